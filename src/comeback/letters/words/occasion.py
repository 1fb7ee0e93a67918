"""What the meeting was (an interview, a lesson, a trial shift), from the words of its stage.

The names are data: `phrases/<language>/occasions.txt`.

A line is `patterns | what the seeker showed | the occasion`, with `| talk` behind it where the day was a talk, or in German with what
the seeker was allowed to do ("den Probevortrag halten"), for which nobody can be thanked as for a talk; the first that fits is taken,
`*` fits always. The occasion stands bare in English, with its article elsewhere (in German as after "für").
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from comeback.language.listfiles import lines_of
from comeback.letters.wordlist import Words, whole_words

_ON = frozenset(["day", "shift", "walk", "visit", "call", "road test"])
"""English occasions that one is on, not in."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """`show` fits "from {show}": the seeker's own part; `name` is what took place, `talk` whether it was a conversation; `allowed` what the
    seeker was let do there, behind "dass ich" and before "durfte".
    """

    show: str
    name: str
    talk: bool
    allowed: str = ""


@cache
def _occasions(language: str) -> tuple[tuple[Words | None, Occasion], ...]:
    rows = []
    for line in lines_of("comeback.letters", "phrases", language, "occasions.txt"):
        pattern, show, name, *more = (part.strip() for part in line.split(" | "))
        listed = None if pattern == "*" else whole_words(pattern.split(";"))
        allowed = next((one for one in more if one != "talk"), "")
        rows.append((listed, Occasion(show, name, more == ["talk"], allowed)))
    return tuple(rows)


def placed_at(name: str) -> str:
    """An English occasion with its preposition: "on the trial shift", "in the interview", "during the day on the farm"."""
    if " on " in name:
        return f"during the {name}"
    return f"{'on' if name.split()[-1] in _ON or name in _ON else 'in'} the {name}"


def occasion(stage: str, language: str) -> Occasion:
    """The occasion that a stage's words name."""
    return next(one for listed, one in _occasions(language) if listed is None or stage in listed)
