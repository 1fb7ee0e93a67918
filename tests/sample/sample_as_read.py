"""The sample as its tests see it: mails parsed by the standard library, the truth as JSON. Knows nothing of how it is built."""

from __future__ import annotations

import html
import json
import mailbox
import re
from dataclasses import dataclass
from datetime import datetime
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parsedate_to_datetime
from functools import cache
from typing import Any

from comeback import sample

_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True)
class Mail:
    """One mail of the sample."""

    raw: Message
    identity: str
    at: datetime
    subject: str
    text: str
    """Plain parts, or HTML ones without their tags; any white space is one blank."""


def _text(raw: Message) -> str:
    parts = []
    for part in raw.walk():
        if part.get_content_maintype() == "text" and part.get_content_subtype() in ("plain", "html"):
            payload = part.get_payload(decode=True)
            assert isinstance(payload, bytes)
            words = payload.decode(part.get_content_charset("utf-8"))
            parts.append(words if part.get_content_subtype() == "plain" else html.unescape(_TAG.sub(" ", words)))
    return re.sub(r"\s+", " ", " ".join(parts))


@cache
def all_mails() -> list[Mail]:
    """Every mail, in the order of the file."""
    box = mailbox.mbox(sample.mailbox(), create=False)
    found = [
        Mail(
            raw=raw,
            identity=str(raw["Message-ID"]),
            at=parsedate_to_datetime(str(raw["Date"])),
            subject=str(make_header(decode_header(str(raw["Subject"])))),
            text=_text(raw),
        )
        for raw in box
    ]
    box.close()
    return found


@cache
def the_truth() -> dict[str, Any]:
    """What is true of it."""
    loaded: dict[str, Any] = json.loads(sample.truth().read_text("utf-8"))
    return loaded
