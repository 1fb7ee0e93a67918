"""What a case knows, as words and numbers, so that a text can be held against it. Words are compared by their first letters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache, lru_cache
from importlib.resources import files

import re2

from comeback.domain.case import Case
from comeback.letters.load.dates import dates_in
from comeback.letters.words.classes import word_class
from comeback.letters.words.sentences import words

_STEM = 5
_LONG = 4
_NUMBER = re2.compile(r"\d+")


def stem(word: str) -> str:
    """The beginning of a word, in small letters."""
    return word.lower().replace("’", "'").removesuffix("'s")[:_STEM]


def stems(text: str) -> frozenset[str]:
    """The beginnings of all words long enough to carry meaning."""
    return frozenset(stem(word) for word in words(text) if len(word) >= _LONG)


def texts_of(value: object, skip: frozenset[str] = frozenset({"private", "draft", "already_said"})) -> Iterator[str]:
    """Every text in a case, what is private and what the seeker drafted left out."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple | frozenset | list):
        for one in value:
            yield from texts_of(one, skip)
    elif not isinstance(value, type) and is_dataclass(value):
        for field in fields(value):
            if field.name not in skip:
                yield from texts_of(getattr(value, field.name), skip)


@lru_cache(maxsize=64)
def known_text(case: Case) -> str:
    """All the case's texts, joined."""
    return " \n ".join(texts_of(case))


@lru_cache(maxsize=64)
def known_stems(case: Case) -> frozenset[str]:
    """The word beginnings that the case holds."""
    return stems(known_text(case))


@lru_cache(maxsize=64)
def known_days(case: Case) -> frozenset[date]:
    """Every day the case names."""
    days = {case.today.date(), *case.interviewed_on, *dates_in(known_text(case)), *(one.at for one in case.prior)}
    days |= {one for one in (case.promised_by, case.last_contact, case.start_on, case.meets_on) if one}
    if case.notice:
        days.add(case.notice.at.date())
    return frozenset(days)


@lru_cache(maxsize=64)
def known_numbers(case: Case) -> frozenset[str]:
    """Every number the case names, its days taken apart."""
    found = {match.group() for match in _NUMBER.finditer(known_text(case))}
    for day in known_days(case):
        found |= {str(day.day), str(day.month), str(day.year)}
    return frozenset(found | {number.lstrip("0") for number in found})


@cache
def vocabulary(language: str) -> frozenset[str]:
    """The word beginnings of our own phrases: words that say nothing of one case."""
    found: set[str] = set()
    for file in files("comeback.letters").joinpath("phrases", language).iterdir():
        if file.name.endswith(".txt"):
            found |= stems(file.read_text("utf-8"))
    return frozenset(found) | COMMON


COMMON = stems(" ".join(word_class("common")))
