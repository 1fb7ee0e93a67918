"""The first visit: an empty ledger teaches, and a dropped file fills it."""

from __future__ import annotations

from pathlib import Path

import httpx2
import pytest
from playwright.sync_api import Browser, expect

from tests.web.conftest import get, looking, serving
from tests.web.pages_mailbox import write


def test_a_file_of_mail_is_read_while_the_person_looks_on(chromium: Browser, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    with serving(home) as site, looking(chromium, site) as looked:
        page = looked.at("/")
        expect(page.locator("h1")).to_contain_text("A no is not the end of it")
        expect(page.locator("form[action='/mailboxes'] #address")).to_be_visible()
        page.set_input_files("#file", write(tmp_path / "mail.mbox"))
        page.click("form.drop button")
        expect(page.locator("#import")).to_contain_text("mails read")
        page.goto(f"{site.address}/")
        expect(page.locator("h1")).to_contain_text("letters are owed")
        assert looked.alarms == []


def test_a_path_that_is_not_there_is_one_sentence_with_its_mend(chromium: Browser, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    with serving(home) as site, looking(chromium, site) as looked:
        page = looked.at("/")
        page.click("text=A folder, or a very large archive")
        page.fill("#path", "/nowhere/mail.mbox")
        page.click("details form button")
        expect(page.locator("#import [role=alert]")).to_contain_text("/nowhere/mail.mbox")


def test_who_wants_to_look_around_first_opens_the_sample_beside_their_own_pages(chromium: Browser, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    with serving(home) as site, chromium.new_context(locale="en-GB") as context:
        page = context.new_page()
        page.goto(f"{site.address}/?key={site.key}")
        with context.expect_page() as opening:
            page.click("text=Open a sample mailbox")
        sample = opening.value
        expect(sample.locator(".sample")).to_contain_text("This is the sample mailbox")
        assert not sample.url.startswith(site.address)
        # Its key is another's: the seeker's own pages are as open as before, and as empty.
        page.reload()
        expect(page.locator("h1")).to_contain_text("A no is not the end of it")
        address = sample.url.partition("/?")[0]
    with pytest.raises(httpx2.TransportError):
        get(address)
