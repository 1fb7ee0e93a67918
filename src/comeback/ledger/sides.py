"""Whose act an event is, and which events count as what: sets of kinds as data.

No logic over applications; that is in `situation` and in the rows.
"""

from __future__ import annotations

from comeback.domain.event import EventKind

OWN = frozenset(
    {
        EventKind.APPLIED,
        EventKind.THANKED,
        EventKind.FOLLOWED_UP,
        EventKind.THANKED_FOR_FEEDBACK,
        EventKind.NUDGED,
        EventKind.KEPT_IN_TOUCH,
        EventKind.WROTE,
        EventKind.WITHDREW,
        EventKind.ACCEPTED,
        EventKind.DECLINED,
    }
)
"""Mails (or calls) of the seeker."""

ARRANGING = frozenset({EventKind.JOINED, EventKind.PARTED, EventKind.UNDONE})
"""The seeker's word on other events; never part of an application."""

LEARNING = frozenset({EventKind.MAIL_JUDGED, EventKind.POINT_JUDGED, EventKind.PLANNED, EventKind.PRACTISED})
"""The seeker's word on what was read and learned; never part of an application either."""

SEARCHING = frozenset({EventKind.SEARCH_BEGUN, EventKind.SEARCH_CLOSED, EventKind.PUT_IN_SEARCH})
"""The seeker's word on whole searches; never part of an application."""

NOTES = (
    ARRANGING
    | LEARNING
    | SEARCHING
    | {
        EventKind.DEBRIEFED,
        EventKind.SNOOZED,
        EventKind.RETIRED,
        EventKind.DONE_BY_HAND,
        EventKind.NAMED,
    }
)
"""What the seeker tells the ledger and nobody else."""

MACHINES = frozenset({EventKind.AUTO_REPLIED, EventKind.BOUNCED, EventKind.ALERTED})
"""Kinds that are never a person's answer, whoever the sender seems to be."""

THEIRS = frozenset(EventKind) - OWN - NOTES - MACHINES - {EventKind.INTERVIEWED}
"""Words of the employer or the recruiter, by a person or by a form."""

ANSWERED_BY_PEOPLE = THEIRS - {EventKind.ACKNOWLEDGED}
"""What may be a person's answer; a receipt is none."""

ANSWERS = OWN | {EventKind.DONE_BY_HAND}
"""What shows that the seeker has answered by hand or by us."""

THANKS = frozenset({EventKind.THANKED, EventKind.FOLLOWED_UP, EventKind.THANKED_FOR_FEEDBACK, EventKind.DONE_BY_HAND})
"""What counts as thanks for an interview."""

MEETINGS = frozenset({EventKind.INVITED, EventKind.SCHEDULED, EventKind.CALLED_OFF, EventKind.INTERVIEWED})
"""What speaks of an interview."""

PROMISES = frozenset(
    {
        EventKind.ACKNOWLEDGED,
        EventKind.ASSESSED,
        EventKind.INVITED,
        EventKind.SCHEDULED,
        EventKind.INTERVIEWED,
        EventKind.REPLIED,
        EventKind.PAUSED,
        EventKind.REOPENED,
        EventKind.DEBRIEFED,
    }
)
"""What may carry a promise of an answer by a date; a debrief holds what was promised in the room."""

FOUNDING = frozenset(
    {
        EventKind.APPLIED,
        EventKind.ACKNOWLEDGED,
        EventKind.ASSESSED,
        EventKind.INVITED,
        EventKind.INTERVIEWED,
        EventKind.REJECTED,
        EventKind.PAUSED,
        EventKind.OFFERED,
        EventKind.FEEDBACK,
        EventKind.REOPENED,
        EventKind.FOLLOWED_UP,
        EventKind.THANKED_FOR_FEEDBACK,
        EventKind.WITHDREW,
        EventKind.ACCEPTED,
        EventKind.DECLINED,
    }
)
"""What a person would put on their list of applications. Outreach alone, an alert or a stray reply is none; nor is a
mere appointment, which the dentist makes too."""

CLOSING = frozenset({EventKind.REJECTED, EventKind.WITHDREW, EventKind.ACCEPTED, EventKind.DECLINED, EventKind.RETIRED})
"""After these an application is no longer open."""
