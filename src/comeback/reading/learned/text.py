"""The one text that the encoder reads of a mail: what kind of letter it is outwardly, who wrote it (of the seeker's own: to whom), the subject,
the new words, the signature.

Never its history, never its disclaimer: those are not this mail's words.
"""

from __future__ import annotations

from comeback.domain.message import Message
from comeback.reading.frame import Frame

_SENDER = 120
_SUBJECT = 200
_BEGINNING, _END = 1_300, 500
"""Of long mails the beginning and the end are read: what is meant is said there."""
_SIGNATURE = 200


def text_of(message: Message, frame: Frame) -> str:
    """The text to read; subject and words stand in it as written."""
    other = message.to[0] if frame.own and message.to else message.sender
    head = f"{_marks(frame)} | {f'{other.name} {_firm(other.domain)}'[:_SENDER]} | {message.subject[:_SUBJECT]}"
    return f"{head}\n{_words(message.words.new)}\n{message.words.signature.strip()[:_SIGNATURE]}"


def _marks(frame: Frame) -> str:
    signs = (("own", frame.own), ("reply", frame.answers), ("forward", frame.forwards), ("machine", frame.automatic), ("list", frame.bulk))
    return " ".join(word for word, holds in signs if holds)


def _firm(domain: str) -> str:
    """The domain without its last label: the encoder shall not learn countries."""
    return domain.rpartition(".")[0]


def _words(new: str) -> str:
    new = new.strip()
    return new if len(new) <= _BEGINNING + _END else f"{new[:_BEGINNING]}\n{new[-_END:]}"
