"""A debrief as a mail to oneself: the form, known again by its Message-ID, and the answers taken out of the words of a reply.

The Message-ID holds the application's number and a seal that only this installation can make, so that no other mail counts as an answer.
"""

from __future__ import annotations

import hmac
import re
import secrets
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from functools import cache

from comeback.domain.debrief import QUESTIONS
from comeback.language.listfiles import sections_of
from comeback.mailbox.draft import flowed, plain

_ID = re.compile(r"<debrief\.(\d{1,9})\.([0-9a-f]{16})\.([0-9a-f]{32})@[^<>\s]{1,250}>")
_ANSWER = re.compile(r"^\s*([1-6])[ \t]*[.):](?!\d)[ \t]*(.*)$")
_ENGLISH = {
    **QUESTIONS,
    "about": "How did it go at {company}?",
    "about_it": "How did it go?",
    "how": "Answer this mail from whatever device is at hand, two minutes while it is fresh. Begin each answer with its number and a "
    "full stop, as in “2. showing me the workshop”, and leave out what you like.",
    "then": "Your answer is read with the next look at this mailbox, and kept as your own note. Form and answer go to nobody but you.",
}
"""The form's words by their names."""


@dataclass(frozen=True, slots=True)
class Form:
    """About which interview the form asks, and whose mailbox it is."""

    number: int
    company: str
    me: str
    language: str
    """The seeker's."""

    def written(self, message_id: str, at: datetime) -> bytes:
        """The form as a mail from and to its owner."""
        said = _said_in(self.language)
        mail = EmailMessage(policy=SMTP)
        mail["From"] = mail["To"] = plain(self.me)
        mail["Subject"] = plain(said["about"].format(company=self.company) if self.company else said["about_it"])
        mail["Date"] = format_datetime(at)
        mail["Message-ID"] = message_id
        asked = "\n".join(f"{number}. {said[name]}" for number, name in enumerate(QUESTIONS, 1))
        mail.set_content(f"{flowed(said['how'])}\n\n{asked}\n\n{flowed(said['then'])}\n", charset="utf-8", cte="quoted-printable")
        mail.set_param("format", "flowed")
        return mail.as_bytes()


def new_id(number: int, domain: str, key: str) -> str:
    """A Message-ID for a form about this application."""
    word = secrets.token_hex(8)
    return f"<debrief.{number}.{word}.{_seal(str(number), word, key)}@{domain}>"


def asked_about(ids: Iterable[str], key: Callable[[], str]) -> int | None:
    """The application of the first of these Message-IDs that is a form of this installation; for the key it is asked only then."""
    for one in ids:
        found = _ID.fullmatch(one)
        if found and hmac.compare_digest(found[3], _seal(found[1], found[2], key())):
            return int(found[1])
    return None


def answers(words: str) -> dict[str, str]:
    """The answers by the names of `QUESTIONS`; empty where no line begins with a number. A question that was copied along is no answer."""
    found: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in words.splitlines():
        numbered = _ANSWER.match(line)
        if numbered:
            name = list(QUESTIONS)[int(numbered[1]) - 1]
            lines = found.setdefault(name, [])
            lines.append(_unasked(numbered[2].strip(), name))
        elif line.strip():
            lines.append(line.strip())
    return {name: text for name, parts in found.items() if (text := " ".join(filter(None, parts)))}


def _unasked(answer: str, name: str) -> str:
    """The answer without its question before it, in whichever language that was asked."""
    asked = (said[name] for said in map(_said_in, _languages()) if answer.startswith(said[name]))
    return answer.removeprefix(next(asked, "")).strip()


@cache
def _languages() -> Mapping[str, Mapping[str, str]]:
    sections = sections_of("comeback.mailbox", "wording", "debrief.txt")
    told = {language: dict(line.split(": ", 1) for line in lines) for language, lines in sections.items()}
    return {"en": _ENGLISH, **told}


def _said_in(language: str) -> Mapping[str, str]:
    """The form's words; English for a language that has none."""
    return _languages().get(language, _ENGLISH)


def _seal(number: str, word: str, key: str) -> str:
    return hmac.new(key.encode(), f"debrief.{number}.{word}".encode(), "sha256").hexdigest()[:32]
