"""The `--json` shapes: from values of the domain to plain rows. They are a contract; `comeback/schemas` holds a JSON Schema for each."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # Each command brings the words it speaks of. With the last two comes the reader, and numpy: a second for who only asks what is due.
    from comeback.domain.application import Application
    from comeback.domain.event import Event, Person
    from comeback.domain.lesson import FeedbackReading
    from comeback.domain.letter import Finding, Letter
    from comeback.domain.message import Message
    from comeback.domain.reading import Reading
    from comeback.domain.step import Step
    from comeback.flows.measuring import Score
    from comeback.flows.rereading import Change

Row = dict[str, object]


def iso(at: datetime | None) -> str | None:
    """The moment in ISO 8601."""
    return at.isoformat() if at else None


def read_row(message: Message, reading: Reading) -> Row:
    """See schemas/read."""
    return {
        "path": str(message.place),
        "message_id": message.message_id,
        "kinds": [str(kind) for kind in reading.kinds],
        "unsure": reading.unsure,
        "confidence": round(reading.confidence, 3),
        "evidence": [{"kind": str(one.kind), "quote": one.quote} for one in reading.evidence],
        "company": reading.company,
        "role": reading.role,
        "people": [{"name": person.name, "email": person.email} for person in reading.people],
        "dates": [{"means": str(d.means), "at": d.at.isoformat(), "whole_day": d.whole_day, "quote": d.quote} for d in reading.dates],
    }


def review_row(message: Message, reading: Reading, hint: str | None = None) -> Row:
    """See schemas/review; `hint` is what a language model said of it."""
    date: Row = {"id": message.identity, "date": iso(message.date), "sender": message.sender.email, "subject": message.subject}
    return {**date, **{name: value for name, value in read_row(message, reading).items() if name != "path"}, "hint": hint}


def change_row(change: Change) -> Row:
    """See schemas/reread."""
    return {"id": change.message.identity, "was": _gist(change.was), "now": _gist(change.now)}


def _gist(reading: Reading) -> Row:
    kinds = [str(kind) for kind in reading.kinds]
    return {"kinds": kinds, "unsure": reading.unsure, "company": reading.company, "role": reading.role}


def score_row(score: Score) -> Row:
    """See schemas/measure."""
    counts = {"mails": score.mails, "found": score.found, "wrong": score.wrong, "asked": score.asked}
    return {"kind": str(score.kind), **counts, "f1": round(score.f1, 4)}


def feedback_row(message: Message, reading: FeedbackReading) -> Row:
    """See schemas/feedback."""
    items = [
        {"polarity": str(item.polarity), "theme": str(item.theme), "theme_sure": item.sure, "quote": item.quote} for item in reading.items
    ]
    return {"path": str(message.place), "items": items, "refused": reading.refused, "vague": reading.vague}


def person_row(person: Person) -> Row:
    """A person of an application; see schemas/applications."""
    return {"name": person.name, "email": person.email, "part": str(person.part)}


def event_row(event: Event) -> Row:
    """See schemas/event."""
    return {
        "id": event.id,
        "kind": str(event.kind),
        "at": event.at.isoformat(),
        "quote": event.quote,
        "channel": str(event.channel),
        "who": (event.who.name or event.who.email) if event.who else None,
        "by_hand": event.message is None,
    }


def application_row(application: Application) -> Row:
    """See schemas/applications."""
    interviews = [
        {
            "at": interview.at.isoformat(),
            "whole_day": interview.whole_day,
            "with": [person.name or person.email or "" for person in interview.people],
            "cancelled": interview.cancelled,
        }
        for interview in application.interviews
    ]
    return {
        "application": application.number,
        "company": application.company,
        "role": application.role,
        "stage": str(application.stage),
        "people": [person_row(person) for person in application.people],
        "interviews": interviews,
        "events": [event_row(event) for event in application.events],
    }


def due_row(application: Application, step: Step) -> Row:
    """See schemas/due."""
    return {
        "application": application.number,
        "company": application.company,
        "role": application.role,
        "letter": str(step.letter),
        "to": step.to.email if step.to else None,
        "also_to": [person.email for person in step.also_to if person.email],
        "in_reply_to": step.in_reply_to,
        "ask_feedback": step.ask_feedback,
        "timely_thanks": step.timely_thanks,
        "due": iso(step.due),
        "hold_until": iso(step.hold_until),
        "expires": iso(step.expires),
        "why": step.why,
    }


def finding_row(finding: Finding) -> Row:
    """See schemas/check."""
    return {
        "rule": finding.rule,
        "severity": str(finding.severity),
        "quote": finding.quote,
        "why": finding.why,
        "mend": finding.mend,
    }


def letter_row(letter: Letter) -> Row:
    """See schemas/letter."""
    moves = [{"move": said.move.name, "sentence": said.sentence, "facts": [fact.value for fact in said.move.facts]} for said in letter.said]
    return {
        "kind": str(letter.kind),
        "to": letter.to,
        "subject": letter.subject,
        "in_reply_to": letter.in_reply_to,
        "body": letter.body,
        "quoted": letter.quoted,
        "moves": moves,
        "findings": [finding_row(finding) for finding in letter.findings],
        "note": letter.note,
    }
