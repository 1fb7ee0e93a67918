"""The phone as a person meets it: the code on the computer's page, a phone's browser over TLS, and the button at login beside it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.web.conftest import Looked, looking, serving
from tests.web.test_pages_axe import violations

PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}


@pytest.fixture
def computer(chromium: Browser, read_mailbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Looked]:
    """A browser at a site of its own, in a folder that holds the settings of its system too."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    with serving(Path(shutil.copytree(read_mailbox, tmp_path / "home"))) as site, looking(chromium, site) as looked:
        yield looked


def link_on(page: Page) -> str:
    """The address that the code holds."""
    found = re.search(r"https://\S+", page.locator("details .wrap").text_content() or "")
    assert found
    return found[0]


def test_a_phone_is_let_in_notes_an_interview_down_and_is_shown_out(chromium: Browser, computer: Looked) -> None:
    page = computer.at("/settings/phone")
    page.select_option("#minutes", "60")
    page.click("#open")
    expect(page.locator(".code svg")).to_be_visible()
    expect(page.locator("text=until 11:00")).to_be_visible()
    violations(page, "light")
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    violations(page, "dark")
    assert page.locator(".code svg path").first.evaluate("one => getComputedStyle(one).fill") == "rgb(255, 255, 255)"
    link = link_on(page)
    # The browser's warning is what a person clicks away; whether the certificate is the right one is tested at the door.
    phone = chromium.new_context(locale="en-GB", ignore_https_errors=True, **PHONE).new_page()  # type: ignore[arg-type]
    phone.goto(link)
    violations(phone, "light")
    phone.click("text=Let it in")
    expect(page.locator("text=A phone has come in")).to_be_visible()
    violations(phone, "light")
    phone.goto(f"{link.split('/in?')[0]}/debrief/4")
    phone.fill("#thanks_for", "letting me hold the goose quill")
    phone.click("text=Keep it")
    expect(phone.locator("text=Kept. A letter may now use your own words.")).to_be_visible()
    for width in (320, 390):
        phone.set_viewport_size({"width": width, "height": 844})
        assert phone.evaluate("document.documentElement.scrollWidth") <= width
    assert "letting me hold the goose quill" in computer.at("/applications/4").content()
    page = computer.at("/settings/phone")
    page.click("#close")
    expect(page.locator("text=The door is closed.")).to_be_visible()
    with pytest.raises(Exception, match="ERR_CONNECTION_REFUSED"):
        phone.goto(link)
    assert computer.alarms == []


def test_the_button_in_the_settings_starts_the_pages_at_login(computer: Looked, tmp_path: Path) -> None:
    unit = tmp_path / "config" / "systemd" / "user" / "comeback.service"
    computer.at("/settings").click("text=Start them at login")
    assert str(tmp_path / "home") in unit.read_text()
    computer.page.click("text=Start them no more")
    assert not unit.exists()


def test_the_questions_are_asked_by_mail_only_of_who_has_a_mailbox_here(computer: Looked) -> None:
    page = computer.at("/debrief/4")
    page.click("text=Rather on your phone?")
    page.click("text=Ask me by mail")
    expect(page.locator("text=No mailbox is connected.")).to_be_visible()
