"""English tense where a note meets "since": "I completed 400 hours" becomes "I have completed 400 hours"."""

from __future__ import annotations

import re2

_PARTICIPLES = {
    "began": "begun", "took": "taken", "wrote": "written", "gave": "given", "drove": "driven", "ran": "run", "went": "gone", "did": "done",
    "saw": "seen", "spoke": "spoken", "chose": "chosen", "drew": "drawn", "grew": "grown", "knew": "known", "rode": "ridden",
    "sang": "sung", "wore": "worn", "became": "become", "got": "got", "read": "read", "built": "built", "bought": "bought",
    "brought": "brought", "caught": "caught", "cut": "cut", "dealt": "dealt", "felt": "felt", "found": "found", "had": "had",
    "heard": "heard", "held": "held", "kept": "kept", "laid": "laid", "led": "led", "left": "left", "lent": "lent", "learnt": "learnt",
    "let": "let", "lost": "lost", "made": "made", "met": "met", "paid": "paid", "put": "put", "said": "said", "sat": "sat",
    "sent": "sent", "set": "set", "sold": "sold", "spent": "spent", "stood": "stood", "taught": "taught", "told": "told",
    "thought": "thought", "understood": "understood", "won": "won", "rebuilt": "rebuilt",
}  # fmt: skip
_PAST_DAY = re2.compile(
    r"(?i)\b(?:ago|yesterday|last|then|\d{4}"
    r"|(?:in|on|since) (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)\w*)\b"
)
"""A day in the past, beside which the present perfect is wrong."""
_NO_PAST = frozenset(["need", "feed", "speed", "breed", "proceed", "succeed", "exceed", "embed"])


def _is_regular(word: str) -> bool:
    return word.endswith("ed") and word not in _NO_PAST


def perfect(clause: str) -> str:
    """A clause of the writer's in the simple past as one in the present perfect, or one already in it; empty for any other."""
    words = clause.split()
    adverb = words.pop(1) if len(words) > 2 and words[1] in {"also", "since", "recently", "now"} else ""
    if len(words) < 2 or words[0] != "I":
        return ""
    verb = words[1]
    if _PAST_DAY.search(clause):
        return ""
    if verb == "have" and len(words) > 2 and (words[2] in _PARTICIPLES.values() or _is_regular(words[2])):
        return clause
    done = _PARTICIPLES.get(verb) or (verb if _is_regular(verb) else "")
    return " ".join(["I have", *([adverb] if adverb == "also" else []), done, *words[2:]]) if done else ""
