"""Rule G2: speed is thanked for only when it is true; lateness is never mentioned."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import Severity
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Hit, Rule
from comeback.letters.checks.trade import told_of_the_work

_LATE = "The news came late, or nobody who can be thanked sent it, or no date shows that it was quick."


def _find(look: Look) -> Iterator[Hit | str]:
    yield from look.quotes("reproach", look.own)
    if look.case is None or look.now is None or (look.now.timely is True and not look.now.machine):
        return
    for sentence in look.sentences:
        if sentence in look.listed("thanks") or sentence in look.listed("telling"):
            for quote in look.quotes("fast", sentence):
                if not told_of_the_work(look, quote):
                    yield Hit(quote, _LATE, "Thank for telling, without a word of speed.")


RULE = Rule(
    "G2",
    Severity.ERROR,
    "Speed is thanked for only when it is true; a wait is never mentioned.",
    "It holds the wait against them.",
    "Say nothing of the time it took.",
    _find,
)
