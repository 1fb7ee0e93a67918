"""A text of the seeker's own with what would hurt taken out: sentences that break a rule gravely go, misspelt names are put right.

Nothing is added; what the text then lacks, the warnings say. Wording a letter anew is `comeback.letters.compose`.
"""

from __future__ import annotations

from collections.abc import Sequence

from comeback.domain.case import Case
from comeback.domain.kinds import LetterKind, Severity
from comeback.domain.letter import Finding
from comeback.letters.checks import check
from comeback.letters.words.sentences import sentences, words

_ROUNDS = 4
"""Taking a sentence out may bring another to the front, where other rules hold."""
_ENOUGH_WORDS = 15
_NAME_RULE, _WRITE = "G17", "Write "


def mended(text: str, case: Case | None = None, kind: LetterKind | None = None) -> str:
    """The text without its grave faults; empty where too little of it would be left, or where a fault is of the whole."""
    left = text.strip()
    for _ in range(_ROUNDS):
        grave = [one for one in check(left, case, kind) if one.severity is Severity.ERROR]
        if not grave:
            return left if len(words(left)) >= _ENOUGH_WORDS else ""
        shorter = _without(left, grave)
        if shorter == left:
            return ""
        left = shorter
    return ""


def _without(text: str, grave: Sequence[Finding]) -> str:
    for one in grave:
        if one.rule == _NAME_RULE and one.mend.startswith(_WRITE):
            text = text.replace(one.quote, one.mend.removeprefix(_WRITE).rstrip("."))
    lines = [_kept(line, grave) for line in text.split("\n")]
    return "\n".join(line for at, line in enumerate(lines) if line or at == 0 or lines[at - 1]).strip()


def _kept(line: str, grave: Sequence[Finding]) -> str:
    quotes = [one.quote for one in grave if one.rule != _NAME_RULE]
    broken = [sentence for sentence in sentences(line) if any(quote in sentence for quote in quotes)]
    if not broken:
        return line
    return " ".join(sentence for sentence in sentences(line) if sentence not in broken)
