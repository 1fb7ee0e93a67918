"""Rule G2: speed is thanked for only when it is true; lateness is never mentioned."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import LetterKind
from comeback.domain.letter import Finding
from comeback.letters.checks.looking import Look, error, found
from comeback.letters.checks.trade import told_of_the_work
from comeback.letters.words.sentences import sentences


def rule(look: Look) -> Iterator[Finding]:
    """See the module."""
    yield from found(
        look, look.own, "reproach", lambda quote: error("G2", quote, "It holds the wait against them.", "Say nothing of the time it took.")
    )
    if look.case is None or look.now is None or look.is_one_of(LetterKind.CALL_SCRIPT):
        return
    if look.now.timely is True and not look.now.machine:
        return
    why = "The news came late, or nobody who can be thanked sent it, or no date shows that it was quick."
    for sentence in sentences(look.own):
        if sentence in look.listed("thanks") or sentence in look.listed("telling"):
            for one in found(look, sentence, "fast", lambda quote: error("G2", quote, why, "Thank for telling, without a word of speed.")):
                if not told_of_the_work(look, one.quote):
                    yield one
