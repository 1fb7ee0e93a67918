"""A post that stands beside a name: `our head of workshop, Nell Firth`, `Nell Firth, head of workshop`, in four languages.

Only words that name an occupation or a colleague are one, so that no street behind `the team` becomes a person.
"""

from __future__ import annotations

import re

from comeback.domain.kinds import Part
from comeback.language.folding import folded
from comeback.language.lexicon import entries
from comeback.language.roles import is_role_head, is_role_like, role_words
from comeback.reading.parts import part_of_title

_RELATIVE = re.compile(r"(?:who|whom|whose|der|die|das|welche[rs]?|qui|dont|que|quien)\s", re.IGNORECASE)
BESIDE = frozenset(entries("names.txt")["beside"])
"""What somebody is to the writer where no occupation is said; folded."""


def is_post(words: str) -> bool:
    """Whether these words say what somebody does, and are no name: `bench lead`, `Leiterin Einkauf`, never `Tom Baker`."""
    plain = [folded(word) for word in words.split()]
    if not plain or len(plain) > 9:
        return False
    if part_of_title(words) is not Part.UNKNOWN or BESIDE & set(plain):
        return True
    named = all(word[:1].isupper() for word in words.split()) and len(plain) > 1
    leads = is_role_head(plain[0]) or plain[0] in role_words("seniority", "field")
    return is_role_like(words) and (leads or not named)


def says_what_one_does(words: str) -> bool:
    """Whether the words behind a name are about the one named: a post, or `who runs our bench`."""
    return bool(_RELATIVE.match(words)) or is_post(words)
