"""The first visit: an empty ledger teaches, and a dropped file fills it."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, expect

from tests.web.conftest import looking, serving
from tests.web.pages_mailbox import write


def test_a_file_of_mail_is_read_while_the_person_looks_on(chromium: Browser, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    with serving(home) as site, looking(chromium, site) as looked:
        page = looked.at("/")
        expect(page.locator("h1")).to_contain_text("A no is not the end of it")
        page.set_input_files("#file", write(tmp_path / "mail.mbox"))
        page.click("form.drop button")
        expect(page.locator("#import")).to_contain_text("mails read", timeout=60_000)
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
