"""A language model on the pages: connected, tried, asked and let go, with a key that nothing of ours gives away; a real server answers."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.llm.model_server import Answer, Asked, Server, saying
from tests.llm.model_server import serving as model_serving
from tests.web.conftest import Looked, Served, environment, looking, serving
from tests.web.test_pages_axe import RULES, violations

KEY = "zq-merganser-4471-canary"
TRUE = json.dumps({"kind": "rejection", "quote": "We have decided to go with another candidate."})


def able(asked: Asked) -> Answer:
    """What an able model says: the truth of an invented no, another kind of any other mail, and a rude letter."""
    about = json.loads(asked["messages"][1]["content"])
    if "plan" in about:
        return saying(json.dumps({"body": f"{about['plan']['greeting']}\n\nMy lawyer will ask you why.\n\n{about['plan']['sign_off']}"}))
    first = about["mail"]["text"].strip().splitlines()[0]
    return saying(TRUE if "another candidate" in about["mail"]["text"] else json.dumps({"kind": "outreach", "quote": first}))


@pytest.fixture
def model() -> Iterator[Server]:
    with model_serving(able) as server:
        yield server


def fill(page: Page, url: str, key: str) -> Page:
    """The form, filled and sent."""
    page.click("#model-card summary")
    page.fill("#model-url", url)
    page.fill("#model-name", "test-model")
    page.fill("#model-key", key)
    page.click("text=Try it and connect")
    return page


@pytest.fixture
def sealed(read_mailbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Path, Served]]:
    """A site of its own on a machine without a keyring, where the passphrase is known."""
    import shutil

    monkeypatch.setenv("COMEBACK_PASSPHRASE", "a kettle for the whole street")
    home = Path(shutil.copytree(read_mailbox, tmp_path / "home"))
    with serving(home) as served:
        yield home, served


def test_a_model_is_tried_connected_asked_and_let_go_and_its_key_stands_nowhere(
    chromium: Browser, sealed: tuple[Path, Served], model: Server, tmp_path: Path
) -> None:
    home, site = sealed
    with looking(chromium, site) as use:
        page = fill(use.at("/settings"), model.url, KEY)
        expect(page.locator("#model-said")).to_contain_text("read an invented no rightly")
        expect(page.locator("#model-card")).to_contain_text(f"Connected: test-model at 127.0.0.1:{model.server_address[1]}")
        seen = [page.content()]
        page.click("#model-card >> text=Try it")
        expect(page.locator("#model-said")).to_contain_text("none of them was yours")

        # Asked about an unsure mail it only points at words; the mail waits as before.
        page = use.at("/review")
        waiting = page.locator(".page-head").inner_text()
        page.keyboard.press("a")
        expect(page.locator("#hint")).to_contain_text("test-model takes it for this")
        assert use.at("/review").locator(".page-head").inner_text() == waiting

        # A letter of its that breaks a rule is not used.
        page.goto(f"{site.address}/")
        page.click("a.row-link:has-text('Imogen Sallow')")
        ours = page.locator("#body").input_value()
        page.click("text=Let test-model word it")
        expect(page.locator(".banner").first).to_contain_text("broke a rule")
        assert page.locator("#body").input_value() == ours
        seen.append(page.content())

        assert set(model.keys) == {f"Bearer {KEY}"}
        exported = subprocess.run(
            [sys.executable, "-m", "comeback", "export", str(tmp_path / "out")],
            check=True,
            env=environment(home),
            capture_output=True,
            text=True,
        )
        files = [*home.rglob("*"), *(tmp_path / "out").rglob("*")]
        assert [file for file in files if file.is_file() and KEY.encode() in file.read_bytes()] == []
        assert all(KEY not in words for words in (*seen, exported.stdout, exported.stderr))

        page = use.at("/settings")
        page.click("#model-card >> text=Disconnect")
        expect(page.locator("#model-card")).to_contain_text("None is connected")
        expect(page.locator(".toast")).to_contain_text("Disconnected")
        assert use.alarms == []
    assert not (home / "services.json").exists()


def test_what_does_not_answer_is_said_beside_the_form_and_nothing_is_kept(use: Looked, tmp_path: Path) -> None:
    with model_serving(lambda _: (401, b"")) as strict:
        page = fill(use.at("/settings"), strict.url, "")
        expect(page.locator("#model-said")).to_contain_text("refuses the key")
    for url, says in (
        ("http://models.example/v1", "in plain text"),
        (strict.url, "does not answer"),
        ("http://u:p@localhost/v1", "more than"),
    ):
        page.fill("#model-url", url)
        page.click("text=Try it and connect")
        expect(page.locator("#model-said")).to_contain_text(says)
    page.fill("#model-key", KEY)
    page.click("text=Try it and connect")
    expect(page.locator("#model-said")).to_contain_text("more than an address")
    expect(page.locator("#model-name")).to_have_value("test-model")
    expect(use.at("/settings").locator("#model-card")).to_contain_text("None is connected")
    assert not (tmp_path / "home" / "services.json").exists()


def test_the_environment_wins_and_the_page_says_so(
    chromium: Browser, read_mailbox: Path, model: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COMEBACK_MODEL_URL", model.url)
    monkeypatch.setenv("COMEBACK_MODEL", "house-model")
    with serving(read_mailbox) as site, looking(chromium, site) as look:
        card = look.at("/settings").locator("#model-card")
        expect(card).to_contain_text("Connected: house-model")
        expect(card).to_contain_text("COMEBACK_MODEL_URL names it")
        expect(card.locator("text=Disconnect")).to_have_count(0)
        for theme in RULES:
            look.page.emulate_media(color_scheme=theme, reduced_motion="reduce")  # type: ignore[arg-type]
            for path in ("/settings", "/review"):
                violations(look.at(path), theme)
