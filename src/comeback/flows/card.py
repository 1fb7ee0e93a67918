"""A thank-you card for paper: whose hand it goes to, its words, its look. Nothing is kept; what was posted is noted with `done`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from comeback.domain.application import Application
from comeback.domain.case import Case, CasePerson
from comeback.domain.kinds import LetterKind, Part
from comeback.domain.letter import Letter
from comeback.domain.sentence import Sentence
from comeback.errors import ComebackError, UsageError
from comeback.flows.asked import Asked
from comeback.flows.casework import as_named
from comeback.flows.home import Home
from comeback.flows.letter import basis, case_file, refuse_unfit
from comeback.letters.checks import check
from comeback.letters.compose import compose
from comeback.letters.penned import says_by_hand
from comeback.letters.words.days import dated
from comeback.letters.words.sentences import folded
from comeback.printing.card import Card, Front, paragraphs_of
from comeback.printing.paper import Paper, paper_of

_NEAREST = (Part.INTERVIEWER, Part.MANAGER, Part.RECRUITER, Part.UNKNOWN)
"""Whom of those who were met a card goes to, where no mail says."""
_TRIES = 24
"""So many wordings that claim to be written by hand are passed over at most; the phrases hold far fewer."""


@dataclass(frozen=True, slots=True)
class Look:
    """What the seeker wants of the card beside its words. Addresses are lines, the first without the name."""

    front: Front = Front.WORD
    paper: Paper | None = None
    """None: that of the reader's country."""
    reader: str = ""
    """To whom, by name; empty: who gave the news, or led the interview."""
    to: tuple[str, ...] = ()
    sender: tuple[str, ...] = ()
    words: str = ""
    """The seeker's own text, instead of ours."""
    printed: bool = True
    """False where it will be copied out by hand, and may say so."""


@dataclass(frozen=True, slots=True)
class Made:
    """A card with the letter it was made from, whose findings stand beside it."""

    letter: Letter
    card: Card
    people: tuple[str, ...]
    """All to whom it could go, by name."""

    @property
    def has_address(self) -> bool:
        """Whether the envelope says more than names."""
        return any(any(sign.isdigit() for sign in line) for line in self.card.to) or len(self.card.to) > 2


def card_owed(home: Home, word: str, now: datetime, asked: Asked, look: Look) -> Made:
    """The card for the application that `word` means; UsageError where no interview took place or nobody is known to thank."""
    at = basis(home, word, now, replace(asked, kind=LetterKind.CARD))
    if not any(one.at <= now and not one.cancelled for one in at.application.interviews):
        raise UsageError(
            Sentence("No interview with {company} is known, and a card gives thanks for one.", company=at.application.company or "them"),
            "Note it first: comeback interviewed COMPANY --with NAME",
        )
    known = at.case if look.reader else replace(at.case, reader=at.case.reader or _met(at.application))
    return _made(_read_by(known, look.reader), asked, look)


def card_from_case(path: Path, asked: Asked, look: Look) -> Made:
    """The card for a JSON file of facts."""
    return _made(_read_by(case_file(path, asked).case, look.reader), asked, look)


def _met(application: Application) -> CasePerson | None:
    """The nearest of those who were met, by name: paper needs no mail address."""
    named = sorted((one for one in application.people if one.name and one.part in _NEAREST), key=lambda one: _NEAREST.index(one.part))
    return as_named(named[0]) if named else None


def _read_by(case: Case, name: str) -> Case:
    """The case with its reader; UsageError where nobody of that name, or nobody at all, is known."""
    wanted = next((one for one in case.people if name and name.casefold() in one.name.casefold()), None)
    if name and wanted is None:
        known = ", ".join(one.name for one in case.people) or "nobody"
        raise UsageError(Sentence("Nobody called {name!r} is known there.", name=name), Sentence("Known: {known}.", known=known))
    reader = wanted or case.reader
    if reader is None or not reader.name or reader.unattended:
        raise UsageError(
            "Nobody is known by name to whom this card could go.", "Note who you met: comeback interviewed COMPANY --with NAME"
        )
    return replace(case, reader=reader)


def _made(case: Case, asked: Asked, look: Look) -> Made:
    letter = _own(case, look.words) if look.words else _ours(case, asked, printed=look.printed)
    refuse_unfit(letter)
    language, _, country = case.locale.partition("-")
    reader = case.reader or CasePerson("")
    card = Card(
        paragraphs_of(letter.body, case.seeker.name),
        dated(case.today.date(), language, country),
        case.seeker.name,
        language,
        country,
        tuple(_envelope(reader, case.company, look.to)),
        (case.seeker.name, *look.sender),
        look.front,
        look.paper or paper_of(country),
    )
    return Made(letter, card, tuple(one.name for one in case.people if one.name and not one.unattended))


def _ours(case: Case, asked: Asked, *, printed: bool) -> Letter:
    """Our words; a printed card never says that it was written by hand."""
    for _ in range(_TRIES):
        letter = compose(case, LetterKind.CARD, asked.another)[0]
        claims = frozenset(folded(part.sentence) for part in letter.said if says_by_hand(part.sentence))
        if not printed or not claims:
            return letter
        case = replace(case, already_said=case.already_said | claims)
    raise ComebackError("Every wording left says that it was written by hand.", "Take --text and write it by hand, or --words FILE.")


def _own(case: Case, words: str) -> Letter:
    """The seeker's own words, with what the checks say to them."""
    return Letter(LetterKind.CARD, None, "", words.strip(), findings=check(words.strip(), case, LetterKind.CARD))


def _envelope(reader: CasePerson, company: str, address: tuple[str, ...]) -> Iterable[str]:
    """The name in full (rule E2), the company where the address does not begin with it, the address."""
    lines = address or tuple(part.strip() for part in reader.post.replace("\n", ",").split(",") if part.strip())
    yield reader.name
    if company and not (lines and company.casefold() in lines[0].casefold()):
        yield company
    yield from lines
