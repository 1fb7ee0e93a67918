"""Words of the post and of what was seen and said there: in a sentence that tells of the work, they accuse nobody and bare nothing.

A law firm has lawyers, a river guide navigates, an occupational therapist speaks of therapy.
"""

from __future__ import annotations

from functools import lru_cache

import re2

from comeback.domain.case import Case
from comeback.letters.checks.knowing import COMMON, stems
from comeback.letters.checks.looking import Look

_SHARED = 2
_MINE = re2.compile(r"(?i)(?:^|\PL)(?:my|our|mein\pL{0,2}|unser\pL{0,2}|mon|ma|mes|notre|nos|mis?)\s+(?:[\pL-]+\s+)?$")


def told_of_the_work(look: Look, quote: str) -> bool:
    """Whether these words stand only in sentences that tell of the work as the case does."""
    if look.case is None:
        return False
    known, held = _work(look.case), stems(_work(look.case))
    same = quote.lower() in known.lower() if " " in quote else bool(stems(quote)) and stems(quote) <= held
    holders = [sentence for sentence in look.sentences if quote in sentence]
    if not same or not holders or any(_is_mine(sentence, quote) for sentence in holders):
        return False
    return all(len((stems(sentence) - COMMON) & held) >= _SHARED for sentence in holders)


def _is_mine(sentence: str, quote: str) -> bool:
    """Whether the writer calls it his own: my lawyer, meine Therapie."""
    return any(_MINE.search(sentence[:at]) for at in range(len(sentence)) if sentence.startswith(quote, at))


@lru_cache(maxsize=64)
def _work(case: Case) -> str:
    return " \n ".join([case.company, case.sector, case.role, case.stage, *case.discussed, *(one.words for one in case.moments)])
