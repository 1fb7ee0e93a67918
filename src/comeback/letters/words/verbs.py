"""English verbs of a note: the base of a past form, its -ing form."""

from __future__ import annotations

PAST_TO_BASE = {
    "showed": "show", "let": "let", "told": "tell", "gave": "give", "took": "take", "ran": "run", "made": "make", "met": "meet",
    "brought": "bring",
    "found": "find", "kept": "keep", "read": "read", "rang": "ring", "wrote": "write", "were": "be", "was": "be", "had": "have",
    "taught": "teach",
    "lent": "lend", "led": "lead", "drove": "drive", "put": "put", "set": "set", "spoke": "speak", "said": "say", "sent": "send",
    "came": "come",
    "stood": "stand", "held": "hold", "built": "build", "chose": "choose", "drew": "draw", "left": "leave", "sat": "sit",
    "went": "go", "got": "get", "knew": "know", "thought": "think", "felt": "feel", "bought": "buy", "caught": "catch", "began": "begin",
    "broke": "break", "fed": "feed", "flew": "fly", "rode": "ride", "saw": "see", "sang": "sing", "swung": "swing", "wore": "wear",
    "did": "do", "heard": "hear", "paid": "pay", "lit": "light", "dealt": "deal", "cut": "cut", "spent": "spend", "shared": "share",
    "understood": "understand", "threw": "throw", "explained": "explain", "listened": "listen", "answered": "answer", "opened": "open",
    "offered": "offer", "allowed": "allow", "waited": "wait", "introduced": "introduce", "invited": "invite", "described": "describe",
    "demonstrated": "demonstrate", "shook": "shake", "poured": "pour", "walked": "walk", "trusted": "trust", "arranged": "arrange",
    "prepared": "prepare", "unlocked": "unlock", "handled": "handle", "encouraged": "encourage", "challenged": "challenge",
    "acknowledged": "acknowledge", "welcomed": "welcome", "mentioned": "mention", "admitted": "admit", "called": "call", "talked": "talk",
    "asked": "ask", "noticed": "notice", "included": "include", "guided": "guide", "coached": "coach", "stayed": "stay", "played": "play",
    "tasted": "taste", "named": "name", "praised": "praise", "raised": "raise", "promised": "promise", "remembered": "remember",
    "considered": "consider", "entered": "enter", "covered": "cover", "delivered": "deliver", "pointed": "point", "visited": "visit",
    "edited": "edit", "sketched": "sketch", "tried": "try", "carried": "carry", "copied": "copy", "added": "add", "handed": "hand",
    "treated": "treat", "repeated": "repeat", "created": "create", "phoned": "phone", "joked": "joke", "cooked": "cook", "baked": "bake",
}  # fmt: skip
DONE_TO_BASE = {
    "shown": "show", "given": "give", "taken": "take", "driven": "drive", "spoken": "speak", "chosen": "choose", "written": "write",
    "done": "do", "seen": "see", "drawn": "draw", "let": "let", "been": "be", "gone": "go", "known": "know", "brought": "bring",
}  # fmt: skip
_DOUBLE = frozenset("let run set put get sit cut plan stop chat drop step".split())  # noqa: SIM905


def gerund(verb: str) -> str:
    """The -ing form of an English base verb."""
    if verb in _DOUBLE:
        return verb + verb[-1] + "ing"
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and verb not in {"be", "see", "agree"} and not verb.endswith("ee"):
        return verb[:-1] + "ing"
    return verb + "ing"


def is_past(verb: str) -> bool:
    """Whether a form is one of the simple past, or ends as those do."""
    return verb in PAST_TO_BASE or verb.endswith("ed")


def base(past: str) -> str:
    """The base of an English past form; empty where it is none."""
    if past in PAST_TO_BASE:
        return PAST_TO_BASE[past]
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
