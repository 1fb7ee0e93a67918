"""What the seeker asks of a letter, and what they add to the facts that the ledger knows. Composing it is the work of `letter`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from email.utils import parseaddr

from comeback.domain.case import Case
from comeback.domain.event import Person
from comeback.domain.kinds import LetterKind
from comeback.domain.sentence import Sentence
from comeback.errors import UsageError
from comeback.letters.compose import Writer
from comeback.letters.words.register import in_register


@dataclass(frozen=True, slots=True)
class Asked:
    """What the seeker asks of a letter beside the facts."""

    kind: LetterKind | None = None
    another: int = 0
    interest: bool = False
    other_role: str = ""
    keep_cv: bool = False
    mood: str = ""
    draft: str = ""
    """What the seeker would write themselves."""
    writer: Writer | None = None
    """Who words it; None for the built-in words."""
    register: str = ""
    """first_name, du, tu or vos; formal; empty mirrors the reader's own."""
    because: str = ""
    """The end of "because ...", for a no of the seeker's own."""
    start: str = ""
    """The first day of work, ISO 8601."""
    since: tuple[str, ...] = ()
    """What came of something they said, or has changed since."""
    my_news: str = ""
    their_news: str = ""
    to: str = ""
    """Somebody else as the reader, as `Name <address>`."""


def wished(case: Case, asked: Asked) -> Case:
    """The case with what was asked for on the command line on top."""
    wishes = case.wishes
    return replace(
        case,
        wishes=replace(
            wishes,
            interest=wishes.interest or asked.interest,
            other_roles=asked.other_role or wishes.other_roles,
            keep_cv=wishes.keep_cv or asked.keep_cv,
            because=asked.because or wishes.because,
        ),
    )


def felt(case: Case, asked: Asked) -> Case:
    """The case with how the seeker feels, their own draft (either may hold it for a day, rule A15), and how they address the reader."""
    return in_register(replace(case, mood=asked.mood or case.mood, draft=asked.draft or case.draft), asked.register)


def told(case: Case, asked: Asked) -> Case:
    """The case with the facts that only the seeker knows."""
    return replace(
        case,
        start_on=_day(asked.start) if asked.start else case.start_on,
        since_then=asked.since or case.since_then,
        seeker_news=(asked.my_news,) if asked.my_news else case.seeker_news,
        public_news=(asked.their_news,) if asked.their_news else case.public_news,
    )


def named_reader(text: str) -> Person:
    """The person meant by `Name <address>`; UsageError for what is none."""
    name, email = parseaddr(text)
    if not name or "@" not in email:
        raise UsageError(Sentence("{text!r} is no name with an address.", text=text), "Write it as 'Ann Hale <ann@hale.example>'.")
    return Person(name, email.lower())


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise UsageError(Sentence("{text!r} is no date.", text=text), "Write it as 2026-05-04.") from None
