"""How a firm stands behind a preposition: "im Gasthof Sonnblick", "à la Clinique des Ormes", "en el Archivo Municipal".

Names that begin with a common noun take that noun's article; all others stand bare. The nouns are data (`firms.txt`).
"""

from __future__ import annotations

from functools import cache

from comeback.language.listfiles import sections_of

_FORMS = {
    "de": {
        "m": ("beim", "vom"), "n": ("beim", "vom"), "f": ("bei der", "von der"), "p": ("bei den", "von den"), "": ("bei", "von"),
        "im": ("im", "vom"), "in": ("in der", "von der"), "am": ("am", "vom"), "an": ("an der", "von der"),
    },
    "fr": {"m": ("au", "du"), "f": ("à la", "de la"), "e": ("à l'", "de l'"), "p": ("aux", "des"), "": ("chez", "de")},
    "es": {"m": ("en el", "del"), "f": ("en la", "de la"), "": ("en", "de")},
    "en": {"": ("at", "of")},
}  # fmt: skip
"""By language and gender (m, f, n, p plural, e elided): where one works, and whose decision it was. In German by the
preposition, too, of houses that one works in ("im Gasthof", "an der Schule"); "bei" is for firms.
"""
_WORKSHOPS = {"de": ("erei", "in"), "fr": ("erie", "f"), "es": ("ería", "f")}
"""How shops and workshops are called: an Imkerei, a Tonnellerie, a Relojería."""
_SUFFIX = {"de"}
"""Languages in which the noun may end a longer one: Mittelschule, Stadtbahn."""


@cache
def _nouns(language: str) -> dict[str, str]:
    listed = sections_of("comeback.letters.words", "firms.txt")
    return {
        word: name.partition("_")[2]
        for name, lines in listed.items()
        if name.startswith(f"{language}_")
        for line in lines
        for word in line.split()
    }


def gender(company: str, language: str) -> str:
    """The gender of the common noun that a firm's name begins with; empty where it begins with none."""
    first = company.split()[0].lower() if company.split() else ""
    nouns = _nouns(language)
    if first in nouns:
        return nouns[first]
    ending, kind = _WORKSHOPS.get(language, ("", ""))
    if ending and first.endswith(ending):
        return kind
    if language in _SUFFIX:
        fitting = [noun for noun in nouns if len(noun) > 3 and first.endswith(noun)]
        return nouns[max(fitting, key=len)] if fitting else ""
    return ""


def placed(company: str, language: str) -> tuple[str, str]:
    """The firm as the place of work and as the one that decided: ("bei der Stadtbahn", "von der Stadtbahn"); empty for no firm."""
    if not company:
        return "", ""
    at, of = _FORMS[language].get(gender(company, language), _FORMS[language][""])
    if language == "fr" and of == "de" and company.startswith(("Le ", "Les ")):
        return _joined(at, company), f"{'des' if company.startswith('Les ') else 'du'} {company.partition(' ')[2]}"
    return _joined(at, company), _joined(of, company)


def _joined(preposition: str, company: str) -> str:
    if preposition.endswith(" den") and not company.split()[0].endswith(("n", "s")):
        company = company.replace(company.split()[0], f"{company.split()[0]}n", 1)
    return f"{preposition}{company}" if preposition.endswith("'") else f"{preposition} {company}"
