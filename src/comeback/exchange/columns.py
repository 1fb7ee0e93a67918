"""Which column of a table holds what: guessed by its head in four languages, or said by the seeker. The words lie in `data/heads.txt`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from comeback.domain.sentence import Sentence
from comeback.domain.table import NEEDED, Column, Columns
from comeback.errors import UsageError
from comeback.language.folding import folded
from comeback.language.listfiles import sections_of

_MOST, _LONGEST = 20, 40
EXAMPLE = Sentence("As in: --columns company=Firma,role=Stelle,date=Datum")


def guessed(heads: Sequence[str]) -> Columns:
    """The columns whose heads are known; the better known word wins where two would do."""
    plain = [_plain(head) for head in heads]
    found: dict[Column, int] = {}
    for column, words in _words().items():
        at = next((plain.index(word) for word in words if word in plain), None)
        if at is not None:
            found[column] = at
    return found


def said(text: str, heads: Sequence[str], known: Columns) -> Columns:
    """What `company=Firma,role=Stelle` says, over what is known; an empty name takes a column away. UsageError for what is no column."""
    found = dict(known)
    for part in filter(None, (one.strip() for one in text.split(","))):
        name, equals, head = (piece.strip() for piece in part.partition("="))
        if not equals or name not in set(Column):
            raise UsageError(Sentence("{part!r} names no column that is known: {all}.", part=part, all=", ".join(Column)), EXAMPLE)
        if not head:
            found.pop(Column(name), None)
            continue
        found[Column(name)] = place_of(head, heads)
    return found


def place_of(head: str, heads: Sequence[str]) -> int:
    """Where the column with this head stands; UsageError where there is none."""
    plain = [_plain(one) for one in heads]
    if _plain(head) not in plain:
        raise UsageError(Sentence("The table has no column {head!r}. It has: {all}.", head=head, all=listed(heads)), EXAMPLE)
    return plain.index(_plain(head))


def listed(heads: Sequence[str]) -> str:
    """The heads that there are, for a sentence: not more of them than a person reads, and none longer."""
    there = [one if len(one) <= _LONGEST else f"{one[:_LONGEST]}…" for one in heads if one]
    return ", ".join([*there[:_MOST], *(["…"] if len(there) > _MOST else [])])


def missing(columns: Columns) -> list[Column]:
    """The columns that are needed and not there."""
    return [one for one in NEEDED if one not in columns]


def _plain(head: str) -> str:
    return " ".join(folded(head.replace("_", " ").replace("’", "'")).strip(" :*?.").split())


@cache
def _words() -> dict[Column, tuple[str, ...]]:
    sections = sections_of("comeback.exchange", "data", "heads.txt")
    return {column: sections[column] for column in Column}
