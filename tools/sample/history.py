"""The mail that is answered, as each program puts it under (or above) the answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from tools.sample.calendar_words import long_date, numeric_date, short_date, without_weekday
from tools.sample.people import Person

_OUTLOOK = {
    "en": ("From", "Sent", "To", "Subject"),
    "de": ("Von", "Gesendet", "An", "Betreff"),
    "fr": ("De", "Envoyé", "À", "Objet"),
    "es": ("De", "Enviado el", "Para", "Asunto"),
}
_WROTE = {
    "en": "On {0}, {1} wrote:",
    "de": "Am {0} schrieb {1}:",
    "fr": "Le {0}, {1} a écrit :",
    "es": "El {0}, {1} escribió:",
}


@dataclass(frozen=True, slots=True)
class Quoted:
    """What of the older mail is shown."""

    sender: Person
    at: datetime
    to: tuple[Person, ...]
    subject: str
    text: str


def history(own: str, old: Quoted, manner: str, language: str) -> str:
    """The whole text: own words with the older mail where this program puts it."""
    if manner == "outlook":
        return f"{own}\n\n{'_' * 32}\n{_outlook_head(old, language)}\n\n{old.text}"
    if manner == "bottom":
        return f"{_wrote(old, manner, language)}\n{_marked(old.text)}\n\n{own}"
    if manner == "forward":
        return f"{own}\n\n---------- Forwarded message ---------\n{_forward_head(old)}\n\n\n{old.text}"
    if manner in ("gmail", "apple"):
        gap = "\n\n" if manner == "apple" else "\n"
        return f"{own}\n\n{_wrote(old, manner, language)}{gap}{_marked(old.text)}"
    return own


def _wrote(old: Quoted, manner: str, language: str) -> str:
    """The line above the quote: Thunderbird names no address and writes dates in digits, Apple leaves out the day of the week."""
    if manner == "bottom":
        return _WROTE[language].format(numeric_date(old.at, language), old.sender.name)
    at = without_weekday(old.at, language) if manner == "apple" else short_date(old.at, language)
    return _WROTE[language].format(at, f"{old.sender.name} <{old.sender.email}>")


def _marked(text: str) -> str:
    return "\n".join(f">{line}" if line.startswith(">") else f"> {line}".rstrip() for line in text.split("\n"))


def _outlook_head(old: Quoted, language: str) -> str:
    sender, sent, to, subject = _OUTLOOK[language]
    names = "; ".join(f"{person.name} <{person.email}>" for person in old.to)
    return (
        f"{sender}: {old.sender.name} <{old.sender.email}>\n{sent}: {long_date(old.at, language)}\n{to}: {names}\n{subject}: {old.subject}"
    )


def _forward_head(old: Quoted) -> str:
    names = ", ".join(f"{person.name} <{person.email}>" for person in old.to)
    return f"From: {old.sender.name} <{old.sender.email}>\nDate: {short_date(old.at, 'en')}\nSubject: {old.subject}\nTo: {names}"
