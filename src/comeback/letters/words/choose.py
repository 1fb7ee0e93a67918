"""Which realisations of a move are good ones: those that fit, that say nothing said before, and that do not sound like the sentence before.

The same case gives the same choices, and in the same order; which of them a letter takes is a matter of `turn`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import gcd

import re2

from comeback.letters.words.acts import ACT
from comeback.letters.words.phrases import CLAUSE, Phrase, slots_of
from comeback.letters.words.polish import ARTICLE
from comeback.letters.words.sounds import SAME_THOUGHT, Sounds, jars, repeats

_WORN = 50
_HARDLY = 3
"""So little more jarring is not heard."""
_LEANLY = 2
WIDER = (12, 26, 76)
"""What else is taken once all better ways are used up, a step at a time: poorer or more jarring, then worn; never a thought said twice."""
_POORER = 7
_OWN = (
    "recall",
    "recall_loose",
    "thanks",
    "favour",
    "topic",
    "reason",
    "choice",
    "lived",
    "ahead",
    "bidden",
    "said",
    "praised",
    "asked_day",
    "needed",
    "needed_who",
    "gone_because",
    "story",
    "point_said",
    "praise_said",
    "point_dass",
    "point_main",
    "praise_dass",
    "since_after",
    "since_more_after",
    "news_after",
    "lived_after",
    "public_dass",
    "got_to",
    "offered",
    "recall_those",
    "since_that",
    "since_talked",
    "how",
    "thanks_when",
    "thanks_why",
    "topics_of",
    "topic_inf",
    "treat",
    "pet",
    "wish",
    "wish_goes",
    "folk",
    "again_when",
    "at_hand",
    "before_it",
    "lived_front",
    "recall_stays",
    "since_he",
    "step",
    "gap_matter",
    "found_me",
    "told_of",
    "gone_sans",
    "gone_back",
    "gone_word",
    "topic_row",
    "would_do",
    "failed",
    "since_first",
    "since_recalled",
    "lived_there",
    "lived_it",
    "story_dass",
    "story_of_it",
    "lived_recall",
    "lived_thanks",
    "lived_topic",
    "since_thanks",
    "since_gap",
    "recall_how",
    "praise_found",
    "because_weil",
)
"""Slots of what belongs to this one search: what was noted of the day, the reason they gave, what lies before them."""
_FORMS = (
    "thanks_whole",
    "since",
    "since_perfect",
    "thanks_np",
    "thanks_dass",
    "thanks_done",
    "thanks_verb",
    "thanks_que",
    "recall_an",
    "recall_acc",
    "recall_nom",
    "topic_acc",
)
"""The same in another form."""
_ARTICLE = re2.compile(rf"{ARTICLE}(?:les? )?")
"""The marked article of a fragment, which may have been contracted: "aux cageots" tells "les cageots"."""
_OF_THIS_CASE = frozenset(
    ["choice_named", "decision_named", "inside", "was_away", "sad", "same_day", "wanted", "gap_did", "gap_left_out", "due"]
)
"""Tags of what is told in this case alone."""
_JOINED = frozenset(["lived_recall", "lived_thanks", "lived_topic", "since_recalled", "since_thanks", "since_gap"])
"""Notes of the writer's own beside what they have to do with: these carry a letter."""
_DONE_SINCE = ("since_joined", "since_gap")
_CORE = {
    "said": ("praised",),
    "recall_stays": ("recall",),
    "recall_nom": ("recall",),
    "recall_an": ("recall",),
    "since": _DONE_SINCE,
    "since_perfect": _DONE_SINCE,
}
"""Slots whose gist other slots hold: once one of these is said, so are they."""


@dataclass(frozen=True, slots=True)
class Reach:
    """How far a choice may go beyond the realisations that jar least."""

    wider: int = 0
    best: bool = True
    """False where the best themselves are left out."""


def seeded(options: Sequence[Phrase], seed: str) -> list[Phrase]:
    """The realisations in an order that depends on the case alone."""
    return sorted(options, key=lambda one: hashlib.sha256(f"{seed}|{one.text}".encode()).digest())


def choices(options: Sequence[Phrase], tags: frozenset[str], slots: Mapping[str, str], sounds: Sounds, reach: Reach) -> list[Phrase]:
    """The fitting realisations within reach of those that jar least; none where none fits without repeating.

    What may be left out (`sounds.spare`) says no thought a second time.
    """
    before = " ".join(sounds.so_far).lower()
    fitting = [option for option in options if option.fits(tags, slots) and not _told(option, slots, before)]
    heard = {option: jars(text, sounds) for option in fitting if not repeats(text := option.filled(tags, slots), sounds)}
    if sounds.spare and min(heard.values(), default=0) >= SAME_THOUGHT:
        return []
    richest = max(map(_particular, heard), default=0)
    costs = {
        option: jarring + (_WORN if option.text in sounds.worn else 0) + _POORER * (richest - _particular(option))
        for option, jarring in heard.items()
    }
    least = min(costs.values(), default=0)
    best = least + (_LEANLY if sounds.lean else _HARDLY)
    further = [one for one, cost in costs.items() if best < cost <= least + reach.wider and heard[one] < SAME_THOUGHT]
    return [one for one, cost in costs.items() if (reach.best and cost <= best) or one in further]


def turn(another: int, before: int, count: int) -> int:
    """Which of so many choices the letter of this number takes, where the choices before it come round after `before` letters.

    Neighbours differ in every move, and a letter comes again only after all ways to join the choices: each time round, the step is of a
    length that is prime to the count.
    """
    step = next(one for one in range(count + 1) if gcd(before + one, count) == 1)
    return (another + step * (another // before)) % count


def _told(option: Phrase, slots: Mapping[str, str], before: str) -> bool:
    """Whether a fragment of this one search, which a realisation needs, was said before."""
    names = [name for name in slots_of(option.text) if name in _OWN or name in _FORMS]
    told = (slots[one] for name in names for one in (name, *_CORE.get(name, ())) if slots.get(one))
    return any(str(_ARTICLE.sub("", max(value.lower().split(CLAUSE), key=len))) in before for value in told)


def _particular(option: Phrase) -> int:
    """How much of a realisation only this reader could have been told: the seeker's own memories, what an act of its kind is good for."""
    of_this_case = any(need.startswith(ACT) or need in _OF_THIS_CASE for need in option.needs)
    joined = any("{" + slot in option.text for slot in _JOINED)
    return sum("{" + slot in option.text for slot in _OWN) + of_this_case + joined
