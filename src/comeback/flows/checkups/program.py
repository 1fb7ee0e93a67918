"""The program itself: which it is, and whether all of it is there. Loads nothing that could be what is missing."""

from __future__ import annotations

import platform

from comeback import __version__
from comeback.domain.sentence import Sentence
from comeback.flows.checkups.finding import Finding
from comeback.machine.installation import broken

SHOWN = 5
"""Of what is missing that is named."""


def program() -> Finding:
    """A program that is not whole does its work until it needs what is missing."""
    lost = broken()
    if not lost:
        says = Sentence("comeback {version} on Python {python}", version=__version__, python=platform.python_version())
        return Finding("program", True, says)
    named = ", ".join([*lost[:SHOWN], *(["…"] if len(lost) > SHOWN else [])])
    says = Sentence("the program is not whole; missing or changed: {files}", files=named)
    return Finding("program", False, says, "Install Comeback again; your data stays as it is. With pipx: pipx reinstall comeback")
