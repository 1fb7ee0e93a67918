"""Slots from notes that people write of themselves and of the company: what has come since, news, other posts, a reason.

Unsure notes give no slot.
"""

from __future__ import annotations

import re2

from comeback.domain.case import Case
from comeback.letters.plan.facts import moment_for
from comeback.letters.plan.lived import lived_note, shared
from comeback.letters.plan.remarks import told_reason
from comeback.letters.plan.situation import Situation
from comeback.letters.words import french, german, spanish, voice
from comeback.letters.words.names import company, first_name
from comeback.letters.words.tense import perfect

_WILLING = re2.compile(
    r"(?i)^(?:yes,? |also |would (?:also )?(?:take|accept|like|consider) |open to |interested in |happy (?:to take|with|to do) "
    r"|glad (?:of|to take) |even |or |maybe |any )+"
)
_BECAUSE = re2.compile(r"(?i)^(?:because|since|as|weil|da|denn|parce que?|car|puisque|porque|ya que)\s+")
ARTICLES = {
    "de": ("der ", "die ", "das ", "den ", "dem ", "ihr", "dein", "eur", "wie "),
    "fr": ("le ", "la ", "les ", "l'", "votre ", "vos ", "ton ", "ta ", "ce ", "cette ", "notre "),
    "es": ("el ", "la ", "los ", "las ", "lo ", "su ", "sus ", "tu ", "cómo ", "nuestr"),
}
"""How a fragment begins that names a thing, by language."""
_RELATIVE = re2.compile(r"(?i)\s+(?:that|which|who|whose|where)\s")
_OWN = {"de": german.own, "fr": french.own, "es": spanish.own}
MOST_WORDS = 22
_NAMED = 3
_COMING = re2.compile(
    r"(?i)\b(?:this (?:spring|summer|autumn|fall|winter|january|february|march|april|may|june|july"
    r"|august|september|october|november|december)"
    r"|next (?:spring|summer|autumn|fall|winter|month|year|season)|coming (?:release|season|show|harvest|exhibition|launch|year|term)"
    r"|(?:wedding|lambing|harvest|planting) season)\b"
)
"""Words of a note by which it tells of something still to come."""
_SAD = re2.compile(r"(?i)\b(?:griev|death|dead|dying|died|funeral|accident|illness|redundanc|layoff|lawsuit|complaint)")
"""Of such things nobody says that they were good to talk about."""

_TELLS = {
    "de": re2.compile(r"^(?:ein|eine|die|der|das|nichts|niemand) [^,;:]*\b(?:hat|haben|ist|sind|steht|stehen|muss|müssen|wird)\b [^;:]+$"),
    "fr": re2.compile(r"^(?:un|une|rien|personne) [^,;:]* (?:a|ont|est|sont|doit) [^;:]+$"),
    "es": re2.compile(r"^(?:un|una|nada|nadie) [^,;:]* (?:ha|han|es|son|debe|dejó|escribió) [^;:]+$"),
}
"""How a note of the talk reads that tells something in a whole sentence."""
_SAD_ELSEWHERE = re2.compile(
    r"(?i)\b(?:tod|tot|gestorben|sterb|unfall|krank|trauer|kündig|mort|décès|accident|deuil|licenci|muert|murió|duelo|despid|accidente)"
)


def note_slots(case: Case, now: Situation) -> dict[str, str]:
    """The slots; each is either sure or empty."""
    reader = first_name(case.reader)
    return {
        "topic": french.marked(_topic(case, now)) if now.language == "fr" else _topic(case, now),
        "topic_acc": german.accusative(_topic(case, now)) if now.language == "de" else "",
        "other": _post(case.wishes.other_roles),
        "because": _because(case.wishes.because),
        "since": _own(case.since_then[0] if case.since_then else "", now, reader),
        "since_perfect": perfect(_own(case.since_then[0] if case.since_then else "", now, reader)) if now.language == "en" else "",
        "news_perfect": perfect(_own(case.seeker_news[0] if case.seeker_news else "", now, reader)) if now.language == "en" else "",
        "since_more": _own(case.since_then[1] if len(case.since_then) > 1 else "", now, reader),
        "since_np": _np(case.since_then[0] if case.since_then else "", now),
        "news": _own(case.seeker_news[0] if case.seeker_news else "", now, reader),
        "news_np": _np(case.seeker_news[0] if case.seeker_news else "", now),
        "forgot": _own(case.forgot_to_say, now, reader) or _ability(case.forgot_to_say, now),
        "lived": _own(lived_note(case), now, reader),
        "ahead": _ahead(case, now),
        "story": _story(case, now),
        **_public(case, now),
    }


def _ahead(case: Case, now: Situation) -> str:
    """What lies before them, where the talk named it: "the new slipway going in this spring"."""
    notes = (voice.tidy(one) for one in case.discussed)
    return next((voice.lower_first(one) for one in notes if now.language == "en" and _COMING.search(one) and _np(one, now)), "")


def _story(case: Case, now: Situation) -> str:
    """What was told in the talk, as the whole sentence that it was noted as: "ein Kind hat seinen Namen ins Gästebuch geschrieben"."""
    telling = _TELLS.get(now.language)
    found = (voice.tidy(one) for one in case.discussed)
    return next((one for one in found if telling and telling.search(one) and not _SAD_ELSEWHERE.search(one) and _short(one)), "")


def _short(text: str) -> str:
    return text if 0 < len(text.split()) <= MOST_WORDS else ""


def _post(wish: str) -> str:
    """Another post as a noun phrase."""
    text = str(_WILLING.sub("", voice.tidy(wish)))
    return _short(voice.lower_first(text))


def _because(words: str) -> str:
    """The seeker's own clause behind "because" or a colon."""
    return _short(str(_BECAUSE.sub("", voice.lower_first(voice.tidy(words)))))


def _own(note: str, now: Situation, reader: str) -> str:
    if now.language == "en":
        return _short(voice.first_person(note, reader))
    return _short(_OWN[now.language](voice.tidy(note)))


def _np(note: str, now: Situation) -> str:
    """A note that names a thing, as "a second depot in Cork"."""
    text = voice.tidy(note)
    if now.language != "en" or not text or voice.is_clause(text) or voice.starts_with_verb(text):
        return ""
    return _short(voice.lower_first(text))


def _topic(case: Case, now: Situation) -> str:
    """The first note of the talk that plainly names a thing, and nobody; a note that tells a story may be about anyone."""
    moment = moment_for(case, case.reader)
    day = f"{moment.thanks_for or ''} {moment.recall or ''}" if moment else ""
    names = {word.lower() for one in case.people for word in one.name.split()}
    for note in map(voice.tidy, case.discussed):
        told = set(note.lower().split()) & (names | voice.THIRD) or any(mark in note for mark in ",;:")
        if (
            not told
            and not _SAD.search(note)
            and not (now.language == "en" and (_COMING.search(note) or len(note.split()) < _NAMED or shared(note, day)))
            and (_asked(note) or _np(_RELATIVE.split(note)[0], now) or note.lower().startswith(ARTICLES.get(now.language, ())))
        ):
            return _short(voice.lower_first(note))
    return ""


def _asked(note: str) -> bool:
    """Whether a note names a question that was talked over: "whether a model should know the weather"."""
    return note.lower().startswith(("how ", "whether "))


def _ability(note: str, now: Situation) -> str:
    return f"I have {_np(note, now)}" if now.language == "en" and _np(note, now) else ""


def _public(case: Case, now: Situation) -> dict[str, str]:
    note = voice.tidy(case.public_news[0]) if case.public_news else ""
    if not note:
        return {}
    if now.language != "en":
        return {"public": _short(note)}
    mine = note.lower()
    if voice.starts_with_verb(note):
        return {"public_clause": _short(f"{company(case.company)} {note}")}
    if voice.is_clause(note) and not mine.startswith(("he ", "she ")):
        return {"public_clause": _short(voice.turned(note) if mine.startswith("we ") else note)}
    return {"public_np": _short(note)}


def reason(case: Case, now: Situation) -> str:
    """A reason given, where it is a short noun phrase: "mixed-age experience"."""
    text = voice.tidy(told_reason(case, now)).removeprefix("more ")
    if not text or len(text.split()) > 6 or now.language != "en" or voice.is_clause(text) or voice.starts_with_verb(text):
        return ""
    if text.lower() in {"yes", "true", "given", "none", "unknown"}:
        return ""
    return voice.lower_first(text)
