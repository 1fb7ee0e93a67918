"""Tags of English phrases alone: what the day was to the writer, what of it was there to be seen, how soon the news came."""

from __future__ import annotations

import re2

from comeback.domain.case import Case
from comeback.letters.plan.situation import awaits_decision
from comeback.letters.words.acts import act

TROUBLE = re2.compile(
    r"(?i)\b(?:jam|crack|stick|fail|flood|storm|broke|break|dead|late|lost|wrong|mistake|burn|turn at|accident|ill|cold|fog|caught)\pL*\b"
    r"|^the (?:\pL+ )*(?:question|answer|smell)\b|^(?:the|a) (?:\pL+ )+(?:sticking|slipping|falling|failing)$"
)
"""Words of a memory of which nobody says "I liked it"."""
THINGS = ("the ", "a ", "an ", "your ", "our ", "that ")
"""How a memory begins that names a thing, and tells no clause."""
_GIVEN = frozenset(["lecture", "presentation", "lesson", "demo class", "demo lesson", "observed lesson"])
"""Occasions of which one says that one enjoyed giving them."""
_OWN_SHOW = _GIVEN | frozenset(
    ["story time", "audition", "simulator test", "weld test", "bench test", "skills test", "road test", "forklift test", "practical test"]
)
"""Occasions that the writer gave or sat: nobody can be thanked for a lecture of one's own."""
_UNSEEN = re2.compile(
    r"(?i)\b(?:loans?|grants?|money|budget|debts?|claims?|stor(?:y|ies)|questions?|answers?|smell|sound|way|idea|talk|change)\b"
)
"""Words of a memory of what cannot be looked at."""
_PERSON = re2.compile(
    r"(?i)^(?:the|a|an|your) (?:\pL+ )?"
    r"(?:boy|girl|man|woman|lady|farmer|solicitor|chaplain|caretaker|customer|patient|driver|colleague|child) "
)
_HEAD = re2.compile(
    r"^(?:the|a|an|your) ((?:[\pL’'-]+ )*?[\pL’'-]+)"
    r"(?:,| (?:that|who|which|where|in|on|of|with|at|under|over|by|for|from|behind|between|near|nobody|you) |$)"
)
"""The thing that a memory names, without what is told of it."""
_OWNER = re2.compile(r"(?i)\b(?:owner|proprietor|proprietress|landlord|landlady|farmer|founder|sole \pL+)\b")
_DID = re2.compile(
    r"^I (?:did not|was|had|gave|let|took|made|told|spoke|ran|left|kept|went|put|\pL+ed)\b"
    r"|^my \pL+ (?:was|were|came|had|went|took|did not)\b"
)
"""A point that tells what the writer did, which one can own to in a clause."""
_UNDONE = "I did not "
_NOT_DONE_AT_WILL = frozenset(
    ["have", "seem", "come", "appear", "feel", "look", "strike", "convince", "quite", "get", "win", "reach", "manage", "always", "sound"]
)
"""Verbs of what nobody leaves out by choice, so that "I should have" does not follow."""
_TWO = 2
_SOON, _WITHIN_WEEK = range(1, 11), range(1, 8)


def english_tags(case: Case, occasion: str, found: dict[str, str]) -> frozenset[str]:
    """The tags that hold; `found` are the slots known."""
    recall, thanks, days = found.get("recall", ""), found.get("thanks", ""), _days_until_told(case)
    held = {
        "own_show": occasion in _OWN_SHOW,
        "gave_it": occasion in _GIVEN,
        "soon": days in _SOON,
        "within_week": days in _WITHIN_WEEK,
        "shown": thanks.startswith("showing me ") and "," not in thanks,
        "seen": act(thanks, "en") == "act_showed" and _to_see(recall),
        "to_see": _to_see(recall),
        "one_recall": _single(recall),
        "asks_why": recall.startswith("why "),
        "sole": _sole(case),
        "due": awaits_decision(case),
        "gap_did": bool(_DID.search(found.get("gap", ""))),
        "gap_left_out": _left_out(found.get("gap", "")),
        "finds": bool(found.get("found_me")),
    }
    return frozenset(name for name, holds in held.items() if holds)


def _left_out(gap: str) -> bool:
    """Whether a point tells what the writer left out and could have done: "I did not name the score"."""
    return gap.startswith(_UNDONE) and gap.removeprefix(_UNDONE).partition(" ")[0] not in _NOT_DONE_AT_WILL


def _sole(case: Case) -> bool:
    """Whether the reader owns the house and nobody else of it is known: then no colleagues are taken for granted."""
    return case.reader is not None and len(case.people) < _TWO and bool(_OWNER.search(case.reader.title))


def _to_see(recall: str) -> bool:
    """Whether a memory names a thing that was there to be seen, and no person."""
    return recall.startswith(THINGS) and not (_UNSEEN.search(recall) or TROUBLE.search(recall) or _PERSON.search(recall))


def _single(recall: str) -> bool:
    """Whether a memory names one thing, so that "has" follows it."""
    head = _HEAD.search(recall)
    return bool(head) and not str(head.group(1)).endswith("s")


def _days_until_told(case: Case) -> int:
    """Days from the last interview to the news; 0 where either is not known."""
    return (case.notice.at.date() - max(case.interviewed_on)).days if case.notice and case.interviewed_on else 0
