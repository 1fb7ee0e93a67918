"""The reader addressed as the seeker wishes, whatever they wrote themselves: formally, or by first name.

Without a wish they are mirrored.
"""

from __future__ import annotations

from dataclasses import replace

from comeback.domain.case import Case
from comeback.letters.words.names import first_name, titled

FORMAL = "formal"


def in_register(case: Case, register: str) -> Case:
    """The case in this register: `formal`, or `first_name`, `du`, `tu`, `vos`; the same where none is wished for."""
    reader = case.reader
    if not register:
        return case
    if register == FORMAL:
        plain = replace(reader, address=reader.address if titled(reader) else "") if reader else None
        return replace(case, register=register, reader=plain, reader_greeting="", reader_sign_off="")
    close = replace(reader, address=first_name(replace(reader, address="")) or reader.address) if reader else None
    return replace(case, register=register, reader=close)
