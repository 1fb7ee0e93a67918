"""Greeting and sign-off: the reader's own are mirrored, one notch more formal when in doubt (rule G18).

Unknown gender: the full name (rule G17).
"""

from __future__ import annotations

from comeback.domain.case import Case, CasePerson
from comeback.domain.kinds import LetterKind
from comeback.letters.plan.situation import Situation, answers_news
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
_AMONG_FRIENDS = frozenset({"hoi", "servus", "moin", "salut"})
"""Greetings that are given back only to somebody addressed as du or tu."""
_SAID_IN = {
    "de": frozenset({"hallo", "liebe", "lieber", "hoi", "servus", "moin", "grüezi"}),
    "fr": frozenset({"bonjour", "salut"}),
    "es": frozenset({"hola"}),
}
_ENDS = {
    "best": "Best wishes", "best wishes": "Best wishes", "kind regards": "Kind regards", "warm regards": "Warm regards",
    "best regards": "Best regards",
    "regards": "Kind regards", "warmly": "With warm wishes", "cheers": "Best wishes", "many thanks": "Kind regards",
    "yours sincerely": "Yours sincerely",
    "sincerely": "Sincerely", "viele grüße": "Viele Grüße", "liebe grüße": "Viele Grüße", "herzliche grüße": "Herzliche Grüße",
    "mit freundlichen grüßen": "Mit freundlichen Grüßen", "bien cordialement": "Bien cordialement", "cordialement": "Cordialement",
    "bien à vous": "Bien à vous", "un saludo": "Un saludo", "saludos cordiales": "Saludos cordiales", "saludos": "Un saludo",
    "un abrazo": "Un saludo",
}  # fmt: skip


def greeting(case: Case, now: Situation, kind: LetterKind) -> str:
    """The greeting line, with its comma. The letter after the first, and a card, may be a shade warmer."""
    reader = case.reader
    name = by_title(reader, now.language)
    if reader is None or not name:
        return {"en": "Hello,", "de": "Guten Tag,", "fr": "Bonjour,", "es": "Buenos días:"}[now.language]
    theirs = case.reader_greeting.split()[0].lower().strip(",:!") if case.reader_greeting.split() else ""
    if titled(reader):
        return _german(name, kind, now) if now.language == "de" else _formal(name, now.language)
    if theirs in _MIRRORED and now.language == _language_of(theirs) and not (now.formal and theirs in _AMONG_FRIENDS):
        who = first_name(reader) if not titled(reader) else name
        return (
            f"{_MIRRORED[theirs]} {who},".replace("Liebe ", "Hallo ").replace("Lieber ", "Hallo ")
            if now.language != "es"
            else f"Hola, {who}:"
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
        female, male = title in {"sra", "srta", "señora", "doña"}, title in {"sr", "señor", "don"}
        return f"Estimad{'a' if female else 'o'} {name}:" if female or male else f"Buenos días, {name}:"
    return f"Dear {name},"


def sign_off(case: Case, now: Situation) -> str:
    """The closing formula without its comma."""
    theirs = _ENDS.get(case.reader_sign_off.lower().strip(" ,"), "")
    if theirs and _sign_language(theirs) == now.language:
        return theirs
    if now.language == "en":
        if now.country in {"US", "CA"}:
            return "Sincerely" if now.formal else "Best regards"
        return "Yours sincerely" if case.reader and titled(case.reader) else "Kind regards"
    formal = {"de": "Mit freundlichen Grüßen", "fr": "Bien cordialement", "es": "Atentamente"}
    warm = {"de": "Viele Grüße", "fr": "Au plaisir" if now.country == "CA" else "Bien à toi", "es": "Un cordial saludo"}
    return (formal if now.formal else warm)[now.language]


def _sign_language(end: str) -> str:
    low = end.lower()
    if "grüße" in low or "grüßen" in low:
        return "de"
    return "fr" if "cordialement" in low or "bien à" in low else "es" if "salud" in low else "en"


def signed(case: Case, now: Situation, kind: LetterKind) -> str:
    """Sign-off, name and signature, as the last lines of a letter. German sets no comma, Swiss German no ß."""
    comma = "" if now.language == "de" else ","
    formula = sign_off(case, now).replace("ß", "ss") if now.country in {"CH", "LI"} else sign_off(case, now)
    return f"{formula}{comma}\n{_own_name(case, now, kind)}\n{case.seeker.signature}".rstrip()


def _own_name(case: Case, now: Situation, kind: LetterKind) -> str:
    """Who says "du" in German signs an answer with the first name; a first mail, a card or one after months bears the whole."""
    known = kind is LetterKind.THANKS_FOR_INTERVIEW or (now.thread and kind is not LetterKind.CARD and answers_news(case, kind))
    return first_name(CasePerson(case.seeker.name)) if known and now.language == "de" and not now.formal else case.seeker.name
