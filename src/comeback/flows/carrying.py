"""By what way an account's letters leave: its server, its sign-in, its Sent folder. Flows are given it; doors make it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime

from comeback.domain.account import Account, Credentials
from comeback.domain.delivery import Frozen, Outcome
from comeback.domain.sentence import Sentence
from comeback.mailbox.sent import SentFolder
from comeback.mailbox.smtp.handing import hand, trouble
from comeback.mailbox.smtp.session import Session
from comeback.mailbox.trouble import MailTrouble, TroubleKind

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Carrier:
    """One account. `credentials` gives what is good now; `sent` opens its Sent folder anew. Both may raise MailTrouble."""

    account: Account
    credentials: Callable[[], Credentials]
    sent: Callable[[], AbstractContextManager[SentFolder]]

    def carry(self, frozen: Frozen, may_dot: Callable[[], bool]) -> Outcome:
        """One conversation with the account's SMTP server about one letter; see `hand`."""
        if self.account.smtp is None:
            said = Sentence(
                "No server is known that takes mail of {address}: connect it again with --smtp HOST, or use Drafts.",
                address=self.account.address,
            )
            return trouble(MailTrouble(TroubleKind.SIGN_IN, said))
        try:
            with Session(self.account.smtp) as session:
                session.sign_in(self.credentials())
                return hand(session, frozen.envelope, frozen.raw, may_dot)
        except MailTrouble as error:
            return trouble(error)
