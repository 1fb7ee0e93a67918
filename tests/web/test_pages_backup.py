"""Backups on the page of the seeker's data: made, taken along, put back, and nothing leaves until somebody has looked."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import expect

from tests.web.conftest import Looked
from tests.web.test_pages_axe import violations

WORDS = "heron vale quay mill"


def backed_up(use: Looked, folder: Path) -> Path:
    """A backup made on the page into this folder, and downloaded from there."""
    page = use.at("/data")
    expect(page.locator("#backup + p + p")).to_have_text("None was made yet.")
    page.fill("#new-passphrase", WORDS)
    page.fill("#passphrase-again", WORDS)
    folder.mkdir()
    page.fill("#folder", str(folder))
    page.click("button:has-text('Make a backup now')")
    expect(page.locator("#backup + p + p")).to_contain_text(f"in {folder}")
    with page.expect_download() as download:
        page.click("text=Download the last one")
    (made,) = folder.iterdir()
    assert Path(download.value.path()).read_bytes() == made.read_bytes()
    return made


def test_a_backup_is_made_downloaded_and_put_back_and_sending_waits_for_a_look(use: Looked, tmp_path: Path) -> None:
    file = backed_up(use, tmp_path / "stick")
    page = use.page
    page.set_input_files("#backup-file", file)
    page.fill("#its-passphrase", WORDS)
    page.fill("#restore-word", "restore")
    page.click("text=Put it in place")
    expect(page.locator("#paused")).to_have_text("Sending is paused")
    violations(page, "light")
    assert len(list(tmp_path.glob("home/comeback-before-restore-*.sqlite3"))) == 1
    page.click("text=Look through my mailboxes")
    expect(page).to_have_url(f"{use.site.address}/outbox")
    expect(use.at("/data").locator("#paused")).to_have_count(0)
    assert use.alarms == []


def test_what_was_typed_wrong_is_said_and_nothing_is_changed(use: Looked, tmp_path: Path) -> None:
    file = backed_up(use, tmp_path / "stick")
    page = use.page
    for passphrase, word, says in ((WORDS, "yes", "Nothing was restored"), ("other words", "restore", "do not open")):
        page = use.at("/data")
        page.set_input_files("#backup-file", file)
        page.fill("#its-passphrase", passphrase)
        page.fill("#restore-word", word)
        page.click("text=Put it in place")
        expect(page.locator("main")).to_contain_text(says)
    page = use.at("/data")
    page.fill("#new-passphrase", WORDS)
    page.fill("#passphrase-again", WORDS[::-1])
    page.click("button:has-text('Make a backup now')")
    expect(page.locator("main")).to_contain_text("not the same")
    assert list(tmp_path.glob("home/comeback-before-restore-*")) == []
