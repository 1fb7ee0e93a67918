"""Short mails with their readings, for the tests of linking: only what a test is about has to be said."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from comeback.domain.kinds import Kind, Says, SentKind
from comeback.domain.message import Address, Invite, Marks, Message, Place, Words
from comeback.domain.reading import DateMeans, DateSeen, PersonSeen, Reading
from comeback.ledger.events import events_from
from comeback.ledger.linkable import Entry, Group, Linkable, LinkDecisions
from comeback.ledger.match import group

LONDON = ZoneInfo("Europe/London")
ME = "nora@home.example"


def at(text: str) -> datetime:
    """A moment in London."""
    return datetime.fromisoformat(text).replace(tzinfo=LONDON)


def address(text: str) -> Address:
    """`Ada Moss <ada@quarrybank.example>`, or the address alone."""
    name, _, rest = text.rpartition("<")
    return Address(name.strip(), rest.strip("> ").lower())


def mail(
    when: str,
    sender: str,
    *kinds: Kind,
    to: str = f"Nora <{ME}>",
    subject: str = "Hello",
    text: str = "",
    answers: str | None = None,
    reply_to: str = "",
    cc: str = "",
    company: str | None = None,
    role: str | None = None,
    refs: Sequence[str] = (),
    people: Sequence[PersonSeen] = (),
    says: Sequence[Says] = (),
    sent: SentKind | None = None,
    dates: Sequence[tuple[DateMeans, str]] = (),
    invites: Sequence[Invite] = (),
    marks: Marks | None = None,
    agency: bool = False,
    unsure: bool = False,
) -> Linkable:
    """One mail. Its Message-ID, and that of the mail it `answers`, is as `id_of` makes it."""
    who = address(sender)
    message = Message(
        identity=hashlib.sha256(f"{when}{sender}{subject}{text}".encode()).hexdigest(),
        place=Place("test"),
        message_id=id_of(when, sender),
        in_reply_to=answers,
        references=(answers,) if answers else (),
        subject=subject,
        sender=who,
        reply_to=(address(reply_to),) if reply_to else (),
        to=(address(to),),
        cc=(address(cc),) if cc else (),
        date=at(when),
        words=Words(new=text),
        invites=tuple(invites),
        marks=marks or Marks(unattended="no-reply" in sender),
    )
    reading = Reading(
        kinds=kinds or (Kind.SENT,),
        unsure=unsure,
        sent=sent,
        says=frozenset(says),
        company=company,
        role=role,
        references=tuple(refs),
        people=tuple(people),
        dates=tuple(DateSeen(means, at(day), len(day) == 10) for means, day in dates),
        agency=agency,
    )
    return Linkable(message, reading, events_from(message, reading, frozenset({ME})))


def own(when: str, to: str, sent: SentKind, **more: object) -> Linkable:
    """A mail of the seeker's."""
    return mail(when, f"Nora <{ME}>", Kind.SENT, to=to, sent=sent, **more)  # type: ignore[arg-type]


def id_of(when: str, sender: str) -> str:
    """The Message-ID of the mail written then."""
    return f"<{when.replace(' ', '.').replace(':', '')}@{address(sender).domain}>"


def grouped(*mails: Linkable, entries: Sequence[Entry] = (), decisions: LinkDecisions | None = None) -> tuple[Group, ...]:
    """The groups of these."""
    return group(mails, entries, decisions or LinkDecisions())


def sizes(groups: Sequence[Group]) -> list[int]:
    """How many mails and entries each group holds, the largest first."""
    return sorted((len({event.message or event.id for event in one.events}) for one in groups), reverse=True)
