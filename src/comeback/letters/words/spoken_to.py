"""What they said to the writer's face, said back in the first person: "Sie brauchen noch den Schein" becomes "ich brauche noch den Schein".

German, French and Spanish. A verb whose first person is not sure, or words that speak to somebody twice, give nothing.
"""

from __future__ import annotations

import re2

from comeback.letters.words.genders import gender
from comeback.letters.words.spanish import first_person

_GERMAN = re2.compile(r"^(?:Sie|du|Du) (\p{Ll}+) (.+)$")
_GERMAN_VERBS = {
    "haben": "habe", "hast": "habe", "sind": "bin", "bist": "bin", "waren": "war", "warst": "war", "hatten": "hatte", "hattest": "hatte",
    "müssen": "muss", "musst": "muss", "können": "kann", "kannst": "kann", "dürfen": "darf", "darfst": "darf", "wollen": "will",
    "willst": "will", "wissen": "weiß", "weißt": "weiß", "sprechen": "spreche", "sprichst": "spreche", "geben": "gebe", "gibst": "gebe",
    "nehmen": "nehme", "nimmst": "nehme", "lassen": "lasse", "lässt": "lasse", "gingen": "ging", "gingst": "ging", "sprachen": "sprach",
    "sprachst": "sprach", "kamen": "kam", "kamst": "kam", "blieben": "blieb", "bliebst": "blieb", "gaben": "gab", "gabst": "gab",
    "ließen": "ließ", "fanden": "fand", "hielten": "hielt", "nahmen": "nahm", "nahmst": "nahm", "sahen": "sah", "lasen": "las",
    "halfen": "half", "trugen": "trug", "schrieben": "schrieb", "standen": "stand", "fuhren": "fuhr", "traten": "trat",
}  # fmt: skip
_AMONG = re2.compile(r"\b(von|bei|mit|unter|zu) uns\b")
_FRENCH = re2.compile(r"(?i)^(?:vous|tu) (n['’]|ne )?(\pL+) (.+)$")
_MISSING = re2.compile(r"(?i)^il (?:vous |te )(manque|manquait|manquera|a manqué|faut|faudrait|faudra) (.+)$")
_FRENCH_VERBS = {
    "avez": "ai", "as": "ai", "êtes": "suis", "es": "suis", "étiez": "étais", "étais": "étais", "aviez": "avais", "avais": "avais",
    "devez": "dois", "dois": "dois", "devriez": "devrais", "devrais": "devrais", "pouvez": "peux", "peux": "peux", "pourriez": "pourrais",
    "pourrais": "pourrais", "savez": "sais", "sais": "sais", "faites": "fais", "fais": "fais", "allez": "vais", "vas": "vais",
    "connaissez": "connais", "connais": "connais",
}  # fmt: skip
_OF_US = re2.compile(r"(?i)\b(que|de|par|avec|chez|parmi) nous\b")
_SPANISH = re2.compile(r"(?i)^(?:usted |tú |vos )?(no )?(?:(le|te) )?(\pL+) (.+)$")
_SPANISH_SECOND = {
    "hiciste": "hice", "fuiste": "fui", "estuviste": "estuve", "tuviste": "tuve", "dijiste": "dije", "pusiste": "puse", "viste": "vi",
    "diste": "di", "supiste": "supe", "pudiste": "pude", "trajiste": "traje", "has": "he", "eres": "soy", "sos": "soy", "estás": "estoy",
    "estabas": "estaba", "eras": "era", "es": "soy", "está": "estoy", "estuvo": "estuve", "era": "era", "estaba": "estaba",
    "supo": "supe", "dijo": "dije", "pudo": "pude", "debería": "debería", "deberías": "debería", "podría": "podría", "podrías": "podría",
    "tendría": "tendría", "tendrías": "tendría", "conoce": "conozco", "conoces": "conozco", "domina": "domino", "dominas": "domino",
    "sabe": "sé", "sabes": "sé", "tiene": "tengo", "tienes": "tengo", "necesita": "necesito", "necesitas": "necesito", "habla": "hablo",
    "hablas": "hablo", "explica": "explico", "explicas": "explico", "escucha": "escucho", "escuchas": "escucho", "maneja": "manejo",
    "manejas": "manejo", "trabaja": "trabajo", "trabajas": "trabajo", "transmite": "transmito", "transmites": "transmito",
}  # fmt: skip
_LACKS = frozenset(["falta", "faltan", "faltó", "faltaron", "faltaba", "faltaban", "costó", "costaba", "vendría", "vendrían"])
_OF_THEM = re2.compile(r"(?i)\b(que|de|con|entre|a)( todos)? nosotros\b")
_POSSESSIVE = re2.compile(r"(?i)\b(?:votre|ton|ta) (\pL+)")


def spoken_back(text: str, language: str, *, formal: bool = True) -> str:
    """The clause in the first person, its first letter small; empty where it is not sure."""
    if "," in text or ":" in text:
        return ""
    if language == "de":
        return _german(text, formal=formal)
    return {"fr": _french, "es": _spanish}[language](text) if language in {"fr", "es"} else ""


def _german(text: str, *, formal: bool) -> str:
    found = _GERMAN.search(text)
    verb = _german_verb(found.group(1)) if found else ""
    if found is None or not verb:
        return ""
    rest = str(_AMONG.sub(r"\1 Ihnen" if formal else r"\1 euch", found.group(2)))
    return f"ich {verb} {_replaced(rest, _MY_GERMAN)}" if _clear(rest, _GERMAN_OTHERS) else ""


def _german_verb(verb: str) -> str:
    if verb in _GERMAN_VERBS:
        return _GERMAN_VERBS[verb]
    for end, mine in (("test", "te"), ("ten", "te"), ("st", "e"), ("en", "e")):
        if verb.endswith(end) and len(verb) > len(end) + 2:
            return f"{verb.removesuffix(end)}{mine}"
    return ""


_GERMAN_OTHERS = frozenset(["sie", "du", "dich", "euch", "wir", "uns", "unser", "unsere", "unseren", "ich", "er", "sich"])
_MY_GERMAN = {
    "Ihr": "mein", "Ihre": "meine", "Ihren": "meinen", "Ihrem": "meinem", "Ihrer": "meiner", "dein": "mein", "deine": "meine",
    "deinen": "meinen", "deinem": "meinem", "deiner": "meiner", "dir": "mir",
}  # fmt: skip


def _french(text: str) -> str:
    if missing := _MISSING.search(text):
        return f"il me {missing.group(1)} {_mine_french(missing.group(2))}" if _clear(missing.group(2), _FRENCH_OTHERS) else ""
    found = _FRENCH.search(text)
    verb = _french_verb(found.group(2).lower()) if found else ""
    if found is None or not verb:
        return ""
    rest = str(_OF_US.sub(r"\1 vous", found.group(3)))
    if not _clear(str(_OF_US.sub("", found.group(3))), _FRENCH_OTHERS):
        return ""
    denied, vowel = found.group(1), verb[0] in "aeiouéêh"
    lead = ("je n'" if vowel else "je ne ") if denied else ("j'" if vowel else "je ")
    return f"{lead}{verb} {_mine_french(rest)}"


def _french_verb(verb: str) -> str:
    if verb in _FRENCH_VERBS:
        return _FRENCH_VERBS[verb]
    if verb.endswith("iez") and len(verb) > 5:
        return f"{verb[:-3]}ais"
    return f"{verb[:-2]}e" if verb.endswith("ez") and len(verb) > 4 and not verb.endswith("ssez") else ""


_FRENCH_OTHERS = frozenset(["vous", "tu", "te", "toi", "nous", "notre", "nos", "on", "je", "elle", "lui"])


def _mine_french(rest: str) -> str:
    """ "vos réponses" as "mes réponses", "votre idée" as "mon idée"."""
    told = str(_POSSESSIVE.sub(lambda match: f"{_my(match.group(1))} {match.group(1)}", rest))
    return _replaced(told, {"vos": "mes", "tes": "mes"})


def _my(noun: str) -> str:
    return "mon" if noun[:1].lower() in "aeiouéèêâîôhœ" or gender(noun, "fr") != "f" else "ma"


def _spanish(text: str) -> str:
    found = _SPANISH.search(text)
    if found is None:
        return ""
    no, whom, verb, rest = found.group(1) or "", found.group(2), found.group(3).lower(), found.group(4)
    rest_clear = _clear(str(_OF_THEM.sub("", rest)), _SPANISH_OTHERS)
    rest = _replaced(str(_OF_THEM.sub(r"\1\2 ustedes", rest)), {"su": "mi", "sus": "mis", "tu": "mi", "tus": "mis"})
    if not rest_clear:
        return ""
    if whom:
        return f"{no.lower()}me {verb} {rest}" if verb in _LACKS else ""
    mine = _SPANISH_SECOND.get(verb) or _of_second(verb) or first_person(verb)
    return f"{no.lower()}{mine} {rest}" if mine else ""


def _of_second(verb: str) -> str:
    """ "explicaste" as "expliqué": by the third person, whose spelling is known."""
    if verb.endswith("aste"):
        return first_person(f"{verb[:-4]}ó")
    return f"{verb[:-4]}í" if verb.endswith("iste") else ""


_SPANISH_OTHERS = frozenset(["usted", "tú", "vos", "te", "le", "nos", "nosotros", "nuestro", "nuestra", "yo", "él", "ella", "se"])
_WORD = re2.compile(r"\pL+|[^\pL]+")


def _clear(rest: str, others: frozenset[str]) -> bool:
    return not {word.lower() for word in _WORD.findall(rest)} & others


def _replaced(rest: str, mine: dict[str, str]) -> str:
    return "".join(mine.get(word, word) for word in _WORD.findall(rest))
