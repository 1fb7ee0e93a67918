"""Handing one letter to a server, with the question asked between the body and the final dot. See `hand`.

RFC 1047 names the gap between the final dot and the 250 that answers it: whoever dies there cannot know. So nothing is left to chance
around that gap, and what happened in it is never guessed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from comeback.domain.delivery import Envelope, Outcome, Reason, Result
from comeback.domain.sentence import Sentence
from comeback.mailbox.smtp.address import mailbox_of
from comeback.mailbox.smtp.reply import Reply
from comeback.mailbox.smtp.session import Session
from comeback.mailbox.trouble import MailTrouble, TroubleKind
from comeback.mailbox.wireform import stuffed

AFTER_THE_DOT = 600.0
"""Seconds a server may take to answer the dot (RFC 5321, 4.5.3.2.6)."""
NOTICED = 0.1
"""Seconds in which a line that broke under the body shows it: so long the intent waits, that fewer letters are uncertain."""
REASONS = {TroubleKind.SIGN_IN: Reason.SIGN_IN, TroubleKind.UNSAFE: Reason.SIGN_IN, TroubleKind.NETWORK: Reason.NETWORK}
SAID_NO = {True: Result.DEFERRED, False: Result.REFUSED}


def trouble(error: MailTrouble) -> Outcome:
    """What trouble before the dot comes to: the letter is surely still here."""
    return Outcome(Result.DEFERRED, error.problem, REASONS.get(error.kind, Reason.DEFERRED))


def hand(session: Session, envelope: Envelope, raw: bytes, may_dot: Callable[[], bool]) -> Outcome:
    """Hand over these exact bytes to exactly these recipients.

    1. MAIL, then one RCPT for each; where one is refused nobody gets it. 2. DATA and the body, without its final dot: until here a server
    discards everything when the line breaks (RFC 5321, 4.1.1.4), and a line that has broken is found out now. 3. `may_dot` makes the
    intent durable; False, or any error of its, and the line is cut instead. 4. The dot, in a write of its own. 5. The reply.

    ValueError for bytes or addresses that are not fit for the wire; they are checked again here, before anything is said.
    """
    sender, to = mailbox_of(envelope.sender), [mailbox_of(one) for one in envelope.recipients]
    body = stuffed(raw)
    try:
        refused = _announced(session, sender, to, len(raw))
        if refused is not None:
            return Outcome(SAID_NO[refused.later], str(refused), Reason.DEFERRED if refused.later else Reason.NONE)
        session.wire.send(body)
        if session.wire.spoken(NOTICED):
            return _too_soon(session)
    except MailTrouble as error:
        session.wire.close()
        return trouble(error)
    try:
        allowed = may_dot()
    except BaseException:
        session.wire.close()
        raise
    if not allowed:
        session.wire.close()
        return Outcome(Result.CALLED_OFF)
    return _dotted(session)


def _announced(session: Session, sender: str, to: list[str], size: int) -> Reply | None:
    """The envelope, and the server's leave to send the body; the reply that refuses it, where one does."""
    sized = f" SIZE={size}" if "SIZE" in session.offers else ""
    for command in (f"MAIL FROM:<{sender}>{sized}", *(f"RCPT TO:<{one}>" for one in to)):
        said = session.run(command)
        if said.code not in {250, 251}:
            return said if not said.fine else _odd(session, said)
    said = session.run("DATA")
    if said.code == 354:
        return None
    return said if not said.fine else _odd(session, said)


def _odd(session: Session, said: Reply) -> Reply:
    raise MailTrouble(
        TroubleKind.SERVER, Sentence("{server} answered what does not belong here: {said}.", server=session.server, said=said)
    )


def _too_soon(session: Session) -> Outcome:
    """What was said before the dot is no answer to it, though a 250 would be taken for one. The dot is not written."""
    session.wire.close()
    return Outcome(Result.DEFERRED, Sentence("The server spoke before it was its turn."), Reason.DEFERRED)


def _dotted(session: Session) -> Outcome:
    wire = session.wire
    try:
        if wire.spoken():
            return _too_soon(session)
    except MailTrouble as error:
        wire.close()
        return trouble(error)
    wire.limits = replace(wire.limits, silence=AFTER_THE_DOT, answer=AFTER_THE_DOT)
    try:
        wire.send(b".\r\n")
        said = session.reply()
    except MailTrouble as error:
        wire.close()
        return Outcome(Result.UNKNOWN, error.problem)
    if said.code == 250:
        return Outcome(Result.ACCEPTED, str(said))
    if said.fine:
        return Outcome(Result.UNKNOWN, str(said))
    return Outcome(SAID_NO[said.later], str(said), Reason.DEFERRED if said.later else Reason.NONE)
