"""Rule G9: warm, not sweet: one strong word, one exclamation mark, no superlative without a fact."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import Severity
from comeback.letters.checks.knowing import known_text
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Hit, Rule


def _find(look: Look) -> Iterator[Hit]:
    strong = look.quotes("intensifier", look.own)
    if len(list(look.listed("intensifier").spans(look.own))) > 1:
        yield Hit(strong[-1])
    if look.own.count("!") > (0 if look.now and look.now.formal else 1):
        yield Hit("!", "Too many exclamation marks for this reader.", "Use full stops.")
    held = known_text(look.case).lower() if look.case else ""
    for quote in look.quotes("superlative", look.own):
        if quote.lower() not in held:
            yield Hit(quote, "A superlative without a fact.", "Say the fact instead.")


RULE = Rule(
    "G9",
    Severity.WARNING,
    "Warm, not sweet: at most one strong word and one exclamation mark (none where formal), no superlative without a fact.",
    "Too many strong words.",
    "One is enough; most do without.",
    _find,
)
