"""Looking at a mail on a server as cheaply as can be: what must be fetched to know whether it is wanted, and then to read it.

A glance takes the head and the beginning of the first text; a wanted mail is fetched up to the end of its last text, never its attachments.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from comeback.domain.message import Glance
from comeback.mailbox.body import plain_is_enough
from comeback.mailbox.fields import head_of_mail
from comeback.mailbox.glance import glance
from comeback.mailbox.identity import WORDS, identity_of_head, reaches
from comeback.mailbox.imap.fetching import Headline
from comeback.mailbox.imap.structure import Part
from comeback.mailbox.walker import walk_from

SMALL = 6_000
"""A mail of no more bytes is fetched whole at once: looking at it first would cost as much."""
LOOKS = {"text/plain": (1_536, 12_288), "text/html": (8_192, 65_536)}
"""Bytes of the first text part, one look after the other; in HTML style sheets come before words."""
ENOUGH_FOR_NO = 1_200
"""Visible characters after which a mail that shows no sign of work is believed."""
LARGEST = 10 << 20
"""Bytes of one mail that are fetched at most."""
_SLACK = 2_048
_PLAIN = 6_000
"""A plain part of so many bytes mostly says enough to leave its HTML where it is."""
_OWN = b"content-"


@dataclass(frozen=True, slots=True)
class Look:
    """A mail at a glance. `whole`: no further look would show more."""

    glance: Glance
    whole: bool


def text_part(headline: Headline) -> Part | None:
    """The part a glance is taken of: the first plain text, else the first HTML."""
    texts = [one for one in headline.parts if one.is_text]
    return next((one for one in texts if one.kind == "text/plain" and one.size), None) or next(iter(texts), None)


def look(headline: Headline, text: bytes) -> Look:
    """The mail with the beginning of its text: `text` as fetched, still encoded."""
    part = text_part(headline)
    data = _stand_in(headline.head, part, text)
    seen = glance(walk_from(data, head_of_mail(data)))
    calendar = any(one.kind == "text/calendar" for one in headline.parts)
    return Look(replace(seen, calendar=calendar), whole=part is None or len(text) >= part.size)


def _stand_in(head: bytes, part: Part | None, text: bytes) -> bytes:
    """A mail of one part, which the same walker reads that reads whole mails."""
    lines, kept = head.replace(b"\r\n", b"\n").split(b"\n"), []
    ours = False
    for line in lines:
        if not line[:1].isspace():
            ours = not line.lower().startswith(_OWN)
        if line and ours:
            kept.append(line)
    kind = part or Part("1", "text/plain", 0)
    fields = (
        f"Content-Type: {kind.kind}; charset={_token(kind.charset) or 'utf-8'}\n"
        f"Content-Transfer-Encoding: {_token(kind.encoding) or '8bit'}\n\n"
    )
    return b"\n".join(kept) + b"\n" + fields.encode() + text


def _token(word: str) -> str:
    return word if word.isascii() and all(ch.isalnum() or ch in "-_.:" for ch in word) else ""


def head_identity(headline: Headline) -> str:
    """By which a mail that was passed over is known again."""
    return identity_of_head(head_of_mail(headline.head), headline.size)


def needed(headline: Headline, *, html: bool) -> int:
    """Bytes from the beginning of a wanted mail within which all its words lie, and what its identity needs. `html` False leaves out
    HTML that a long plain part goes before."""
    overhead = max(0, headline.size - sum(part.size for part in headline.parts)) + _SLACK
    plain = not html and _leaves_html(headline)
    upto = reach = 0
    for part in headline.parts:
        upto += part.size
        if part.kind.startswith("message/") or part.kind == "text/calendar" or (part.is_text and not (plain and part.kind == "text/html")):
            reach = upto
    if not headline.parts:
        reach = headline.size
    beginning = 2 * WORDS if html else WORDS + WORDS // 8
    return min(overhead + max(reach, beginning), LARGEST)


def _leaves_html(headline: Headline) -> bool:
    """Whether a long plain part lets us hope that the HTML need not be read."""
    texts = [one for one in headline.parts if one.is_text]
    return any(one.kind == "text/plain" and one.size >= _PLAIN for one in texts) and any(one.kind == "text/html" for one in texts)


def suffices(headline: Headline, data: bytes, asked: int, *, html: bool) -> bool:
    """Whether what came for `asked` bytes, which `needed` named, is all that reading the mail takes."""
    if len(data) < asked or asked >= LARGEST:
        return True
    head = head_of_mail(data)
    return reaches(data, head.body) and (html or not _leaves_html(headline) or plain_is_enough(walk_from(data, head, brief=True)))
