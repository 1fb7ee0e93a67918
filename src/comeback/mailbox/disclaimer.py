"""Finds boilerplate in a mail's own lines: confidentiality, register, environment, unsubscribing; by `wording/disclaimer.txt`."""

from __future__ import annotations

from collections.abc import Sequence

from comeback.mailbox.lines import paragraphs
from comeback.mailbox.patterns import pattern, plain

_HEAD = pattern("disclaimer", "head", start="^")
_LINE = pattern("disclaimer", "line", start="^")
_BODY = pattern("disclaimer", "body")
_KEEP = pattern("disclaimer", "keep")
_BANNER = pattern("disclaimer", "banner")
_GOES_ON = pattern("disclaimer", "goeson")
_RULE = pattern("disclaimer", "rule")
_MOST_LINES = 40
"""Lines of a paragraph in which boilerplate may begin."""
_PARAGRAPH_CAP = 3_000
_WRAPPED = 45
"""A line at least so long that ends without a stop goes on below."""


def disclaimers(lines: Sequence[str], *, words_above: bool) -> list[bool]:
    """For every line whether it is boilerplate.

    Above it there must be words, save for the banner of a mail gateway: a mail whose first paragraph speaks of
    confidence speaks for itself.
    """
    found = [False] * len(lines)

    for start, end in paragraphs(lines):
        paragraph = lines[start:end]
        if not words_above:
            start += (banner := _banner(paragraph))
            found[start - banner : start] = [True] * banner
            paragraph = paragraph[banner:]
        begin = start + _begin(paragraph, words_above=words_above)
        words_above = words_above or begin > start
        found[begin:end] = [True] * (end - begin)
    _take_rules(lines, found)
    return found


def _banner(paragraph: Sequence[str]) -> int:
    """How many lines at the top of the paragraph are a gateway's."""
    if not paragraph or not (_BANNER.search(_joined(paragraph[:1])) or _BANNER.search(_joined(paragraph[:3]))):
        return 0
    length = 1
    while length < len(paragraph) and (_BANNER.search(plain(paragraph[length])) or _GOES_ON.search(plain(paragraph[length]))):
        length += 1
    return length


def _begin(paragraph: Sequence[str], *, words_above: bool) -> int:
    """The line of the paragraph at which boilerplate begins, or its length. Boilerplate goes to the end of its paragraph."""
    if not paragraph or (len(paragraph) == 1 and not words_above):
        return len(paragraph)
    first = 0 if words_above else 1
    for at in range(first, min(len(paragraph), _MOST_LINES)):
        head = _HEAD.search(_joined(paragraph[at : at + 3])) or _LINE.search(plain(paragraph[at]))
        if head or _BODY.search(_joined(paragraph[at : at + 2])):
            begin = at if head else _sentence_start(paragraph, at, first)
            return len(paragraph) if _KEEP.search(_joined(paragraph[begin:])) else begin
    return len(paragraph)


def _sentence_start(paragraph: Sequence[str], at: int, first: int) -> int:
    """Back from line `at` to the line where its wrapped sentences begin."""
    while at > first and len(paragraph[at - 1].rstrip()) >= _WRAPPED and not paragraph[at - 1].rstrip().endswith((".", "!", "?", ":")):
        at -= 1
    return at


def _joined(lines: Sequence[str]) -> str:
    return plain(" ".join(line[:_PARAGRAPH_CAP] for line in lines[:_MOST_LINES]), _PARAGRAPH_CAP)


def _take_rules(lines: Sequence[str], found: list[bool]) -> None:
    """A bare rule right above boilerplate belongs to it."""
    boilerplate = False
    for at in range(len(lines) - 1, -1, -1):
        line = lines[at].strip()
        if found[at]:
            boilerplate = True
        elif line and not (boilerplate and _RULE.fullmatch(plain(line))):
            boilerplate = False
        elif line:
            found[at] = True
