"""How far a letter is, in plain sentences. What is not known is said to be so; "delivered" is never said, for nobody can know it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from comeback.domain.application import Seeker
from comeback.domain.delivery import Delivery, DeliveryState, Reason
from comeback.domain.drafts import DraftState
from comeback.domain.sentence import Day, Sentence, in_a_row
from comeback.flows.leaving import Verdict, Waits, leaving
from comeback.store.drafts import MailDraft


@dataclass(frozen=True, slots=True)
class _Now:
    """A letter at one moment, as the sentences look at it."""

    letter: Delivery
    seeker: Seeker
    now: datetime
    left_lately: int
    lies: MailDraft | None

    def time(self, at: datetime | None) -> Sentence:
        """A moment on the seeker's clock."""
        if at is None:
            return Sentence("a moment nobody noted")
        here = at.astimezone(self.seeker.zone)
        day = Day(f"{here:%A} {here.day} {here:%B}", here.date(), told_year=False)
        return Sentence("{day}, {time}", day=day, time=f"{here:%H:%M}")


_WAITS = {
    Waits.DAY: Sentence("It waits for its day and hour, until {when}."),
    Waits.TRY: Sentence("It waits for the next try, until {when}."),
    Waits.HOURS: Sentence("It waits for working hours, until {when}."),
    Waits.MEASURE: Sentence("It waits because as many letters as you allow have left within a day."),
}
_DRAFTS = {
    Reason.OVERDUE: Sentence("It could not leave for two days, so it wants a new look."),
    Reason.CHANGED: Sentence("Something has come in since you approved it, so it wants a new look."),
    Reason.WITHDRAWN: Sentence("You took your approval back."),
}


def says(letter: Delivery, seeker: Seeker, now: datetime, left_lately: int, lies: MailDraft | None = None) -> Sentence:
    """One to three sentences. `lies`: where the letter went into a mailbox's Drafts, and is not gone from there."""
    return _SENTENCES[letter.state](_Now(letter, seeker, now, left_lately, lies))


def _draft(at: _Now) -> Sentence:
    if at.lies is not None:
        return _in_drafts(at.lies)
    how = Sentence(
        "Read it with 'comeback letter {application}'; approve it with 'comeback approve {number}'.",
        application=at.letter.application,
        number=at.letter.id,
    )
    return in_a_row(_DRAFTS.get(at.letter.reason, Sentence("A draft.")), how)


def _in_drafts(lies: MailDraft) -> Sentence:
    if lies.state is DraftState.SENT:
        return Sentence("You sent it from your own mail program.")
    if lies.state is DraftState.EDITED:
        return Sentence(
            "It lies in {folder} of {account}, as you changed it there. Send it from there.", folder=lies.folder, account=lies.account
        )
    return Sentence("It lies in {folder} of {account}. Send it from there.", folder=lies.folder, account=lies.account)


def _approved(at: _Now) -> Sentence:
    reply = at.letter.reply
    trouble = {
        Reason.NETWORK: Sentence("The mail server did not answer: {reply}", reply=reply),
        Reason.SIGN_IN: Sentence("{reply} To mend that: comeback connect {address}.", reply=reply, address=at.letter.account),
        Reason.DEFERRED: Sentence(
            "The mail server said: not now ({reply}).", reply=reply if isinstance(reply, Sentence) else reply.rstrip(".")
        ),
        Reason.AGAIN: Sentence("It is to be sent again, as you said."),
    }.get(at.letter.reason, Sentence("Approved."))
    return in_a_row(trouble, _next(at))


def _next(at: _Now) -> Sentence:
    found = leaving(at.letter, at.seeker, at.now, at.left_lately)
    if found.why is not None:
        return Sentence(_WAITS[found.why], when=at.time(found.until))
    if found.verdict is Verdict.GO:
        return Sentence("It leaves with the next 'comeback send'.")
    return Sentence("It could not leave for two days; the next 'comeback send' gives it back to you for a new look.")


def _claimed(at: _Now) -> Sentence:
    return Sentence(
        "It is being handed over to {to}. If that broke off, it has not left, and the next 'comeback send' tries again.", to=at.letter.to
    )


def _dot(at: _Now) -> Sentence:
    return Sentence(
        "It was handed over on {when}, and the line broke before the server's last word. "
        "Its copy is looked for in Sent; it is not sent again.",
        when=at.time(at.letter.dot_at),
    )


def _sent(at: _Now) -> Sentence:
    if at.letter.reason is Reason.BY_WORD:
        return Sentence("It went out, by your word.")
    if _taken(at):
        return Sentence("Your mail server took it on {when} (it said: {reply}).", when=at.time(at.letter.sent_at), reply=at.letter.reply)
    return Sentence("It went out on {when}: it lies in Sent.", when=at.time(at.letter.dot_at or at.letter.sent_at))


def _taken(at: _Now) -> bool:
    return at.letter.reply.startswith("2")


def _filed(at: _Now) -> Sentence:
    told = at.letter.reason is not Reason.BY_WORD and not _taken(at)
    return _sent(at) if told else in_a_row(_sent(at), Sentence("A copy lies in Sent."))


def _refused(at: _Now) -> Sentence:
    return Sentence(
        "Your mail server refused it for good (it said: {reply}). Mend the address or the words, then 'comeback letter {application}'.",
        reply=at.letter.reply,
        application=at.letter.application,
    )


def _uncertain(at: _Now) -> Sentence:
    return Sentence(
        "Nobody can know whether it went out: the line broke on {when}, in the one moment when that cannot be told, and no copy of it is "
        "in Sent. If you know that it did: 'comeback outbox --it-went {number}'. To send it again, though it may arrive twice: "
        "'comeback outbox --send-again {number}'. To leave it: 'comeback outbox --let-go {number}'.",
        when=at.time(at.letter.dot_at),
        number=at.letter.id,
    )


def _cancelled(at: _Now) -> Sentence:
    if at.letter.dot_at is None:
        return Sentence("You let it go.")
    return Sentence("You let it go, and nobody knows whether it went out.")


_SENTENCES: dict[DeliveryState, Callable[[_Now], Sentence]] = {
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
