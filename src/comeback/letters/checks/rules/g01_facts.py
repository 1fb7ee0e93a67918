"""Rule G1: every concrete statement traces to a fact of the case."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import Severity
from comeback.letters.checks.capitals import unknown_names
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Hit, Rule
from comeback.letters.checks.traces import wrong_claims, wrong_days, wrong_numbers, wrong_weekdays

_DAY = ("No such day stands in the case.", "Give the right day, or none.")
_WEEKDAY = ("No day of the case falls on this weekday.", "Give the date, or no day.")
_NUMBER = ("No such number stands in the case.", "Leave it out, or note the fact first.")
_NAME = ("No such name stands in the case.", "Leave it out, or name the right one.")


def _find(look: Look) -> Iterator[Hit | str]:
    if look.case is None:
        return
    yield from wrong_claims(look, look.case)
    yield from (Hit(quote, *_DAY) for quote in wrong_days(look, look.case))
    yield from (Hit(quote, *_WEEKDAY, Severity.WARNING) for quote in wrong_weekdays(look, look.case))
    yield from (Hit(quote, *_NUMBER) for quote in wrong_numbers(look, look.case))
    yield from (Hit(word, *_NAME) for word, close in unknown_names(look) if not close)


RULE = Rule(
    "G1",
    Severity.ERROR,
    "Every concrete statement traces to a fact: people, dates, numbers, what was said and done.",
    "The case knows nothing of this.",
    "Say only what happened; note the moment first if it did.",
    _find,
)
