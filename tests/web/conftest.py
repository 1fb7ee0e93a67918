"""Pages as a person meets them: a ledger made once, a server process of its own, and Debian's Chromium, which may speak to nobody else."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx2
import pytest
from playwright.sync_api import Browser, Dialog, Page, Route, expect, sync_playwright

from comeback import sample
from tests.web.pages_mailbox import write

NOW = sample.owner().now
ROOT = Path(__file__).parents[2]
PATIENCE = 120_000
"""Milliseconds for which anything of a page is waited for: a test says what comes, never how soon, and on a machine in full use a browser
answers late."""
expect.set_options(timeout=PATIENCE)


def get(address: str, **asked: Any) -> httpx2.Response:
    """What a server of a test says, however long it takes."""
    return httpx2.get(address, timeout=PATIENCE / 1000, **asked)


def post(address: str, **asked: Any) -> httpx2.Response:
    """The same for a form."""
    return httpx2.post(address, timeout=PATIENCE / 1000, **asked)


@dataclass(frozen=True)
class Served:
    """A running site: its address without a path, and the key of its printed link."""

    address: str
    key: str


@dataclass
class Looked:
    """A browser's page, and everything it did that it should not have."""

    page: Page
    site: Served
    alarms: list[str] = field(default_factory=list)

    def at(self, path: str) -> Page:
        """The page at this path of the site."""
        self.page.goto(f"{self.site.address}{path}")
        return self.page


@pytest.fixture(scope="session")
def read_mailbox(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the small mailbox and one debrief, never written to."""
    home = tmp_path_factory.mktemp("read")
    me = sample.owner()
    words = [sys.executable, "-m", "comeback", "import", str(write(home / "small.mbox")), "--me", me.email, "--name", me.name]
    subprocess.run(words, check=True, env=environment(home), stdout=subprocess.DEVNULL)
    subprocess.run([sys.executable, "-m", "tests.web.believed"], check=True, env=environment(home), cwd=ROOT)
    noted = [
        sys.executable,
        "-m",
        "comeback",
        "debrief",
        "Saltonbury Museum of Printing",
        "--sure",
        "4",
        "--now",
        "2026-03-12T18:00:00+00:00",
    ]
    subprocess.run(noted, check=True, env=environment(home), stdout=subprocess.DEVNULL)
    return home


def environment(home: Path) -> dict[str, str]:
    """For a program of its own that works on this data folder."""
    return {**os.environ, "COMEBACK_HOME": str(home), "COMEBACK_DATABASE": "", "OPENBLAS_NUM_THREADS": "1"}


@contextmanager
def serving(home: Path) -> Iterator[Served]:
    """The site of a data folder, until the end of the block."""
    words = [sys.executable, "-m", "tests.web.served", NOW.isoformat()]
    process = subprocess.Popen(words, cwd=ROOT, env=environment(home), stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout
        address, _, key = process.stdout.readline().strip().partition("/?key=")
        yield Served(address, key)
    finally:
        process.terminate()
        process.communicate(timeout=PATIENCE / 1000)


@pytest.fixture(scope="session")
def site(read_mailbox: Path) -> Iterator[Served]:
    """One site for all tests that only look."""
    with serving(read_mailbox) as served:
        yield served


@pytest.fixture
def own_site(read_mailbox: Path, tmp_path: Path) -> Iterator[Served]:
    """A site on a copy of the ledger, to be changed."""
    with serving(Path(shutil.copytree(read_mailbox, tmp_path / "home"))) as served:
        yield served


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """Debian's Chromium. Only for one module: while Playwright's loop runs in this thread, Django refuses to open a database in it."""
    with sync_playwright() as playwright:
        # Its own sandbox needs rights that a container's root lacks.
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        yield browser
        browser.close()


@contextmanager
def looking(browser: Browser, site: Served, **options: object) -> Iterator[Looked]:
    """A fresh browser profile that has followed the printed link; anything it asks of another host is refused and written down."""
    context = browser.new_context(**{"locale": "en-GB", **options})  # type: ignore[arg-type]
    looked = Looked(context.new_page(), site)

    def guard(route: Route) -> None:
        if route.request.url.startswith(f"{site.address}/"):
            route.continue_()
        else:
            looked.alarms.append(f"asked for {route.request.url}")
            route.abort()

    def alarmed(dialog: Dialog) -> None:
        looked.alarms.append(f"ran {dialog.message}")
        dialog.dismiss()

    context.set_default_timeout(PATIENCE)
    context.route("**/*", guard)
    looked.page.on("dialog", alarmed)
    looked.page.on("pageerror", lambda error: looked.alarms.append(f"failed {error}"))
    looked.page.on("console", lambda said: looked.alarms.append(f"said {said.text}") if said.type == "error" else None)
    looked.page.goto(f"{site.address}/?key={site.key}")
    yield looked
    context.close()


@pytest.fixture
def look(chromium: Browser, site: Served) -> Iterator[Looked]:
    """A browser at the site that is only looked at."""
    with looking(chromium, site) as looked:
        yield looked


@pytest.fixture
def use(chromium: Browser, own_site: Served) -> Iterator[Looked]:
    """A browser at a site of its own."""
    with looking(chromium, own_site, permissions=["clipboard-read", "clipboard-write"]) as looked:
        yield looked
