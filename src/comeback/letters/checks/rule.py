"""The contract of a rule for letters: its name, how grave it is, why it holds, how to mend, and what finds it in a text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from comeback.domain.kinds import LetterKind, Severity
from comeback.domain.letter import Finding
from comeback.letters.checks.looking import Look


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where a rule is broken: the exact words, and what is to be said of just this place where that differs from the rule's own."""

    quote: str
    why: str = ""
    mend: str = ""
    severity: Severity | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. `name` is its id in `docs/letters/rules.md`; `says` the rule in one sentence; `why` and `mend` are told to the seeker.

    `find` is pure and yields what breaks the rule, in the order of the text. With `kinds` it is asked about letters of these kinds only.
    """

    name: str
    severity: Severity
    says: str
    why: str
    mend: str
    find: Callable[[Look], Iterable[Hit | str]]
    kinds: frozenset[LetterKind] = field(default_factory=frozenset)

    def findings(self, look: Look) -> Iterator[Finding]:
        """What this rule finds in a text."""
        if self.kinds and look.kind not in self.kinds:
            return
        for one in self.find(look):
            hit = Hit(one) if isinstance(one, str) else one
            yield Finding(self.name, hit.severity or self.severity, hit.quote, hit.why or self.why, hit.mend or self.mend)


def of_kinds(*kinds: LetterKind) -> frozenset[LetterKind]:
    """The kinds of letter that a rule is about."""
    return frozenset(kinds)
