"""An English note that stands behind what it has to do with, said lightly: what was just named is not named again.

"I draw a version of the handrail jig on envelopes" behind "showing me the handrail jig" tells "a version of it".
"""

from __future__ import annotations

from collections.abc import Iterator

import re2

from comeback.letters.words.classes import word_class
from comeback.letters.words.shapes import DETERMINERS

_BARE = word_class("bare") | frozenset(["read", "open", "count", "lift", "set"])
_PREPOSITIONS = word_class("prepositions")
_SAYS = re2.compile(r"(?i)^(my \pL+) (?:also )?(says|said) ")
_ONE = re2.compile(r"(?i)\ba ((?:\pL+ )?\pL+) of my own\b")
_STORY = re2.compile(r"(?i)\bthe (\pL+)(?: \pL+)? story\b")
_ABOUT_DOING = re2.compile(r"(?i) about \pL+ing ([\pL ]+)$")
_NEVER_BEFORE = re2.compile(r"^I was never (\pL+) (.+) before$")
_SHORTEST, _WHOLE = 2, 3


def lighter(note: str, beside: str) -> str:
    """The note as it stands behind `beside`, which names some of its words already."""
    for form in (_same_said, _one_of_my_own, _the_story, _that_done, _it, _any, _without_place):
        if (made := form(note, beside)) != note:
            return made
    return note


def had_never(note: str) -> str:
    """ "I was never shown a jig before" as it is told of a day now past: "I had never been shown a jig before"."""
    return str(_NEVER_BEFORE.sub(r"I had never been \1 \2 before", note))


def _runs(note: str, beside: str, least: int) -> Iterator[list[str]]:
    """Runs of words that stand in both, the longest first."""
    mine, there = note.split(), f" {' '.join(beside.replace(',', ' ').split())} ".lower()
    for length in range(len(mine), least - 1, -1):
        for at in range(len(mine) - length + 1):
            run = mine[at : at + length]
            if f" {' '.join(run)} ".lower() in there:
                yield run


def _same_said(note: str, beside: str) -> str:
    """ "my sister also says too many names" as "my sister says the same"."""
    found = _SAYS.search(note)
    said = note[found.end() :] if found else ""
    return f"{found.group(1)} {found.group(2)} the same" if found and said and said.lower() in beside.lower() else note


def _one_of_my_own(note: str, beside: str) -> str:
    found = _ONE.search(note)
    return note.replace(found.group(), "one of my own") if found and f" {found.group(1)}" in beside else note


def _the_story(note: str, beside: str) -> str:
    found = _STORY.search(note)
    return note.replace(found.group(), "the story") if found and found.group(1).lower() in beside.lower() else note


def _that_done(note: str, beside: str) -> str:
    """ "seen a cook read out the bookings" as "seen a cook do that", where the act was just named."""
    run = next((one for one in _runs(note, beside, _WHOLE) if one[0].lower() in _BARE), [])
    return note.replace(" ".join(run), "do that") if run and note.endswith(" ".join(run)) else note


def _it(note: str, beside: str) -> str:
    """A thing with its article that was just named in the same words, as "it" or "one"; of several, no word is sure."""
    runs = (one for one in _runs(note, beside, _SHORTEST) if one[0].lower() in DETERMINERS and one[-1].lower() not in _PREPOSITIONS)
    run = next(runs, [])
    sure = run and not run[-1].endswith("s") and note.split()[-1] != run[-1] and f"{' '.join(run)} of" not in note
    return note.replace(" ".join(run), "one" if run[0].lower() in {"a", "an"} else "it", 1) if sure else note


def _any(note: str, beside: str) -> str:
    """ "never been shown failed models" as "never been shown any"."""
    runs = (one for one in _runs(note, beside, _SHORTEST) if one[-1].endswith("s") and not {word.lower() for word in one} & DETERMINERS)
    run = " ".join(next(runs, []))
    return note.replace(f" {run}", " any") if run and "never been" in note and run.split()[0].lower() not in _PREPOSITIONS else note


def _without_place(note: str, beside: str) -> str:
    """Without "in nonprofit accounting", where that was just said."""
    run = " ".join(next((one for one in _runs(note, beside, _WHOLE) if one[0].lower() in {"in", "on", "about", "with"}), []))
    return note.replace(f" {run}", "") if run else note


def without_advice(note: str, beside: str) -> str:
    """ "warned the crew about calling the times louder" as "warned the crew", where that is what was advised."""
    found = _ABOUT_DOING.search(note)
    known = {word for word in beside.lower().split() if len(word) > _WHOLE}
    return note[: found.start()] if found and len(known & set(found.group(1).lower().split())) >= _SHORTEST else note
