"""An import that is killed loses nothing: run again, it ends as one that was never killed."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from comeback.flows.home import at_home
from comeback.flows.importing import BATCH, import_mail
from comeback.flows.unfinished import begin, end
from comeback.store import mails
from tests.plugins.databases import OpenStore
from tests.store.conftest import Child

ME = "bryn@quayside.example"
MANY = BATCH + 60
THREAD = "<parcel@mill.example>"
PARCEL = f"From: no-reply@mill.example\nTo: {ME}\nSubject: Your parcel\nMessage-ID: {THREAD}\n\nIt has reached our gate.\n"
ANSWER = (
    f"From: Una Weft <una@mill.example>\nTo: {ME}\nSubject: Your application as weaver\nMessage-ID: <no@mill.example>\n"
    f"In-Reply-To: {THREAD}\n\n"
    "Dear Bryn,\n\nthank you for your application as weaver. We have decided to go with another candidate.\n\nUna Weft\n"
)


def shop(number: int) -> str:
    """A mail that is passed over and belongs to no thread that matters."""
    return f"From: no-reply@shop.example\nTo: {ME}\nSubject: Order {number}\nMessage-ID: <{number}@shop.example>\n\nIt is on its way.\n"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A robot's mail, which nobody would keep; more than a batch of a shop's; then the job mail that answers the robot's."""
    path = tmp_path / "all.mbox"
    told = [PARCEL, *map(shop, range(MANY)), ANSWER]
    path.write_text("".join(f"From x@y.example Thu Jan 01 00:00:00 2026\n{one}\n" for one in told), "utf-8")
    return path


def killed(child: Child, archive: Path, after: int) -> None:
    """Import it in a process of its own that kills itself when it has come to so many mails."""
    program = (
        "import os, pathlib, signal\n"
        "from itertools import count\n"
        "from comeback.flows.importing import import_mail\n"
        "seen = count(1)\n"
        f"step = lambda: os.kill(os.getpid(), signal.SIGKILL) if next(seen) == {after} else None\n"
        f"import_mail(pathlib.Path({str(archive)!r}), ('{ME}',), 'Bryn Teague', step)\n"
    )
    running = child(program)
    said = running.communicate(timeout=300)[1]
    assert running.returncode == -signal.SIGKILL, said


def imported(archive: Path) -> None:
    import_mail(archive, (ME,), "Bryn Teague", lambda: None)


def test_what_a_killed_import_had_passed_over_is_kept_when_its_thread_turns_out_to_matter(
    store: OpenStore, child: Child, archive: Path
) -> None:
    killed(child, archive, BATCH + 30)
    assert mails.counts(store.seeker) == mails.Counts(kept=0, passed=BATCH, quarantined=0)
    imported(archive)
    assert mails.counts(store.seeker) == mails.Counts(kept=2, passed=MANY, quarantined=0)
    assert [one.message_id for one in mails.named(store.seeker, THREAD, 8)] == [THREAD]


def test_an_import_that_came_to_its_end_leaves_no_mark(store: OpenStore, archive: Path) -> None:
    imported(archive)
    home = at_home(store.settings)
    assert not begin(home)
    assert begin(home)
    end(home)
    assert not begin(home)
