"""Sending one approved letter, once. See `send`; what became of a letter whose dot was written is the work of `recovering`."""

from __future__ import annotations

import uuid

from comeback.domain.delivery import Delivery, Outcome, Reason, Result
from comeback.domain.sentence import Sentence
from comeback.errors import ComebackError
from comeback.flows.carrying import Carrier, Clock
from comeback.flows.home import Home
from comeback.flows.leaving import next_try
from comeback.mailbox.sent import SentFolder
from comeback.store import claims, resolutions
from comeback.store.claims import Leave


def send(home: Home, carrier: Carrier, sent: SentFolder, letter: Delivery, clock: Clock) -> Outcome | None:
    """Send this letter; None where it needs no sending any more, by this worker.

    1. Is it in Sent already? Then a life of the ledger before this one has sent it. 2. Claim it: one worker, one attempt. 3. Speak to the
    server up to the end of the body. A failure or a kill until here leaves the letter unsent, and it is tried again. 4. Between body and
    dot, commit the intent, if the claim still holds and nothing has come in since the person looked. 5. The dot; the reply. A kill from 4
    on leaves the letter at the dot, and it is never sent again but by a person's word. 6. Write down what it came to.
    """
    frozen = letter.frozen
    if frozen is None or frozen.digest != letter.approved_hash:
        raise ComebackError(
            Sentence("Letter {id} is not what you approved: its bytes in the ledger have changed.", id=letter.id),
            Sentence("Nothing was sent. 'comeback withdraw {id}', then read it and approve it again.", id=letter.id),
        )
    now = clock()
    copy = sent.find(frozen, letter.not_before or now)
    if copy is not None:
        resolutions.found(home.seeker_id, letter.id, copy, now)
        return None
    token = uuid.uuid4().hex
    by = home.seeker.name if letter.reason is Reason.AGAIN else ""
    if not claims.claim(home.seeker_id, letter, token, now, by):
        return None

    def may_dot() -> bool:
        return claims.intend(home.seeker_id, letter, token, clock()) is Leave.GO

    outcome = carrier.carry(frozen, may_dot)
    now = clock()
    claims.end(home.seeker_id, letter.id, token, outcome, now, next_try(letter.attempt + 1, now, outcome.reason))
    return outcome


def stops_the_rest(outcome: Outcome | None) -> bool:
    """Whether the letters after this one would meet the same trouble: the network, or a sign-in that is refused, which is not tried again
    and again lest the account be locked."""
    return outcome is not None and outcome.result is Result.DEFERRED and outcome.reason in {Reason.NETWORK, Reason.SIGN_IN}
