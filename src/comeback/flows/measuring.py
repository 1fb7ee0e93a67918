"""How well the reader reads mail that somebody has labelled, as a career office will before it relies on it. Nothing is kept."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from comeback.domain.kinds import Kind
from comeback.domain.message import Message
from comeback.domain.reading import Reading
from comeback.domain.sentence import Sentence
from comeback.errors import UsageError
from comeback.flows.files import read_text
from comeback.flows.looking import composed
from comeback.reading.reader import read

GRAVE = frozenset({Kind.REJECTION, Kind.OFFER})
"""To read another mail as one of these harms."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """One mail, and what a careful person says it is, the main kind first."""

    path: Path
    kinds: tuple[Kind, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """One kind over all labelled mails, in mails. `found` counts those rightly read, `asked` those where the reader was unsure."""

    kind: Kind
    mails: int
    found: int
    wrong: int
    asked: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall of the best guess; 0 where nothing was found."""
        return 2 * self.found / (self.mails + self.found + self.wrong) if self.found else 0.0


@dataclass(frozen=True, slots=True)
class Measured:
    """The scores of the kinds that occur, and the sure readings as rejection or offer of mails that are neither."""

    scores: tuple[Score, ...]
    harm: int

    @property
    def mails(self) -> int:
        """How many were measured."""
        return sum(score.mails for score in self.scores)

    @property
    def macro_f1(self) -> float:
        """The mean over the kinds that were labelled."""
        named = [score.f1 for score in self.scores if score.mails]
        return sum(named) / len(named) if named else 0.0


def labelled(path: Path) -> list[Labelled]:
    """The rows of a file of labels: JSON Lines `{"path": ..., "kinds": [...]}`, paths from the file's own folder.

    UsageError names a bad line.
    """
    rows = [_row(path, number, line) for number, line in enumerate(read_text(path).splitlines(), 1) if line.strip()]
    if not rows:
        raise UsageError(
            Sentence("{path} holds no labels.", path=path), 'Write a line for each mail: {"path": "a.eml", "kinds": ["rejection"]}'
        )
    return rows


def _row(path: Path, number: int, line: str) -> Labelled:
    try:
        row = json.loads(line)
        return Labelled(path.parent / row["path"], tuple(Kind(kind) for kind in row["kinds"]) or (Kind.OTHER,))
    except (ValueError, KeyError, TypeError) as error:
        raise UsageError(
            Sentence("Line {number} of {path} is no label: {error}.", number=number, path=path, error=error),
            'As in: {"path": "a.eml", "kinds": ["rejection"]}',
        ) from None


def measured(rows: Sequence[Labelled], me: frozenset[str]) -> Measured:
    """Read every labelled mail and compare."""
    pairs = [(row, reading) for row in rows for reading in _readings(row, me)]
    meant, guessed = Counter(row.kinds[0] for row, _ in pairs), Counter(reading.kind for _, reading in pairs)
    found = Counter(row.kinds[0] for row, reading in pairs if reading.kind is row.kinds[0])
    asked = Counter(row.kinds[0] for row, reading in pairs if reading.unsure)
    kinds = [kind for kind in Kind if meant[kind] or guessed[kind]]
    harm = sum(reading.kind in GRAVE and reading.kind not in row.kinds and not reading.unsure for row, reading in pairs)
    return Measured(tuple(Score(kind, meant[kind], found[kind], guessed[kind] - found[kind], asked[kind]) for kind in kinds), harm)


def _readings(row: Labelled, me: frozenset[str]) -> Iterator[Reading]:
    for mail in composed([row.path]):
        if not isinstance(mail, Message):
            raise UsageError(
                Sentence("{path} cannot be read as a mail: {reason}", path=row.path, reason=mail.reason), "Leave it out of the labels."
            )
        yield read(mail, me)
