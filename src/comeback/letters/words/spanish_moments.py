"""Spanish notes of a moment: what follows "gracias" ("por enseñarme el taller", "por la visita") and "sigo pensando en".

What no form fits surely comes back empty, and the letter does without.
"""

from __future__ import annotations

from collections.abc import Sequence

import re2

from comeback.letters.words.classes import word_class
from comeback.letters.words.genders import article
from comeback.letters.words.jotted import tidied

_LEAD = re2.compile(r"(?i)^(?:(?:muchas )?gracias (?:por )?|por |sigo pensando en )")
_INFINITIVE = re2.compile(r"(?i)^\pL+[aeií]r(?:me|nos|le|les|lo|la|los|las|se|te|melo|mela|melos|melas)?\b")
_DID = re2.compile(r"(?i)^(?:que )?(?:usted |tú |vos |él |ella |ellos )?(me |nos |se |te )?(\pL+)( .*)?$")
_HAS = re2.compile(r"(?i)^(?:que )?(?:usted |tú |vos )?(me |nos )?(?:ha|has|han|habéis|haya|hayas) (\pL+(?:do|to|cho))( .*)?$")
_COULD = re2.compile(r"(?i)^(?:yo )?(?:pude|podía|he podido) (\pL+[aei]r)( .*)?$")
_IRREGULAR = {
    "hizo": "hacer", "hiciste": "hacer", "hicieron": "hacer", "dijo": "decir", "dijiste": "decir", "puso": "poner", "pusiste": "poner",
    "vino": "venir", "viniste": "venir", "dio": "dar", "diste": "dar", "dieron": "dar",
    "tuvo": "tener", "tuviste": "tener", "trajo": "traer",
    "trajiste": "traer", "supo": "saber", "quiso": "querer", "quisiste": "querer", "vio": "ver", "viste": "ver", "leyó": "leer",
    "leíste": "leer", "sirvió": "servir", "serviste": "servir", "pidió": "pedir", "pediste": "pedir", "corrigió": "corregir",
    "corregiste": "corregir", "condujo": "conducir", "sonrió": "sonreír", "oyó": "oír", "cayó": "caer",
}  # fmt: skip
_OF_IR = word_class("of_ir", "spanish")
_OF_ER = word_class("of_er", "spanish")
_DETERMINERS = re2.compile(
    r"(?i)^(?:el|la|los|las|lo|un|una|unos|unas|mi|mis|tu|tus|su|sus|nuestr[oa]s?|vuestr[oa]s?"
    r"|este|esta|estos|estas|ese|esa|aquel|aquella|dos|tres|todos los|todas las) "
)
_VERBS = word_class("verbs", "spanish")
_PAST = re2.compile(r"\pL(?:ó|aron|ieron|aba|aban)$")
_TWO = re2.compile(r"^(\pL+) y (\pL+)$")
_RELATIVES = frozenset(["que", "donde", "cuando", "con", "cuya", "cuyo"])
_NEVER_FIRST = word_class("never_first", "spanish")
_QUESTIONS = ("cómo ", "que ", "qué ", "por qué ", "cuánto ", "dónde ", "quién ")


def thanks(fragment: str) -> str:
    """What follows "Gracias"."""
    text = str(_LEAD.sub("", tidied(fragment, "es")))
    if not text:
        return ""
    if (
        _INFINITIVE.search(text)
        and not _DETERMINERS.search(text)
        and text.split()[0].lower() not in {"taller", "lugar", "color", "ayer", "mujer", "par"}
    ):
        return f"por {text[0].lower()}{text[1:]}"
    done = _done(text)
    if done:
        return f"por {done}"
    named = thing(text)
    return f"por {named}" if named else ""


def _done(text: str) -> str:
    """ "me enseñó el taller", "probaste el carrito conmigo" as "enseñarme el taller", "probar el carrito conmigo"."""
    if could := _COULD.search(text):
        return f"dejarme {could.group(1).lower()}{could.group(2) or ''}"
    if has := _HAS.search(text):
        return f"haber{(has.group(1) or '').strip().lower()} {has.group(2)}{has.group(3) or ''}"
    did = _DID.search(text)
    verb = _infinitive(did.group(2).lower()) if did else ""
    if did is None or not verb or not did.group(3):
        return ""
    whom = (did.group(1) or "").strip().lower()
    return f"{verb}{whom}{did.group(3)}"


def _infinitive(verb: str) -> str:
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb.endswith(("aste", "aron")) and len(verb) > 5:
        return f"{verb[:-4]}ar"
    for end in ("ieron", "iste", "ió"):
        if verb.endswith(end):
            stem = verb[: -len(end)]
            return f"{stem}ir" if stem in _OF_IR else f"{stem}er" if stem in _OF_ER else _of_ar(verb)
    return _of_ar(verb)


def _of_ar(verb: str) -> str:
    """ "enseñó" as "enseñar", "cambió" as "cambiar"."""
    return f"{verb[:-1]}ar" if verb.endswith("ó") and len(verb) > 3 else ""


def talked_about(text: str) -> str:
    """What follows "hablar de": a thing with its article, or something to do ("trenzar el esparto")."""
    return text[:1].lower() + text[1:] if to_do(text) else recalled(text)


def all_to_do(parts: Sequence[str]) -> str:
    """Two things or more to do, in a row: "golpear con el nudillo y lijar menos"; empty where one is none."""
    row = [one[:1].lower() + one[1:] for one in parts]
    return f"{', '.join(row[:-1])} y {row[-1]}" if len(row) > 1 and all(to_do(one) for one in row) else ""


def to_do(text: str) -> bool:
    """Whether a note begins with something to do: "trenzar el esparto"."""
    first = text.partition(" ")[0].lower()
    return bool(_INFINITIVE.search(text)) and first not in word_class("nouns_in_r", "spanish")


def thing(text: str) -> str:
    """A thing with its article; empty where it is none for sure, or its gender is not known."""
    if not text or not is_thing(text) or (" " in text and to_do(text) and not _DETERMINERS.search(text)):
        return ""
    if _DETERMINERS.search(text):
        return text[:1].lower() + text[1:]
    mine = text.split()
    if text[:1].isupper() and len(mine) > 1 and mine[1][:1].isupper():
        return text
    if two := _TWO.search(text):
        named, also = article(two.group(1).lower(), "es"), article(two.group(2).lower(), "es")
        return f"{named}{two.group(1).lower()} y {also}{two.group(2).lower()}" if named and also else ""
    first = mine[0].strip(",").lower()
    noun = mine[1].strip(",").lower() if first in _BEFORE_NOUN and len(mine) > 1 else first
    named = article(noun, "es")
    return f"{named}{text[:1].lower()}{text[1:]}" if named else ""


_BEFORE_NOUN = word_class("before_noun", "spanish")


def is_thing(text: str) -> bool:
    """Whether words name a thing, and tell no sentence."""
    mine = text.lower().partition(",")[0].split()
    everybody = bool(mine) and mine[0] in {"todos", "todas"} and mine[1:2] not in [["los"], ["las"]]
    if not mine or everybody or mine[0] in _NEVER_FIRST or mine[0] in _VERBS or _PAST.search(mine[0]) or text[0].isdigit():
        return False
    for at, word in enumerate(mine):
        if at and word in _RELATIVES:
            return True
        if at and _is_verb(word, mine[at - 1]):
            return False
    return True


def _is_verb(word: str, before: str) -> bool:
    """Whether a word behind a noun is its verb: "se", "hizo", or by its ending; what a preposition stands before is none."""
    if before in _NEVER_FIRST | {"del", "el", "la", "los", "las", "un", "una"}:
        return False
    plural = word.endswith(("an", "en")) and len(word) > 3 and before.endswith("s")
    return word in _VERBS or word in _IRREGULAR or plural or bool(_PAST.search(word))


def recalled(fragment: str) -> str:
    """What is remembered: a thing with its article, or "cómo ..."; empty where it is none for sure."""
    text = str(_LEAD.sub("", tidied(fragment, "es")))
    if text.lower().startswith(_QUESTIONS) and not text.lower().startswith("que "):
        return text[0].lower() + text[1:]
    return thing(text)


def loosely(fragment: str) -> str:
    """What stands behind a colon where it fits nowhere else: a sentence, or a thing of no known gender."""
    text = tidied(fragment, "es")
    begins = bool(_DETERMINERS.search(text)) or text[:1].isupper() or text[:1].isdigit() or text.startswith("todos ")
    begins = begins or (" " in text and is_thing(text) and not _done(text) and not _INFINITIVE.search(text))
    return text if begins and not recalled(fragment) else ""
