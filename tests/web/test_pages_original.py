"""A mail as it was laid out: nothing of its HTML runs, loads or passes for ours, by the cleaner alone and in its frame."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from playwright.sync_api import Browser, Dialog, Route, expect

from comeback.errors import ComebackError
from comeback.web.cleaning import ATTRIBUTES, DEEPEST, LARGEST, TAGS, cleaned
from tests.web.conftest import Looked
from tests.web.xss import HTML

HERE = "https://page.example/"
ELEMENT = re.compile(r"<([a-z0-9]+)((?: [^ =>]+=\"[^\"]*\")*)>")
ATTRIBUTE = re.compile(r" ([^ =>]+)=\"[^\"]*\"")


def test_cleaned_html_is_harmless_even_where_nothing_else_holds_it(chromium: Browser) -> None:
    # No policy, scripts allowed, and a page that would tell of every request: the cleaner is the only wall.
    alarms: list[str] = []

    def asked(route: Route) -> None:
        if route.request.url == HERE:
            route.fulfill(body="<!doctype html>", content_type="text/html")
        else:
            alarms.append(route.request.url)
            route.abort()

    def alarmed(dialog: Dialog) -> None:
        alarms.append(dialog.message)
        dialog.dismiss()

    context = chromium.new_context()
    context.route("**/*", asked)
    page = context.new_page()
    page.on("dialog", alarmed)
    page.goto(HERE)
    for html in HTML:
        page.set_content(cleaned(html))
        for link in page.query_selector_all("a[href]"):
            assert (link.get_attribute("href") or "").startswith(("https:", "http:", "mailto:")), html
        assert page.locator("[style], [class], [id], [name], [src], input, form, img, svg, math, style, script").count() == 0, html
    assert alarms == []
    page.set_content("<img src=//evil.example/x onerror=alert(1)>")
    page.wait_for_function("document.images[0].complete")
    assert sorted(alarms) == ["1", "https://evil.example/x"], "the alarm itself works"
    context.close()


@pytest.mark.parametrize("html", HTML)
def test_cleaning_twice_changes_nothing_more(html: str) -> None:
    assert cleaned(cleaned(html)) == cleaned(html)


@settings(max_examples=150, deadline=None)
@given(some.lists(some.sampled_from(HTML) | some.text(max_size=12), max_size=6).map("".join))
def test_no_mixture_of_attacks_leaves_anything_that_runs_or_loads(html: str) -> None:
    clean = cleaned(html)
    assert cleaned(clean) == clean
    elements = ELEMENT.findall(clean)
    assert len(elements) == clean.count("<") - clean.count("</")
    for name, attributes in elements:
        assert name in TAGS
        assert set(ATTRIBUTE.findall(attributes)) <= ATTRIBUTES.get(name, set()) | ({"rel", "target"} if name == "a" else set())


@pytest.mark.parametrize("html", ["<div>" * (DEEPEST + 1), "<b>" * 100_000, "x" * (LARGEST + 1)])
def test_what_would_keep_the_cleaner_busy_is_refused(html: str) -> None:
    with pytest.raises(ComebackError):
        cleaned(html)


def test_a_long_sloppy_mail_is_not_taken_for_a_nest() -> None:
    assert "last" in cleaned("<table>" + "<tr><td>a<p>b<br>" * 2_000 + "last")


def test_a_mail_is_shown_in_a_frame_that_holds_nothing_of_ours(look: Looked) -> None:
    page = look.at("/applications?q=harbour")
    page.locator("tbody a").first.click()
    fold = page.locator("details.mail").last
    fold.locator("summary").first.click()
    fold.locator("summary:has-text('As it was laid out')").click()
    frame = page.locator("iframe.original")
    expect(frame).to_be_visible()
    expect(page.frame_locator("iframe.original").locator("body")).not_to_be_empty()
    assert look.alarms == []


def test_hostile_mails_do_nothing_in_their_frames(look: Looked) -> None:
    page = look.at("/applications?q=panel")
    firms = [row.get_attribute("href") or "" for row in page.query_selector_all("tbody a[href^='/applications/']")]
    assert len(firms) > 6
    for firm in firms[:5]:
        at = look.at(firm).locator("details.mail").first.get_attribute("hx-get") or ""
        page = look.at(at.partition("?")[0] + "/original")
        expect(page.locator("body")).to_contain_text("chosen another candidate")
        assert page.evaluate("self.origin") == "null"
    assert look.alarms == []


def test_a_mail_whose_source_is_gone_says_so(use: Looked, read_mailbox: Path) -> None:
    mail = use.at("/applications?q=harbour").locator("tbody a").first
    mail.click()
    at = use.page.locator("details.mail").last.get_attribute("hx-get") or ""
    box = read_mailbox / "small.mbox"
    away = box.rename(box.with_suffix(".away"))
    try:
        expect(use.at(at.partition("?")[0] + "/original").locator("body")).to_contain_text("not there any more")
    finally:
        away.rename(box)
