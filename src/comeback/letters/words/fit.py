"""The seeker's own ends of sentences, fitted: "Thank you for ..." and "I have kept thinking about ...".

A fragment may come as people write it ("that you showed me the yard", "You showed me the yard.", "show me the yard");
slips are mended, not dressed up.
"""

from __future__ import annotations

import re2

from comeback.letters.words.classes import word_class
from comeback.letters.words.voice import lower_first

_BARE = word_class("bare")

_LEAD = re2.compile(
    r"(?i)^(?:thank(?:s| you)(?: (?:so|very) much)?(?: for)?|for the fact that|for|that|about|i have kept thinking about"
    r"|i keep thinking about|because|danke|vielen dank|merci|gracias)\s+"
)
_YOU_DID = re2.compile(r"(?i)^(?:that )?(?:you|he|she|they)(?: all| both)? (\pL+)\b")
_PAST_TO_BASE = {
    "showed": "show", "let": "let", "told": "tell", "gave": "give", "took": "take", "ran": "run", "made": "make", "met": "meet",
    "brought": "bring",
    "found": "find", "kept": "keep", "read": "read", "rang": "ring", "wrote": "write", "were": "be", "was": "be", "had": "have",
    "taught": "teach",
    "lent": "lend", "led": "lead", "drove": "drive", "put": "put", "set": "set", "spoke": "speak", "said": "say", "sent": "send",
    "came": "come",
    "stood": "stand", "held": "hold", "built": "build", "chose": "choose", "drew": "draw", "left": "leave", "sat": "sit",
    "went": "go", "got": "get",
}  # fmt: skip
_DOUBLE = frozenset("let run set put get sit cut plan stop chat drop step".split())  # noqa: SIM905
_TO_ME = re2.compile(r"^explaining me (.+)$")


def gerund(verb: str) -> str:
    """The -ing form of an English base verb."""
    if verb in _DOUBLE:
        return verb + verb[-1] + "ing"
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and verb not in {"be", "see", "agree"} and not verb.endswith("ee"):
        return verb[:-1] + "ing"
    return verb + "ing"


def base(past: str) -> str:
    """The base of an English past form; empty where it is none."""
    if past in _PAST_TO_BASE:
        return _PAST_TO_BASE[past]
    if not past.endswith("ed"):
        return ""
    stem = past[:-2]
    if stem.endswith("i"):
        return stem[:-1] + "y"
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] in "pgtnmbd":
        return stem[:-1]
    return (
        stem + "e"
        if stem.endswith(("ar", "iv", "id", "uc", "ib", "at", "c", "v", "s", "ok", "ut", "pos")) and not stem.endswith(("iss", "ass"))
        else stem
    )


def plain(fragment: str) -> str:
    """A fragment without its lead-in, its last stop and doubled spaces."""
    text = " ".join(fragment.split()).strip(" .!;,…")
    return str(_LEAD.sub("", text)).strip() if len(text.split()) > 1 else text


def thanks_end(fragment: str) -> str:
    """What follows "Thank you for" in English."""
    text = plain(fragment)
    did = _YOU_DID.search(text)
    if did:
        verb = base(did.group(1).lower())
        return f"{gerund(verb)}{text[did.end() :]}" if verb else ""
    mine = text.split()
    if not mine:
        return ""
    if mine[0].lower() == "to" and len(mine) > 1:
        mine = mine[1:]
    if (
        mine[0].lower() in _BARE
        and len(mine) > 1
        and mine[1].lower() in {"me", "us", "the", "my", "a", "an", "through", "so", "with", "to", "on", "open"}
    ):
        mine[0] = gerund(mine[0].lower())
    joined = lower_first(" ".join(mine))
    explained = _TO_ME.match(joined)
    return f"explaining {explained.group(1)} to me" if explained else joined


def favour(thanks: str) -> str:
    """What follows "It was good of you to" where the thanks name a thing done: "letting me try" becomes "let me try"; else empty."""
    first, _, rest = thanks.partition(" ")
    verb = next((one for one in _BARE if gerund(one) == first), "")
    return f"{verb} {rest}" if verb and rest else ""


def recall_end(fragment: str) -> str:
    """What follows "I have kept thinking about"."""
    return lower_first(plain(fragment))


def theirs(fragment: str) -> str:
    """The same fragment about somebody who is not the reader: "your patience" becomes "their patience"."""
    return str(re2.sub(r"(?i)\byour\b", "their", fragment)) if fragment else ""
