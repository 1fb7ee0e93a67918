"""Checking a text the seeker wrote, with or without the facts to trace it against."""

from __future__ import annotations

from pathlib import Path

from comeback.domain.kinds import LetterKind
from comeback.domain.letter import Finding
from comeback.flows.files import read_text
from comeback.letters.checks import check
from comeback.letters.load import load_case


def findings_on(path: Path, case_path: Path | None, kind: LetterKind | None) -> tuple[Finding, ...]:
    """The findings on the text in a file (or standard input for `-`), gravest first."""
    loaded = load_case(read_text(case_path)) if case_path else None
    which = kind or (loaded.kinds[0] if loaded and loaded.kinds else None)
    return check(read_text(path), loaded.case if loaded else None, which)
