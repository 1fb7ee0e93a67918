"""`Message` to the columns of its row and back."""

from __future__ import annotations

from comeback.domain.message import Message, Place, Words
from comeback.store import models
from comeback.store.access import Column
from comeback.store.clock import column_of
from comeback.store.exact_text import stored
from comeback.store.mapping.codec import decode, encode
from comeback.store.mapping.columns import digest_of, key

COLUMNS = ("identity", "message_id", "sender", "date", "facts", "new", "quoted", "signature", "disclaimer")
PLACE_COLUMNS = ("message_id", "digest", "source", "part")
IN_COLUMNS = frozenset({"place", "words"})
"""Fields of a Message that its JSON leaves out."""


def columns_of(message: Message) -> tuple[Column, ...]:
    """The row of a message, in the order of COLUMNS."""
    words = message.words
    return (
        key(message.identity),
        None if message.message_id is None else stored(message.message_id),
        stored(message.sender.email),
        None if message.date is None else column_of(message.date),
        stored(encode(message, without=IN_COLUMNS)),
        *(stored(text) for text in (words.new, words.quoted, words.signature, words.disclaimer)),
    )


def place_columns(row_id: int, place: Place) -> tuple[Column, ...]:
    """The row of a place of the message with this row id, in the order of PLACE_COLUMNS."""
    return row_id, digest_of(place), stored(place.source), stored(place.part)


def message_of(row: models.Message, place: Place) -> Message:
    """The message of a row that lay there."""
    words = Words(row.new, row.quoted, row.signature, row.disclaimer)
    return decode(Message, row.facts, place=place, words=words)
