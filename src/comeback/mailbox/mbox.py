"""Mails out of an mbox file, by all four habits of quoting `From `: mboxo, mboxrd, mboxcl, mboxcl2. What is in the mails is not looked at.

A separator is a line `From ...` with a time and a year, behind which fields of a mail stand. A Content-Length is believed only where a
separator or the end of the file follows at just that place.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from comeback.domain.message import Place, Quarantined
from comeback.mailbox.buffer import CHUNK, Buffer
from comeback.mailbox.fields import looks_like_field, looks_like_usual_field
from comeback.mailbox.openfile import opened
from comeback.mailbox.raw import Found, Raw
from comeback.mailbox.tape import HOLD, FileTape, Tape

SHRUNK = "The file became shorter while it was read, so its last mails may be missing: import it once more."
TOO_LONG = "One mail in it is longer than 2 GB."
_FROM = b"From "
_AHEAD = 1_300
"""Bytes behind the beginning of a line that are enough to tell whether it is a separator."""
_LINE_CAP = 1_000
_TIME = re.compile(rb"\d\d:\d\d")
_YEAR = re.compile(rb"\b(?:19|20)\d\d\b")
_START = re.compile(rb"(?:\xef\xbb\xbf)?[\r\n]{0,100}(?=From )")
_LENGTH_WINDOW = 16 * 1024
_LENGTH = re.compile(rb"\ncontent-length:[ \t]*(\d{1,8})[ \t]*\r?\n")
_BLANK = re.compile(rb"\n\r?\n")
_QUOTED = re.compile(rb"^>(?=>{0,100}From )", re.MULTILINE)


def is_mbox(opening: bytes) -> bool:
    """Whether a file that begins so is an mbox."""
    start = _START.match(opening)
    if start is None:
        return False
    line, _, behind = opening[start.end() :].partition(b"\n")
    return looks_like_field(behind[:200]) or _dated(line)


def mbox(path: Path) -> Iterator[Found]:
    """The mails of an mbox file in order; raises OSError where it cannot be opened.

    It is read up to its size at opening. Where it has grown by then, the last mail is read to its true end, and those behind it are left
    for the next time.
    """
    file = opened(path)
    try:
        tape = FileTape(file)
        yield from mails_on(tape, str(path), "")
        if tape.shrunk:
            yield Quarantined(Place(str(path)), SHRUNK)
    finally:
        os.close(file)


def mails_on(tape: Tape, source: str, member: str) -> Iterator[Found]:
    """The mails on a tape; their places are the offsets of their separators in `member` of `source`."""
    for offset, data in _Split(tape).mails():
        place = Place(source, f"{member}#{offset}")
        yield Quarantined(place, TOO_LONG) if data is None else Raw(place, data)


class _Split:
    """One pass over a tape."""

    def __init__(self, tape: Tape) -> None:
        self.tape = tape
        self.dated = True
        """Whether this file's separators name a time; its first one tells."""
        self.last = False
        """Whether the mail being read is the last to be delivered."""
        self.marked = False
        """Whether the mail being read has a `From ` behind a `>`."""

    def mails(self) -> Iterator[tuple[int, Buffer | None]]:
        self._fill(_AHEAD)
        opening = _START.match(self.tape.held)
        start: int | None = opening.end() if opening else None
        if start is not None:
            self.dated = _dated(self.tape.held[start : start + _LINE_CAP].partition(b"\n")[0])
        while start is not None:
            begin = self._behind_line(start)
            if begin - self.tape.base > CHUNK // 8:  # in large steps, as each copies what is left
                self.tape.drop(begin, keep=False)
            self.marked = False
            by_length = self._end_by_length(begin)
            end, following = by_length or self._end_by_search(begin)
            yield start, self._mail(begin, end, certain=by_length is not None)
            start = None if self.last else following

    def _fill(self, needed: int) -> None:
        while len(self.tape.held) < needed and self.tape.more():
            pass

    def _behind_line(self, start: int) -> int:
        feed = self.tape.held.find(b"\n", start - self.tape.base)
        return self.tape.base + (feed + 1 if feed >= 0 else len(self.tape.held))

    def _mail(self, begin: int, end: int, *, certain: bool) -> Buffer | None:
        """The mail without the blank line before the next separator, its `From ` lines unquoted.

        A true Content-Length around a bare `From ` line is mboxcl2, which quotes nothing. A mail too long to hold stays as it lies.
        """
        ending = self.tape.held[max(0, end - self.tape.base - 3) : end - self.tape.base]
        if not certain:
            end -= 2 if ending == b"\n\r\n" else ending.endswith(b"\n\n")
        data = self.tape.piece(begin, max(begin, end))
        if not isinstance(data, bytes):
            return data
        if certain:
            self.marked = b"\n>From " in data and b"\nFrom " not in data
        return _QUOTED.sub(b"", data) if self.marked else data

    def _end_by_length(self, begin: int) -> tuple[int, int | None] | None:
        """Where the mail ends and the next begins by its Content-Length; None where it has none or it lies."""
        start = begin - self.tape.base
        self._fill(start + _LENGTH_WINDOW)
        blank = _BLANK.search(self.tape.held, start, start + _LENGTH_WINDOW)
        opening = self.tape.held[start : blank.end()].lower() if blank else b""
        named = _LENGTH.search(opening) if b"\ncontent-length:" in opening else None
        if blank is None or named is None or int(named[1]) > HOLD:
            return None
        end = blank.end() + int(named[1])
        self._fill(end + _AHEAD)
        held = self.tape.held
        gap = held[end : end + 4]
        following = end + len(gap) - len(gap.lstrip(b"\r\n"))
        if following >= len(held):
            return (self.tape.base + end, None) if end <= len(held) else None
        if held[following - 1 : following] != b"\n" or not self._is_separator(following):
            return None
        return self.tape.base + end, self.tape.base + following

    def _end_by_search(self, begin: int) -> tuple[int, int | None]:
        """Where the mail ends and the next begins, by the next separator; memory is bounded by HOLD."""
        tape, at, ahead = self.tape, begin + 1, _AHEAD
        while True:
            at, separates = self._next_from(at, ahead)
            if separates:
                return at, at
            if not ahead:
                return tape.base + len(tape.held), None
            if len(tape.held) > HOLD + CHUNK:
                self._forget(begin, at)
            if not tape.more() and not self._more_since():
                ahead = 0  # the end: what is held must do

    def _next_from(self, at: int, ahead: int) -> tuple[int, bool]:
        """The next separator from `at` on, or where to go on once more is held; the last needs `ahead` bytes behind it to be judged."""
        held, base = self.tape.held, self.tape.base
        while (found := held.find(_FROM, at - base)) >= 0:
            before = held[found - 1 : found]
            if before == b"\n" and len(held) - found < ahead:
                return base + found, False
            if before == b"\n" and self._is_separator(found):
                return base + found, True
            self.marked = self.marked or before == b">"
            at = base + found + len(_FROM)
        return max(at, base + len(held) - len(_FROM) + 1), False

    def _forget(self, begin: int, at: int) -> None:
        """Shortens what is held of a long mail to what is not searched yet, and the four bytes before that tell of a blank line."""
        if self.tape.base < begin:
            self.tape.drop(begin, keep=False)
        self.tape.drop(max(begin, at - 4), keep=True)

    def _more_since(self) -> bool:
        """Whether the file grew while it was read: then this mail, which may have been half written, is read to its end."""
        grown = self.tape.grown()
        self.last = self.last or grown
        return grown and self.tape.more()

    def _is_separator(self, at: int) -> bool:
        """Whether the line at this index of what is held separates two mails."""
        held = self.tape.held
        feed = held.find(b"\n", at, at + _LINE_CAP)
        if feed < 0:
            return False
        behind = held[feed + 1 : feed + 1 + 200]
        if not looks_like_field(behind):
            return False
        blank = held[at - 2 : at - 1] == b"\n" or held[at - 3 : at - 1] == b"\n\r"
        if _dated(held[at:feed]):
            return blank or looks_like_usual_field(behind)
        return blank and not self.dated and looks_like_usual_field(behind)


def _dated(line: bytes) -> bool:
    return bool(_TIME.search(line) and _YEAR.search(line))
