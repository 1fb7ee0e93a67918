"""The demo: the whole way on the sample mailbox, in a data folder of its own that is thrown away."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from comeback.domain.application import Application, Seeker
from comeback.domain.kinds import LetterKind
from comeback.domain.letter import Letter
from comeback.domain.step import Step
from comeback.flows.asked import Asked
from comeback.flows.byhand import Debrief, note_debrief
from comeback.flows.due import steps
from comeback.flows.home import Home
from comeback.flows.importing import Imported, import_mail
from comeback.flows.letter import letters_owed
from comeback.sample import debriefs, mailbox, owner


@dataclass(frozen=True, slots=True)
class Demo:
    """What the demo shows."""

    seeker: Seeker
    now: datetime
    imported: Imported
    owed: tuple[tuple[Application, Step], ...]
    letter: tuple[Application, Letter]


def run_demo(step: Callable[[], None]) -> Demo:
    """Import the sample, ask what is owed at its moment, compose the first follow-up; `step` is called once a mail."""
    now = owner().now
    with a_folder_of_its_own():
        home, imported = read_sample(step)
        owed = tuple((one, found) for one, found in steps(home, now) if found.letter is not LetterKind.NONE)
        first = next((one for one, found in owed if found.letter is LetterKind.FOLLOW_UP), owed[0][0])
        letter = letters_owed(home, str(first.number), now, Asked()).letters[0]
    return Demo(home.seeker, now, imported, owed, (first, letter))


def read_sample(step: Callable[[], None]) -> tuple[Home, Imported]:
    """The sample into the open data folder: its mails, and what its owner noted by hand."""
    me = owner()
    home, imported = import_mail(mailbox(), (me.email,), me.name, step)
    for noted in debriefs():
        note_debrief(home, noted.company, Debrief(sure=noted.sure), noted.at)
    return home, imported


@contextmanager
def a_folder_of_its_own() -> Iterator[Path]:
    """COMEBACK_HOME set to a new folder for the while; the seeker's own data is never opened."""
    before = {name: os.environ.get(name) for name in ("COMEBACK_HOME", "COMEBACK_DATABASE")}
    # Windows removes no file that a thread of the pages still holds open.
    with tempfile.TemporaryDirectory(prefix="comeback-demo-", ignore_cleanup_errors=os.name == "nt") as folder:
        os.environ["COMEBACK_HOME"] = folder
        os.environ.pop("COMEBACK_DATABASE", None)
        try:
            yield Path(folder)
        finally:
            for name, value in before.items():
                os.environ.pop(name, None)
                if value is not None:
                    os.environ[name] = value
