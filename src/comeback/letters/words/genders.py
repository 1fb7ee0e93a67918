"""The gender of German, French and Spanish nouns, as far as their endings tell (`genders.txt`), and the article that goes with it."""

from __future__ import annotations

from functools import cache

from comeback.language.listfiles import sections_of

ARTICLES = {
    "de": {"m": "den", "f": "die", "n": "das"},
    "fr": {"m": "le", "f": "la"},
    "es": {"m": "el", "f": "la"},
}
"""By gender; German in the accusative."""
_VOWELS = "aeiouyéèêàâîôhœ"
_SAID_WITH_BREATH = ("hangar", "hall", "haut", "hasard", "hibou", "huit", "homard", "héros")
_FEMININE_EL = ("agua", "aula", "alma", "arma", "área", "hacha", "ave")
"""Spanish feminine nouns that "el" stands before."""


@cache
def _endings(language: str) -> tuple[tuple[str, str], ...]:
    listed = sections_of("comeback.letters.words", "genders.txt")
    found = [(ending, name[3:]) for name, lines in listed.items() if name.startswith(language) for line in lines for ending in line.split()]
    return tuple(sorted(found, key=lambda one: -len(one[0])))


def gender(noun: str, language: str) -> str:
    """m, f or n by the longest ending known; empty where none is."""
    low = noun.lower()
    found = next((kind for ending, kind in _endings(language) if low.endswith(ending)), "")
    if found or language != "es":
        return found
    return {"a": "f", "o": "m"}.get(low[-1:], "")


def article(noun: str, language: str) -> str:
    """The definite article before a noun in the singular or, in French and Spanish, the plural, with its blank or apostrophe.

    German in the accusative. Empty where the gender is not known.
    """
    if language == "fr":
        return _french(noun)
    if language == "es" and noun.lower().endswith(("amos", "emos", "imos", "ímos")):
        return ""
    if language == "es" and noun.lower().endswith("s") and not noun.lower().endswith(("és", "ís", "is")):
        single = noun[:-2] if noun.lower().endswith(("nes", "res", "les", "des", "ces")) else noun[:-1]
        return {"m": "los ", "f": "las "}.get(gender(single, "es"), "")
    if language == "es" and noun.lower() in _FEMININE_EL:
        return "el "
    found = gender(noun, language)
    return f"{ARTICLES[language][found]} " if found in ARTICLES[language] else ""


def _french(noun: str) -> str:
    low = noun.lower()
    if low.endswith(("s", "x")) and low not in {
        "temps",
        "repas",
        "cours",
        "choix",
        "bois",
        "voix",
        "fois",
        "avis",
        "tapis",
        "pas",
        "souris",
    }:
        return "les " if gender(low[:-1], "fr") else ""
    if low[:1] in _VOWELS and not low.startswith(_SAID_WITH_BREATH):
        return "l'" if gender(low, "fr") else ""
    found = gender(noun, "fr")
    return f"{ARTICLES['fr'][found]} " if found else ""
