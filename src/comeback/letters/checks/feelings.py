"""Rule G3: feelings claimed are the seeker's; rule G4: nothing is claimed as done that the case does not know."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.letter import Finding
from comeback.letters.checks.knowing import known_stems, stems
from comeback.letters.checks.looking import Look, error, found


def rule(look: Look) -> Iterator[Finding]:
    """See the module."""
    held = known_stems(look.case) if look.case else frozenset()
    for one in found(
        look, look.own, "feeling", lambda quote: error("G3", quote, "Nobody told this feeling.", "Say only what you feel and have said.")
    ):
        if not stems(one.quote) <= held:
            yield one
    if look.case is None:
        return
    done = look.case.since_then + look.case.seeker_news
    mine = stems(" ".join(done))
    for sentence in look.sentences:
        if look.listed("done").first(sentence) and len(stems(sentence) & mine) < 2:
            yield error(
                "G4",
                look.listed("done").first(sentence),
                "It claims as done what the case does not know.",
                'Write "I will" if you mean to.',
            )
