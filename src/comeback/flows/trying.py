"""Trying a mailbox before it is kept: a sign-in at the server it is read from, and one at the server its letters leave by. No mail is sent.

What is kept afterwards is the work of `connecting`.
"""

from __future__ import annotations

from comeback.domain.account import Account, Credentials
from comeback.domain.sentence import Sentence, in_a_row
from comeback.mailbox.imap.folders import Folder, folders
from comeback.mailbox.imap.session import Session as Reading
from comeback.mailbox.smtp.session import Session as Sending
from comeback.mailbox.trouble import MENDS, MailTrouble, TroubleKind

DRAFTS_ALONE = Sentence("Or connect for reading and drafts alone: 'none' as the server to send through (--smtp none).")
SENDING = {
    TroubleKind.SIGN_IN: Sentence(
        "The same sign-in was good for reading; many providers let programs send once you allow it in their settings."
    ),
    TroubleKind.UNSAFE: Sentence("Nothing secret was shown to it. Name another server with --smtp HOST[:PORT], or try another network."),
}
NOT_KEPT = Sentence("Nothing is kept of it yet: try again later, and check the server's name if that does not help.")
"""In place of what is said of a mailbox that is connected, which is tried again by itself."""
ANOTHER = Sentence("Try again later, or name another server with --smtp HOST[:PORT]; some networks let nobody through to such servers.")


def tried(account: Account, shown: Credentials) -> list[Folder]:
    """The folders of a mailbox that lets us read and, where it has a server for that, send. MailTrouble says which of both failed.

    Reading comes first; where it fails the secret is not shown a second time, since each refusal brings a mailbox nearer to being locked.
    """
    try:
        with Reading(account.imap) as session:
            session.sign_in(shown)
            found = folders(session)
    except MailTrouble as trouble:
        mend = NOT_KEPT if trouble.mend in {MENDS[TroubleKind.NETWORK], MENDS[TroubleKind.SERVER]} else trouble.mend
        raise MailTrouble(
            trouble.kind, Sentence("Reading failed, and sending was not tried. {problem}", problem=trouble.problem), mend
        ) from None
    if account.smtp is not None:
        try:
            with Sending(account.smtp) as session:
                session.sign_in(shown)
        except MailTrouble as trouble:
            mend = in_a_row(SENDING.get(trouble.kind, ANOTHER), DRAFTS_ALONE)
            raise MailTrouble(
                trouble.kind, Sentence("Reading works, but sending failed. {problem}", problem=trouble.problem), mend
            ) from None
    return found
