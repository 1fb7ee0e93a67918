"""Every page in both themes and at four widths: no violation of WCAG 2.2 AA that axe-core knows, no sideways scrolling."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.web.conftest import Looked, Served, looking

RULES = {
    "light": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
    "dark": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},
}
"""The themes differ in colours alone."""
WIDTHS = (320, 390, 1280, 1920)


@pytest.mark.parametrize("theme", RULES)
def test_no_page_breaks_a_rule_of_accessibility(chromium: Browser, site: Served, theme: str) -> None:
    with looking(chromium, site, color_scheme=theme, reduced_motion="reduce") as looked:
        for path in paths(looked):
            violations(looked.at(path), theme)


def test_no_page_scrolls_sideways_on_any_screen(look: Looked) -> None:
    for path in paths(look):
        page = look.at(path)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (path, width)


def violations(page: Page, theme: str) -> None:
    """Fail where this page, all its folds open, breaks a rule."""
    for fold in page.query_selector_all("details:not([open]) > summary"):
        fold.click()
    expect(page.locator(".htmx-request")).to_have_count(0)
    found = Axe().run(page, options={"runOnly": RULES[theme]}).response["violations"]
    assert [(one["id"], [node["target"] for node in one["nodes"]][:3]) for one in found] == [], page.url


def paths(looked: Looked) -> list[str]:
    """One of every kind of page."""
    letter = looked.at("/").locator("a[href^='/letters/']").first.get_attribute("href") or ""
    lists = ["/", "/applications", "/applications?view=table", "/applications?q=nothing-fits", "/review", "/outbox", "/mailboxes"]
    lists += ["/lessons", "/lessons/worked", "/searches?first=on", "/settings", "/settings/phone", "/calendar", "/data", "/nowhere"]
    one = letter.replace("letters", "applications")
    return [*lists, letter, one, f"{one}/card", letter.replace("letters", "debrief")]
