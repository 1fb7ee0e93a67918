"""What one cell of a table says: a day, in figures or in words of four languages, or a status."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time
from enum import StrEnum
from functools import cache

from comeback.domain.table import Standing
from comeback.language.dates import dates_in
from comeback.language.folding import folded
from comeback.language.listfiles import sections_of

LANGUAGES = ("en", "de", "fr", "es")
_CLOCK = re.compile(r"(?:[ T,]+|\b)\d{1,2}:\d\d.*$", re.DOTALL)
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_FIGURES = re.compile(r"(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})")
_WORD = re.compile(r"[^\W_]+")
_LONGEST = 60
_WEEKDAY = re.compile(r"^[^\W\d_]{2,12}\.?,\s+(?=\S)")


class Order(StrEnum):
    """How days are written in figures."""

    DAY_FIRST = "day-first"
    MONTH_FIRST = "month-first"


def order_of(cells: Iterable[str]) -> Order | None:
    """The order that the figures themselves prove; None where they prove none, or both."""
    proved = set()
    for first, sign, second, _ in filter(None, map(_figures, cells)):
        if sign == "." or first > 12 >= second:
            proved.add(Order.DAY_FIRST)
        elif second > 12 >= first:
            proved.add(Order.MONTH_FIRST)
    return proved.pop() if len(proved) == 1 else None


def is_open(cells: Iterable[str]) -> bool:
    """Whether any day means another with the other order."""
    return any(
        sign != "." and first != second and max(first, second) <= 12 for first, sign, second, _ in filter(None, map(_figures, cells))
    )


def day_of(cell: str, order: Order) -> date | None:
    """The day that the cell names and nothing beside it (a time of day aside); None where it names none."""
    text = _bare(cell)
    if found := _ISO.fullmatch(text):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if figures := _figures(cell):
        first, sign, second, year = figures
        day, month = (second, first) if order is Order.MONTH_FIRST and sign != "." else (first, second)
        return _day(year, month, day)
    return next(_worded(text), None)


def standing_of(cell: str) -> Standing:
    """What a status means; UNKNOWN where it holds no word that is known."""
    text = f" {_words_of(cell)} "
    return next((standing for standing, words in _statuses().items() if any(f" {word} " in text for word in words)), Standing.UNKNOWN)


def _bare(cell: str) -> str:
    return _CLOCK.sub("", cell[:_LONGEST].strip().lstrip("@'").strip()).strip(" ,")


def _figures(cell: str) -> tuple[int, str, int, int] | None:
    found = _FIGURES.fullmatch(_bare(cell))
    if found is None:
        return None
    year = int(found[4])
    return int(found[1]), found[2], int(found[3]), year if year > 99 else 2000 + year


def _worded(text: str) -> Iterator[date]:
    """A day in words, with its year: without one it would be a guess."""
    if not re.search(r"\d{4}", text):
        return
    base = datetime.combine(date(2000, 1, 1), time(12), UTC)
    for language in LANGUAGES:
        for words in (text, _WEEKDAY.sub("", text)):
            found = dates_in(words, base, language)
            if len(found) == 1 and found[0].quote.strip() == words:
                yield found[0].at.date()


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


@cache
def _statuses() -> dict[Standing, tuple[str, ...]]:
    sections = sections_of("comeback.exchange", "data", "statuses.txt")
    return {Standing(name): tuple(map(_words_of, words)) for name, words in sections.items()}


def _words_of(text: str) -> str:
    return " ".join(_WORD.findall(folded(text)))
