"""English as it is spoken: "I have kept" becomes "I've kept".

Our own wordings alone are shortened, never the fragments that stand in them.
"""

from __future__ import annotations

import re

CONTRACTED = "contracted"
"""The tag of a letter that speaks as people do: English, to somebody called by a first name."""
_DONE = "been|come|done|found|had|heard|kept|learned|put|taken|thought|told"
_SHORT = (
    (rf"(?<!could )(?<!should )(?<!would )\b(I|you|we) have(?= (?:(?:also|still|already|not|never) )?(?:{_DONE})\b)", r"\1've"),
    (r"\bI am(?= [a-z])", "I'm"),
    (r"\b(I|you|we) will not\b", r"\1 won't"),
    (r"\b(I|you|we) would(?= [a-z])", r"\1'd"),
    (r"\b(I|you|we) will(?= [a-z])", r"\1'll"),
    (r"\b([Ii]t|[Tt]hat|[Tt]here|[Ww]hat) is(?= [a-z])", r"\1's"),
    (r"\b(you|we|they) are(?= [a-z])", r"\1're"),
    (r"\b([Dd]o|[Dd]oes|[Dd]id|[Ii]s|[Ww]as|[Ww]ould|[Cc]ould|[Ss]hould|[Hh]as|[Hh]ave) not\b", r"\1n't"),
    (r"\b([Cc])annot\b", r"\1an't"),
)
_COMPILED = tuple((re.compile(before), after) for before, after in _SHORT)


def contracted(text: str) -> str:
    """The wording with the contractions of speech."""
    for pattern, after in _COMPILED:
        text = pattern.sub(after, text)
    return text
