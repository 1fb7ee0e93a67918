"""One mail as its source delivers it: the bytes and their place. How sources find and split files is the work of their own modules."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from comeback.domain.message import Place, Quarantined
from comeback.domain.sentence import Sentence
from comeback.domain.systemword import because
from comeback.mailbox.buffer import Buffer


@dataclass(frozen=True, slots=True)
class Raw:
    """A mail not yet read. `data` is good until the next one is taken from the source."""

    place: Place
    data: Buffer


Found: TypeAlias = Raw | Quarantined
"""What a source yields: a mail, or a place where one could not be had, and why."""


def reason(error: OSError) -> str:
    """Why a file could not be read, as a sentence."""
    if isinstance(error, PermissionError):
        return Sentence("It may not be opened: permission denied.")
    return Sentence("It could not be read: {reason}.", reason=because(error))
