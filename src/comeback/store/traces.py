"""Finding every row that holds certain words, or that belongs to certain applications. Which words these are is decided in
`comeback.flows.erasing`; forgetting the rows is the work of `forgetting`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from comeback.store import models
from comeback.store.access import SeekerId, matching, rows
from comeback.store.export import ExportedRow, everything, rows_of
from comeback.store.mapping.codec import Json
from comeback.store.mapping.columns import key
from comeback.store.trouble import told

Within = Callable[[str], bool]
"""Whether a text holds what is to go."""
OWNER = {
    "message": ("mails", "id"),
    "reading": ("mails", "message_id"),
    "correction": ("mails", "message_id"),
    "letter": ("letters", "id"),
    "revision": ("letters", "letter_id"),
    "attempt": ("letters", "letter_id"),
    "maildraft": ("letters", "letter_id"),
}
"""What goes as a whole where a row of this noun holds the words, and the column that names it."""
BY_ITSELF: dict[str, type[models.SeekerRow]] = {
    "moment": models.Moment,
    "heardfeedback": models.HeardFeedback,
    "quarantinedmail": models.QuarantinedMail,
    "calendarentry": models.CalendarEntry,
    "notice": models.Notice,
}
"""Rows that go alone."""
MADE_ANEW = frozenset({"application"})
"""Rows that linking writes again from what is left."""


@dataclass(frozen=True, slots=True)
class Traces:
    """Rows, by their row ids: mails and letters, entries by hand, rows that go alone by noun, mails passed over whose place has the words,
    and how many rows by noun hold the words and cannot go: the seeker's own mailboxes and folders."""

    mails: frozenset[int] = frozenset()
    letters: frozenset[int] = frozenset()
    entries: frozenset[int] = frozenset()
    alone: Mapping[str, frozenset[int]] = field(default_factory=dict)
    passed: frozenset[int] = frozenset()
    staying: Mapping[str, int] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing that can go."""
        return not (self.mails or self.letters or self.entries or self.passed or any(self.alone.values()))

    def joined(self, other: Traces) -> Traces:
        """Both together."""
        return Traces(
            self.mails | other.mails,
            self.letters | other.letters,
            self.entries | other.entries,
            {noun: self.alone.get(noun, frozenset()) | other.alone.get(noun, frozenset()) for noun in BY_ITSELF},
            self.passed | other.passed,
            Counter(self.staying) + Counter(other.staying),
        )

    def left(self) -> dict[str, int]:
        """How many rows there are of each noun, for who looks at what is left."""
        owned = {"mail": self.mails, "letter": self.letters, "entry": self.entries, "passedmail": self.passed, **self.alone}
        return {noun: len(numbers) for noun, numbers in owned.items() if numbers} | dict(self.staying)


@told()
def holding(seeker: SeekerId, within: Within) -> Traces:
    """Every row of a seeker that holds the words, in whatever column."""
    owned: dict[str, set[int]] = {"mails": set(), "letters": set()}
    alone: dict[str, set[int]] = {noun: set() for noun in BY_ITSELF}
    entries: set[int] = set()
    passed: set[int] = set()
    staying: Counter[str] = Counter()
    for row in everything(seeker):
        if row.noun in MADE_ANEW or not any(within(text) for text in _texts(row.columns.values())):
            continue
        number = _number(row, "id")
        if row.noun in OWNER:
            kind, column = OWNER[row.noun]
            owned[kind].add(_number(row, column))
        elif row.noun == "event":
            entries |= {number} if row.columns["by_hand"] else set()
        elif row.noun in alone:
            alone[row.noun].add(number)
        elif row.noun == "passedmail":
            passed.add(number)
        else:
            staying[row.noun] += 1
    frozen = {noun: frozenset(found) for noun, found in alone.items()}
    return Traces(frozenset(owned["mails"]), frozenset(owned["letters"]), frozenset(entries), frozen, frozenset(passed), staying)


@told()
def of_applications(seeker: SeekerId, numbers: Iterable[int]) -> Traces:
    """Everything that belongs to these applications: mails, entries, what was taken back of them too, and letters."""
    found = list(rows(models.Application, seeker).filter(number__in=list(numbers)).values_list("pk", flat=True))
    events = [event for page in matching(models.Event, seeker, "application", found) for event in page]
    return Traces(
        mails=mail_rows(seeker, {event.identity for event in events if event.identity}),
        letters=frozenset(row.pk for page in matching(models.Letter, seeker, "application", found) for row in page.only("pk")),
        entries=frozenset(event.pk for event in events if event.by_hand),
        alone={"calendarentry": _published(seeker, set(numbers))},
    )


@told()
def mail_rows(seeker: SeekerId, identities: Iterable[str]) -> frozenset[int]:
    """The rows of the kept mails with these identities."""
    pages = matching(models.Message, seeker, "identity", map(key, identities))
    return frozenset(number for page in pages for number in page.values_list("pk", flat=True))


@told()
def entry_rows(seeker: SeekerId, names: Iterable[str]) -> frozenset[int]:
    """The rows of the entries by hand with these ids."""
    pages = matching(models.Event, seeker, "name", map(key, names))
    return frozenset(number for page in pages for number in page.filter(by_hand=True).values_list("pk", flat=True))


@told()
def entry_names(seeker: SeekerId, numbers: Iterable[int]) -> frozenset[str]:
    """The ids of the entries of these rows."""
    return frozenset(name for page in matching(models.Event, seeker, "pk", numbers) for name in page.values_list("name", flat=True))


def _published(seeker: SeekerId, numbers: set[int]) -> frozenset[int]:
    """The rows of calendar entries that were made for these applications."""
    found = rows_of(seeker, [models.CalendarEntry])
    return frozenset(_number(row, "id") for row in found if _told_of(row.columns["facts"]) in numbers)


def _told_of(facts: Json) -> Json:
    return facts.get("application") if isinstance(facts, dict) else None


def _number(row: ExportedRow, column: str) -> int:
    value = row.columns[column]
    return value if isinstance(value, int) else 0


def _texts(values: Iterable[Json]) -> Iterable[str]:
    """Every text in plain values, however deep."""
    for value in values:
        if isinstance(value, str):
            yield value
        elif isinstance(value, list):
            yield from _texts(value)
        elif isinstance(value, dict):
            yield from _texts(value.values())
