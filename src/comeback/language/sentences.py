"""Text into sentences: exact substrings, in order, in one linear pass.

A soft-wrapped paragraph is one text whose sentences may hold a line break; bullets, greetings and short lines of their own stand alone.
Nothing here knows a language; the abbreviations are those of English, German, French and Spanish together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise

from comeback.language.lexicon import entries

_STOP = re.compile(r"[.!?…]+[)\]\"'”’»“]{0,3}|[。！？]")
_BULLET = re.compile(r"(?:[-–—*•·▪◦‣>+]|[oO](?=\s{2})|\(?(?:\d{1,2}|[a-z])[.)])\s")
_LAST_WORD = re.compile(r"[^\s(\[\"“«']*$")
_NEXT_WORD = re.compile(r"\s*([\"“„«'‘(\[¡¿]*)([^\s,;:.!?)]*)")
_SHORT = 45
"""A greeting is shorter than this; a longer line that ends with a comma was wrapped."""
_WRAP = 50
"""A paragraph whose longest line is shorter was not wrapped by a machine: each line was meant."""


@cache
def _words(name: str) -> frozenset[str]:
    """One of the lists of `data/abbreviations.txt`: never, may, article, dated, starter."""
    return frozenset(entries("abbreviations.txt")[name])


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text: exact substrings without outer white space, in order, none of them empty."""
    return tuple(text[start:end] for start, end in sentence_spans(text))


@lru_cache(maxsize=4)
def sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """As `sentences`, but where each begins and ends."""
    found: list[tuple[int, int]] = []
    for start, end in _runs(text):
        for left, right in _split(text, start, end):
            piece = _trimmed(text, left, right)
            if piece[0] < piece[1]:
                found.append(piece)
    return tuple(found)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    while start <= len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield start, end
        start = end + 1


def _runs(text: str) -> Iterator[tuple[int, int]]:
    """Stretches of lines that belong together: a soft-wrapped paragraph, or one line."""
    block: list[tuple[int, int]] = []
    for line in _lines(text):
        if text[line[0] : line[1]].strip():
            block.append(line)
        else:
            yield from _joined(text, block)
            block = []
    yield from _joined(text, block)


def _joined(text: str, block: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    if not block:
        return
    width = max(end - start for start, end in block)
    begin = block[0][0]
    for place, (line, after) in enumerate(pairwise(block)):
        if not _continues(text[line[0] : line[1]].strip(), text[after[0] : after[1]].strip(), width, first=place == 0):
            yield begin, line[1]
            begin = after[0]
    yield begin, block[-1][1]


def _continues(line: str, after: str, width: int, *, first: bool) -> bool:
    """Whether `after` is the rest of `line`, wrapped."""
    if line.endswith((".", "!", "?", ":", "…")) and not _inner_stop(line):
        return False
    if _BULLET.match(after) or (first and line.endswith(",") and len(line) < _SHORT):
        return False
    if after[:1].islower() and not after.startswith(("http", "www.")):
        return len(line) >= _SHORT or line.endswith((",", ";")) or width >= _WRAP
    return _WRAP <= width <= 2 * _WRAP and len(line) + 1 + len(after.split(None, 1)[0]) > width


def _inner_stop(line: str) -> bool:
    """Whether the stop at the end of a line belongs to an abbreviation (`z. B.` at the wrap)."""
    if not line.endswith("."):
        return False
    return _folded(_LAST_WORD.search(line[:-1][-20:])) in _words("never")


def _folded(match: re.Match[str] | None) -> str:
    return match.group().rstrip(".").casefold() if match else ""


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin = start
    for match in _STOP.finditer(text, start, end):
        if _ends(text, begin, match, end):
            yield begin, match.end()
            begin = match.end()
    yield begin, end


def _ends(text: str, begin: int, match: re.Match[str], end: int) -> bool:
    """Whether a sentence ends at this stop."""
    stop = match.group()
    if stop[0] not in "。！？" and not text[match.end() : match.end() + 1].isspace():
        return False
    after = _NEXT_WORD.match(text, match.end(), min(end, match.end() + 60))
    opening, word = after.groups() if after else ("", "")
    if stop[0] in "。！？" or not (opening or word):
        return True
    if stop[0] != "." or len(stop) > 1:
        closed_or_trailing = stop[-1] not in "!?" or "…" in stop
        return not (word[:1].islower() and not opening and closed_or_trailing)
    before = _folded(_LAST_WORD.search(text[max(begin, match.start() - 30) : match.start()]))
    return _plain_stop_ends(before, word, opening, _words_before(text, begin, match.start()))


def _words_before(text: str, begin: int, at: int) -> list[str]:
    return text[max(begin, at - 30) : at].split()


def _plain_stop_ends(before: str, word: str, opening: str, said: list[str]) -> bool:
    """Whether a single full stop after `before` ends the sentence, `word` being what follows."""
    starts = word.casefold() in _words("starter") and not word.islower()
    if before.isdigit() and len(before) <= 2:
        # A date or an ordinal ("am 4. Februar", "1. Ort"), or the number that happens to end a sentence.
        ordinal = len(said) < 2 or said[-2].casefold() in _words("article")
        return not (word[:1].islower() or word.casefold() in _words("dated") or (ordinal and not starts))
    if before in _words("may"):
        return starts or bool(opening)
    if before in _words("never") or (len(before) == 1 and before.isalpha()):
        return starts and len(before) == 1 and before not in "dsm"
    if word[:1].islower() and not opening:
        return len(before) >= 3 and before.isalpha()
    return True
