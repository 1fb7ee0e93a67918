"""What is kept of one application, gathered for paper: what happened, who, letters, what was learned. Its look is not decided here."""

from __future__ import annotations

from dataclasses import dataclass

from comeback.domain.application import Application
from comeback.domain.lesson import Lesson
from comeback.flows.finding import meant
from comeback.flows.home import Home
from comeback.flows.ledger import applications
from comeback.flows.lessons import learned
from comeback.flows.letter import letters_of
from comeback.store.letters import StoredLetter


@dataclass(frozen=True, slots=True)
class CaseFile:
    """One application's."""

    application: Application
    letters: tuple[StoredLetter, ...]
    lessons: tuple[Lesson, ...]


def case_file_of(home: Home, word: str) -> CaseFile:
    """Of the application that `word` means; UsageError where it means none or several."""
    found = meant(applications(home), word)
    return CaseFile(found, tuple(letters_of(home, found.number)), learned(home, [found]).lessons)
