"""German notes of a moment: what follows "danke" ("für den Rundgang", "dafür, dass Sie mir den Hof gezeigt haben") and "ich denke".

What no form fits surely comes back empty, and the letter does without.
"""

from __future__ import annotations

import re2

from comeback.letters.words.genders import article
from comeback.letters.words.german import SUBORDINATE, addressed, joined
from comeback.letters.words.german_things import ABOUT_ME, ARTICLE, PARTICIPLE, VERBS, accusative_thing, is_thing
from comeback.letters.words.jotted import tidied
from comeback.letters.words.phrases import CLAUSE

_LEAD = re2.compile(r"(?i)^(?:(?:vielen |herzlichen )?dank(?:e)?(?: für| dafür,)?|ich denke (?:noch )?(?:an|daran,)|an)\s+")
_MAIN = re2.compile(r"^(?:dass )?(Sie|sie|du|Du|ihr|Ihr|er|ich) (\p{Ll}[\pL]*) (.+)$")
_HELPED = re2.compile(r"^(haben|hast|habt|hat|sind|bist|ist) (.+)$")
_TOLD_TO = (
    "gezeigt",
    "erklärt",
    "erzählt",
    "beschrieben",
    "überlassen",
    "anvertraut",
    "vorgeführt",
    "geschildert",
    "gegeben",
    "angeboten",
    "beigebracht",
)
_OF_MOTION = re2.compile(r"(?:gegangen|gekommen|gefahren|gelaufen|geblieben|gewesen|gereist|geklettert|gestiegen|gesprungen)$")
_PAST = re2.compile(
    r"^(?:\p{Ll}{2,}te(?:n|st|t)?|(?:ließ|gab|nahm|kam|ging|sprach|las|hielt|rief|schrieb|fuhr|half|bot|trug|empfing|stand|fand|sah|lief)"
    r"(?:en|st|t)?|haben|hast|habt|sind|bist|seid|habe|bin|durfte|konnte)$"
)
_PREFIXES = frozenset("mit auf an vor zu ab aus ein herum weg nach zurück weiter durch bei".split())  # noqa: SIM905


_OWN_OF = re2.compile(
    r"^für (den|die|das) ((?:\p{Ll}+ )*)((?:Geduld|Offenheit|Worte?|Fragen?|Antwort(?:en)?|Stimme|Vertrauen|Gesprächsführung|Rat|Tipps?"
    r"|Hinweise?|Ratschlag|Ratschläge|Freundlichkeit|Ehrlichkeit|Gastfreundschaft|Hilfe|Mühe|Interesse)\b.*)$"
)
"""What is so much a person's own that one thanks for it as theirs."""
_OWN_ARTICLE = {"den": "en", "die": "e", "das": ""}


def of_theirs(thanks: str, *, formal: bool = True) -> str:
    """ "für die Geduld bei der Übergabe" as "für Ihre Geduld ...", where it is the reader's own."""
    found = _OWN_OF.search(thanks)
    if found is None:
        return thanks
    kinds = found.group(2)
    if found.group(1) == "das":
        kinds = " ".join(f"{word.removesuffix('e')}es" for word in kinds.split()) + (" " if kinds else "")
    return f"für {'Ihr' if formal else 'dein'}{_OWN_ARTICLE[found.group(1)]} {kinds}{found.group(3)}"


def thanks(fragment: str, *, formal: bool = True) -> str:
    """What follows "Vielen Dank"."""
    text = str(_LEAD.sub("", tidied(fragment, "de"))).removeprefix("für ")
    if text.lower().startswith(("dass ", "daß ", "dafür, dass ")):
        return _that(addressed(text.removeprefix("dafür, "), formal=formal))
    done = _done(text, formal=formal)
    if done:
        return f"dafür{CLAUSE}, dass {done}"
    thing = accusative_thing(text)
    return joined(f"für {thing}") if thing else ""


def _that(text: str) -> str:
    return f"dafür{CLAUSE}, {text[0].lower()}{text[1:]}"


def _done(text: str, *, formal: bool) -> str:
    """What was done, as the clause behind "dass": its verb last."""
    text, comma, clause = text.partition(", ")
    if comma:
        first = _done(text, formal=formal) if clause.startswith(SUBORDINATE) else ""
        return f"{first}, {clause}" if first else ""
    who, main, helped = "Sie" if formal else "du", _MAIN.search(text), _HELPED.search(text)
    if main and main.group(1) in {"sie", "er"}:
        helped = _HELPED.search(f"{main.group(2)} {main.group(3)}")
    elif main and _PAST.search(main.group(2)):
        return _verb_last(main.group(1), main.group(2), main.group(3))
    if helped:
        return _verb_last(who, _agreeing(helped.group(1), formal=formal), _reflexive(helped.group(2), formal=formal))
    if main:
        return ""
    if text.lower().startswith("durfte "):
        return f"ich {text.split(' ', 1)[1]} durfte"
    mine = text.split()
    if len(mine) > 1 and mine[0][:1].isupper() and not ARTICLE.search(mine[0]) and (named := article(mine[0], "de")):
        text, mine = f"{named}{text}", [named.strip(), *mine]
    told = mine[0].lower() in ABOUT_ME or (bool(ARTICLE.search(mine[0])) and len(mine) > 2)
    if told and PARTICIPLE.search(mine[-1]) and not VERBS & set(mine):
        return f"{who} {_to_me(text)} {_agreeing('sind' if _OF_MOTION.search(mine[-1]) else 'haben', formal=formal)}"
    return ""


def _to_me(text: str) -> str:
    """ "den Hof gezeigt" as "mir den Hof gezeigt"."""
    mine = text.split()
    return text if ABOUT_ME & set(mine) or not mine[-1].endswith(_TOLD_TO) else f"mir {text}"


def _reflexive(rest: str, *, formal: bool) -> str:
    return (
        rest
        if formal
        else " ".join("dir" if word == "sich" and "Zeit" in rest else "dich" if word == "sich" else word for word in rest.split())
    )


def _agreeing(verb: str, *, formal: bool) -> str:
    being = verb in {"sind", "bist", "ist"}
    if formal:
        return "sind" if being else "haben"
    return "bist" if being else "hast"


def _verb_last(who: str, verb: str, rest: str) -> str:
    """ "Sie nahmen mich mit" as "Sie mich mitnahmen"; "haben mich schweißen lassen" as "mich haben schweißen lassen"."""
    head, _, last = rest.rpartition(" ")
    if last in {"lassen", "dürfen", "können"} and head:
        before, _, infinitive = head.rpartition(" ")
        return f"{who} {before} {verb} {infinitive} {last}".replace("  ", " ")
    if last in _PREFIXES and head:
        return f"{who} {head} {last}{verb}"
    return f"{who} {rest} {verb}"


def recalled(fragment: str) -> str:
    """What is remembered, in the accusative or as "wie ..." and "dass ..."; empty where it is neither for sure."""
    text = str(_LEAD.sub("", tidied(fragment, "de")))
    if text.lower().startswith(SUBORDINATE):
        return text[0].lower() + text[1:]
    return accusative_thing(text)


def loosely(fragment: str) -> str:
    """What stands behind a colon where it fits nowhere else: a sentence, or a thing of no known gender."""
    text = tidied(fragment, "de")
    first = text.partition(" ")[0]
    begins = bool(ARTICLE.search(first)) or first[:1].isupper() or first[:1].isdigit() or first in {"alle", "jemand", "niemand"}
    unfinished = bool(text) and bool(PARTICIPLE.search(text.split()[-1])) and not VERBS & set(text.split())
    spoken_to = first.lower() in {"sie", "du", "ihr", "ich", "kein", "keine"}
    if not begins or unfinished or spoken_to or recalled(fragment):
        return ""
    return text if is_thing(text) else text[:1].upper() + text[1:]
