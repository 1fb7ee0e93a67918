"""A ledger of any size without the wait: one telling of the search is read in truth, the others are it with other names.

What a mail means does not hang on its names, so that the readings of the first are those of all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from hashlib import blake2b
from itertools import count, islice

from benchmarks.archive.mails import SHARES
from benchmarks.archive.names import renaming
from benchmarks.archive.telling import names, others, searches
from comeback.domain.kinds import Kind
from comeback.domain.message import Message, Place
from comeback.domain.reading import Reading
from comeback.flows.hearing import keep_heard
from comeback.flows.home import Home
from comeback.flows.linking import link
from comeback.flows.reader import reader_of
from comeback.mailbox.raw import Raw
from comeback.mailbox.reader import read_one
from comeback.store import mails
from comeback.store.mapping.codec import decode, encode

MAILS_OF_A_SEARCH = 166
APPLICATIONS_OF_A_SEARCH = 30
_BATCH = 500
_LEFT = re.compile(r"<([^<>@\s]+)@")
"""The left half of a Message-ID."""
Pair = tuple[Message, Reading]


def fill(home: Home, wanted: int, kept: int) -> int:
    """Keeps so many mails, those of about so many applications among them; returns how many applications the ledger then holds."""
    first = _messages(islice(searches(), MAILS_OF_A_SEARCH))
    read = list(zip(first, reader_of(home).all(first), strict=True))
    beside = [
        (mail, Reading((Kind.OTHER,), 0.9, language="en"))
        for sort in SHARES
        if sort != "search"
        for mail in _messages(islice(others(sort), 20))
    ]
    tellings = -(-wanted // APPLICATIONS_OF_A_SEARCH)
    ours = (pair for telling in range(tellings) for pair in _told(read, telling))
    theirs = (pair for telling in count() for pair in _told(beside, telling))
    _keep(home, ours)
    _keep(home, islice(theirs, kept - tellings * len(read)))
    applications = link(home)
    keep_heard(home)
    return applications


def _messages(raws: Iterator[bytes]) -> list[Message]:
    found = (read_one(Raw(Place("archive", str(at)), mail)) for at, mail in enumerate(raws))
    return [one for one in found if isinstance(one, Message)]


def _told(pairs: Sequence[Pair], telling: int) -> Iterator[Pair]:
    """The same mails under the names of one telling."""
    rename = renaming(names(), telling)
    for message, reading in pairs:
        other = decode(Message, _LEFT.sub(rf"<\1.{telling}@", rename(encode(message))))
        identity = blake2b(f"{telling}/{message.identity}".encode(), digest_size=32).hexdigest()
        yield replace(other, identity=identity), decode(Reading, rename(encode(reading)))


def _keep(home: Home, pairs: Iterator[Pair]) -> None:
    while batch := list(islice(pairs, _BATCH)):
        mails.add(home.seeker_id, [mail for mail, _ in batch], {mail.identity: reading for mail, reading in batch})
