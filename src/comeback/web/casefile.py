"""One application on paper, in the seeker's language: how its facts are laid out in sections. The names of kinds are those of the pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from comeback.domain.application import Seeker
from comeback.domain.event import Event, EventKind, Person
from comeback.domain.kinds import Channel
from comeback.domain.lesson import Lesson
from comeback.flows.casefile import CaseFile
from comeback.printing.paper import paper_of
from comeback.printing.sheet import Line, Section, Sheet, file_pdf
from comeback.store.letters import StoredLetter
from comeback.web.language.words import Words
from comeback.web.showing import CHANNELS, EVENTS, LETTERS, PARTS, STAGES, STATES, THEMES, called, harmless, noted

SIGNS = {"strength": "a strength", "gap": "to work on"}


def case_pdf(found: CaseFile, words: Words, seeker: Seeker, now: datetime) -> bytes:
    """The whole file as PDF, for the paper of the seeker's country; the day stands at its foot. ExtraMissingError without the extra."""
    laid = Layout(words, seeker.zone)
    foot = words("Application {number}, as Comeback keeps it. {day}", number=found.application.number, day=laid.day(now))
    return file_pdf(laid.out(found), paper_of(seeker.country), foot, now)


@dataclass(frozen=True, slots=True)
class Layout:
    """In which language, and in whose zone days are told."""

    words: Words
    zone: ZoneInfo

    def out(self, found: CaseFile) -> Sheet:
        """The sheet of a whole application."""
        one, words = found.application, self.words
        sections = (
            Section(words("What happened"), tuple(self._event(event) for event in one.events)),
            Section(words("People"), tuple(self._person(person) for person in one.people)),
            Section(words("What you want to remember"), tuple(Line(moment) for moment in self._moments(found))),
            Section(words("Your letters"), tuple(self._letter(letter) for letter in found.letters)),
            Section(words("What they said of you"), tuple(self._lesson(lesson) for lesson in found.lessons)),
        )
        references = (words("Reference {reference}", reference=_line(reference)) for reference in one.references)
        under = (_line(one.role or words("role unknown")), words(STAGES[one.stage]), *references)
        shown = tuple(section for section in sections if section.lines)
        return Sheet(_line(one.company or words("Company unknown")), under, shown, words.language)

    def day(self, at: datetime) -> str:
        """A day as it stands in the narrow column."""
        return self._dated(at.astimezone(self.zone))

    def _dated(self, on: date) -> str:
        return self.words.dates.brief(on, date.min)

    def _event(self, event: Event) -> Line:
        words = self.words
        facts = (
            called(event.who) and _line(called(event.who)),
            words(CHANNELS[event.channel]) if event.channel is not Channel.EMAIL else "",
            "" if event.sure else words("perhaps"),
        )
        when = f": {self._moment(event.on.astimezone(self.zone), whole_day=event.whole_day)}" if event.on else ""
        note = noted(event.note, words) if event.kind is EventKind.DEBRIEFED else harmless(event.note)
        said = (f"“{_line(event.quote)}”" if event.quote else "", *note.splitlines())
        head = ", ".join(fact for fact in (f"{words(EVENTS[event.kind])}{when}", *facts) if fact)
        return Line(head, self.day(event.at), tuple(part for part in said if part))

    def _moment(self, at: datetime, *, whole_day: bool) -> str:
        return self._dated(at) if whole_day else f"{self._dated(at)}, {at:%H:%M}"

    def _person(self, person: Person) -> Line:
        known = (_line(called(person)), self.words(PARTS[person.part]), _line(person.email or "") if person.name else "")
        return Line(", ".join(part for part in known if part))

    def _moments(self, found: CaseFile) -> Iterator[str]:
        for moment in found.application.moments:
            if moment.thanks_for:
                yield f"{self.words('Thank you for')} {_line(moment.thanks_for)}"
            if moment.recall:
                yield f"{self.words('I have kept thinking about')} {_line(moment.recall)}"

    def _letter(self, stored: StoredLetter) -> Line:
        """A letter with all its words; letter and state by their names."""
        letter, words = stored.letter, self.words
        kind, subject = words(LETTERS[letter.kind]), _line(letter.subject) or words("No subject")
        head = words("{kind} to {reader}", kind=kind, reader=_line(letter.to)) if letter.to else kind
        body = tuple(line for line in harmless(letter.body).splitlines() if line.strip())
        return Line(f"{head}: {subject}", words(STATES[stored.state]), body)

    def _lesson(self, lesson: Lesson) -> Line:
        words, item = self.words, lesson.item
        theme = words(THEMES[item.theme])
        facts = (theme, "" if item.sure else words("perhaps"), words(SIGNS.get(item.polarity, "")))
        by = f", {_line(lesson.said_by)}" if lesson.said_by else ""
        return Line(f"{', '.join(fact for fact in facts if fact)}: “{_line(item.quote)}”{by}", self._dated(lesson.on))


def _line(text: str) -> str:
    return " ".join(harmless(text).split())
