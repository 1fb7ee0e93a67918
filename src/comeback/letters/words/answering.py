"""What they wrote in their no, turned so that a letter can say it back: "our second choice" becomes "your second choice".

English alone says a kind word back; what cannot be turned surely gives no slot, and the phrases that need it stay silent.
"""

from __future__ import annotations

import re2

from comeback.domain.case import Case
from comeback.letters.plan.remarks import Remark, choice_told, remark
from comeback.letters.plan.situation import Situation
from comeback.letters.words.voice import turned

_MOST_WORDS = 12
_SOMEBODY = {"de": "jemanden", "fr": "quelqu'un", "es": "alguien"}
_GOES_ON = re2.compile(r"(?i)\s+(?:but|and|however|though|although|yet|so|as|that|which|who|because|while|in the end|unfortunately)\b.*$")
_NO_ARTICLE = re2.compile(r"(?i)^(?:very |really )?(?:close|near|strong)\b")
_MISHAP = re2.compile(r"(?i)\b(?:a|the) ([\pL -]+)$")
_PRAISED = re2.compile(r"(?i)\b(?:impressed (?:by|with)|enjoyed|liked|loved) (my .+)$")
_SUBJECT = re2.compile(r"(?i)\byou (?:\pL+)")
_YOU_FIRST = re2.compile(r"(?i)^you (?:\pL+)")
_NO_SUBJECT = re2.compile(r"(?i)^(?:really |very much )?(?:enjoyed|loved|liked) ")
_BESIDE = re2.compile(r"(?i)\byou (?:on|in|at|for|about|last|this|yesterday|today|again|very)\b")
_UNFINISHED = re2.compile(r"(?i)\b(?:the|a|an|of|to|with|by|your|our|my|in|on|for|at|how)$")


def answer_slot(case: Case, now: Situation) -> str:
    """Their words as the letter says them back; empty where they are not said back."""
    found = remark(case, now)
    if found is None:
        return ""
    if found.name == "many":
        words = found.words[:1].lower() + found.words[1:]
        return f"so {words}" if words.startswith("many ") else words
    return _english(found) if now.language == "en" else ""


def praised_slot(case: Case, now: Situation) -> str:
    """What of the writer's they were glad of: "my storm plan"; empty where they praise nothing that can be named so."""
    found = remark(case, now)
    if found is None or found.name != "praise" or now.language != "en":
        return ""
    thing = _PRAISED.search(_kind_word(found.words))
    return thing.group(1) if thing else ""


def choice_slot(case: Case, now: Situation) -> str:
    """Whom they chose, as far as they told: "someone with more years at the press"; empty where they did not."""
    told = choice_told(case, now)
    if now.language == "en":
        return turned(told) if not told or told.lower().startswith(("a ", "an ")) else f"someone {turned(told)}"
    return f"{_SOMEBODY[now.language]} {told}" if told else ""


def _english(found: Remark) -> str:
    if found.name == "second":
        words = turned(found.words.lower())
        return f"a {words}" if _NO_ARTICLE.match(words) else words
    if found.name == "trouble":
        if "mov" in found.words:
            return "the move"
        mishap = _MISHAP.search(found.words)
        return f"the {mishap.group(1).lower()}" if mishap else ""
    return _kind_word(found.words) if found.name == "praise" else ""


def _kind_word(words: str) -> str:
    """A clause of praise from the writer's side, cut before it turns to something else."""
    said = str(_GOES_ON.sub("", words)).strip()
    if len(said.split()) > _MOST_WORDS or _UNFINISHED.search(said) or _acts(str(_YOU_FIRST.sub("", said))):
        return ""
    said = turned(f"we {said[:1].lower()}{said[1:]}" if _NO_SUBJECT.search(said) else said)
    said = said if said.startswith("I ") else said[:1].lower() + said[1:]
    return said.replace("you was ", "you were ", 1)


def _acts(words: str) -> bool:
    """Whether "you" does something in these words, where it would have to become "I" and not "me"."""
    return len(_SUBJECT.findall(words)) > len(_BESIDE.findall(words))
