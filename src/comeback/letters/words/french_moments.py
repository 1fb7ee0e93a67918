"""French notes of a moment: what follows "merci" ("de m'avoir montré l'atelier", "pour la visite") and "je repense à".

What no form fits surely comes back empty, and the letter does without.
"""

from __future__ import annotations

import re2

from comeback.letters.words.classes import word_class
from comeback.letters.words.genders import article
from comeback.letters.words.jotted import tidied

_LEAD = re2.compile(r"(?i)^(?:merci (?:beaucoup )?|je repense (?:encore )?)")
_HAVE = re2.compile(
    r"(?i)^(?:que )?(?:vous |tu |il |elle |on )?(m['’]|nous |me l['’]|l['’]|y )?"
    r"(?:avez|as|a|ont|aviez|avais) (?:bien |même |aussi )?(\pL+(?:é|i|u|it|is|ert|rit|us)e?s?)( .*)?$"
)
_ASKED = re2.compile(r"(?i)^(me |m['’]|nous )?(\pL{2,}(?:er|ir|re))(?: (.*))?$")
PARTICIPLES = {
    "faire": "fait", "prendre": "pris", "dire": "dit", "lire": "lu", "mettre": "mis", "permettre": "permis", "ouvrir": "ouvert",
    "offrir": "offert",
    "recevoir": "reçu", "tenir": "tenu", "apprendre": "appris", "répondre": "répondu", "attendre": "attendu", "conduire": "conduit",
    "écrire": "écrit", "voir": "vu", "découvrir": "découvert", "accueillir": "accueilli", "rendre": "rendu", "promettre": "promis",
}  # fmt: skip
_DETERMINERS = re2.compile(
    r"(?i)^(?:l['’]|(?:le|la|les|un|une|des|du|mon|ma|mes|ton|ta|tes|son|sa|ses|notre|nos|votre|vos|leur|leurs|ce|cet|cette|ces"
    r"|chaque|deux|trois|tous|toutes) )"
)
_VERBS = word_class("verbs", "french")
_TWO = re2.compile(r"^(\pL+) et (\pL+)$")
_OBJECTS = frozenset(["ça", "cela", "rien", "moi", "toi", "lui", "nous", "vous", "été"])
_PERSONS = frozenset(["je", "j'ai", "tu", "il", "elle", "on", "nous", "vous", "ils", "elles", "ça", "c'est", "tout"])
_RELATIVES = frozenset(["qui", "que", "qu'on", "dont", "où", "quand", "lorsque"])
_NEVER_FIRST = word_class("never_first", "french")


def thanks(fragment: str) -> str:
    """What follows "merci"."""
    text = str(_LEAD.sub("", tidied(fragment, "fr"))).replace("’", "'")
    low = text.lower()
    if not text:
        return ""
    if low.startswith(("d'avoir", "de m'", "d'être", "de nous", "de votre", "de ta ", "de ton ", "pour ")):
        return text[0].lower() + text[1:]
    if low.startswith(("avoir ", "être ")):
        return f"d'{low[0]}{text[1:]}"
    if low.startswith(("m'avoir ", "nous avoir ", "m'être ")):
        return f"de {low[0]}{text[1:]}"
    return _done(text) or _as_thing(text)


def _as_thing(text: str) -> str:
    named = thing(text.removeprefix("de ") if text.startswith("de la ") else text)
    return f"pour {named}" if named else ""


def _done(text: str) -> str:
    """ "vous m'avez montré l'atelier", "me montrer l'atelier" as "de m'avoir montré l'atelier"."""
    have = _HAVE.search(text)
    if have and have.group(2) != "été":
        return _had(have.group(1) or "", have.group(2), have.group(3) or "")
    asked = _ASKED.search(text)
    if asked is None or not (asked.group(1) or (asked.group(3) or "").split()[:1]):
        return ""
    verb = asked.group(2).lower()
    done = PARTICIPLES.get(verb) or (verb[:-2] + {"er": "é", "ir": "i"}.get(verb[-2:], "") if verb[-2:] in {"er", "ir"} else "")
    whom = "m'" if (asked.group(1) or "").strip().lower() in {"me", "m'"} else (asked.group(1) or "")
    sure = bool(asked.group(1)) or bool(_DETERMINERS.search(asked.group(3) or ""))
    return _had(whom, done, f" {asked.group(3)}" if asked.group(3) else "") if done and sure else ""


def _had(whom: str, done: str, rest: str) -> str:
    return f"{'de ' if whom else 'd'}{whom.lower()}{'' if whom else chr(39)}avoir {done}{rest}"


def thing(text: str) -> str:
    """A thing with its article; empty where it is none for sure, or its gender is not known."""
    if not text or not is_thing(text):
        return ""
    if _DETERMINERS.search(text):
        return text[:1].lower() + text[1:]
    first = text.split()[0].strip(",").lower()
    if text[:1].isupper() and text[1:2].islower() and text.split()[1:2] and text.split()[1][:1].isupper():
        return text
    if two := _TWO.search(text):
        named, also = article(two.group(1).lower(), "fr"), article(two.group(2).lower(), "fr")
        return f"{named}{two.group(1).lower()} et {also}{two.group(2).lower()}" if named and also else ""
    noun = text.split()[1] if first in _BEFORE_NOUN and len(text.split()) > 1 else first
    named = article(noun.strip(",").lower(), "fr")
    if first in _BEFORE_NOUN and named == "l'":
        return ""
    return f"{named}{text[:1].lower()}{text[1:]}" if named else ""


def is_act(text: str) -> bool:
    """Whether words tell an act by its infinitive and what it is done to: "annoncer les virages"."""
    act = _ASKED.search(text)
    return bool(act and not act.group(1) and _DETERMINERS.search(f"{act.group(3) or ''} ") and not is_thing_first(text))


def is_thing_first(text: str) -> bool:
    """Whether the first word is a noun of known gender, such as "atelier" or "loisir"."""
    return bool(article(text.split()[0].lower(), "fr"))


def determined(text: str) -> bool:
    """Whether words begin with an article or a possessive."""
    return bool(_DETERMINERS.search(text))


_BEFORE_NOUN = word_class("before_noun", "french")


def is_thing(text: str) -> bool:
    """Whether words name a thing, and tell no sentence."""
    head = text.replace("’", "'").partition(",")[0]
    mine = head.lower().split()
    if not mine or mine[0] in _NEVER_FIRST | {
        "je",
        "j'ai",
        "tu",
        "il",
        "elle",
        "on",
        "nous",
        "vous",
        "ils",
        "elles",
        "ça",
        "c'est",
        "tout",
    }:
        return False
    for at, word in enumerate(mine):
        if word.startswith(("m'", "t'", "s'", "n'", "j'")) or (at and word in _OBJECTS):
            return False
        if at and word in _RELATIVES:
            return True
        if at and (word in _VERBS or (word.endswith("ent") and mine[at - 1].endswith("s") and word[-4:] != "ment")):
            return False
    return not text[0].isdigit() and "!" not in text


def recalled(fragment: str) -> str:
    """What is remembered: a thing with its article; empty where it is none for sure."""
    text = str(_LEAD.sub("", tidied(fragment, "fr"))).replace("’", "'")
    return f"la façon dont {text[8:]}" if text.lower().startswith("comment ") else thing(text)


def loosely(fragment: str) -> str:
    """What stands behind a colon where it fits nowhere else: a sentence, or a thing of no known gender."""
    text = tidied(fragment, "fr")
    begins = (
        bool(_DETERMINERS.search(text)) or text[:1].isupper() or text[:1].isdigit() or (" " in text and is_thing(text) and not _done(text))
    )
    return text if begins and not recalled(fragment) else ""
