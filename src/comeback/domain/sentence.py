"""English sentences that remember what they were made of, so that a page can say them in another language.

A `Sentence` is text in every respect: it is compared and printed as the English it is. What a store keeps as text comes back as text
alone, unless it was packed (`comeback.store.mapping.sentences`). No other language lives here: the catalogues belong to the pages.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date


class Sentence(str):
    """The `pattern` with `values` in its braces, among them other Sentences, Days, Months and Counts. The pattern is the key of the
    catalogues.
    """

    pattern: str
    values: Mapping[str, object]

    def __new__(cls, pattern: str, /, **values: object) -> Sentence:
        return _made(pattern.format(**values) if values else pattern, str(pattern), values)

    def __reduce__(self) -> tuple[object, ...]:
        return _made, (str(self), self.pattern, self.values)

    @classmethod
    def again(cls, english: str, pattern: str, values: Mapping[str, object]) -> Sentence:
        """One that was taken apart, with the English that it was."""
        return _made(english, pattern, values)

    def capital(self) -> Sentence:
        """The same with a capital at its beginning; other languages follow."""
        return _made(self[:1].upper() + self[1:], self.pattern, self.values)


def paragraphs(parts: Iterable[str]) -> Sentence:
    """Several texts, an empty line between them; the empty ones are left out."""
    return _joined(parts, "\n\n")


def in_a_row(*parts: str) -> Sentence:
    """Several texts in one paragraph; the empty ones are left out."""
    return _joined(parts, " ")


def _joined(parts: Iterable[str], between: str) -> Sentence:
    whole = [part if isinstance(part, Sentence) else Sentence(part) for part in parts if part]
    kept = {f"part{at}": part for at, part in enumerate(whole)}
    return Sentence(between.join(f"{{{name}}}" for name in kept), **kept)


class Day(str):
    """A day as English writes it within a sentence; `told_year` says whether its year is told."""

    day: date
    told_year: bool

    def __new__(cls, english: str, day: date, told_year: bool) -> Day:  # noqa: FBT001 - a fact of the day
        made = super().__new__(cls, english)
        made.day, made.told_year = day, told_year
        return made

    def __reduce__(self) -> tuple[object, ...]:
        return Day, (str(self), self.day, self.told_year)


class Month(str):
    """A month with its year as English writes it, as in March 2026; `day` is one of its days."""

    day: date

    def __new__(cls, day: date) -> Month:
        made = super().__new__(cls, f"{day:%B %Y}")
        made.day = day
        return made

    def __reduce__(self) -> tuple[object, ...]:
        return Month, (self.day,)


class Count(str):
    """A whole number with its thousands set apart, as English does."""

    number: int

    def __new__(cls, number: int) -> Count:
        made = super().__new__(cls, f"{number:,}")
        made.number = number
        return made

    def __reduce__(self) -> tuple[object, ...]:
        return Count, (self.number,)


def _made(english: str, pattern: str, values: Mapping[str, object]) -> Sentence:
    made = str.__new__(Sentence, english)
    made.pattern, made.values = pattern, values
    return made
