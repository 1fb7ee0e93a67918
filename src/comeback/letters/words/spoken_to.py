"""What they said to the writer's face, said back in the first person: "Sie brauchen noch den Schein" becomes "ich brauche noch den Schein".

German, French and Spanish. A verb whose first person is not sure, or words that speak to somebody twice, give nothing.
"""

from __future__ import annotations

import re2

from comeback.letters.words import french_spoken, spanish_spoken
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


def spoken_back(text: str, language: str, *, formal: bool = True) -> str:
    """The clause in the first person, its first letter small; empty where it is not sure."""
    if "," in text or ":" in text:
        return ""
    if language in _DESCRIBED and _DESCRIBED[language].search(text) and not _NOT_DESCRIBED & set(text.split()[1:2]):
        return f"{_WAS[language]} {text}"
    if language == "de":
        return _german(text, formal=formal)
    return {"fr": french_spoken.spoken_back, "es": spanish_spoken.spoken_back}[language](text) if language in {"fr", "es"} else ""


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
