"""Rule G5: nothing private: what the seeker barred, and health, age, family, faith, money."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import Severity
from comeback.letters.checks.knowing import COMMON, stems
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Hit, Rule
from comeback.letters.checks.trade import told_of_the_work
from comeback.letters.words.sentences import words

_TOUCHES = "It touches what you wanted kept private."


def _find(look: Look) -> Iterator[Hit | str]:
    yield from (quote for quote in look.quotes("health", look.own) if not told_of_the_work(look, quote))
    if look.case is None:
        return
    allowed = stems(" ".join([look.case.company, look.case.role, *(f"{one.thanks_for} {one.recall}" for one in look.case.moments)]))
    for barred in look.case.private:
        yield from _barred(look, barred, allowed)


def _barred(look: Look, barred: str, allowed: frozenset[str]) -> Iterator[Hit]:
    mine = words(look.own)
    yield from (Hit(number, _TOUCHES) for number in words(barred) if number.isdigit() and len(number) > 1 and number in mine)
    hidden = stems(barred) - COMMON - allowed - _names(look)
    hits = [word for word in mine if stems(word) & hidden]
    if hits and len({next(iter(stems(word))) for word in hits}) >= min(2, len(hidden)):
        yield Hit(hits[0], _TOUCHES)


def _names(look: Look) -> frozenset[str]:
    case = look.case
    if case is None:
        return frozenset()
    return stems(" ".join([case.seeker.name, *(one.name for one in case.people), case.reader.name if case.reader else ""]))


RULE = Rule(
    "G5",
    Severity.ERROR,
    "Nothing private: what the seeker barred, health, age, family, faith, money trouble.",
    "This is private and does not belong here.",
    "Leave it out.",
    _find,
)
