"""Rule G5: nothing private: what the seeker barred, and health, age, family, faith, money."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.letter import Finding
from comeback.letters.checks.knowing import COMMON, stems
from comeback.letters.checks.looking import Look, error, found
from comeback.letters.checks.trade import told_of_the_work
from comeback.letters.words.sentences import words


def rule(look: Look) -> Iterator[Finding]:
    """See the module."""
    for one in found(
        look, look.own, "health", lambda quote: error("G5", quote, "This is private and does not belong here.", "Leave it out.")
    ):
        if not told_of_the_work(look, one.quote):
            yield one
    if look.case is None:
        return
    allowed = stems(" ".join([look.case.company, look.case.role, *(f"{one.thanks_for} {one.recall}" for one in look.case.moments)]))
    for barred in look.case.private:
        for number in words(barred):
            if number.isdigit() and len(number) > 1 and number in words(look.own):
                yield error("G5", number, "It touches what you wanted kept private.", "Leave it out.")
        hidden = stems(barred) - COMMON - allowed - _names(look)
        hits = [word for word in words(look.own) if stems(word) & hidden]
        if len({next(iter(stems(word))) for word in hits}) >= min(2, len(hidden)) and hits:
            yield error("G5", hits[0], "It touches what you wanted kept private.", "Leave it out.")


def _names(look: Look) -> frozenset[str]:
    case = look.case
    if case is None:
        return frozenset()
    return stems(" ".join([case.seeker.name, *(one.name for one in case.people), case.reader.name if case.reader else ""]))
