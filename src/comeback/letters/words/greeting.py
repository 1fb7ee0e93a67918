"""The greeting: the reader's own is mirrored, one notch more formal when in doubt (rule G18); `sign_off.py` ends the letter.

Unknown gender: the full name (rule G17).
"""

from __future__ import annotations

import re

from comeback.domain.case import Case, CasePerson
from comeback.domain.kinds import LetterKind
from comeback.letters.plan.situation import Situation
from comeback.letters.words.names import by_title, first_name, titled

_MIRRORED = {
    "hi": "Hi",
    "hello": "Hello",
    "hey": "Hi",
    "dear": "Dear",
    "hallo": "Hallo",
    "bonjour": "Bonjour",
    "hola": "Hola",
    "liebe": "Liebe",
    "lieber": "Lieber",
    "hoi": "Hoi",
    "servus": "Servus",
    "moin": "Moin",
    "grüezi": "Grüezi",
    "salut": "Salut",
}
_OF_WOMEN = frozenset({"sra", "srta", "señora", "doña", "dra", "doctora", "profesora"})
_OF_MEN = frozenset({"sr", "señor", "don", "dr", "doctor", "profesor"})
"""Spanish titles that tell whether somebody is "Estimada" or "Estimado"."""
_AMONG_FRIENDS = frozenset({"hoi", "servus", "moin", "salut"})
"""Greetings that are given back only to somebody addressed as du or tu."""
_BY_TITLE = re.compile(
    r"\b(?:Herrn?|Frau|Monsieur|Madame|Mademoiselle|Mme|Mlle|M\.|Sra?\.?|Srta\.?|señora?|señorita|Mrs?|Ms|Mx|Dr)\b", re.IGNORECASE
)
_SAID_IN = {
    "de": frozenset({"hallo", "liebe", "lieber", "hoi", "servus", "moin", "grüezi"}),
    "fr": frozenset({"bonjour", "salut"}),
    "es": frozenset({"hola"}),
}


def greeting(case: Case, now: Situation, kind: LetterKind) -> str:
    """The greeting line, with its comma, which Swiss German leaves out. The letter after the first, and a card, may be a shade warmer."""
    line = _line(case, now, kind)
    return line.removesuffix(",") if _swiss(now) else line


def behind_greeting(text: str, now: Situation) -> str:
    """The first words of a letter: a German one goes on small behind the comma, a Swiss one begins anew."""
    return f"{text[:1].upper()}{text[1:]}" if _swiss(now) else text


def _swiss(now: Situation) -> bool:
    return now.language == "de" and now.country in {"CH", "LI"}


def _line(case: Case, now: Situation, kind: LetterKind) -> str:
    reader = case.reader
    name = by_title(reader, now.language)
    if reader is None or not name:
        return {"en": "Hello,", "de": "Guten Tag,", "fr": "Bonjour,", "es": "Buenos días:"}[now.language]
    theirs = case.reader_greeting.split()[0].lower().strip(",:!") if case.reader_greeting.split() else ""
    if titled(reader):
        return _german(name, kind, now) if now.language == "de" else _formal(name, now.language)
    if theirs in _MIRRORED and now.language == _language_of(theirs) and not (now.formal and theirs in _AMONG_FRIENDS):
        # Who writes "Hallo Herr Ohlert" is not called by the first name, whatever they sign with.
        who = name if _BY_TITLE.search(case.reader_greeting) else first_name(reader)
        return (
            f"{_MIRRORED[theirs]} {who},".replace("Liebe ", "Hallo ").replace("Lieber ", "Hallo ")
            if now.language != "es"
            else f"Hola, {_as_signed(reader) or who}:"
        )
    if now.language == "en":
        return f"{'Hi' if now.country in {'US', 'CA', 'AU', 'NZ'} and reader.address else 'Dear'} {name},"
    first = bool(reader.address) or not now.formal
    name = name if reader.address else (first_name(reader) if first else name)
    return {
        "de": f"{'Hallo' if first else 'Guten Tag'} {name},",
        "fr": f"Bonjour {name},",
        "es": f"{'Hola' if first else 'Buenos días'}, {name}:",
    }[now.language]


def _as_signed(reader: CasePerson) -> str:
    """The one name by which they go, which may be short for the one in full: "Juli"."""
    return "" if " " in reader.address else reader.address


def _language_of(word: str) -> str:
    return next((language for language, listed in _SAID_IN.items() if word in listed), "en")


def _german(name: str, kind: LetterKind, now: Situation) -> str:
    title = name.split()[0].lower().rstrip(".")
    later = kind in {LetterKind.THANKS_FOR_FEEDBACK, LetterKind.NUDGE} and now.country != "AT"
    if title not in {"herr", "frau"} or later:
        return f"Guten Tag {name},"
    return f"{'Liebe' if kind is LetterKind.CARD else 'Sehr geehrte'}{'r' if title == 'herr' else ''} {name},"


def _formal(name: str, language: str) -> str:
    title = name.split()[0].lower().rstrip(".")
    if language == "fr":
        return f"Bonjour {name},"
    if language == "es":
        female, male = title in _OF_WOMEN, title in _OF_MEN
        return f"Estimad{'a' if female else 'o'} {name}:" if female or male else f"Buenos días, {name}:"
    return f"Dear {name},"
