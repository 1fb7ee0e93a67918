"""A block that was forwarded to the seeker: notes of a panel or a client passed on are feedback, though a mail program sets them apart.

What the seeker once wrote is never one: a quoted answer (`On ... wrote:`, `>`) is not looked at, nor a block whose sender is the reader.
"""

from __future__ import annotations

import re

from comeback.domain.message import Message

_MARK = re.compile(
    r"^[-\s]{0,12}(?:(?:Begin )?forwarded message|Weitergeleitete Nachricht|Anfang der weitergeleiteten Nachricht|Message (?:transféré|transmis)"
    r"|Début du message (?:transféré|réexpédié)|Mensaje reenviado|Inicio del mensaje reenviado)\b[^\n]{0,20}\n",
    re.IGNORECASE,
)
_HEADER = re.compile(r"\s*[*_]?(?:[A-ZÀ-Ý][\w-]{1,12})[*_]?\s?:[^\n]*(?:\n|$)")
_HISTORY = re.compile(
    r"^(?:>|-{2,}\s*(?:original|urspr)|(?:on|am|le|el) [^\n]{5,120}(?:wrote|schrieb|écrit|escribió))[^\n]*$", re.IGNORECASE | re.MULTILINE
)
_MOST = 20_000


def forwarded_words(message: Message) -> str:
    """The words of a block forwarded at the head of what a mail quotes, without its header lines and older history; empty where there is none."""
    quoted = message.words.quoted[:_MOST].lstrip()
    mark = _MARK.match(quoted)
    if not mark:
        return ""
    at = mark.end()
    heads = []
    while (header := _HEADER.match(quoted, at)) and header.end() > at:
        heads.append(header.group().lower())
        at = header.end()
    if any(reader.email and reader.email in head for reader in message.to for head in heads[:1]):
        return ""
    older = _HISTORY.search(quoted, at)
    return quoted[at : older.start() if older else len(quoted)].strip()
