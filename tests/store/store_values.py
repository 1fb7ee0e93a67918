"""Values of the domain for the tests of the store: plain ones, and hypothesis strategies for any that may come."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from enum import Enum
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from comeback.domain.event import Event, EventKind, Person
from comeback.domain.kinds import Kind
from comeback.domain.message import Address, Message, Passed, Place, Quarantined, Words
from comeback.domain.reading import Reading

T = TypeVar("T")
NOON = datetime(2026, 4, 14, 12, tzinfo=UTC)


def identity(number: int) -> str:
    """The identity of mail `number`."""
    return f"{number:064x}"


def mail(number: int, *, part: str = "", words: str = "We went with somebody else.", source: str = "/mail/inbox") -> Message:
    """A kept mail; the same number is the same mail, wherever it lies."""
    return Message(
        identity(number),
        Place(source, part or f"#{number}"),
        message_id=f"<{number}@works.example>",
        references=("<0@home.example>",),
        subject=f"Your application {number}",
        sender=Address("Grace Hill", "grace@works.example"),
        to=(Address("", "ada@home.example"),),
        date=NOON + timedelta(minutes=number),
        words=Words(new=words),
    )


def passed(number: int, *, part: str = "", source: str = "/mail/inbox") -> Passed:
    """A mail that is not about the search."""
    return Passed(Place(source, part or f"#{number}"), identity(number))


def broken(number: int, *, part: str = "", source: str = "/mail/inbox") -> Quarantined:
    """A mail that cannot be read."""
    return Quarantined(Place(source, part or f"#{number}"), "It ends in the middle.", identity(number))


def reading(kind: Kind = Kind.REJECTION, reader: str = "rules 1") -> Reading:
    """What a reader says."""
    return Reading((kind,), company="Hill Works", role="Fitter", reader=reader)


def event(name: str, kind: EventKind = EventKind.REJECTED, *, day: int = 0, message: str | None = "m", note: str = "") -> Event:
    """An event from a mail, or with `message=None` typed in by hand."""
    return Event(name, kind, NOON + timedelta(days=day), who=Person("Grace Hill", "grace@works.example"), message=message, note=note)


ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    # Any character at all: NUL and lone surrogates too, which mails and file names do hold.
    str: st.text(st.characters(codec=None, exclude_categories=()), max_size=12),
    int: st.integers(0, 10**6),
    float: st.floats(0, 1),
    bool: st.booleans(),
    date: st.dates(),
    datetime: st.datetimes(timezones=ZONES),
}


def anything(kind: type[T]) -> st.SearchStrategy[T]:
    """Any value of a dataclass of the domain."""
    hints = get_type_hints(kind)
    assert is_dataclass(kind)
    return st.builds(kind, **{field.name: _any(hints[field.name]) for field in fields(kind)})


def _any(hint: Any) -> st.SearchStrategy[Any]:
    if get_origin(hint) in (Union, UnionType):
        (needed,) = (part for part in get_args(hint) if part is not NoneType)
        return st.none() | _any(needed)
    if get_origin(hint) is tuple:
        return st.lists(_any(get_args(hint)[0]), max_size=2).map(tuple)
    if get_origin(hint) is frozenset:
        return st.frozensets(_any(get_args(hint)[0]), max_size=3)
    if hint in PLAIN:
        return PLAIN[hint]
    return st.sampled_from(list(hint)) if issubclass(hint, Enum) else anything(hint)
