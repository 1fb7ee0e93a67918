"""Having the pages started at login: the system's entry written, taken away, and looked at. What stands in it is made in `machine`.

A setting that holds a secret is not written into the entry, and said to be left out. Without the address of a ledger in PostgreSQL
another, empty one would be opened: that is refused.
"""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from comeback.domain.sentence import Sentence
from comeback.domain.systemword import because
from comeback.errors import ComebackError, UsageError
from comeback.flows.files import write_bytes
from comeback.machine.autostart.entry import Entry, System, started_by
from comeback.machine.autostart.table import entry_of


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether the pages start at login, and by which file; `changed`: this call has changed that. `left_out`: settings that are set here
    and will not be there."""

    on: bool
    file: Path
    changed: bool = False
    left_out: tuple[str, ...] = ()


def this_system() -> System:
    """The machine that this runs on."""
    return System(sys.platform, os.environ, Path(sys.executable))


def standing(system: System) -> Standing:
    """How it is."""
    entry = entry_of(system)
    there = entry.path.exists() and (entry.link is None or entry.link.is_symlink())
    return Standing(there, entry.path, left_out=_left_out(system, entry))


def program_gone(system: System) -> Path | None:
    """The program that the entry starts and that is not there any more, as after a move or a new Python; None where all is well, or the
    pages do not start at login.
    """
    try:
        found = standing(system)
        program = started_by(found.file.read_bytes()) if found.on else None
    except (ComebackError, OSError):
        return None
    return program if program is not None and not program.exists() else None


def turn_on(system: System) -> Standing:
    """Have them started from the next login on; once more changes nothing, or brings the entry up to date."""
    if system.env.get("COMEBACK_DATABASE"):
        raise UsageError(
            "The address of a PostgreSQL database is not written where programs are started at login, since it holds a password.",
            "Have your system call 'comeback serve --no-browser' at login, with COMEBACK_DATABASE set.",
        )
    entry, before = entry_of(system), standing(system)
    changed = not before.on or entry.path.read_bytes() != entry.data
    if changed:
        _write(entry)
        _run(entry.enter)
    return Standing(on=True, file=entry.path, changed=changed, left_out=before.left_out)


def turn_off(system: System) -> Standing:
    """Have them started no more; what runs goes on until it is ended."""
    entry, before = entry_of(system), standing(system)
    try:
        if entry.link is not None:
            entry.link.unlink(missing_ok=True)
        entry.path.unlink(missing_ok=True)
    except OSError as error:
        raise ComebackError(
            Sentence("{path} cannot be removed: {reason}.", path=entry.path, reason=because(error)), "Remove it yourself."
        ) from None
    if before.on:
        _run(entry.leave)
    return Standing(on=False, file=entry.path, changed=before.on)


def _left_out(system: System, entry: Entry) -> tuple[str, ...]:
    return tuple(sorted(name for name in system.env if name.startswith("COMEBACK_") and system.env[name] and name not in entry.holds))


def _write(entry: Entry) -> None:
    try:
        for folder in (entry.path.parent, *((entry.link.parent,) if entry.link else ())):
            folder.mkdir(parents=True, exist_ok=True)
        write_bytes(entry.path, entry.data)
        if entry.link is not None and not entry.link.is_symlink():
            entry.link.symlink_to(entry.path)
    except OSError as error:
        raise ComebackError(
            Sentence("{path} cannot be written: {reason}.", path=entry.path, reason=because(error)),
            "Make its folder yours to write to.",
        ) from None


def _run(words: tuple[str, ...]) -> None:
    """What the system has to be told; nothing for most."""
    if not words:
        return
    try:
        done = subprocess.run(words, capture_output=True, text=True, check=False, timeout=60)
    except (OSError, subprocess.TimeoutExpired) as error:
        reason = because(error) if isinstance(error, OSError) else Sentence("no answer in time")
        raise ComebackError(
            Sentence("{program} cannot be run: {reason}.", program=words[0], reason=reason),
            Sentence("Run it yourself: {command}", command=subprocess.list2cmdline(words)),
        ) from None
    if done.returncode:
        said = " ".join((done.stderr or done.stdout).split())
        raise ComebackError(
            Sentence("{program} refused: {said}", program=words[0], said=said),
            Sentence("Run it yourself: {command}", command=subprocess.list2cmdline(words)),
        )
