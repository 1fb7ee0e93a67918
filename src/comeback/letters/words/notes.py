"""Slots from notes that people write of themselves and of the company: what has come since, news, other posts, a reason.

Unsure notes give no slot.
"""

from __future__ import annotations

import re2

from comeback.domain.case import Case
from comeback.letters.plan.lived import lived_note
from comeback.letters.plan.remarks import told_reason
from comeback.letters.plan.situation import Situation
from comeback.letters.words import french, french_moments, german, german_clauses, german_things, spanish, spanish_moments, things, voice
from comeback.letters.words.jotted import tidied
from comeback.letters.words.names import company, first_name
from comeback.letters.words.persons import first_person
from comeback.letters.words.shapes import DETERMINERS
from comeback.letters.words.tense import perfect
from comeback.letters.words.verbs import is_past

_WILLING = re2.compile(
    r"(?i)^(?:yes,? |also |would (?:also )?(?:take|accept|like|consider) |open to |interested in |happy (?:to take|with|to do) "
    r"|glad (?:of|to take) |even |or |maybe |any )+"
)
_TOLD_IN_FRENCH = re2.compile(
    r"(?i)^(?:(?:le|la|les|un|une|des|votre|ton|ta) |l['’])[^,;:]* "
    r"(?:est|sont|a|ont|fêt(?:e|ent)|ouvr(?:e|ent)|cherch(?:e|ent)|recrut(?:e|ent)|vien(?:t|nent)|va|vont) "
)
"""How news reads that is told in a whole sentence, as after "J'ai lu que"."""
_BECAUSE = re2.compile(r"(?i)^(?:because|since|as|weil|da|denn|parce que?|car|puisque|porque|ya que)\s+")
_OWN = {"de": german.own, "fr": french.own, "es": spanish.own}
MOST_WORDS = 22
_POST = re2.compile(r"(?i) (?:post|role|position|job|vacancy|opening)$")
_POSTED = re2.compile(r"(?i),? (?:was |is |has been |just )?(?:advertised|posted|published|re-?advertised|closing|deadline)\b.*$")
"""When and where a post was named, which they know."""
_BARE_IN_GERMAN = re2.compile(r"^(?:\pL+e[rsn]? )?\pL*(?:[Ee]rfahrung|[Kk]enntnisse|[Pp]raxis|[Ww]issen|\pL{3,}jahre)\b")
_PARTITIVE = re2.compile(r"(?i)^(de l'|de l’|de la |du )")
_WHOLE = {"de l'": "l'", "de l’": "l'", "de la ": "la ", "du ": "le "}
_MOST_OF_REASON = 7
_NO_REASON = frozenset(["yes", "true", "given", "none", "unknown", "internal", "ja", "oui", "sí"])


def note_slots(case: Case, now: Situation) -> dict[str, str]:
    """The slots; each is either sure or empty."""
    reader = first_name(case.reader)
    return {
        "other": _post(case.wishes.other_roles),
        "because": _because(case.wishes.because),
        "since": _own(case.since_then[0] if case.since_then else "", now, reader),
        "since_perfect": perfect(_own(case.since_then[0] if case.since_then else "", now, reader)) if now.language == "en" else "",
        "news_perfect": perfect(_own(case.seeker_news[0] if case.seeker_news else "", now, reader)) if now.language == "en" else "",
        "since_more": _own(case.since_then[1] if len(case.since_then) > 1 else "", now, reader),
        "since_np": _np(case.since_then[0] if case.since_then else "", now),
        "news": _own(case.seeker_news[0] if case.seeker_news else "", now, reader),
        "news_np": _np(case.seeker_news[0] if case.seeker_news else "", now),
        "forgot": _forgotten(case.forgot_to_say, now, reader),
        "lived": _own(lived_note(case), now, reader),
        **_public(case, now),
        **(_german(case, now, reader) if now.language == "de" else {}),
    }


def _german(case: Case, now: Situation, reader: str) -> dict[str, str]:
    """Notes as they stand behind an adverb ("seitdem habe ich ...") or behind "dass"."""
    notes = {"since": case.since_then[:1], "since_more": case.since_then[1:2], "news": case.seeker_news[:1], "lived": (lived_note(case),)}
    turned = {f"{name}_after": german_clauses.behind_adverb(_own(next(iter(told), ""), now, reader)) for name, told in notes.items()}
    return turned | {
        "public_dass": german_clauses.behind_that(_public(case, now).get("public", "")),
        "because_weil": german_clauses.behind_that(_because(case.wishes.because)),
    }


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
    note = tidied(note, now.language)
    if now.language == "en":
        return _short(first_person(note, reader))
    return _short(_OWN[now.language](voice.tidy(note)))


def _np(note: str, now: Situation) -> str:
    """A note that names a thing, as "a second depot in Cork"."""
    text = voice.tidy(note)
    if now.language != "en" or not text or voice.is_clause(text) or voice.starts_with_verb(text):
        return ""
    return _short(voice.lower_first(text))


def _forgotten(note: str, now: Situation, reader: str) -> str:
    """The first thing that was left out that day; one is enough (rule D5)."""
    first = note.partition("; ")[0]
    return _own(first, now, reader) or _ability(first, now)


def _ability(note: str, now: Situation) -> str:
    return f"I have {_np(note, now)}" if now.language == "en" and _np(note, now) else ""


def _public(case: Case, now: Situation) -> dict[str, str]:
    note = voice.tidy(case.public_news[0]) if case.public_news else ""
    if not note:
        return {}
    if now.language == "fr" and _TOLD_IN_FRENCH.search(note):
        return {"public_clause": _short(f"{note[:1].lower()}{note[1:]}")}
    if now.language == "es" and spanish.tells(note):
        return {"public_clause": _short(f"{note[0].lower()}{note[1:]}" if spanish.begins_small(note) else note)}
    if now.language != "en":
        return {"public": _short(note)}
    mine = note.lower()
    if done := _done_by_you(note, company(case.company)):
        return {"public_clause": _short(done)}
    if voice.starts_with_verb(note):
        return {"public_clause": _short(f"{company(case.company)} {note}")}
    if voice.is_clause(note) and not mine.startswith(("he ", "she ")):
        return {"public_clause": _short(voice.turned(note) if mine.startswith("we ") else note)}
    named = things.with_article(str(_POSTED.sub("", note)))
    bare = bool(_POST.search(named)) and named.split()[0].lower() not in DETERMINERS
    return {"public_np": _short(f"the {named}" if bare else named)}


def _done_by_you(note: str, firm: str) -> str:
    """What the house did, told to somebody of it: "Ridgeback Station opened its own bakery" as "you opened your own bakery"."""
    verb, _, rest = note.removeprefix(f"{firm} ").partition(" ")
    third = set(rest.lower().split()) & voice.THIRD
    return f"you {verb} {rest}".replace(" its ", " your ") if is_past(verb) and rest and not third else ""


def reason(case: Case, now: Situation) -> str:
    """A reason given, where it is a short noun phrase: "mixed-age experience", "Erfahrung mit Audits", "l'expérience des audits"."""
    text = tidied(told_reason(case, now), now.language)
    for more in ("more ", "mehr ", "plus de ", "más "):
        text = text.removeprefix(more)
    text = str(_PARTITIVE.sub(lambda match: _WHOLE[match.group(1).lower()], text)) if now.language == "fr" else text
    if not text or len(text.split()) > _MOST_OF_REASON or text.lower() in _NO_REASON:
        return ""
    if now.language == "fr" and text.lower().startswith(("son ", "sa ", "ses ", "leur ", "leurs ")):
        return ""
    if now.language == "en":
        return "" if voice.is_clause(text) or voice.starts_with_verb(text) else voice.lower_first(text)
    if now.language == "de":
        bare = bool(_BARE_IN_GERMAN.search(text)) and german_things.is_thing(text)
        return text if bare else german_things.accusative_thing(text)
    return french.marked(french_moments.thing(text)) if now.language == "fr" else spanish_moments.thing(text)
