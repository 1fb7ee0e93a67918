"""What they said of the writer, said back as a plain main clause: "le faltó explicar el método" becomes "me faltó explicar el método".

German, French and Spanish; English is turned in `heard`. Words in which somebody is spoken to by a verb are left to quotation marks.
"""

from __future__ import annotations

import re2

from comeback.letters.words.french_spoken import counted_back
from comeback.letters.words.heard import MOST_WORDS, first_point
from comeback.letters.words.spoken_to import spoken_back

_CLAUSE = {
    "de": re2.compile(
        r"(?i)^(?:der|die|das|es|im|in|am|an|bei|beim|ihre?|deine?) .*\b"
        r"(?:war|waren|ging|gingen|fehlte|fehlten|kam|kamen|blieb|blieben|hat|haben|ist|sind|wirkte|wirkten|dauerte|lag|könnte|könnten|sollte|sollten|fehlt)\b."
    ),
    "fr": re2.compile(
        r"(?i)^(?:(?:le|la|les|vos|tes|ta|ton|un|une|des) |l['’]).* (?:était|étaient|manquait|manquaient|est|sont|a été|ont été) "
        r"|^il manquait |^(?:(?:le|la|les|vos|tes|un|une|des) |l['’])[^,]* manquai(?:t|ent)(?: un peu)?$"
    ),
    "es": re2.compile(
        r"(?i)^(?:el|la|los|las|sus?|tus?|un|una) .*\b(?:fue|fueron|faltó|faltaron|quedó|quedaron|estuvo|estuvieron|era|eran|\pL+aban) "
        r"|^(?:el|la|los|las|sus?|tus?) .*\b\pL+aban$|^(?:le|te) falt(?:ó|aron|aba|aban) |^falt(?:ó|aron|aba|aban) "
    ),
}
"""How a plain sentence about a thing begins, and the verb that it has."""
_MINE = {
    "de": {"ihr": "mein", "ihre": "meine", "ihren": "meinen", "ihrem": "meinem", "ihrer": "meiner", "ihnen": "mir", "dein": "mein",
           "deine": "meine", "deinen": "meinen", "deinem": "meinem", "deiner": "meiner", "dir": "mir"},
    "fr": {"vos": "mes", "tes": "mes", "ta": "ma", "ton": "mon"},
    "es": {"su": "mi", "sus": "mis", "tu": "mi", "tus": "mis", "le": "me", "te": "me"},
}  # fmt: skip
_SPOKEN_TO = {
    "de": frozenset("sie du dich euch ihr wir uns ich er bewerber bewerberin kandidat kandidatin".split())  # noqa: SIM905
    | {f"unser{ending}" for ending in ("", "e", "en", "em", "er", "es")},
    "fr": frozenset("vous tu te toi votre nous notre nos on je elle lui".split()),  # noqa: SIM905
    "es": frozenset("usted tú vos nos nuestro nuestra yo él ella se".split()),  # noqa: SIM905
}
"""Words that no turning makes the writer's own."""
_WORD = re2.compile(r"\pL+|[^\pL]+")


def said_back(words: str, language: str, *, formal: bool = True) -> str:
    """The first point as the writer's own clause; empty where it is no plain one, or speaks to somebody in no sure form."""
    text = first_point(words, language)
    if language == "fr" and len(text.split()) <= MOST_WORDS and (counted := counted_back(text)):
        return counted
    if len(text.split()) <= MOST_WORDS and (told := spoken_back(text, language, formal=formal)):
        return told
    if language not in _CLAUSE or "," in text or len(text.split()) > MOST_WORDS or not _CLAUSE[language].search(text):
        return ""
    tokens = [match.group() for match in _WORD.finditer(text)]
    owned = language == "de" and tokens[0].lower() == "ihr" and tokens[2:3] and tokens[2][:1].isupper()
    if any(token.lower() in _SPOKEN_TO[language] for token in (tokens[1:] if owned else tokens)):
        return ""
    mine = "".join(_MINE[language].get(token.lower(), token) for token in tokens)
    head, space, rest = mine.partition(" ")
    return f"{head.lower()}{space}{rest}"
