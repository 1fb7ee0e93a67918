"""The database: whether it is sound, how it keeps what it confirmed, whose it is, and what was set aside."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from comeback.domain.sentence import Count, Sentence
from comeback.flows.checkups.finding import Finding
from comeback.flows.home import Home
from comeback.store import mails
from comeback.store.health import Health, health
from comeback.store.trouble import DAMAGED

DURABLE = {"full", "extra", "on", "remote_apply", "remote_write"}
SHOWN = 20
"""Mails set aside that are listed one by one."""


def ledger(home: Home, now: datetime) -> Iterator[Finding]:  # noqa: ARG001 - a checkup
    """Of the open database."""
    found = health(home.settings, home.seeker_id)
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
            Sentence("{place}: {reason}", place=mail.place, reason=Sentence(mail.reason)),
            "Open it in a mail program; the rest of its source was read.",
        )


def _integrity(found: Health) -> Finding:
    where: str = Sentence("{path}, {size} bytes", path=found.path, size=Count(found.size)) if found.path else found.engine
    if found.integrity == "ok":
        return Finding(
            "ledger", True, Sentence("{engine}, schema {schema}: {where}", engine=found.engine, schema=found.schema, where=where)
        )
    return Finding("ledger", False, Sentence("{where}: {integrity}", where=where, integrity=found.integrity), DAMAGED[1])
