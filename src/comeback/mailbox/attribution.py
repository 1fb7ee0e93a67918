"""Recognises the line that a mail program writes above quoted words ("On ..., Ann wrote:"). Header blocks are `headerblock.py`'s."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from comeback.mailbox.patterns import LINE_CAP, pattern, plain

_MOST_LINES = 4
"""A long one is wrapped over so many lines."""

_BEGIN = pattern("attribution", "begin")
_WHOLE = pattern("attribution", "whole")
_SURE = pattern("attribution", "sure")
_PERSON = pattern("attribution", "person")
_SENTENCE = pattern("attribution", "sentence")


@dataclass(frozen=True, slots=True)
class Attribution:
    """How many lines it takes, and whether it is sure even where the words below it carry no mark of quoting."""

    length: int
    sure: bool


def attribution(lines: Sequence[str], at: int) -> Attribution | None:
    """The attribution that starts with line `at`, or None."""
    joined = plain(lines[at])
    if not _BEGIN.search(joined):
        return None
    for length in range(1, _MOST_LINES + 1):
        if joined.endswith((":", "--")):
            return _judged(joined, length)
        after = lines[at + length].strip() if at + length < len(lines) else ""
        if not after or after.startswith(">") or len(joined) >= LINE_CAP:
            return None
        joined = plain(f"{joined} {after}")
    return None


def _judged(joined: str, length: int) -> Attribution | None:
    if not _WHOLE.fullmatch(joined) or _SENTENCE.search(joined):
        return None
    return Attribution(length, sure=_SURE.search(joined) is not None and _PERSON.search(joined) is None)
