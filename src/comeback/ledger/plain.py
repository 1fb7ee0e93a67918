"""The plain sentence beside each step: days, lapses of time and people in English words. No rule lives here."""

from __future__ import annotations

from datetime import date, datetime

from comeback.domain.event import Event, Person
from comeback.domain.kinds import Channel, Part
from comeback.ledger.situation import Situation
from comeback.ledger.timing import day_of

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_PARTS = {
    Part.AGENCY: "the recruiter",
    Part.RECRUITER: "the recruiter",
    Part.MANAGER: "the manager",
    Part.INTERVIEWER: "an interviewer",
}
_TOLD_BY = {
    Channel.PHONE: "said on the phone",
    Channel.VIDEO: "said in a video call",
    Channel.IN_PERSON: "said in person",
    Channel.TEXT: "wrote in a text message",
    Channel.PORTAL: "told it in their portal",
}


def on(moment: datetime | date, at: Situation) -> str:
    """A day, with its year only where it is another than today's."""
    day = day_of(moment, at.seeker) if isinstance(moment, datetime) else moment
    year = f" {day.year}" if day.year != day_of(at.now, at.seeker).year else ""
    return f"{day.day} {_MONTHS[day.month - 1]}{year}"


def who(person: Person | None, otherwise: str = "they") -> str:
    """A name, or what the person is."""
    if person is None:
        return otherwise
    return person.name or _PARTS.get(person.part) or person.email or otherwise


def told(event: Event | None, at: Situation) -> str:
    """As in: Ann Hale wrote on 3 Feb; a machine's letter came on 3 Feb."""
    if event is None:
        return "it ended"
    if event.who is not None and event.who.unattended:
        return f"an automatic mail came on {on(event.at, at)}"
    return f"{who(event.who)} {_TOLD_BY.get(event.channel, 'wrote')} on {on(event.at, at)}"


def number(count: int) -> str:
    """A small number in words."""
    return _NUMBERS[count] if 0 <= count < len(_NUMBERS) else str(count)


def lapse(earlier: datetime, later: datetime, at: Situation) -> str:
    """How long between two days, as people say it."""
    days = (day_of(later, at.seeker) - day_of(earlier, at.seeker)).days
    if days <= 0:
        return "the same day"
    if days == 1:
        return "the day"
    if days < 14:
        return f"{number(days)} days"
    return f"{number(days // 7)} weeks" if days < 91 else f"{number(days // 30)} months"


def sentence(words: str) -> str:
    """With a capital at its start and a full stop at its end."""
    return f"{words[:1].upper()}{words[1:].rstrip('.')}."
