"""A machine without a keyring: a passphrase is chosen on the page of mailboxes, asked for at the next start, and kept nowhere."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.servers.identity import IdentityProvider
from tests.web.conftest import Looked, looking, serving
from tests.web.test_pages_axe import RULES, violations

WORDS = "otter lantern quay mill"
SECRET = "zq-goosander-9932-canary"


def without(words: str, home: Path) -> None:
    """Fail where these words stand in a file of the data folder."""
    assert [file for file in home.rglob("*") if file.is_file() and words.encode() in file.read_bytes()] == []


def test_a_passphrase_is_chosen_asked_for_at_the_next_start_and_kept_nowhere(chromium: Browser, read_mailbox: Path, tmp_path: Path) -> None:
    home = Path(shutil.copytree(read_mailbox, tmp_path / "home"))
    with serving(home) as site, looking(chromium, site) as use:
        page = use.at("/mailboxes")
        page.fill("#passphrase", WORDS)
        page.fill("#again", WORDS[::-1])
        page.click("text=Use these words")
        expect(page.locator("main")).to_contain_text("not the same")
        use.alarms.clear()  # the browser notes that the answer was an error
        page = use.at("/mailboxes")
        page.fill("#passphrase", WORDS)
        page.fill("#again", WORDS)
        page.click("text=Use these words")
        expect(page.locator("main")).to_contain_text("open until Comeback is ended")
        assert WORDS not in page.content()
        page.click("text=Close it now")
        expect(page.locator("#safe")).to_have_text("Your passphrase, please")
    without(WORDS, home)
    with serving(home) as site, looking(chromium, site) as use:
        expect(use.at("/").locator(".banner")).to_contain_text("wait for the passphrase")
        page = use.at("/mailboxes")
        page.fill("#passphrase", "some other words")
        page.click("text=Open the file")
        expect(page.locator("main")).to_contain_text("does not open")
        use.alarms.clear()
        for theme in RULES:
            use.page.emulate_media(color_scheme=theme, reduced_motion="reduce")  # type: ignore[arg-type]
            violations(use.at("/mailboxes"), theme)
        page = use.at("/mailboxes")
        page.fill("#passphrase", WORDS)
        page.click("text=Open the file")
        expect(page.locator(".toast")).to_contain_text("Open.")
        expect(use.at("/").locator(".banner")).to_have_count(0)
        page = use.at("/mailboxes")
        page.click("text=Close it now")
        page.click("text=I have forgotten it")
        page.click("text=Begin with a new file")
        expect(page.locator("#safe")).to_contain_text("First, a safe place")
        assert use.alarms == []
    assert not (home / "secrets.enc").exists()


def test_a_provider_is_told_what_this_program_is_and_its_secret_stands_nowhere(
    chromium: Browser, read_mailbox: Path, tmp_path: Path, identity_provider: IdentityProvider, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = Path(shutil.copytree(read_mailbox, tmp_path / "home"))
    table = tmp_path / "providers.toml"
    table.write_text(identity_provider.table(993))
    monkeypatch.setenv("COMEBACK_PROVIDERS", str(table))
    monkeypatch.setenv("COMEBACK_PASSPHRASE", WORDS)
    with serving(home) as site, looking(chromium, site) as use:
        form = opened(use)
        form.page.fill("#address", "ada@home.example")
        form.page.click("text=Find its servers")
        form.page.click("text=Make it known there, once")
        office = form.page.locator("#client-ownidp")
        for name, says in (("nobody", "turns this program away: invalid_client"), ("office-client", "does not turn this program away")):
            office.locator("[name=id]").fill(name)
            office.locator("[name=secret]").fill(SECRET)
            office.locator("button").click()
            expect(office).to_contain_text(says)
        assert SECRET not in use.page.content()
        office.locator("text=Try it").click()
        expect(office).to_contain_text("does not turn this program away")
        assert identity_provider.asked[-1]["client_secret"] == SECRET
        for theme in RULES:
            use.page.emulate_media(color_scheme=theme, reduced_motion="reduce")  # type: ignore[arg-type]
            violations(use.page, theme)
        without(SECRET, home)
        use.alarms.clear()
        use.page.fill("#address", "ada@home.example")
        use.page.click("text=Find its servers")
        expect(use.page.locator("form[action='/mailboxes/browser'] button")).to_have_text("Sign in by browser")
        opened(use).page.locator("#client-ownidp >> text=Forget it").click()
        expect(use.page.locator(".toast")).to_contain_text("Forgotten.")
        assert use.alarms == []
    assert not (home / "services.json").exists()


def opened(use: Looked) -> Looked:
    """The page of mailboxes with the fold of sign-ins by browser open."""
    use.at("/mailboxes").click("#by-browser > summary")
    return use
