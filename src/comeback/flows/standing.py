"""How far a letter is, in plain sentences. What is not known is said to be so; "delivered" is never said, for nobody can know it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from comeback.domain.application import Seeker
from comeback.domain.delivery import Delivery, DeliveryState, Reason
from comeback.flows.leaving import Verdict, leaving


@dataclass(frozen=True, slots=True)
class _Now:
    """A letter at one moment, as the sentences look at it."""

    letter: Delivery
    seeker: Seeker
    now: datetime
    left_lately: int

    def time(self, at: datetime | None) -> str:
        """A moment on the seeker's clock."""
        return f"{at.astimezone(self.seeker.zone):%A %d %B, %H:%M}" if at else "a moment nobody noted"


def says(letter: Delivery, seeker: Seeker, now: datetime, left_lately: int) -> str:
    """One to three sentences."""
    return _SENTENCES[letter.state](_Now(letter, seeker, now, left_lately))


def _draft(at: _Now) -> str:
    number = at.letter.id
    why = {
        Reason.OVERDUE: "It could not leave for two days, so it wants a new look. ",
        Reason.CHANGED: "Something has come in since you approved it, so it wants a new look. ",
        Reason.WITHDRAWN: "You took your approval back. ",
    }.get(at.letter.reason, "A draft. ")
    return f"{why}Read it with 'comeback letter {at.letter.application}'; approve it with 'comeback approve {number}'."


def _approved(at: _Now) -> str:
    trouble = {
        Reason.NETWORK: f"The mail server did not answer: {at.letter.reply} ",
        Reason.SIGN_IN: f"The mail server did not let us in: {at.letter.reply} ",
        Reason.DEFERRED: f"The mail server said: not now ({at.letter.reply.rstrip('.')}). ",
        Reason.AGAIN: "It is to be sent again, as you said. ",
    }.get(at.letter.reason, "Approved. ")
    found = leaving(at.letter, at.seeker, at.now, at.left_lately)
    if found.verdict is Verdict.GO:
        return f"{trouble}It leaves with the next 'comeback send'."
    if found.verdict is Verdict.LOOK:
        return f"{trouble}It could not leave for two days; the next 'comeback send' gives it back to you for a new look."
    return f"{trouble}It waits {found.why}{f', until {at.time(found.until)}' if found.until else ''}."


def _claimed(at: _Now) -> str:
    return f"It is being handed over to {at.letter.to}. If that broke off, it has not left, and the next 'comeback send' tries again."


def _dot(at: _Now) -> str:
    return (
        f"It was handed over on {at.time(at.letter.dot_at)}, and the line broke before the server's last word. "
        "Its copy is looked for in Sent; it is not sent again."
    )


def _sent(at: _Now) -> str:
    if at.letter.reason is Reason.BY_WORD:
        return "It went out, by your word."
    if at.letter.reply.startswith("2"):
        return f"Your mail server took it on {at.time(at.letter.sent_at)} (it said: {at.letter.reply})."
    return f"It went out on {at.time(at.letter.dot_at or at.letter.sent_at)}: it lies in Sent."


def _filed(at: _Now) -> str:
    return _sent(at) if "lies in Sent" in _sent(at) else f"{_sent(at)} A copy lies in Sent."


def _refused(at: _Now) -> str:
    return (
        f"Your mail server refused it for good (it said: {at.letter.reply}). "
        f"Mend the address or the words, then 'comeback letter {at.letter.application}'."
    )


def _uncertain(at: _Now) -> str:
    number = at.letter.id
    return (
        f"Nobody can know whether it went out: the line broke on {at.time(at.letter.dot_at)}, in the one moment when that cannot be "
        "told, and no copy of it is in Sent. "
        f"If you know that it did: 'comeback outbox --it-went {number}'. To send it again, though it may arrive twice: "
        f"'comeback outbox --send-again {number}'. To leave it: 'comeback outbox --let-go {number}'."
    )


def _cancelled(at: _Now) -> str:
    return "You let it go." if at.letter.dot_at is None else "You let it go, and nobody knows whether it went out."


_SENTENCES: dict[DeliveryState, Callable[[_Now], str]] = {
    DeliveryState.DRAFT: _draft,
    DeliveryState.APPROVED: _approved,
    DeliveryState.CLAIMED: _claimed,
    DeliveryState.DOT: _dot,
    DeliveryState.SENT: _sent,
    DeliveryState.FILED: _filed,
    DeliveryState.REFUSED: _refused,
    DeliveryState.UNCERTAIN: _uncertain,
    DeliveryState.CANCELLED: _cancelled,
}
