"""No page is forgotten: each address is looked at with axe, here or where it is named; and each row of the table leads to a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from django.test import Client
from playwright.sync_api import Browser, expect

from comeback.config import Settings
from comeback.web import urls
from comeback.web.site import Site
from tests.web.conftest import Looked, looking, serving
from tests.web.test_pages_axe import RULES, paths, violations
from tests.web.test_pages_live import INVITATION
from tests.web.test_pages_under_way import asking

ELSEWHERE = {
    "table": "test_pages_table",
    "import": "a part of the first page, looked at below while it fails",
    "data/health": "a part of the page of the data, which axe sees once it has come",
    "data/under-way": "made of the same parts as the first page's progress",
    "outbox/send": "a part of the outbox",
    "mailboxes/under-way": "a part of the page of mailboxes",
    "mails/<slug:identity>/frame": "a part of a mail",
    "mails/<slug:identity>/original": "the sender's own document",
    "applications/<int:number>/card/sheets": "a sheet for the printer, on which no script runs, axe's neither",
    "letters/<int:number>/script": "such a sheet too",
}
"""Addresses that are no page of their own, or are looked at in another file."""
FILES = re.compile(r"^static/|\.pdf$|\.ics$|/pdf$|^data/(?:export|backup)$")
"""What is downloaded."""
HEAD = """From: Ottoline Brack <o.brack@quirehouse.example>
To: Sorcha Delahunt <sorcha.delahunt@quaymail.example>
Subject: Interview: Book Conservator
Date: Wed, 10 Jun 2026 09:00:00 +0100
Message-ID: <invites@quirehouse.example>

"""
COMMAND = re.compile(r"comeback [a-z]+|(?<!\w)--[a-z]+")
EMPTY = ("/", "/applications", "/outbox", "/lessons", "/lessons/worked", "/searches", "/review", "/mailboxes", "/calendar", "/data")


@pytest.fixture
def furnished(use: Looked) -> Looked:
    """A browser at a site where an interview lies ahead and a draft waits, so that no page is missing."""
    page = use.at("/data")
    page.set_input_files("#file", {"name": "one.eml", "mimeType": "message/rfc822", "buffer": (HEAD + INVITATION).encode()})
    page.click("form[action='/import'] button")
    expect(page.locator("#import progress")).to_have_count(0)
    page = use.at("/")
    page.click("a.row-link:has-text('Imogen Sallow')")
    with page.expect_response("**/check"):
        page.locator("#body").press("Control+End")
        page.locator("#body").press_sequentially("!", delay=0)
    return use


def every(looked: Looked) -> list[str]:
    """Every kind of page that this ledger has."""
    known = paths(looked)
    letter = next(path for path in known if path.startswith("/letters/"))
    brief = looked.at("/").locator("a[href^='/brief/']").first.get_attribute("href") or ""
    draft = looked.at("/outbox").locator("a[href$='/approve']").first.get_attribute("href") or ""
    mail = looked.at(letter.replace("letters", "applications")).locator(".mail-body a[href^='/mails/']").first.get_attribute("href") or ""
    return [*known, brief, draft, mail, f"{letter}?kind=call_script", f"{letter}?mood=I+am+furious"]


@pytest.mark.parametrize("theme", RULES)
def test_no_page_of_a_full_ledger_breaks_a_rule_of_accessibility(furnished: Looked, theme: str) -> None:
    furnished.page.emulate_media(color_scheme=theme, reduced_motion="reduce")  # type: ignore[arg-type]
    visited = every(furnished)
    for path in visited[len(paths(furnished)) :]:
        violations(furnished.at(path), theme)
    page = furnished.at("/data")
    page.fill("#part", "imogen.sallow@ferrantlisle.example")
    page.click("text=See what would go")
    violations(page, theme)
    assert sorted(forgotten(visited)) == []


def test_no_page_sends_anybody_to_a_command(furnished: Looked) -> None:
    for path in every(furnished):
        page = furnished.at(path)
        expect(page.locator(".htmx-request")).to_have_count(0)
        assert not COMMAND.findall(page.locator("body").text_content() or ""), path


@pytest.mark.parametrize("theme", RULES)
def test_no_page_of_an_empty_ledger_breaks_a_rule_of_accessibility(chromium: Browser, tmp_path: Path, theme: str) -> None:
    home = tmp_path / "home"
    home.mkdir()
    with serving(home) as site, looking(chromium, site, color_scheme=theme, reduced_motion="reduce") as looked:
        for path in EMPTY:
            violations(looked.at(path), theme)
        page = looked.at("/")
        page.click("text=A folder, or a very large archive")
        page.fill("#path", "/nowhere/mail.mbox")
        page.click("details form button")
        expect(page.locator("#import [role=alert]")).to_be_visible()
        violations(page, theme)


def forgotten(visited: list[str]) -> Iterator[str]:
    """Addresses that answer to GET, and that nobody has looked at."""
    client = asking(Site(Settings(Path("/nowhere"), ""), "t" * 32))
    for row in urls.urlpatterns:
        address = str(row.pattern)
        seen = any(row.pattern.match(path.partition("?")[0].removeprefix("/")) for path in visited)
        if not (seen or address in ELSEWHERE or FILES.search(address)) and "GET" in ways(client, address):
            yield address


def ways(client: Client, address: str) -> str:
    """By which methods an address may be asked."""
    path = re.sub(r"<[^>]+>", "1", address)
    return str(client.options(f"/{path}").headers.get("Allow", ""))


def test_every_row_of_the_table_leads_to_a_page() -> None:
    rows = re.findall(r"=pages\.(\w+)\.(\w+)", Path(urls.__file__).read_text())
    assert len(rows) > 80
    assert [row for row in rows if not callable(getattr(import_module(f"comeback.web.pages.{row[0]}"), row[1], None))] == []
