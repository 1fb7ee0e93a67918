"""A debrief as a mail to oneself: the form, known again by its Message-ID, and the answers taken out of the words of a reply.

The Message-ID holds the application's number and a seal that only this installation can make, so that no other mail counts as an answer.
"""

from __future__ import annotations

import hmac
import re
import secrets
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from comeback.domain.debrief import QUESTIONS
from comeback.mailbox.draft import flowed, plain

_ID = re.compile(r"<debrief\.(\d{1,9})\.([0-9a-f]{16})\.([0-9a-f]{32})@[^<>\s]{1,250}>")
_ANSWER = re.compile(r"^\s*([1-6])[ \t]*[.):](?!\d)[ \t]*(.*)$")
HOW = (
    "Answer this mail from whatever device is at hand, two minutes while it is fresh. Begin each answer with its number and a full stop, "
    "as in “2. showing me the workshop”, and leave out what you like."
)
THEN = "Your answer is read with the next look at this mailbox, and kept as your own note. Form and answer go to nobody but you."


@dataclass(frozen=True, slots=True)
class Form:
    """About which interview the form asks, and whose mailbox it is."""

    number: int
    company: str
    me: str

    def written(self, message_id: str, at: datetime) -> bytes:
        """The form as a mail from and to its owner."""
        mail = EmailMessage(policy=SMTP)
        mail["From"] = mail["To"] = plain(self.me)
        mail["Subject"] = plain(f"How did it go at {self.company}?" if self.company else "How did it go?")
        mail["Date"] = format_datetime(at)
        mail["Message-ID"] = message_id
        asked = "\n".join(f"{number}. {question}" for number, question in enumerate(QUESTIONS.values(), 1))
        mail.set_content(f"{flowed(HOW)}\n\n{asked}\n\n{flowed(THEN)}\n", charset="utf-8", cte="quoted-printable")
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
            lines.append(numbered[2].strip().removeprefix(QUESTIONS[name]).strip())
        elif line.strip():
            lines.append(line.strip())
    return {name: text for name, parts in found.items() if (text := " ".join(filter(None, parts)))}


def _seal(number: str, word: str, key: str) -> str:
    return hmac.new(key.encode(), f"debrief.{number}.{word}".encode(), "sha256").hexdigest()[:32]
