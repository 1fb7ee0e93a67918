"""Marks in a table of results: `Leadership: 41` beside a stated pass. Marks on an open scale count only at its ends."""

from __future__ import annotations

import re

from comeback.domain.kinds import Polarity

_MARK = re.compile(
    r"(?P<label>[^\W\d_][^:\n]{1,60}?)\s{0,3}(?:[:=–-]|\s)\s{0,3}(?P<score>\d{1,3}(?:[.,]\d{1,2})?)\s?"
    r"(?:(?:/|out of|von|sur|de|sobre)\s?(?P<top>\d{1,3})|(?P<percent>%|percent|Prozent|Punkte|points|puntos|pts?))?\s*(?P<rest>\([^)]{0,60}\))?[.;,]?"
)
_GRADE = re.compile(r"(?P<label>[^\W\d_][^:\n]{1,60}?)\s{0,3}[:=–-]\s{0,3}(?P<grade>[A-F])[+-]?[.;,]?")
_PASS = re.compile(
    r"\b(?:pass(?:ing|ed)?|qualifying|minimum|required|threshold|cut-?off|needed|standard|bestanden|Mindest\w*|Bestehensgrenze|Grenze|erforderlich\w*"
    r"|seuil|minimum|requis\w*|minimale?|éliminatoire|mínim[oa]|corte|aprobad[oa]|aprobar)\b[^\d\n.]{0,50}?(?P<score>\d{1,3})(?:[.,]\d)?",
    re.IGNORECASE,
)
_PASS_GRADE = re.compile(
    r"\b(?P<grade>[A-F]) (?:is|was|ist|war|est|était|es|era) (?:the |a |die |le |el )?(?:pass\w*|bestanden|seuil|minim\w+|mínim\w+)",
    re.IGNORECASE,
)
_HIGH = 0.8
_LOW = 0.4


_IN_LINE = re.compile(r"[^\W\d_][^:,;.\n\d]{1,40}?(?:\s?[:=–-]\s?|\s)\d{1,3}(?:[.,]\d)?(?=[,;.]\s|[,;.]?$)")


def marks_in(line: str) -> tuple[tuple[int, int], ...]:
    """Where marks stand that follow each other in one sentence (`Planning 72, Writing 48`); empty where there is but one."""
    found = tuple(match.span() for match in _IN_LINE.finditer(line) if not _PASS.search(match.group()))
    told = sum(end - start for start, end in found)
    return found if len(found) > 1 and (told * 2 > len(line) or _PASS.search(line)) else ()


def is_mark(line: str) -> bool:
    """Whether a line or clause is a label with a mark."""
    return bool(len(line) <= 160 and (_MARK.fullmatch(line) or _GRADE.fullmatch(line)))


def judged_mark(line: str, text: str) -> Polarity | None:
    """Which way the mark in `line` points, by the pass that the line or the mail states; None where it is middling or nothing can be said."""
    grade = _GRADE.fullmatch(line)
    if grade:
        passing = _PASS_GRADE.search(text)
        return _compared(-ord(grade["grade"]), -ord(passing["grade"].upper())) if passing else None
    mark = _MARK.fullmatch(line)
    if not mark or _PASS.search(f"{mark['label']} {mark['score']}"):
        return None
    score = _number(mark["score"])
    passing = _PASS.search(mark["rest"] or "") or _PASS.search(text)
    if passing:
        return _compared(score, _number(passing["score"]))
    top = _number(mark["top"]) if mark["top"] else 100.0 if mark["percent"] in {"%", "percent", "Prozent"} else 0.0
    return _open(score / top) if top else None


def _compared(score: float, passing: float) -> Polarity:
    return Polarity.STRENGTH if score >= passing else Polarity.GAP


def _open(share: float) -> Polarity | None:
    if share >= _HIGH:
        return Polarity.STRENGTH
    return Polarity.GAP if share <= _LOW else None


def _number(digits: str) -> float:
    return float(digits.replace(",", "."))
