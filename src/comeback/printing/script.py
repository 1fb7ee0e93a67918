"""The words for a call as a page that any browser prints: the turns large, the answers below, and lines to note what was said."""

from __future__ import annotations

from comeback.printing.pages import largest, page
from comeback.printing.paper import Paper
from comeback.printing.typeset import NoRoomError

_SIZES = (19, 18, 17, 16, 15, 14, 13, 12)
_WIDTH, _BESIDE = 45, 40
"""Millimetres of the labels, and of the margins together."""


def script_page(body: str, language: str, paper: Paper) -> str:
    """The page for a script whose lines read `label: words`, in groups parted by an empty line; raises NoRoomError rather than cut."""
    groups = [[_turn(line) for line in part.splitlines() if line.strip()] for part in body.strip().split("\n\n")]
    sheet = paper.sheet
    words = [(words,) for group in groups for _, words in group]
    size = largest(words, sheet.width - _BESIDE - _WIDTH, sheet.height - 80, _SIZES)
    if size is None:
        raise NoRoomError("page")
    return page("script", {"groups": groups, "language": language, "sheet": sheet, "size": size, "label_width": _WIDTH})


def _turn(line: str) -> tuple[str, str]:
    label, parted, words = line.partition(": ")
    return (label, words) if parted else ("", line)
