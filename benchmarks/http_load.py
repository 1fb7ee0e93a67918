"""How long whoever looks at a page waits for it: asked over HTTP of a server of its own, by some at once.

    python -m benchmarks.http_load [ROUNDS] [AT ONCE] [APPLICATIONS] [KEPT MAILS]

Asked of a ledger of that size, filled for it; or of one that is there, where COMEBACK_HOME names its folder. Every page is looked at once
before it counts. Seconds on the clock say what a person waits on this machine, with all else that runs there; the server's CPU for each
look says what it costs.
"""

from __future__ import annotations

import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import HTTPCookieProcessor, OpenerDirector, build_opener

from benchmarks import pages

ROUNDS, AT_ONCE = 20, 2
HOME = "COMEBACK_HOME"
FIRST = 100
"""Applications looked at for one that a letter and a card can be written for."""
PAGES = (
    "",
    "applications",
    "applications?view=table",
    "applications/{one}",
    "applications/{one}/card",
    "letters/{one}?kind=follow_up",
    "debrief/{one}",
    "review",
    "lessons",
    "lessons/worked",
    "searches",
    "calendar",
    "outbox",
    "mailboxes",
    "settings",
    "data",
    "data/health",
)
_ADDRESS = re.compile(r"(http://\S+/)\?key=\S+")
_SERVE = [sys.executable, "-m", "comeback", "serve", "--no-browser"]


def main(rounds: int, at_once: int, applications: int, kept: int) -> None:
    """Fill a ledger where none is named, ask, print."""
    if os.environ.get(HOME):
        ask(rounds, at_once)
        return
    with tempfile.TemporaryDirectory() as made:
        os.environ[HOME] = made
        sys.stdout.write(f"{pages.held(applications, kept)} applications, {kept:,} kept mails\n")
        ask(rounds, at_once)


def ask(rounds: int, at_once: int) -> None:
    """Serve, ask, print."""
    with _serving() as (process, opener, address):
        one = _written_to(opener, address)
        every = [page.format(one=one) for page in PAGES]
        for page in every:
            _once(opener, address + page)
        took: dict[str, list[float]] = defaultdict(list)
        asked = every * rounds
        random.Random(1).shuffle(asked)
        before = _cpu(process)
        with ThreadPoolExecutor(at_once) as pool:
            for page, seconds in zip(asked, pool.map(lambda page: _once(opener, address + page), asked), strict=True):
                took[page].append(1000 * seconds)
        spent = 1000 * (_cpu(process) - before) / len(asked)
    sys.stdout.write(f"{at_once} at once, {spent:.1f} ms of CPU a look in the mean\n{'page':36} {'median ms':>10} {'p95 ms':>8}\n")
    for page in every:
        times = sorted(took[page])
        sys.stdout.write(f"/{page:35} {statistics.median(times):10.1f} {times[int(0.95 * (len(times) - 1))]:8.1f}\n")


@contextmanager
def _serving() -> Iterator[tuple[int, OpenerDirector, str]]:
    """The process, a browser that has been let in, and the address."""
    with subprocess.Popen(_SERVE, stdout=subprocess.PIPE, text=True) as process:
        try:
            said = (_ADDRESS.search(line) for line in process.stdout or ())
            found = next(one for one in said if one)
            opener = build_opener(HTTPCookieProcessor(CookieJar()))
            opener.open(found.group()).read()
            yield process.pid, opener, found.group(1)
        finally:
            process.terminate()


def _written_to(opener: OpenerDirector, address: str) -> int:
    """The first application that a letter and a card can be written for; SystemExit where the ledger has none."""
    for number in range(1, FIRST + 1):
        with suppress(HTTPError):
            for page in (f"letters/{number}?kind=follow_up", f"applications/{number}/card"):
                _once(opener, address + page)
            return number
    raise SystemExit("The ledger that COMEBACK_HOME names holds no application to write for: without COMEBACK_HOME one is filled.")


def _once(opener: OpenerDirector, address: str) -> float:
    """Seconds until the last byte; HTTPError where the page says no."""
    began = time.perf_counter()
    opener.open(address).read()
    return time.perf_counter() - began


def _cpu(process: int) -> float:
    """Seconds of CPU of the server until now."""
    fields = Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    numbers = [int(one) for one in sys.argv[1:]]
    main(*(*numbers, *(ROUNDS, AT_ONCE, pages.APPLICATIONS, pages.KEPT)[len(numbers) :]))
