"""Slots from what was talked about that day: a topic, a story told in a whole sentence, what lies before them.

Notes of a talk are often jotted down in the third person; what may be about anyone gives no slot.
"""

from __future__ import annotations

from collections.abc import Sequence

import re2

from comeback.domain.case import Case
from comeback.letters.plan.facts import words_of_day
from comeback.letters.plan.lived import shared
from comeback.letters.plan.situation import Situation
from comeback.letters.words import german, german_things, spanish_moments, things, voice
from comeback.letters.words.jotted import tidied
from comeback.letters.words.shapes import Shape, shape

_MOST_WORDS = 22
_COMING = re2.compile(
    r"(?i)\b(?:this (?:spring|summer|autumn|fall|winter|january|february|march|april|may|june|july"
    r"|august|september|october|november|december)"
    r"|next (?:spring|summer|autumn|fall|winter|month|year|season)|coming (?:release|season|show|harvest|exhibition|launch|year|term)"
    r"|(?:wedding|lambing|harvest|planting) season"
    r"|^the new (?:centre|center|branch|building|hall|wing|shop|site|workshop|school))\b"
)
"""Words of a note by which it tells of something still to come."""
_SAD = re2.compile(
    r"(?i)\b(?:griev|death|dead|dying|died|funeral|accident|illness|redundanc|layoff|lawsuit|complaint"
    r"|tod\b|tot\b|tote|gestorben|sterb|unfall|krank|trauer|kündig|mort|décès|deuil|licenci|muert|murió|duelo|despid)"
)
"""Of such things nobody says that they were good to talk about."""
_TELLS = {
    "de": re2.compile(r"^(?:ein|eine|die|der|das|nichts|niemand) [^,;:]*\b(?:hat|haben|ist|sind|steht|stehen|muss|müssen|wird)\b [^;:]+$"),
    "fr": re2.compile(r"^(?:un|une|rien|personne) [^,;:]* (?:a|ont|est|sont|doit) [^;:]+$"),
    "es": re2.compile(r"^(?:un|una|nada|nadie) [^,;:]* (?:ha|han|es|son|debe|dejó|escribió) [^;:]+$"),
}
"""How a note of the talk reads that tells something in a whole sentence."""
_PLAN = re2.compile(r"^((?:el|la|los|las) [^,;:]+): \pL+[aei]r [^:]+$")
"""A Spanish note of what they plan, behind its name: "el recorrido de los chicos: pisar un racimo"."""
_TOLD_US = re2.compile(r"^(\pL[\pL'’-]*) told (?:him|her|them|me|us) about ((?:the|a|an|how|your|our) .+)$")
"""A note of what somebody of the house told."""
_PART = re2.compile(r"\s*,\s")


def talk_slots(case: Case, now: Situation) -> dict[str, str]:
    """The slots; each is either sure or empty. French topics are told by `french_joined`."""
    topics = [] if now.language == "fr" else _topics(case, now)
    topic = next(iter(topics), "")
    return {
        "topic_row": _joined_topics(topics) if now.language == "es" else "",
        "topic": topic,
        "topic_acc": german.accusative(topic) if now.language == "de" else "",
        "ahead": _ahead(case, now),
        "told_of": _told_of(case, now),
        "story": _story(case, now),
    }


def _ahead(case: Case, now: Situation) -> str:
    """What lies before them, where the talk named it: "the new slipway going in this spring"."""
    if now.language != "en":
        return ""
    coming = (tidied(one) for one in case.discussed if _COMING.search(one))
    fitting = (one for one in coming if shape(one) in {Shape.THING, Shape.ACT})
    return next((things.talked_about(one) for one in fitting if _short(one)), "")


def _told_of(case: Case, now: Situation) -> str:
    """What the reader told of, where a note names them: "the storm of 2014"."""
    if now.language != "en" or case.reader is None:
        return ""
    named = {word.lower() for word in case.reader.name.split()}
    told = (found for one in case.discussed if (found := _TOLD_US.search(tidied(one))))
    of = (str(one.group(2)) for one in told if str(one.group(1)).lower() in named)
    return next((one for one in of if not (set(one.lower().split()) & voice.THIRD or _SAD.search(one)) and _short(one)), "")


def _story(case: Case, now: Situation) -> str:
    """What was told in the talk, as the whole sentence that it was noted as: "ein Kind hat seinen Namen ins Gästebuch geschrieben"."""
    telling = _TELLS.get(now.language)
    found = (voice.tidy(one) for one in case.discussed)
    return next((one for one in found if telling and telling.search(one) and not _SAD.search(one) and _short(one)), "")


def _joined_topics(topics: Sequence[str]) -> str:
    """Two things that were talked of, as they follow "hablar de": "el bibliobús y de las lecturas"; what to do stands alone."""
    things_of = [one for one in topics if not spanish_moments.to_do(one)]
    return f"{things_of[0]} y de {things_of[1]}" if len(things_of) > 1 else ""


def _topics(case: Case, now: Situation) -> list[str]:
    """The notes of the talk that plainly name a thing, and nobody, and are not told as the moment already."""
    day = words_of_day(case)
    notes = (_name_of_plan(tidied(note, now.language), now.language) for note in case.discussed)
    fitting = (one for one in notes if nameless(one, case) and not _told_already(one, day, now))
    return [made for one in fitting if (made := _short(_named(one, now.language)))]


def _name_of_plan(note: str, language: str) -> str:
    return str(_PLAN.sub(r"\1", note)) if language == "es" else note


def _told_already(note: str, day: str, now: Situation) -> bool:
    """Whether the moment tells it, or it lies ahead; in Spanish how to do what the moment names ("tostar hasta que asusta") is more."""
    how = now.language == "es" and spanish_moments.to_do(note) and note.lower().partition(" ")[0] in day.lower().split()
    return shared(note, day) > int(how) or (now.language == "en" and bool(_COMING.search(note)))


def nameless(text: str, case: Case) -> bool:
    """Whether a note of the talk names nobody of the case, and nothing that one is not glad to have talked of."""
    return not _about_somebody(text, case) and not _SAD.search(text)


def _about_somebody(text: str, case: Case) -> bool:
    names = {word.lower() for one in case.people for word in one.name.split()} | {word.lower() for word in case.seeker.name.split()}
    return ":" in text or bool({word.strip(".,'’s") for word in text.lower().split()} & (names | voice.THIRD))


def _named(text: str, language: str) -> str:
    """The topic as it follows "our talk about"; German in the nominative of the note."""
    first = str(_PART.split(text)[0])
    if language == "en":
        return things.talked_about(first) if len(first.split()) > 1 else ""
    if language == "de":
        article = text.lower().startswith(("der ", "die ", "das ", "den ", "dem ", "ihr", "dein", "eur"))
        return german.small_article(text) if (article and german_things.is_thing(text)) or text.lower().startswith("wie ") else ""
    if " " not in first:
        return ""
    return spanish_moments.all_to_do(_PART.split(text)) or spanish_moments.talked_about(first)


def _short(text: str) -> str:
    return text if 0 < len(text.split()) <= _MOST_WORDS else ""
