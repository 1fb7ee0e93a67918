"""One application on paper: how its facts are laid out in sections. The names of kinds are those of the pages."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from zoneinfo import ZoneInfo

from comeback.cli.terminal import harmless, one_line
from comeback.domain.event import Event, Person
from comeback.domain.kinds import Channel
from comeback.domain.lesson import Lesson
from comeback.flows.casefile import CaseFile
from comeback.printing.sheet import Line, Section, Sheet
from comeback.store.letters import StoredLetter
from comeback.web.showing import CHANNELS, EVENTS, LETTERS, PARTS, STAGES, STATES, THEMES


def laid_out(found: CaseFile, zone: ZoneInfo) -> Sheet:
    """The sheet of a whole application."""
    one = found.application
    sections = (
        Section("What happened", tuple(_event(event, zone) for event in one.events)),
        Section("People", tuple(_person(person) for person in one.people)),
        Section("What you want to remember", tuple(Line(words) for words in _moments(found))),
        Section("Your letters", tuple(_letter(letter) for letter in found.letters)),
        Section("What they said of you", tuple(_lesson(lesson) for lesson in found.lessons)),
    )
    under = (one_line(one.role or "role unknown"), STAGES[one.stage], *(f"Reference {one_line(reference)}" for reference in one.references))
    return Sheet(one_line(one.company or "Company unknown"), under, tuple(section for section in sections if section.lines))


def day(at: datetime, zone: ZoneInfo) -> str:
    """A day as it stands in the narrow column."""
    return dated(at.astimezone(zone))


def dated(on: date) -> str:
    """As "6 May 2026"."""
    return f"{on.day} {on:%b %Y}"


def _event(event: Event, zone: ZoneInfo) -> Line:
    who = f", {_named(event.who)}" if event.who and _named(event.who) else ""
    perhaps = "" if event.sure else " (perhaps)"
    how = f", {CHANNELS[event.channel]}" if event.channel is not Channel.EMAIL else ""
    when = f": {_moment(event.on.astimezone(zone), whole_day=event.whole_day)}" if event.on else ""
    said = (f"“{one_line(event.quote)}”" if event.quote else "", *(harmless(line) for line in event.note.splitlines()))
    return Line(
        f"{EVENTS.get(event.kind, str(event.kind))}{when}{who}{how}{perhaps}", day(event.at, zone), tuple(part for part in said if part)
    )


def _moment(at: datetime, *, whole_day: bool) -> str:
    return dated(at) if whole_day else f"{dated(at)}, {at:%H:%M}"


def _named(person: Person) -> str:
    return one_line(person.name or person.email or "")


def _person(person: Person) -> Line:
    known = (_named(person), PARTS[person.part], one_line(person.email or "") if person.name else "")
    return Line(", ".join(part for part in known if part))


def _moments(found: CaseFile) -> Iterator[str]:
    for moment in found.application.moments:
        if moment.thanks_for:
            yield f"Thank you for {one_line(moment.thanks_for)}"
        if moment.recall:
            yield f"I have kept thinking about {one_line(moment.recall)}"


def _letter(stored: StoredLetter) -> Line:
    """A letter with all its words; letter and state by their names."""
    letter = stored.letter
    to = f" to {one_line(letter.to)}" if letter.to else ""
    words = tuple(harmless(line) for line in letter.body.splitlines() if line.strip())
    return Line(f"{LETTERS[letter.kind]}{to}: {one_line(letter.subject) or 'no subject'}", STATES[stored.state], words)


def _lesson(lesson: Lesson) -> Line:
    by = f", {one_line(lesson.said_by)}" if lesson.said_by else ""
    sign = {"strength": "a strength", "gap": "to work on"}.get(lesson.item.polarity, "")
    theme = THEMES[lesson.item.theme] if lesson.item.sure else f"Perhaps {THEMES[lesson.item.theme].lower()}"
    return Line(f"{theme}{f', {sign}' if sign else ''}: “{one_line(lesson.item.quote)}”{by}", dated(lesson.on))
