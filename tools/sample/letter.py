"""An entry with all that depends on other entries: subject, ids of its thread, recipients, history. Still text, no bytes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from tools.sample import chance
from tools.sample.clients import CLIENTS, Client
from tools.sample.entry import Entry
from tools.sample.history import Quoted, history
from tools.sample.identity import message_id
from tools.sample.people import Person

_PREFIX = {("outlook", "de"): "AW: ", ("outlook", "en"): "RE: ", ("outlook", "fr"): "RE: ", ("outlook", "es"): "RE: "}
_LINES_OF_HISTORY = 60


@dataclass(frozen=True, slots=True)
class Letter:
    """One mail, ready to be turned into bytes. `shown` is the text as its reader sees it, history included."""

    entry: Entry
    message_id: str
    at: datetime
    subject: str
    to: tuple[Person, ...]
    cc: tuple[Person, ...]
    in_reply_to: str
    references: tuple[str, ...]
    shown: str

    @property
    def client(self) -> Client:
        """The habits of its mail program."""
        return CLIENTS[self.entry.client]


def resolved(entry: Entry, before: dict[str, Letter], people: dict[str, Person]) -> Letter:
    """The letter of an entry; `before` holds all those it may answer."""
    parent = before[entry.reply] if entry.reply else None
    to = entry.to
    if entry.mine and parent and not entry.block.one("to"):
        to = (parent.entry.sender.key,) if not parent.entry.mine else tuple(person.key for person in parent.to)
    linked = parent if parent and not entry.broken else None
    return Letter(
        entry=entry,
        message_id=message_id(entry),
        at=entry.at + timedelta(seconds=chance.number(f"second/{entry.key}", 0, 59)),
        subject=_subject(entry, parent),
        to=tuple(people[key] for key in to),
        cc=tuple(people[key] for key in entry.cc),
        in_reply_to=linked.message_id if linked else "",
        references=(*linked.references, linked.message_id) if linked else (),
        shown=_shown(entry, before),
    )


def _subject(entry: Entry, parent: Letter | None) -> str:
    if entry.block.one("subject") or parent is None:
        return entry.block.one("subject")
    bare = parent.subject
    for prefix in ("RE: ", "Re: ", "AW: "):
        bare = bare.removeprefix(prefix)
    return _PREFIX.get((CLIENTS[entry.client].history, entry.sender.language), "Re: ") + bare


def _shown(entry: Entry, before: dict[str, Letter]) -> str:
    """The new words, the signature and the history, in the order of the program. `quote: none` leaves the history out."""
    signature = "" if entry.block.one("sign") == "none" else entry.sender.signature
    if entry.client == "iphone" and (entry.mine or not signature):
        signature = "Sent from my iPhone"
    own = f"{entry.text}\n\n{signature}".strip("\n")
    source = entry.block.one("forward") or (entry.reply if entry.block.one("quote") != "none" else "")
    if not source:
        return own
    quoted = before[source]
    lines = quoted.shown.split("\n")[:_LINES_OF_HISTORY]
    facts = Quoted(quoted.entry.sender, quoted.at, quoted.to, quoted.subject, "\n".join(lines))
    manner = "forward" if entry.block.one("forward") else CLIENTS[entry.client].history
    return history(own, facts, manner, entry.sender.language)
