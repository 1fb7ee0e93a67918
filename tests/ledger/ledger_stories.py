"""A small language for histories and the steps they lead to, used by the tests and by `docs/next-steps.md`.

A history is one event a line, its fields parted by two blanks or more:

    2026-02-10 09:00  invited  by Ann Hale <ann@pell.example> manager  on 2026-02-17 14:00  promises 2026-02-27

then one or more moments with the step expected there:

    now 2026-02-26 10:00
    => follow_up  to ann@pell.example  answers 2  asks  timely  row 12
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from comeback.domain.application import Application, Seeker
from comeback.domain.event import Event, EventKind, Person
from comeback.domain.kinds import Channel, Part, Says
from comeback.domain.step import Step
from comeback.ledger.decide import decide
from comeback.ledger.fold import fold

LONDON = ZoneInfo("Europe/London")
NORA = Seeker("Nora Lindqvist", ("nora@home.example",), LONDON, "GB")
OWN_KINDS = {
    "applied",
    "thanked",
    "followed_up",
    "thanked_for_feedback",
    "nudged",
    "kept_in_touch",
    "wrote",
    "withdrew",
    "accepted",
    "declined",
}
_PERSON = re.compile(
    r"^(?P<name>[^<>]*?)\s*(?:<(?P<email>[^<>]+)>)?\s*(?P<words>(?:\b(?:manager|interviewer|recruiter|agency|referrer|unattended)\b\s*)*)$"
)


@dataclass(frozen=True)
class Expected:
    """A moment and the words that describe its step."""

    now: datetime
    words: tuple[str, ...]


@dataclass
class History:
    """Events in the order told, and what is expected of them."""

    seeker: Seeker = NORA
    events: list[Event] = field(default_factory=list)
    expected: list[Expected] = field(default_factory=list)

    def application(self) -> Application:
        """All of them folded."""
        closing = next((event for event in self.events if event.kind is EventKind.SEARCH_CLOSED), None)
        return fold(1, [event for event in self.events if event is not closing], closing=closing)

    def step(self, now: datetime) -> Step:
        """The step at that moment."""
        return decide(self.application(), self.seeker, now)


SHORT = {
    "@ada": "Ada Moss <ada@quarrybank.example>",
    "@bo": "Bo Lind <bo@quarrybank.example>",
    "@rex": "Rex Dale <rex@talentpool.example> agency",
    "@robot": "Quarry Bank <no-reply@quarrybank.example> unattended",
}
"""Four people of the tests, by a short word."""


def history(text: str, seeker: Seeker = NORA) -> History:
    """Read a history; raises ValueError at a line that says nothing known."""
    told = History(seeker)
    now: datetime | None = None
    for word, whole in SHORT.items():
        text = text.replace(word, whole)
    for line in (raw.strip() for raw in text.strip().splitlines()):
        if not line or line.startswith("#"):
            continue
        if line.startswith("now "):
            now = moment(line[4:], told.seeker.zone)
        elif line.startswith("=>"):
            assert now is not None, "a step needs its moment"
            told.expected.append(Expected(now, tuple(re.split(r"\s{2,}", line[2:].strip()))))
        elif line.startswith("seeker "):
            told.seeker = _seeker(line[7:])
        else:
            told.events.append(_event(line, len(told.events) + 1, told.seeker.zone))
    return told


def moment(text: str, zone: ZoneInfo) -> datetime:
    """`2026-02-10 09:00`, or midnight of `2026-02-10`."""
    return datetime.fromisoformat(text.strip()).replace(tzinfo=zone)


def described(step: Step, told: History, words: Iterable[str]) -> tuple[str, ...]:
    """The step in the same words as those expected, so that a difference can be read."""
    return tuple(_described(step, told, word) for word in words)


def check(told: History) -> None:
    """Every moment of the history has the step it expects."""
    assert told.expected, "a history without a step proves nothing"
    for one in told.expected:
        step = told.step(one.now)
        assert described(step, told, one.words) == one.words, (one.now, step)


def _described(step: Step, told: History, expected: str) -> str:
    key = expected.split()[0]
    zone = told.seeker.zone
    answered = next((str(i) for i, e in enumerate(told.events, 1) if e.message_id and e.message_id == step.in_reply_to), "nothing")
    found = {
        "to": f"to {step.to.email if step.to else 'nobody'}",
        "also": f"also {', '.join(str(p.email) for p in step.also_to) or 'nobody'}",
        "answers": f"answers {answered}",
        "new": "new mail" if step.in_reply_to is None else f"answers {answered}",
        "asks": "asks" if step.ask_feedback else "no question",
        "no": "no question" if not step.ask_feedback else "asks",
        "timely": "timely" if step.timely_thanks else "late",
        "late": "late" if not step.timely_thanks else "timely",
        "row": f"row {step.row}",
        "due": f"due {_clock(step.due, zone)}",
        "hold": f"hold {_clock(step.hold_until, zone)}",
        "may": "may go now" if step.hold_until is None else f"hold {_clock(step.hold_until, zone)}",
        "expires": f"expires {_clock(step.expires, zone)}",
        "because": expected if expected.split(" ", 1)[-1].lower() in step.why.lower() else f"because {step.why}",
    }
    return found.get(key, step.letter.value)


def _clock(at: datetime | None, zone: ZoneInfo) -> str:
    return f"{at.astimezone(zone):%Y-%m-%d %H:%M}" if at else "never"


def _seeker(text: str) -> Seeker:
    country, zone, *wishes = text.split()
    return replace(NORA, country=country.strip("-"), zone=ZoneInfo(zone), keeps_in_touch="keeps_in_touch" in wishes)


def person(text: str) -> Person:
    """`Ann Hale <ann@pell.example> manager`."""
    found = _PERSON.match(text.strip())
    assert found is not None, text
    words = found["words"].split()
    part = next((Part(word) for word in words if word != "unattended"), Part.UNKNOWN)
    return Person(found["name"] or None, found["email"], part, "unattended" in words)


def _event(line: str, number: int, zone: ZoneInfo) -> Event:
    when, kind, *fields = re.split(r"\s{2,}", line)
    event = Event(f"e{number:02}", EventKind(kind), moment(when, zone), message=f"m{number:02}", message_id=f"<{number}@mail.example>")
    for one in fields:
        event = _with(event, one, zone)
    if event.channel is not Channel.EMAIL or kind in {"done_by_hand", "snoozed", "retired"}:
        event = replace(event, message=None, message_id=None)
    assert kind not in OWN_KINDS or event.who is None, line
    return event


def _with(event: Event, text: str, zone: ZoneInfo) -> Event:
    key, _, value = text.partition(" ")
    day = date.fromisoformat(value[:10]) if key in {"promises", "silence", "note"} else None
    changes = {
        "by": lambda: replace(event, who=person(value)),
        "to": lambda: replace(event, to=(*event.to, person(value))),
        "also": lambda: replace(event, also=(*event.also, person(value))),
        "on": lambda: replace(event, on=moment(value, zone), whole_day=len(value) == 10),
        "promises": lambda: replace(event, answer_by=day),
        "silence": lambda: replace(event, silence_after=day),
        "note": lambda: replace(event, note_after=day),
        "says": lambda: replace(event, says=frozenset(Says(word) for word in value.split(", "))),
        "via": lambda: replace(event, channel=Channel(value)),
        "uid": lambda: replace(event, calendar_uid=value),
        "company": lambda: replace(event, company=value),
        "role": lambda: replace(event, role=value),
        "called": lambda: replace(event, note=value),
        "unsure": lambda: replace(event, sure=False),
        "same": lambda: replace(event, message=f"m{int(value.split()[-1]):02}", message_id=f"<{value.split()[-1]}@mail.example>"),
    }
    if key not in changes:
        raise ValueError(text)
    return changes[key]()
