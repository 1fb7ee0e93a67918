"""What the ledger knows, laid over a reading: the same words are certain from the interviewer and doubtful from a stranger.

Pure: the reading comes in and another goes out. What the thread, the people and the events are is found out by whoever calls.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from comeback.domain.kinds import Kind, SentKind
from comeback.domain.message import Message
from comeback.domain.reading import BY_THE_SEEKER, Reading
from comeback.reading.certainty import with_confidence


@dataclass(frozen=True, slots=True)
class Context:
    """What is known of a mail's surroundings when it is read."""

    in_application_thread: bool = False
    """It answers a mail of a known application."""
    after_interview: bool = False
    """An interview of that application lies behind."""
    known_person: bool = False
    """Its sender is a person of a known application."""
    known_company: bool = False
    """Its sender's domain or the company it names belongs to a known application."""
    heard_of: bool = False
    """Another mail or entry names that company: a robot's no is often the only mail of a firm, a second chance never is."""
    told_no_beside: bool = False
    """Another mail of that application says no, and surely, in the same days."""
    rejected_before: bool = False
    """That application has been rejected already."""
    asked_feedback: bool = False
    """The seeker has asked for feedback there and nobody has answered yet."""
    judges: bool = False
    """It answers that question with a strength or a gap of the seeker's."""
    got_feedback: bool = False
    """The mail before it in the thread brought feedback."""

    @property
    def ours(self) -> bool:
        """Whether it surely belongs to an application: its thread or its people."""
        return self.in_application_thread or self.known_person

    @property
    def asks_after_no(self) -> bool:
        """Whether somebody they know writes, whose no is known, and whom the seeker has asked for feedback."""
        return self.known_person and self.rejected_before and self.asked_feedback

    @property
    def strange(self) -> bool:
        """Whether nothing about it is known."""
        return not (self.ours or self.known_company)


@dataclass(frozen=True, slots=True)
class Adjustment:
    """One situation: when it holds, which kind the mail then is (None: the same), and what that does to the confidence."""

    name: str
    when: Callable[[Reading, Context], bool]
    kind: Kind | None = None
    confidence: float = 0.0


_DECISIONS = frozenset({Kind.REJECTION, Kind.OFFER})
_STEPS = frozenset({Kind.CONFIRMATION, Kind.ASSESSMENT, Kind.INVITATION, Kind.SCHEDULING, Kind.PAUSED, Kind.REPLY, Kind.FEEDBACK})

ADJUSTMENTS: tuple[Adjustment, ...] = (
    Adjustment("an invitation after a no is a second chance",
               lambda reading, context: reading.kind in {Kind.INVITATION, Kind.OUTREACH} and context.rejected_before
               and (context.ours or context.known_company), Kind.REOPENED, 0.1),
    Adjustment("no stranger writes in the thread",
               lambda reading, context: reading.kind is Kind.OUTREACH and context.ours, Kind.REPLY, 0.05),
    Adjustment("a person of the application wrote: an answer",
               lambda reading, context: reading.kind is Kind.OTHER and context.in_application_thread and context.known_person,
               Kind.REPLY, 0.0),
    Adjustment("the answer to a question for feedback is no second no",
               lambda reading, context: context.asks_after_no and reading.kind is Kind.REJECTION and context.judges, Kind.FEEDBACK, 0.2),
    Adjustment("a word in answer to that question is no second no either",
               lambda reading, context: context.asks_after_no and reading.kind is Kind.REJECTION, Kind.REPLY, 0.2),
    Adjustment("a no of theirs that another mail confirms",
               lambda reading, context: reading.kind is Kind.REJECTION and context.ours and context.told_no_beside, None, 0.5),
    Adjustment("the decision of those who met the seeker",
               lambda reading, context: reading.kind in _DECISIONS and context.ours and context.after_interview, None, 0.3),
    Adjustment("the decision of those the seeker wrote to",
               lambda reading, context: reading.kind in _DECISIONS and context.ours, None, 0.2),
    Adjustment("the decision of a known firm", lambda reading, context: reading.kind in _DECISIONS and context.known_company, None, 0.1),
    Adjustment("a decision out of nowhere", lambda reading, context: reading.kind in _DECISIONS and context.strange, None, -0.3),
    Adjustment("nobody comes back who was never there", lambda reading, context: reading.kind is Kind.REOPENED
               and not (context.ours or context.heard_of), None, -0.3),
    Adjustment("feedback that was asked for", lambda reading, context: reading.kind is Kind.FEEDBACK and context.asked_feedback, None, 0.3),
    Adjustment("a step of a known application", lambda reading, context: reading.kind in _STEPS and not context.strange, None, 0.15),
    Adjustment("an invitation through an agency nobody knows",
               lambda reading, context: reading.kind is Kind.INVITATION and reading.agency and context.strange, Kind.OUTREACH, -0.1),
)  # fmt: skip
"""The first that fits holds."""

_FIXED = frozenset({Kind.BOUNCE, Kind.AUTO_REPLY, Kind.ALERT})


def settle(reading: Reading, message: Message, context: Context) -> Reading:
    """The reading as the ledger sees it. The seeker's own word stays, structure stays, and so does a language we do not read, which always asks."""
    if reading.reader == BY_THE_SEEKER:
        return reading
    if reading.kind is Kind.SENT:
        return _sent(reading, context)
    if reading.kind in _FIXED or reading.language == "other":
        return reading
    for adjustment in ADJUSTMENTS:
        if adjustment.when(reading, context):
            return _adjusted(reading, message, adjustment)
    return reading


def _adjusted(reading: Reading, message: Message, adjustment: Adjustment) -> Reading:
    gain = adjustment.confidence
    if gain > 0 and message.marks.authentication_failed:
        # A forged sender is a known person too.
        gain = 0.0
    if adjustment.kind is None:
        return with_confidence(reading, reading.confidence + gain)
    kinds = (adjustment.kind, *(kind for kind in reading.kinds[1:] if kind is not adjustment.kind))
    return with_confidence(replace(reading, kinds=kinds), max(reading.confidence, 0.6) + gain)


def _sent(reading: Reading, context: Context) -> Reading:
    """Thanks are for what came before: feedback, a rejection, or else an interview."""
    thanks = {SentKind.THANKS, SentKind.FOLLOW_UP, SentKind.OTHER}
    if context.got_feedback and reading.sent in thanks:
        return replace(reading, sent=SentKind.THANKS_FOR_FEEDBACK)
    if context.rejected_before and context.asked_feedback and reading.sent is SentKind.OTHER:
        return replace(reading, sent=SentKind.NUDGE)
    if context.rejected_before and reading.sent is SentKind.THANKS:
        return replace(reading, sent=SentKind.FOLLOW_UP)
    return reading
