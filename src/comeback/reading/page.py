"""A mail as the rules see it: its subject and its new words, one sentence a line, folded; and the way back to the words as written."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from comeback.language.sentences import sentences
from comeback.reading.folding import fold

MOST_WORDS = 12_000
"""Characters of new words that are read; what a mail means is said in its first pages."""
LONGEST = 700
"""A sentence longer than this is cut into lines of this length."""


@dataclass(frozen=True)
class Page:
    """`lines[0]` is the subject, the others are the sentences; `text` holds them folded, joined by line ends."""

    lines: tuple[str, ...]

    @cached_property
    def text(self) -> bytes:
        """The folded lines, each as long as it was."""
        return b"\n".join(fold(line) for line in self.lines)

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        starts, at = [], 0
        for line in self.lines:
            starts.append(at)
            at += len(line) + 1
        return tuple(starts)

    def line_at(self, place: int) -> int:
        """The number of the line that holds this place of `text`."""
        return bisect_right(self._starts, place) - 1

    def quote(self, start: int, end: int) -> str:
        """The words as written between two places of one line, widened to the sentence where it is short enough to be read at once."""
        line = self.line_at(start)
        whole = self.lines[line]
        if len(whole) <= 160:
            return whole
        begin = start - self._starts[line]
        return whole[begin : end - self._starts[line]]


def page_of(subject: str, words: str) -> Page:
    """The page of a mail's subject and new words."""
    lines = [subject[:LONGEST]]
    for sentence in sentences(words[:MOST_WORDS]):
        lines.extend(sentence[at : at + LONGEST] for at in range(0, len(sentence), LONGEST))
    return Page(tuple(lines))
