"""A sheet of titled sections as PDF: a brief, which is always one page, or the file of an application, which takes as many as it needs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from comeback.printing.paper import Paper
from comeback.printing.typeset import typeset

MOST_LINES = 60
"""Lines that are tried on one page; more than that never stood on one."""
_MOST_SIGNS = 320
"""Of one line of a page; the rest is an ellipsis."""
_LONG_RUN = re.compile(r"\S{25}(?=\S{15})")


@dataclass(frozen=True, slots=True)
class Line:
    """One line: what stands before it in a narrow column, as a day; its words; and paragraphs set below it."""

    text: str
    lead: str = ""
    below: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and its lines, the most important first."""

    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A title, the lines right under it, and sections, the most important first; `language` is that of the headings."""

    title: str
    under: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    language: str = "en"


def one_page_pdf(sheet: Sheet, paper: Paper, more: str, at: datetime) -> bytes:
    """The sheet on one page, as large as it fits. Where all does not, the last lines are left out and `more` says where they are."""
    left = MOST_LINES
    shown = []
    for section in sheet.sections:
        shown.append(Section(section.title, tuple(_short(line) for line in section.lines[:left])))
        left -= len(shown[-1].lines)
    short = Sheet(_cut(sheet.title, 120), tuple(_cut(part) for part in sheet.under[:6]), tuple(shown), sheet.language)
    cut = sum(len(section.lines) for section in sheet.sections) > MOST_LINES
    return _set(short, paper, {"one-page": True, "more": more, "cut": cut, "foot": ""}, at)


def file_pdf(sheet: Sheet, paper: Paper, foot: str, at: datetime) -> bytes:
    """The whole sheet on as many pages as it needs, numbered."""
    return _set(sheet, paper, {"one-page": False, "more": "", "cut": False, "foot": foot}, at)


def _set(sheet: Sheet, paper: Paper, how: dict[str, object], at: datetime) -> bytes:
    data = {
        "title": _breakable(sheet.title),
        "language": sheet.language,
        "under": [_breakable(part) for part in sheet.under],
        "sections": [{"title": one.title, "lines": _lines(one.lines)} for one in sheet.sections],
        "count": sum(len(one.lines) for one in sheet.sections),
        "paper": {"width": paper.sheet.width, "height": paper.sheet.height},
        **how,
    }
    return typeset("sheet", data, at, own_faces=False)


def _lines(lines: Sequence[Line]) -> list[dict[str, object]]:
    return [{"text": _breakable(one.text), "lead": one.lead, "below": [_breakable(part) for part in one.below]} for one in lines]


def _short(line: Line) -> Line:
    return Line(_cut(line.text), _cut(line.lead, 20), tuple(_cut(part) for part in line.below))


def _cut(text: str, most: int = _MOST_SIGNS) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def _breakable(text: str) -> str:
    """The text with places to break (U+200B) in runs without a space that are wider than a page, as the link to a meeting."""
    return _LONG_RUN.sub("\\g<0>\u200b", text)
