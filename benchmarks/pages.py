"""How long every page takes, and the first commands, on a ledger of a given size.

    python -m benchmarks.pages [APPLICATIONS] [KEPT MAILS]

Pages are asked for in this process, as a browser that is let in asks; the first look at each, which folds the ledger, is told apart.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.large_ledger import fill
from benchmarks.spent import spent
from comeback import sample

APPLICATIONS, KEPT, ROUNDS = 500, 20_000, 20
PAGES = (
    "/",
    "/applications",
    "/applications?view=table",
    "/applications/{owed}",
    "/applications/{owed}/card",
    "/mails/{mail}",
    "/letters/{owed}",
    "/letters/{owed}/script",
    "/debrief/{owed}",
    "/brief/{ahead}",
    "/review",
    "/lessons",
    "/lessons/worked",
    "/searches",
    "/calendar",
    "/outbox",
    "/mailboxes",
    "/settings",
    "/settings/phone",
    "/data",
    "/data/health",
)
COMMANDS = (["--help"], ["due"], ["applications"], ["lessons"])


def main(applications: int, kept: int) -> None:
    """Fill a ledger, ask, print."""
    with tempfile.TemporaryDirectory() as made:
        os.environ["COMEBACK_HOME"] = made
        print(
            f"{held(applications, kept)} applications, {kept:,} kept mails\n\n{'page':26} {'first ms':>9} {'median ms':>10} {'p95 ms':>8}"
        )
        for path, first, middle, slow in pages(Path(made)):
            print(f"{path:26} {first:9.0f} {middle:10.1f} {slow:8.1f}", flush=True)
        print(f"\n{'command':26} {'CPU s':>9}")
        for words in COMMANDS:
            print(f"{' '.join(words):26} {statistics.median(command(words) for _ in range(5)):9.2f}", flush=True)


def held(applications: int, kept: int) -> int:
    """How many applications the ledger holds that was filled."""
    from comeback.flows.home import open_home

    owner = sample.owner()
    return fill(open_home((owner.email,), owner.name), applications, kept)


def pages(folder: Path) -> Iterator[tuple[str, float, float, float]]:
    """Each page with its first, median and 95th of a hundred times, in milliseconds of CPU."""
    from django.test import Client

    from comeback.config import Settings
    from comeback.domain.kinds import LetterKind
    from comeback.flows.due import next_interview
    from comeback.flows.home import at_home
    from comeback.flows.ledger import with_steps
    from comeback.store.opening import opened
    from comeback.web.door import COOKIE
    from comeback.web.site import ENVIRON, Site, clock_from

    settings = Settings(folder, "")
    with opened(settings):
        site = Site(settings, "t" * 32, clock_from(sample.owner().now))
        client = Client(HTTP_HOST="127.0.0.1:80")
        client.defaults[ENVIRON] = site  # type: ignore[assignment]
        client.cookies[COOKIE] = site.token
        now = sample.owner().now
        every = with_steps(at_home(settings), now)
        owed = next(one for one, step in every if step.letter is not LetterKind.NONE)
        ahead = next(one for one, _ in every if next_interview(one, now))
        mail = next(event.message for event in owed.events if event.message)
        for path in (page.format(owed=owed.number, ahead=ahead.number, mail=mail) for page in PAGES):
            took = sorted([first := _once(client, path), *(_once(client, path) for _ in range(ROUNDS))][1:])
            yield path, first, statistics.median(took), took[int(0.95 * (len(took) - 1))]


def _once(client: object, path: str) -> float:
    began = time.process_time()
    response = client.get(path)  # type: ignore[attr-defined]
    if response.status_code != 200:
        raise AssertionError(path, response.status_code)
    return 1000 * (time.process_time() - began)


def command(words: list[str]) -> float:
    """CPU seconds of one command."""
    return spent([sys.executable, "-m", "comeback", *words], {}).cpu


if __name__ == "__main__":
    numbers = [int(one) for one in sys.argv[1:]]
    main(*(*numbers, *(APPLICATIONS, KEPT)[len(numbers) :]))
