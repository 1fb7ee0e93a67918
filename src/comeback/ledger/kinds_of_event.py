"""Which kind of reading becomes which kind of event: two tables. Making the event itself is the work of `events`."""

from __future__ import annotations

from comeback.domain.event import EventKind
from comeback.domain.kinds import Kind, LetterKind, SentKind

FROM_THEM: dict[Kind, EventKind] = {
    Kind.CONFIRMATION: EventKind.ACKNOWLEDGED,
    Kind.OUTREACH: EventKind.APPROACHED,
    Kind.ASSESSMENT: EventKind.ASSESSED,
    Kind.INVITATION: EventKind.INVITED,
    Kind.SCHEDULING: EventKind.SCHEDULED,
    Kind.REJECTION: EventKind.REJECTED,
    Kind.PAUSED: EventKind.PAUSED,
    Kind.OFFER: EventKind.OFFERED,
    Kind.FEEDBACK: EventKind.FEEDBACK,
    Kind.REOPENED: EventKind.REOPENED,
    Kind.REPLY: EventKind.REPLIED,
    Kind.AUTO_REPLY: EventKind.AUTO_REPLIED,
    Kind.BOUNCE: EventKind.BOUNCED,
    Kind.ALERT: EventKind.ALERTED,
}
"""`OTHER` has no event."""

OF_THE_SEEKER: dict[SentKind, EventKind] = {
    SentKind.APPLICATION: EventKind.APPLIED,
    SentKind.THANKS: EventKind.THANKED,
    SentKind.FOLLOW_UP: EventKind.FOLLOWED_UP,
    SentKind.THANKS_FOR_FEEDBACK: EventKind.THANKED_FOR_FEEDBACK,
    SentKind.NUDGE: EventKind.NUDGED,
    SentKind.WITHDRAWAL: EventKind.WITHDREW,
    SentKind.ACCEPTANCE: EventKind.ACCEPTED,
    SentKind.DECLINE: EventKind.DECLINED,
    SentKind.OTHER: EventKind.WROTE,
}
"""`NEWS` (told to a friend) becomes the events of its other kinds: what happened, not the telling."""

OF_A_LETTER: dict[LetterKind, SentKind] = {
    LetterKind.FOLLOW_UP: SentKind.FOLLOW_UP,
    LetterKind.THANKS_FOR_FEEDBACK: SentKind.THANKS_FOR_FEEDBACK,
    LetterKind.NUDGE: SentKind.NUDGE,
    LetterKind.THANKS_FOR_INTERVIEW: SentKind.THANKS,
    LetterKind.ACCEPTANCE: SentKind.ACCEPTANCE,
    LetterKind.DECLINE: SentKind.DECLINE,
    LetterKind.WITHDRAWAL: SentKind.WITHDRAWAL,
    LetterKind.KEEP_IN_TOUCH: SentKind.OTHER,
    LetterKind.NEW_OPENING: SentKind.OTHER,
    LetterKind.STATUS_ENQUIRY: SentKind.OTHER,
    LetterKind.THANKS_TO_REFEREE: SentKind.OTHER,
}
"""What a mail is that went out as a letter of ours: that is known, however its words read."""

TOLD_AS_NEWS = frozenset({Kind.INVITATION, Kind.SCHEDULING, Kind.REJECTION, Kind.PAUSED, Kind.OFFER, Kind.FEEDBACK, Kind.REOPENED})
"""What the seeker may tell somebody else about their own application."""

LOOKS_BACK = frozenset(
    {
        EventKind.REJECTED,
        EventKind.PAUSED,
        EventKind.OFFERED,
        EventKind.FEEDBACK,
        EventKind.REOPENED,
        EventKind.REPLIED,
        EventKind.FOLLOWED_UP,
        EventKind.THANKED_FOR_FEEDBACK,
        EventKind.WITHDREW,
        EventKind.DECLINED,
        EventKind.ACCEPTED,
    }
)
"""What may tell of an interview that lies behind both."""
