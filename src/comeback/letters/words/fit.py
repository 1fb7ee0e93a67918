"""The seeker's own ends of sentences, fitted in English: "Thank you for ..." and "I have kept thinking about ...".

A fragment may come as people jot it down ("that you showed me the yard", "was shown the yard", "show me the yard", "tour of the yard");
slips are mended, not dressed up. What no form fits surely comes back empty, and the letter does without.
"""

from __future__ import annotations

from collections.abc import Collection

import re2

from comeback.letters.words import things
from comeback.letters.words.classes import word_class
from comeback.letters.words.jotted import tidied
from comeback.letters.words.shapes import Shape, shape
from comeback.letters.words.verbs import DONE_TO_BASE, PAST_TO_BASE, base, gerund, is_past

_BARE = word_class("bare")

_LEAD = re2.compile(
    r"(?i)^(?:thank(?:s| you)(?: (?:so|very) much)?(?: for)?|for the fact that|for|that|about|i have kept thinking about"
    r"|i keep thinking about|because|danke|vielen dank|merci|gracias)\s+"
)
_DID = re2.compile(r"(?i)^(?:that )?(?:(?:you|he|she|they)(?:'ve|’ve| have)?(?: all| both| even| also| really| kindly)? )?(\pL+)\b")
_GIVEN = re2.compile(r"(?i)^(?:i )?(?:was|were|been|being|got) (?:also |even )?(\pL+)\b ?(.*)$")
_MAY = re2.compile(r"(?i)^(?:i )?(?:could|can|got to|get to|was able to|was allowed to|being allowed to|being able to) (\pL+)\b(.*)$")
_AGENT = re2.compile(r"(?i) by (?:you|him|her|them)$")
_OBJECTS = frozenset("me us the my a an your through so with to on open out over round around up how what why this that all it".split())  # noqa: SIM905
_WALKS = frozenset(["walk", "tour", "look", "chat", "talk", "view", "visit"])
"""Words that a note means as things, where they begin it."""
_AFTER_DESCRIBING = frozenset(["about", "with", "under", "in", "on", "and", "to", "at", "from", "when", "throughout", "all"])
_TO_ME = re2.compile(r"^explaining me (.+)$")


def plain(fragment: str) -> str:
    """A fragment without its lead-in, its last stop and doubled spaces."""
    text = tidied(fragment)
    return str(_LEAD.sub("", text)).strip() if len(text.split()) > 1 else text


def thanks_end(fragment: str, names: Collection[str] = ()) -> str:
    """What follows "Thank you for" in English; `names` are those of the people of the case."""
    text = plain(fragment)
    return _fitted(text, names) if text else ""


def _fitted(text: str, names: Collection[str]) -> str:
    first, _, rest = text.partition(" ")
    if first in names and rest:
        text, (first, _, rest) = rest, rest.partition(" ")
    if shape(text) is Shape.THING and first.lower() in _WALKS:
        return _owned(text, names)
    for form in (_allowed, _done_to_me, _done, _bare, _being):
        if made := form(text):
            return made
    found = shape(text)
    if found is Shape.ACT:
        joined = things.small(text)
        explained = _TO_ME.match(joined)
        return f"explaining {explained.group(1)} to me" if explained else joined
    if found is Shape.QUESTION:
        return things.small(text)
    if found is Shape.THING:
        return _owned(text, names)
    told = found is Shape.CLAUSE and first.lower() not in {"i", "it", "there", "you", "we"}
    return f"the way {things.with_article(text, names)}" if told else ""


def _allowed(text: str) -> str:
    """ "got to try the lathe", "I could try the lathe" as "letting me try the lathe"."""
    found = _MAY.search(text)
    return f"letting me {found.group(1).lower()}{found.group(2)}" if found and found.group(1).lower() not in {"be", "not"} else ""


def _done_to_me(text: str) -> str:
    """ "was shown the yard" as "showing me the yard"; "got a tour" as "the tour"."""
    found = _GIVEN.search(text)
    if found is None:
        return ""
    verb, rest = found.group(1).lower(), str(_AGENT.sub("", f" {found.group(2)}")).strip()
    if verb in {"a", "an", "the"} and not text.lower().startswith(("was", "i was")):
        return f"the {rest}" if rest else ""
    if verb not in word_class("given") or not rest:
        return ""
    return f"{gerund(base(verb) or DONE_TO_BASE.get(verb, verb))} me {rest}"


def _done(text: str) -> str:
    """ "you showed me the yard", "introduced me to the crew" as "showing me the yard", "introducing me to the crew"."""
    did = _DID.search(text)
    if did is None or did.end() >= len(text):
        return ""
    verb, rest = did.group(1).lower(), text[did.end() :]
    spoken_of = did.start(1) > 0 and not text.lower().startswith("that the")
    known = base(verb) if is_past(verb) else DONE_TO_BASE.get(verb, "")
    if not spoken_of and (verb not in PAST_TO_BASE or rest.split()[0].lower() not in _OBJECTS | word_class("prepositions")):
        return ""
    return f"{gerund(known)}{rest}" if known else ""


def _bare(text: str) -> str:
    """ "show me the yard", "to show me the yard" as "showing me the yard"."""
    mine = text.split()
    if mine[0].lower() == "to" and len(mine) > 1:
        mine = mine[1:]
    verb = mine[0].lower()
    if len(mine) < 2 or verb not in _BARE or mine[1].lower() not in _OBJECTS:
        return ""
    return " ".join([gerund(verb), *mine[1:]])


def _being(text: str) -> str:
    """ "so patient with me" as "being so patient with me"."""
    mine = text.split()
    degree = mine[0].lower() in {"so", "very", "really", "always"}
    said = [word.lower() for word in mine[1:]] if degree else [word.lower() for word in mine]
    if not said or said[0] not in word_class("describing") or (len(said) > 1 and said[1] not in _AFTER_DESCRIBING):
        return ""
    return f"being {things.small(text)}"


def _owned(text: str, names: Collection[str]) -> str:
    """A thing with its article, or with "your" where it is a quality of theirs."""
    return f"your {things.small(text)}" if text.lower().split()[0] in word_class("your_own") else things.with_article(text, names)


def favour(thanks: str) -> str:
    """What follows "It was good of you to" where the thanks name a thing done: "letting me try" becomes "let me try"; else empty."""
    first, _, rest = thanks.partition(" ")
    verb = next((one for one in _BARE if gerund(one) == first), "")
    return f"{verb} {rest}" if verb and rest else ""


def recall_end(fragment: str, names: Collection[str] = ()) -> str:
    """What follows "I have kept thinking about"; of an act without its doer, "you showing me the yard"."""
    text = things.there_is(plain(fragment))
    if shape(text) is not Shape.NEITHER:
        return things.remembered(text, names)
    act = next((made for form in (_allowed, _done_to_me, _done, _bare) if (made := form(text))), "") if text else ""
    return f"you {act}" if act.partition(" ")[0].endswith("ing") else ""


def recall_loose(fragment: str, names: Collection[str] = ()) -> str:
    """What stands behind a colon where it may be a thing or a sentence."""
    return things.told_loosely(plain(fragment), names)


def theirs(fragment: str) -> str:
    """The same fragment about somebody who is not the reader: "your patience" becomes "their patience"."""
    return str(re2.sub(r"(?i)\byour\b", "their", fragment)) if fragment else ""
