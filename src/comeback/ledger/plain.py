"""The plain sentence beside each step: days, lapses of time and people in English words, which the pages translate. No rule lives here."""

from __future__ import annotations

from datetime import date, datetime

from comeback.domain.event import Event, Person
from comeback.domain.kinds import Channel, LetterKind, Part
from comeback.domain.sentence import Day, Sentence
from comeback.ledger.situation import Situation
from comeback.ledger.timing import day_of

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")
_NUMBERS = (
    "no",
    "one",
    Sentence("two"),
    Sentence("three"),
    Sentence("four"),
    Sentence("five"),
    Sentence("six"),
    Sentence("seven"),
    Sentence("eight"),
    Sentence("nine"),
    Sentence("ten"),
    Sentence("eleven"),
    Sentence("twelve"),
)
_PARTS = {
    Part.AGENCY: Sentence("the recruiter"),
    Part.RECRUITER: Sentence("the recruiter"),
    Part.MANAGER: Sentence("the manager"),
    Part.INTERVIEWER: Sentence("an interviewer"),
}


LETTERS = {
    LetterKind.FOLLOW_UP: Sentence("follow up"),
    LetterKind.THANKS_FOR_FEEDBACK: Sentence("thanks for feedback"),
    LetterKind.NUDGE: Sentence("nudge"),
    LetterKind.THANKS_FOR_INTERVIEW: Sentence("thanks for interview"),
    LetterKind.REPLY_BEFORE_INTERVIEW: Sentence("reply before interview"),
    LetterKind.KEEP_IN_TOUCH: Sentence("keep in touch"),
    LetterKind.NEW_OPENING: Sentence("new opening"),
    LetterKind.STATUS_ENQUIRY: Sentence("status enquiry"),
}
"""Those that a step may owe."""


def on(moment: datetime | date, at: Situation) -> Day:
    """A day, with its year only where it is another than today's."""
    day = day_of(moment, at.seeker) if isinstance(moment, datetime) else moment
    year = f" {day.year}" if day.year != day_of(at.now, at.seeker).year else ""
    return Day(f"{day.day} {_MONTHS[day.month - 1]}{year}", day, bool(year))


def who(person: Person | None) -> str:
    """A name, or what the person is."""
    they = Sentence("they")
    if person is None:
        return they
    return person.name or _PARTS.get(person.part) or person.email or they


def told(event: Event | None, at: Situation) -> Sentence:
    """As in: Ann Hale wrote on 3 Feb; an automatic mail said on 3 Feb."""
    if event is None:
        return Sentence("it ended")
    day = on(event.at, at)
    if event.who is not None and event.who.unattended:
        return Sentence("an automatic mail said on {day}", day=day)
    if event.told_by_seeker:
        return Sentence("{who} told you by {day}", who=who(at.teller(event)), day=day)
    return _told_by(event.channel, who(event.who), day)


def _told_by(channel: Channel, them: str, day: Day) -> Sentence:
    match channel:
        case Channel.PHONE:
            return Sentence("{who} said on the phone on {day}", who=them, day=day)
        case Channel.VIDEO:
            return Sentence("{who} said in a video call on {day}", who=them, day=day)
        case Channel.IN_PERSON:
            return Sentence("{who} said in person on {day}", who=them, day=day)
        case Channel.TEXT:
            return Sentence("{who} wrote in a text message on {day}", who=them, day=day)
        case Channel.LETTER:
            return Sentence("{who} wrote in a letter on {day}", who=them, day=day)
        case Channel.LINKEDIN:
            return Sentence("{who} wrote on LinkedIn on {day}", who=them, day=day)
        case Channel.PORTAL:
            return Sentence("{who} said in their portal on {day}", who=them, day=day)
    return Sentence("{who} wrote on {day}", who=them, day=day)


def number(count: int) -> str:
    """A small number in words."""
    return _NUMBERS[count] if 0 <= count < len(_NUMBERS) else str(count)


def lapse(earlier: datetime, later: datetime, at: Situation) -> str:
    """How long between two days, as people say it."""
    days = (day_of(later, at.seeker) - day_of(earlier, at.seeker)).days
    if days <= 0:
        return Sentence("the same day")
    if days == 1:
        return Sentence("the day")
    if days < 14:
        return Sentence("{number} days", number=number(days))
    if days < 91:
        return Sentence("{number} weeks", number=number(days // 7))
    return Sentence("{number} months", number=number(days // 30))


def sentence(words: Sentence) -> Sentence:
    """With a capital at its start and a full stop at its end."""
    return Sentence("{words}.", words=words).capital()
