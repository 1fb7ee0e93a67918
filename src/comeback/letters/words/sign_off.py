"""The sign-off and the name under it: the reader's own is mirrored, one notch more formal when in doubt (rule G18)."""

from __future__ import annotations

import re2

from comeback.domain.case import Case, CasePerson
from comeback.domain.kinds import LetterKind
from comeback.letters.plan.situation import Situation, answers_news
from comeback.letters.words.classes import word_class
from comeback.letters.words.names import first_name, titled

_ON_A_CARD = {"en": "With warm wishes", "es": "Un abrazo"}
_ONE_NOTCH_WARMER = dict.fromkeys(("Mit freundlichen Grüßen", "Freundliche Grüße"), "Herzliche Grüße")
"""How a German card ends where a mail would be signed as in an office."""
_ONE_NOTCH = {"Un abrazo": "Un cordial saludo", "Liebe Grüße": "Viele Grüße"}
"""Ends among friends, and what is written where Sie or usted is said."""
_SHORT_FORM = re2.compile(r"^(?:Hola|Buenas|Querid[oa]),? (\p{Lu}\p{Ll}{2,})[,:.!]")
_PLAIN_SPOKEN = re2.compile(r"(?i)^(?:chef|coach|boss|skipper)\b")
"""Forms of address of people to whom nobody ends stiffly."""
_ALIKE = 3
"""So many letters a short form has in common with the name."""
_ENDS = {
    "best": "Best wishes", "best wishes": "Best wishes", "kind regards": "Kind regards", "warm regards": "Warm regards",
    "best regards": "Best regards",
    "regards": "Kind regards", "warmly": "With warm wishes", "cheers": "Best wishes", "many thanks": "Kind regards",
    "yours sincerely": "Yours sincerely",
    "sincerely": "Sincerely", "viele grüße": "Viele Grüße", "viele grüsse": "Viele Grüße",
    "liebe grüße": "Liebe Grüße", "liebe grüsse": "Liebe Grüße", "herzliche grüße": "Herzliche Grüße",
    "mit freundlichen grüßen": "Mit freundlichen Grüßen", "bien cordialement": "Bien cordialement", "cordialement": "Cordialement",
    "bien à vous": "Bien à vous", "un saludo": "Un saludo", "saludos cordiales": "Saludos cordiales", "saludos": "Saludos",
    "un abrazo": "Un abrazo",
}  # fmt: skip


def sign_off(case: Case, now: Situation) -> str:
    """The closing formula without its comma."""
    theirs = _ENDS.get(case.reader_sign_off.lower().strip(" ,"), "")
    if theirs and _sign_language(theirs) == now.language:
        return _ONE_NOTCH.get(theirs, theirs) if now.formal else theirs
    if now.language == "en":
        if now.country in {"US", "CA"}:
            return "Sincerely" if now.formal else "Best regards"
        stiff = case.reader and titled(case.reader) and not _PLAIN_SPOKEN.search(case.reader.address)
        return "Yours sincerely" if stiff else "Kind regards"
    in_spain = now.country in {"ES", ""}
    french = "Meilleures salutations" if now.country == "CH" else "Bien cordialement"
    german = "Freundliche Grüße" if now.country in {"CH", "LI"} else "Mit freundlichen Grüßen"
    formal = {"de": german, "fr": french, "es": "Un cordial saludo" if in_spain else "Saludos cordiales"}
    warm = {"de": "Viele Grüße", "fr": "Au plaisir" if now.country == "CA" else "Bien à toi", "es": "Un saludo" if in_spain else "Saludos"}
    if now.language == "de" and not now.formal and now.country in {"AT", "CH"}:
        return "Liebe Grüße"
    return (formal if now.formal else warm)[now.language]


def _sign_language(end: str) -> str:
    low = end.lower()
    if "grüße" in low or "grüßen" in low:
        return "de"
    return "fr" if "cordialement" in low or "bien à" in low else "es" if "salud" in low or "abrazo" in low else "en"


def signed(case: Case, now: Situation, kind: LetterKind) -> str:
    """Sign-off, name and signature, as the last lines of a letter. German sets no comma, Swiss German no ß."""
    comma = "" if now.language == "de" else ","
    formula = _formula(case, now, kind)
    formula = formula.replace("ß", "ss") if now.country in {"CH", "LI"} else formula
    return f"{formula}{comma}\n{_own_name(case, now, kind)}\n{case.seeker.signature}".rstrip()


def _formula(case: Case, now: Situation, kind: LetterKind) -> str:
    """An English card ends as cards do and not as mails; so do a German one, and a Spanish one among those who say tú or vos."""
    if kind is LetterKind.CARD and (now.language == "en" or (now.language == "es" and not now.formal)):
        return _ON_A_CARD[now.language]
    end = sign_off(case, now)
    return _ONE_NOTCH_WARMER.get(end, end) if kind is LetterKind.CARD else end


def _own_name(case: Case, now: Situation, kind: LetterKind) -> str:
    """Who says "du" in German, or "tú" in Spanish, signs an answer with the first name; a first mail, a card or one after months
    bears the whole.
    """
    known = kind is LetterKind.THANKS_FOR_INTERVIEW or (now.thread and kind is not LetterKind.CARD and answers_news(case, kind))
    if not known or now.formal or now.language not in {"de", "es"}:
        return case.seeker.name
    if now.language == "de":
        return first_name(CasePerson(case.seeker.name))
    return _called_by_them(case) or _given_in_spanish(case.seeker.name)


def _called_by_them(case: Case) -> str:
    """The short form of the seeker's own name by which they were greeted: "Hola, Facu" of Facundo; empty where it is none."""
    found = _SHORT_FORM.search(case.notice.words if case.notice else "")
    short, given = (found.group(1) if found else ""), case.seeker.name.partition(" ")[0]
    return short if short != given and given.startswith(short[:_ALIKE]) else ""


def _given_in_spanish(name: str) -> str:
    """The given name; the whole name where it is not plain where the given name ends."""
    given, *rest = name.split()
    plain = rest and len(rest) <= 2 and not {word.lower() for word in rest} & word_class("given_on", "spanish")
    return given if plain else name
