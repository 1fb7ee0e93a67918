"""Whether all is well: the program, the data folder, the database, and what was set aside. Each finding says what to do."""

from __future__ import annotations

import os
import platform
import stat
from collections.abc import Iterator
from dataclasses import dataclass

from comeback import __version__
from comeback.domain.sentence import Count, Sentence
from comeback.errors import ComebackError
from comeback.flows.home import Home, open_home
from comeback.store import mails
from comeback.store.health import Health, health

DURABLE = {"full", "extra", "on", "remote_apply", "remote_write"}
SHOWN = 20
"""Mails set aside that are listed one by one."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    check: str
    ok: bool
    says: str
    mend: str = ""


def examine() -> list[Finding]:
    """Look at everything; a ledger that cannot be opened is a finding, not a failure."""
    program = Finding(
        "program", True, Sentence("comeback {version} on Python {python}", version=__version__, python=platform.python_version())
    )
    try:
        home = open_home()
        return [program, *_of_home(home, health(home.settings, home.seeker_id))]
    except ComebackError as error:
        return [program, Finding("ledger", False, error.problem, error.mend)]


def _of_home(home: Home, found: Health) -> Iterator[Finding]:
    yield _folder(home)
    yield _integrity(found)
    durable = found.synchronous in DURABLE
    yield Finding(
        "durability",
        durable,
        Sentence("synchronous is {value}", value=found.synchronous),
        "" if durable else "Set it to full: a power cut could take letters back.",
    )
    name, addresses = home.seeker.name or Sentence("no name"), ", ".join(home.seeker.addresses) or Sentence("no address")
    you = Sentence("{name} <{addresses}>", name=name, addresses=addresses)
    known = bool(home.seeker.addresses)
    yield Finding("seeker", True, you, "" if known else "Import some mail, with --me ADDRESS where the program cannot know.")
    counts = mails.counts(home.seeker_id)
    yield Finding(
        "mail",
        True,
        Sentence(
            "{kept} kept, {passed} passed over, {quarantined} set aside",
            kept=Count(counts.kept),
            passed=Count(counts.passed),
            quarantined=Count(counts.quarantined),
        ),
    )
    for mail in mails.quarantined(home.seeker_id)[:SHOWN]:
        yield Finding(
            "set aside",
            True,
            f"{mail.place}: {mail.reason}",
            "Open it in a mail program; the rest of its source was read.",
        )


def _folder(home: Home) -> Finding:
    # On Windows the mode says nothing: who may read is inherited from the seeker's own folder.
    open_to_others = os.name == "posix" and bool(stat.S_IMODE(home.settings.home.stat().st_mode) & 0o077)
    mend = f"chmod 700 {home.settings.home}" if open_to_others else ""
    return Finding(
        "data folder",
        not open_to_others,
        Sentence("{folder} is open to others", folder=home.settings.home) if open_to_others else str(home.settings.home),
        mend,
    )


def _integrity(found: Health) -> Finding:
    where: str = Sentence("{path}, {size} bytes", path=found.path, size=Count(found.size)) if found.path else found.engine
    if found.integrity == "ok":
        return Finding(
            "ledger", True, Sentence("{engine}, schema {schema}: {where}", engine=found.engine, schema=found.schema, where=where)
        )
    return Finding(
        "ledger",
        False,
        Sentence("{where}: {integrity}", where=where, integrity=found.integrity),
        "Put a backup in its place, or import your mail again into a new folder.",
    )
