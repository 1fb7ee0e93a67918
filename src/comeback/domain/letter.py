"""A letter: the moves it makes, its words, and what the checks found. Planning, wording and checking live in `comeback.letters`."""

from __future__ import annotations

from dataclasses import dataclass

from comeback.domain.kinds import LetterKind, Severity


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of the case that a move may use: where it stands in the case, and its words."""

    path: str
    value: str


@dataclass(frozen=True, slots=True)
class Move:
    """One move of the plan (thank for telling, ask, keep on file ...), with the facts it may use and the reason it is there."""

    name: str
    facts: tuple[Fact, ...] = ()
    why: str = ""
    rule: str = ""
    """Id of the rule that asks for it, as A1 or G7."""


@dataclass(frozen=True, slots=True)
class Said:
    """A move and the sentence that makes it."""

    move: Move
    sentence: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule that a text breaks: where, why, and how to mend it."""

    rule: str
    severity: Severity
    quote: str
    why: str
    mend: str


@dataclass(frozen=True, slots=True)
class Letter:
    """Words to one person. `body` is the new words alone; `quoted` the original, marked as mail programs do."""

    kind: LetterKind
    to: str | None
    subject: str
    body: str
    in_reply_to: str | None = None
    references: tuple[str, ...] = ()
    quoted: str = ""
    said: tuple[Said, ...] = ()
    findings: tuple[Finding, ...] = ()
    note: str = ""
    """Shown beside the letter before sending: what to expect, when to send, side notes of law."""
