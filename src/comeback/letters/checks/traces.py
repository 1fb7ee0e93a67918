"""Statements of a text that trace to no fact of the case: claims about the reader or the talk, numbers, days. For rule G1."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import re2

from comeback.domain.case import Case
from comeback.letters.checks.knowing import known_days, known_numbers, known_stems, known_text, stem, vocabulary
from comeback.letters.checks.looking import Look
from comeback.letters.load.dates import MONTHS
from comeback.letters.words.sentences import words

_NUMBER = re2.compile(r"\d[\d.,]*")
_DAY_MONTH = re2.compile(r"(?i)\b(\d{1,2})(?:\.|st|nd|rd|th|er)?\s+(?:of\s+|de\s+)?(\pL{3,10})\b")
_MONTH_DAY = re2.compile(r"(?i)\b(\pL{3,10})\s+(\d{1,2})(?:st|nd|rd|th)?\b")
_WEEKDAYS = {
    name: number
    for names in (
        "monday tuesday wednesday thursday friday saturday sunday",
        "montag dienstag mittwoch donnerstag freitag samstag sonntag",
        "lundi mardi mercredi jeudi vendredi samedi dimanche",
        "lunes martes miércoles jueves viernes sábado domingo",
    )
    for number, name in enumerate(names.split())
}
_SMALL = 3
_UNKNOWN_FROM = 3


def wrong_days(look: Look, case: Case) -> Iterator[str]:
    """Days named that the case does not know."""
    known = {(day.day, day.month) for day in known_days(case)}
    yield from (quote for quote, day, month in _named_days(look) if (day, month) not in known)


def wrong_numbers(look: Look, case: Case) -> Iterator[str]:
    """Numbers above three that the case does not know."""
    in_days = " ".join(quote for quote, _, _ in _named_days(look))
    for match in _NUMBER.finditer(look.own):
        number = match.group().rstrip(".,")
        if number.isdigit() and int(number) <= _SMALL:
            continue
        if number not in known_text(case) and number not in known_numbers(case) and number not in in_days:
            yield number


def wrong_claims(look: Look, case: Case) -> Iterator[str]:
    """Claims about the reader or the talk, of whose telling words the case knows none."""
    held, ours = known_stems(case), vocabulary(look.language)
    for sentence in look.sentences:
        claim = look.listed("claims").first(sentence)
        if not claim:
            continue
        telling = [word for word in words(sentence) if len(word) > 4 and stem(word) not in ours and word not in look.listed("common")]
        unknown = [word for word in telling if stem(word) not in held]
        if len(unknown) >= _UNKNOWN_FROM and len(unknown) * 2 > len(telling):
            quote = sentence[sentence.index(unknown[0]) : sentence.rindex(unknown[-1]) + len(unknown[-1])]
            yield quote


def _named_days(look: Look) -> Iterator[tuple[str, int, int]]:
    taken: set[int] = set()
    for match in _MONTH_DAY.finditer(look.own):
        month = MONTHS.get(match.group(1).lower(), 0)
        if month and match.group(1)[0].isupper():
            taken.add(match.start(2))
            yield match.group(), int(match.group(2)), month
    for match in _DAY_MONTH.finditer(look.own):
        month = MONTHS.get(match.group(2).lower(), 0)
        # "on March 10. May I ask" names one day, and a question follows.
        if month and match.start(1) not in taken:
            yield match.group(), int(match.group(1)), month


def wrong_weekdays(look: Look, case: Case) -> Iterator[str]:
    """Weekdays on which no day of the case falls."""
    near = {day.weekday() for day in known_days(case) if case.today.date() - timedelta(days=14) <= day}
    for word in words(look.own):
        number = _WEEKDAYS.get(word.lower())
        if number is not None and number not in near and word.lower() not in known_text(case).lower():
            yield word
