"""What the cheap gate may see of a mail: sender, subject and the beginning of its text. What it makes of that is not decided here."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from functools import lru_cache

from comeback.domain.message import Address, Glance
from comeback.mailbox.headers import addresses, decoded, message_ids
from comeback.mailbox.parsed import Parsed
from comeback.mailbox.parts import ENOUGH

TEXT_CAP = 20_000
"""Characters of text in a glance."""
_MARKUP_CAP = 100_000
_SUBJECT_CAP = 1_000
_LABELS_CAP = 2_000
_HIDING = re.compile(r"<(?:style|script|head)\b|<!--", re.IGNORECASE)
_SHOWING = re.compile(r"</(?:style|script|head)\s{0,9}>|-->", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*+>")
_NO_NUMBER = re.compile(r"&#[0-9]{9,}+;?")
"""A character number that is none; Python refuses to read thousands of digits."""


def glance(parsed: Parsed) -> Glance:
    """The glance at one mail. Its text is the plain one; where that is short or missing, with the words of the HTML."""
    first = dict(reversed(parsed.headers.fields))
    senders = addresses(first.get("from", "")) or addresses(first.get("sender", ""))
    return Glance(
        sender=senders[0] if senders else Address("", ""),
        subject=decoded(first.get("subject", ""), _SUBJECT_CAP),
        text=parsed.plain[:TEXT_CAP]
        if len(parsed.plain) >= ENOUGH or not parsed.html
        else f"{parsed.plain}\n{_words(parsed.html)}".strip(),
        in_reply_to=next(iter(message_ids(first.get("in-reply-to", ""))), None),
        references=message_ids(first.get("references", "")),
        labels=_labels(first.get("x-gmail-labels", "")),
        calendar=bool(parsed.calendars),
    )


def _words(markup: str) -> str:
    seen = _TAG.sub(" ", " ".join(_shown(markup[:_MARKUP_CAP])))
    return " ".join(html.unescape(_NO_NUMBER.sub(" ", seen[: 4 * TEXT_CAP])).split())[:TEXT_CAP]


def _shown(markup: str) -> Iterator[str]:
    """The stretches outside style sheets, scripts and comments. One pass: where one never closes, its opening hides nothing."""
    at = 0
    while (hiding := _HIDING.search(markup, at)) and (showing := _SHOWING.search(markup, hiding.end())):
        yield markup[at : hiding.start()]
        at = showing.end()
    yield markup[at:]


@lru_cache(maxsize=256)
def _labels(value: str) -> tuple[str, ...]:
    return tuple(label for part in decoded(value, _LABELS_CAP).split(",") if (label := part.strip().strip('"'))) if value else ()
