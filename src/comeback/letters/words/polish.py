"""What grammar asks where a fragment meets a phrase: French elision and contraction, Spanish contraction, doubled commas."""

from __future__ import annotations

import re2

_RULES: dict[str, tuple[tuple[str, str], ...]] = {
    "en": (),
    "de": (),
    "fr": (
        (r"\bà le ", "au "),
        (r"\bà les ", "aux "),
        (r"\bde le ", "du "),
        (r"\bde les ", "des "),
        (r"\b([Dd]|[Qq]u)e ([aeiouyéèêàâîôAEIOUYÉÈÊÀÂÎÔ])", r"\1'\2"),
    ),
    "es": ((r"\ba el ", "al "), (r"\bde el ", "del ")),
}
_COMPILED = {language: tuple((re2.compile(before), after) for before, after in rules) for language, rules in _RULES.items()}


def polished(text: str, language: str) -> str:
    """The text as one would write it."""
    for pattern, after in _COMPILED[language]:
        text = str(pattern.sub(after, text))
    return text.replace(" ,", ",").replace(",,", ",").replace("..", ".").replace("?.", "?")
