"""A clause of feedback with what stands around it. What it means is for `rules` to say."""

from __future__ import annotations

from dataclasses import dataclass

from comeback.domain.kinds import Polarity
from comeback.lessons.wordlists import plain, words


@dataclass(frozen=True, slots=True)
class Setting:
    """What the words before a clause say of it: the polarity a heading gives, a label or heading that names a topic, and how it stands."""

    language: str
    heading: Polarity | None = None
    topic: str = ""
    """A label (`Calling: ...`) or heading, for the theme."""
    listed: bool = False
    """A bullet, a labelled line, or words of a panel that were passed on: they need not say "you"."""
    advising: bool = False
    """The mail says that it gives advice, so that a bare imperative is about the seeker."""
    cohort: bool = False
    """What is said is said of all candidates."""


@dataclass(frozen=True, slots=True)
class Clause:
    """The words of a clause, folded, and its setting."""

    said: bytes
    setting: Setting

    def has(self, name: str) -> bool:
        """Whether a word of this list stands in the clause."""
        return words(name, self.setting.language).within(self.said)

    def spans(self, name: str) -> tuple[tuple[int, int], ...]:
        """Where words of this list stand in it."""
        return words(name, self.setting.language).spans(self.said)

    @property
    def about_seeker(self) -> bool:
        """Whether it can speak of what the seeker did: it says "you", or stands where that goes without saying."""
        return self.has("you") or self.setting.listed

    @property
    def about_writer(self) -> bool:
        """Whether it speaks in the first person and not of the seeker; notes ("did not know our products") only where they begin so."""
        if self.has("you"):
            return False
        spans = self.spans("writer")
        return bool(spans) and (spans[0][0] == 0 or not self.setting.listed)


def clause_of(text: str, setting: Setting) -> Clause:
    """A clause from its exact words."""
    return Clause(plain(text), setting)
