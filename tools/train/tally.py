"""Counting how a reader's guesses meet the truth: per kind, per language, per confidence."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

from comeback.domain.kinds import Kind
from comeback.domain.reading import Reading
from comeback.language.companies import same_company
from comeback.language.roles import same_role
from tools.train.row import Row

GRAVE = frozenset({Kind.REJECTION, Kind.OFFER})
BINS = 10


@dataclass(frozen=True, slots=True)
class Read:
    """One measured mail."""

    row: Row
    reading: Reading

    @property
    def truth(self) -> Kind:
        """Its main kind."""
        return Kind(self.row.kinds[0])

    @property
    def right(self) -> bool:
        """Whether the best guess was right."""
        return self.reading.kind is self.truth


@dataclass(frozen=True, slots=True)
class KindScore:
    """Precision, recall and F1 of the best guess for one kind."""

    kind: Kind
    mails: int
    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        whole = self.precision + self.recall
        return 2 * self.precision * self.recall / whole if whole else 0.0


def by_kind(reads: Sequence[Read]) -> list[KindScore]:
    """The scores of every kind that occurs."""
    found: list[KindScore] = []
    for kind in sorted({one.truth for one in reads}):
        meant, said = [one for one in reads if one.truth is kind], [one for one in reads if one.reading.kind is kind]
        right = sum(one.right for one in meant)
        found.append(KindScore(kind, len(meant), right / len(said) if said else 0.0, right / len(meant)))
    return found


@dataclass(frozen=True, slots=True)
class NameScore:
    """How often a name was right where the mail holds one, and said where it holds none."""

    what: str
    named: int
    right: int
    nameless: int
    invented: int


def names(reads: Sequence[Read]) -> tuple[NameScore, NameScore]:
    """Company and role."""
    company = [(one.row.company, one.reading.company, same_company(one.row.company, one.reading.company)) for one in reads]
    role = [(one.row.role, one.reading.role, bool(one.reading.role) and same_role(one.row.role, one.reading.role or "")) for one in reads]
    return _names("company", company), _names("role", role)


def _names(what: str, some: Sequence[tuple[str, str | None, bool]]) -> NameScore:
    named, nameless = [one for one in some if one[0]], [one for one in some if not one[0]]
    return NameScore(what, len(named), sum(right for _, _, right in named), len(nameless), sum(bool(said) for _, said, _ in nameless))


def macro_f1(reads: Sequence[Read]) -> float:
    """The mean F1 over the kinds that occur."""
    scores = by_kind(reads)
    return sum(score.f1 for score in scores) / len(scores) if scores else 0.0


def share(reads: Sequence[Read], holds: Callable[[Read], bool] = lambda one: one.right) -> float:
    """The share of which something holds; 0 of nothing."""
    return sum(map(holds, reads)) / len(reads) if reads else 0.0


def grouped(reads: Sequence[Read], by: Callable[[Read], Hashable]) -> dict[Hashable, list[Read]]:
    """The mails by something they share, in the order of its name."""
    found: dict[Hashable, list[Read]] = {}
    for one in reads:
        found.setdefault(by(one), []).append(one)
    return dict(sorted(found.items(), key=lambda pair: str(pair[0])))


def harms(reads: Sequence[Read], *, sure: bool) -> list[Read]:
    """Mails read as a rejection or an offer that carry neither; with `sure` only where the reader did not ask."""
    return [
        one for one in reads if one.reading.kind in GRAVE and one.reading.kind not in one.row.kinds and not (sure and one.reading.unsure)
    ]


def bins(reads: Sequence[Read]) -> list[tuple[float, float, int]]:
    """For each tenth of confidence that occurs: its mean, the share that was right, how many."""
    groups = grouped(reads, lambda one: min(BINS - 1, int(one.reading.confidence * BINS)))
    return [(sum(one.reading.confidence for one in some) / len(some), share(some), len(some)) for some in groups.values()]
