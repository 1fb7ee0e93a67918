"""What they said to the writer's face, said back in the first person: "Sie brauchen noch den Schein" becomes "ich brauche noch den Schein".

German, French and Spanish. A verb whose first person is not sure, or words that speak to somebody twice, give nothing.
"""

from __future__ import annotations

import re2

from comeback.letters.words import spanish_spoken
from comeback.letters.words.genders import gender
from comeback.letters.words.replacing import clear, replaced

_DESCRIBED = {
    "de": re2.compile(
        r"^(?:zu|sehr|etwas|recht|ein wenig|ein bisschen|fachlich(?: sehr)?) [a-zäöüß]+"
        r"(?: (?:in|im|mit|bei|beim|am|an|auf|unter) .+)?$"
    ),
    "fr": re2.compile(r"^(?:trop|très|un peu|assez|plutôt) (?:à l['’]aise|[^ ]+)(?: (?:avec|dans|en|au|à|devant|pendant|face) .+)?$"),
    "es": re2.compile(r"^(?:muy|demasiado|un poco|algo) (?:bien|[^ ]+[oa])(?: (?:con|en|al|ante|durante|a) .+)?$"),
}
"""Words that only describe the writer: "sehr ruhig mit den Kindern"."""
_NOT_DESCRIBED = frozenset(
    "wenig viel viele wenige gute guter gutes trop peu beaucoup bonne bonnes bon bons beau poco mucho mucha buena bueno".split()  # noqa: SIM905
)
_WAS = {"de": "ich war", "fr": "j'étais", "es": "estuve"}
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
_OF_YOURS = re2.compile(r"(?i)^(?:votre|ton|ta) \pL+ (?:était|est|a été|manquait|paraissait|semblait) ")
_OF_US = re2.compile(r"(?i)\b(que|de|par|avec|chez|parmi) nous\b")
_POSSESSIVE = re2.compile(r"(?i)\b(?:votre|ton|ta) (\pL+)")


def spoken_back(text: str, language: str, *, formal: bool = True) -> str:
    """The clause in the first person, its first letter small; empty where it is not sure."""
    if "," in text or ":" in text:
        return ""
    if language in _DESCRIBED and _DESCRIBED[language].search(text) and not _NOT_DESCRIBED & set(text.split()[1:2]):
        return f"{_WAS[language]} {text}"
    if language == "de":
        return _german(text, formal=formal)
    return {"fr": _french, "es": spanish_spoken.spoken_back}[language](text) if language in {"fr", "es"} else ""


def _german(text: str, *, formal: bool) -> str:
    found = _GERMAN.search(text)
    verb = _german_verb(found.group(1)) if found else ""
    if found is None or not verb:
        return ""
    rest = str(_AMONG.sub(r"\1 Ihnen" if formal else r"\1 euch", found.group(2)))
    return f"ich {verb} {replaced(rest, _MY_GERMAN)}" if clear(rest, _GERMAN_OTHERS) else ""


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
    if _OF_YOURS.search(text) and clear(str(_POSSESSIVE.sub("", text)), _FRENCH_OTHERS):
        return _mine_french(text[:1].lower() + text[1:])
    if missing := _MISSING.search(text):
        return f"il me {missing.group(1)} {_mine_french(missing.group(2))}" if clear(missing.group(2), _FRENCH_OTHERS) else ""
    found = _FRENCH.search(text)
    verb = _french_verb(found.group(2).lower()) if found else ""
    if found is None or not verb:
        return ""
    rest = str(_OF_US.sub(r"\1 vous", found.group(3)))
    if not clear(str(_OF_US.sub("", found.group(3))), _FRENCH_OTHERS):
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
    return replaced(told, {"vos": "mes", "tes": "mes"})


def _my(noun: str) -> str:
    return "mon" if noun[:1].lower() in "aeiouéèêâîôhœ" or gender(noun, "fr") != "f" else "ma"
