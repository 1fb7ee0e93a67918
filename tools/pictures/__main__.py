"""Takes all pictures anew: `python -m tools.pictures`. Needs Debian's Chromium, and takes half a minute."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, ViewportSize, sync_playwright

FOLDER = Path(__file__).parents[2] / "docs" / "pictures"
WINDOW: ViewportSize = {"width": 1180, "height": 760}
MOST = 200_000
"""Bytes of a picture: the README is read on slow lines too."""
PATIENCE = 600_000
"""Milliseconds until the sample is read, on a busy machine too."""
_ADDRESS = re.compile(r"http://\S+key=\S+")
_OWED = "a.row-link[href^='/letters/']"


def main() -> None:
    """The sample is read, then looked at."""
    with _sample() as address:
        look(address)


def look(address: str) -> None:
    """Takes today and the first letter of a site."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_context(viewport=WINDOW, locale="en-GB", color_scheme="light").new_page()
        page.goto(address)
        # The first page shows how far the reading is, and then the way to what was found.
        page.wait_for_selector("a[href^='/searches?first']", timeout=PATIENCE)
        page.goto(page.url.partition("?")[0])
        page.wait_for_selector(_OWED)
        _take(page, "today")
        page.click(_OWED)
        page.wait_for_selector("#body")
        _take(page, "letter")
        browser.close()


@contextmanager
def _sample() -> Iterator[str]:
    """Where the pages of the sample are, until the end of the block."""
    words = [sys.executable, "-m", "comeback", "demo", "--no-browser"]
    with subprocess.Popen(words, stderr=subprocess.STDOUT, stdout=subprocess.PIPE, text=True) as process:
        try:
            said = (_ADDRESS.search(line) for line in process.stdout or ())
            yield next(found.group() for found in said if found)
        finally:
            process.terminate()


def _take(page: Page, name: str) -> None:
    taken = page.screenshot(path=FOLDER / f"{name}.png")
    if len(taken) > MOST:
        raise AssertionError(name, len(taken))
    sys.stdout.write(f"{name}.png: {len(taken):,} bytes\n")


if __name__ == "__main__":
    main()
