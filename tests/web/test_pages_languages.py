"""The pages in each of their languages, as a browser shows them: named rightly, within every screen, and without a word of English left."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from comeback.web.language.words import NAMES
from tests.web.conftest import Looked, Served, looking
from tests.web.test_pages_axe import paths, violations

TODAY = {"en": "Today", "de": "Heute", "fr": "Aujourd’hui", "es": "Hoy"}


@pytest.mark.parametrize("language", [name for name in NAMES if name != "en"])
def test_the_pages_keep_within_a_narrow_screen_and_to_the_rules_in_every_language(chromium: Browser, site: Served, language: str) -> None:
    options = {"locale": language, "viewport": {"width": 320, "height": 800}, "reduced_motion": "reduce"}
    with looking(chromium, site, **options) as looked:
        every = paths(looked)
        for path in every:
            page = looked.at(path)
            assert page.get_attribute("html", "lang") == language
            assert page.evaluate("document.documentElement.scrollWidth") <= 320, path
        for path in (every[0], every[-3]):
            violations(looked.at(path), "light")


def test_the_language_set_in_the_settings_wins_over_the_browsers(use: Looked) -> None:
    page = use.at("/settings")
    page.select_option("#page-language", "es")
    page.locator("form[action='/settings/look'] button").click()
    expect(page.locator("html")).to_have_attribute("lang", "es")
    expect(use.at("/").locator("nav a[data-go=t]")).to_have_text(TODAY["es"])
    page = use.at("/settings")
    page.select_option("#page-language", "")
    page.locator("form[action='/settings/look'] button").click()
    expect(use.at("/").locator("nav a[data-go=t]")).to_have_text(TODAY["en"])


def test_what_went_wrong_is_said_in_the_language_too(chromium: Browser, site: Served) -> None:
    with looking(chromium, site, locale="de") as looked:
        page = looked.at("/applications/99999")
        expect(page.locator("main p").first).to_have_text(
            "Es gibt keine Bewerbung 99999. Sie ist vielleicht mit einer anderen vereint worden: Sehen Sie in der Liste nach."
        )
        expect(page.locator("main p [lang=de]")).to_have_count(2)
