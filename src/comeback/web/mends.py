"""A mend as the pages say it: they have buttons and links, and nobody who is there needs a command."""

from __future__ import annotations

import re

_OF_THE_TERMINAL = re.compile(r"(?<!\w)(?:comeback [a-z]|--[a-z])")
_PART_END = re.compile(r"(?<=[.!?;])\s+")


def without_terminal(mend: str) -> str:
    """What is left of a mend, in any language, without the sentences that name a command or an option."""
    told = " ".join(one for one in _PART_END.split(mend) if not _OF_THE_TERMINAL.search(one))
    if told.endswith(";"):
        told = f"{told[:-1].rstrip()}."
    return told[:1].upper() + told[1:]
