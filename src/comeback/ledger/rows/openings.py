"""Rows 4 and 5: they come back with another chance, or a fitting post of an employer who knows the seeker is seen."""

from __future__ import annotations

from comeback.domain.application import Stage
from comeback.domain.event import Event, EventKind
from comeback.domain.kinds import LetterKind
from comeback.domain.sentence import Sentence
from comeback.domain.step import Step
from comeback.ledger.plain import on, who
from comeback.ledger.posts import Kinship, kinship
from comeback.ledger.recipient import Recipient, of_last_thread, of_met, of_sender
from comeback.ledger.rows.row import Times, owed
from comeback.ledger.sides import MEETINGS, OWN
from comeback.ledger.situation import Situation
from comeback.ledger.timing import days_after, due_after

REPOSTED_AFTER = 28
"""Days after which the same post seen again is a new chance (rule G-5); before, it is the old notice still standing."""


def reopened(at: Situation) -> Step | None:
    """Row 4: they wrote with another chance, and nobody has answered."""
    back = at.of(EventKind.REOPENED)[-1:]
    if not back or at.answered_since(back[0]) or _went_on(at, back[0]):
        return None
    to = of_sender(at, back[0]) or of_met(at)
    if to is None:
        return None
    times = Times(lambda: due_after(back[0].at, 2, at.seeker), expires=days_after(back[0].at, 14, at.seeker))
    why = Sentence(
        "{who} came back to you on {day} with another chance; nobody has answered yet", who=who(back[0].who), day=on(back[0].at, at)
    )
    return owed(at, "4", LetterKind.NEW_OPENING, to, times, why, back)


def seen(at: Situation) -> Step | None:
    """Row 5: their newsletter or a job board shows a post like the one they met the seeker for."""
    alert = next((event for event in reversed(at.of(EventKind.ALERTED)) if _fits(at, event)), None)
    to = _who_met(at) if alert else None
    if alert is None or to is None:
        return None
    times = Times(lambda: due_after(alert.at, 3, at.seeker), expires=days_after(alert.at, 14, at.seeker))
    why = Sentence(
        "a post as {role} was shown on {day}, and {who} there has met you", role=alert.role, day=on(alert.at, at), who=who(to.person)
    )
    return owed(at, "5", LetterKind.NEW_OPENING, to, times, why, [alert])


def _went_on(at: Situation, back: Event) -> bool:
    """Whether a time was set or a decision told since, so that the chance was taken by phone or is gone."""
    return any(e.kind in MEETINGS or e.kind in {EventKind.REJECTED, EventKind.OFFERED} for e in at.after(back))


def _fits(at: Situation, alert: Event) -> bool:
    """Seen after the no to an interview, named, near to the post applied for, and not yet written about."""
    if at.stage is not Stage.REJECTED_AFTER_INTERVIEW or at.news is None or not alert.role or not at.application.role:
        return False
    if alert.at <= at.news.at or any(e.kind in OWN for e in at.after(alert)):
        return False
    kin = kinship(alert.role, at.application.role)
    return kin is Kinship.NEAR or (kin is Kinship.SAME and (alert.at - at.news.at).days >= REPOSTED_AFTER)


def _who_met(at: Situation) -> Recipient | None:
    met = of_met(at)
    return of_last_thread(at, met.person) if met else None
