"""Checking a text the seeker wrote, with or without the facts to trace it against."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from comeback.domain.kinds import LetterKind, Severity
from comeback.domain.letter import Finding
from comeback.flows.files import read_text
from comeback.letters.checks import check
from comeback.letters.checks.looking import language_of
from comeback.letters.load import load_case
from comeback.letters.mending import mended
from comeback.letters.plan.holding import heated


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found, and the text without its grave faults; empty where there are none or too little would be left."""

    findings: tuple[Finding, ...]
    mended: str = ""
    heated: bool = False
    """Whether it reads as written in anger: then it should lie for a day."""


def checked(path: Path, case_path: Path | None, kind: LetterKind | None) -> Checked:
    """The findings on the text in a file (or standard input for `-`), gravest first, and a mended text beside it."""
    loaded = load_case(read_text(case_path)) if case_path else None
    case = loaded.case if loaded else None
    which = kind or (loaded.kinds[0] if loaded and loaded.kinds else None)
    text = read_text(path)
    found = check(text, case, which)
    grave = any(one.severity is Severity.ERROR for one in found)
    return Checked(found, mended(text, case, which) if grave else "", heated(text, language_of(text)))
