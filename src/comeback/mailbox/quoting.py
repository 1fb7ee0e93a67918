"""Finds the quoted history in the lines of a mail: one pass, each line looked at a few times at most. Signatures are not its matter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from comeback.mailbox.attribution import attribution
from comeback.mailbox.headerblock import header_block
from comeback.mailbox.patterns import pattern, plain

_ORIGINAL = pattern("separator", "original")
_FORWARD = pattern("separator", "forward")
_RULE = pattern("separator", "rule")
_RULE_SIGNS = frozenset("-_–—=")
_FIRST_LETTERS = frozenset("badic")
"""Begin, Anfang, début, inicio, comienzo: the separators without a rule."""


_LONG, _SHORT = 64, 24
"""Characters of a marked line that may have been broken, and of its end."""


@dataclass(frozen=True, slots=True)
class _Opening:
    """Lines that stand above quoted words. Where not `sure`, they count only if marked (`>`) lines follow; `answers` may stand below."""

    length: int
    sure: bool = True
    answers: bool = False


def is_marked(line: str) -> bool:
    """Whether a line carries the mark of quoting."""
    return line.lstrip(" \t").startswith(">")


def quoted(lines: Sequence[str]) -> list[bool]:
    """For every line whether it is history.

    1. Marked lines are; lines between them are answers, and new.
    2. An attribution, a header block or a separator is, with the marked lines below it.
    3. Where unmarked lines follow it, everything to the end is, unless marked lines come before the next opening: those
       were answered in between.
    """
    found = [False] * len(lines)
    at, words_above = 0, False
    while at < len(lines):
        if not lines[at] or lines[at].isspace():
            at += 1
            continue
        if is_marked(lines[at]) and not _is_escaped(lines, at):
            found[at] = True
            at += 1
            continue
        if at and found[at - 1] and _is_torn_off(lines, at):
            found[at] = True
            at += 1
            continue
        opening = _opening(lines, at, words_above=words_above)
        end = _reach(lines, at, opening) if opening else 0
        if opening is None or not end:
            words_above = True
            at += 1
            continue
        found[at:end] = [True] * (end - at)
        at = end
    return found


def _is_escaped(lines: Sequence[str], at: int) -> bool:
    """Whether the mark was put before a line that begins with From, for the sake of an mbox file, and no marked line is near."""
    near = (lines[one] for one in (at - 1, at + 1) if 0 <= one < len(lines))
    return lines[at].startswith(">From ") and not any(is_marked(line) for line in near)


def _is_torn_off(lines: Sequence[str], at: int) -> bool:
    """Whether a program on the way broke a long marked line above, and this is its unmarked end."""
    above, line = lines[at - 1].rstrip(), lines[at].strip()
    below = lines[at + 1] if at + 1 < len(lines) else ""
    broken = len(above) >= _LONG and not above.endswith((".", "?", "!", ":"))
    return broken and is_marked(above) and is_marked(below) and len(line) <= _SHORT and line[:1].islower()


def _reach(lines: Sequence[str], at: int, opening: _Opening) -> int:
    """Where the history of an opening ends as far as it is unmarked; 0 where the opening is none after all."""
    below = _next_words(lines, at + opening.length)
    if below == len(lines):
        return below if opening.sure else 0
    if is_marked(lines[below]):
        return at + opening.length
    if not opening.sure:
        return 0
    if opening.answers and _answered_between(lines, below):
        return at + opening.length
    return len(lines)


def _next_words(lines: Sequence[str], at: int) -> int:
    while at < len(lines) and not lines[at].strip():
        at += 1
    return at


def _answered_between(lines: Sequence[str], at: int) -> bool:
    """Whether marked lines come before any other opening: "see my answers below", then the quoted questions."""
    for here in range(at, len(lines)):
        if not lines[here].strip():
            continue
        if is_marked(lines[here]):
            return True
        if _opening(lines, here, words_above=True):
            return False
    return False


def _opening(lines: Sequence[str], at: int, *, words_above: bool) -> _Opening | None:
    if separated := _separator(lines, at):
        return _Opening(separated)
    if block := header_block(lines, at, words_above=words_above):
        return _Opening(block)
    if said := attribution(lines, at):
        return _Opening(said.length, said.sure, answers=True)
    return None


def _separator(lines: Sequence[str], at: int) -> int:
    """Lines of a separator with the header block or the attribution below it; 0 where there is none."""
    first = lines[at].lstrip()[:1]
    if first not in _RULE_SIGNS and first.lower() not in _FIRST_LETTERS:
        return 0
    line = plain(lines[at])
    below = _next_words(lines, at + 1) if first in _RULE_SIGNS or line.endswith(":") else len(lines)
    if _ORIGINAL.fullmatch(line) or _FORWARD.fullmatch(line):
        return 1 + _with_header(lines, at, below)
    if first in _RULE_SIGNS and _RULE.fullmatch(line):
        return (1 + _with_header(lines, at, below)) if _with_header(lines, at, below) else 0
    return 0


def _with_header(lines: Sequence[str], at: int, below: int) -> int:
    """How many lines after `at` belong to a header block that starts at `below`, at most three lines down."""
    if below >= len(lines) or below - at > 3:
        return 0
    block = header_block(lines, below, below_rule=True)
    said = None if block else attribution(lines, below)
    taken = block or (said.length if said and said.sure else 0)
    return below - at - 1 + taken if taken else 0
