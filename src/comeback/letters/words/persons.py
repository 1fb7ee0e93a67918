"""English notes in the third person, made the writer's own or told to the reader: "holds a licence" as "I hold a licence"."""

from __future__ import annotations

import re2

from comeback.letters.words.classes import word_class
from comeback.letters.words.voice import THIRD, starts_with_verb, tidy

_IRREGULAR_PAST = word_class("irregular_past")
_NOTE_PAST = word_class("note_past")
_AFTER_VERB = word_class("after_verb")
_NO_GERUNDS = word_class("no_gerunds")
_PRESENT = {"has": "have", "is": "am", "does": "do", "goes": "go"}
_NO_THIRD_S = ("ss", "us", "is")


def spoken_to(note: str) -> str:
    """A note that tells of the reader in the third person, told to them: "showed me how she lifts gold leaf" with "you lift".

    A possessive alone is turned where the note begins with an act of theirs ("sharing his knives").
    """
    mine = note.split()
    subject = next((word.lower() for word in mine if word.lower() in {"he", "she"}), "")
    act = bool(mine) and (mine[0].lower().endswith("ing") or mine[0].lower() in _IRREGULAR_PAST | _NOTE_PAST)
    if not subject and not act:
        return note
    own = {"he": {"his"}, "she": {"her"}}.get(subject, {"his", "her"})
    out: list[str] = []
    for at, word in enumerate(mine):
        before = mine[at - 1].lower() if at else ""
        if word.lower() == subject:
            out.append("you")
        elif before == subject and before:
            out.append({"was": "were", "is": "are"}.get(word.lower(), _plain_verb(word)))
        elif word.lower() in own and at + 1 < len(mine) and mine[at + 1][:1].islower() and mine[at + 1].lower() not in _AFTER_VERB:
            out.append("your")
        else:
            out.append(word)
    return " ".join(out)


def first_person(note: str, reader_first: str = "") -> str:
    """A note about the writer as a clause of the writer's own ("I hold ..."); empty where it can't be turned surely."""
    text = _to_reader(tidy(note), reader_first)
    mine = text.split()
    if not mine:
        return ""
    if mine[0].lower().strip(",") in {"i", "i've", "i'm"}:
        return text
    if mine[0].lower() in {"he", "she"}:
        mine = mine[1:]
    if mine[0].lower().endswith("ing") and len(mine) > 1 and mine[0].lower() not in _NO_GERUNDS:
        return " ".join(["I am", mine[0].lower(), *(_mine(word) for word in mine[1:])])
    adverb = [mine.pop(0).lower()] if mine and mine[0].lower() in {"now", "also", "since", "recently"} else []
    if not starts_with_verb(" ".join(mine)):
        return ""
    genders = {word.lower() for word in mine} & THIRD
    if (
        genders
        and len({("she" if word in {"she", "her", "hers", "herself"} else "he") for word in genders - {"they", "their", "them"}}) > 1
    ):
        return ""
    verb = _plain_verb(mine[0].lower())
    rest = [_mine(word) for word in mine[1:]]
    return " ".join(["I", *adverb, verb, *rest])


def _mine(word: str) -> str:
    return {"his": "my", "her": "my", "their": "my", "he": "I", "she": "I", "him": "me", "himself": "myself", "herself": "myself"}.get(
        word.lower(), word
    )


def _plain_verb(verb: str) -> str:
    if verb in _PRESENT:
        return _PRESENT[verb]
    if verb in _IRREGULAR_PAST or verb.endswith("ed") or not verb.endswith("s") or verb.endswith(_NO_THIRD_S):
        return verb
    if verb.endswith("ies"):
        return verb[:-3] + "y"
    return verb[:-2] if verb.endswith(("ches", "shes", "xes", "sses")) else verb[:-1]


def _to_reader(text: str, reader_first: str) -> str:
    if not reader_first:
        return text
    name = re2.escape(reader_first)
    text = str(re2.sub(rf"\b{name}['’]s\b", "your", text))
    return str(re2.sub(rf"\b{name}\b", "you", text))
