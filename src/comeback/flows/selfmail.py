"""A debrief by a mail to oneself: the form is put into the inbox of the seeker's own mailbox, and their answer is read back.

Nothing is sent: the form is laid into the inbox by IMAP, and the seeker answers it to themselves with any mail program. Neither is kept
as a mail of the search, and no reader sees them: an own mail that names an employer could be taken for an answer to that employer.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256

from comeback.domain.message import Message, Passed, Quarantined
from comeback.domain.sentence import Sentence
from comeback.errors import UsageError
from comeback.flows.byhand import Debrief, note_debrief
from comeback.flows.credentials import credentials
from comeback.flows.drafting import own_account
from comeback.flows.finding import meant
from comeback.flows.home import Home
from comeback.flows.ledger import applications
from comeback.machine.keyfile import kept_key
from comeback.mailbox.debriefform import Form, answers, asked_about, new_id
from comeback.mailbox.imap.appending import append
from comeback.mailbox.imap.session import Session

INBOX = "INBOX"
"""The one name that every mailbox has (RFC 3501, 5.1)."""
KEY_NAME = "debrief.key"
NO_NUMBER = Sentence("It answers a debrief, but no line begins with the number of a question, as in “2. showing me the workshop”.")
Mail = Message | Passed | Quarantined


@dataclass(frozen=True, slots=True)
class Asked:
    """A form that lies in the inbox of `address`."""

    application: int
    company: str
    address: str
    message_id: str


def ask_by_mail(home: Home, word: str, now: datetime) -> Asked:
    """Lay the form for the application that `word` means into the seeker's own inbox. UsageError where no mailbox is connected;
    MailTrouble."""
    account = own_account(home)
    one = meant(applications(home), word)
    message_id = new_id(one.number, account.address.rpartition("@")[2], _key(home))
    form = Form(one.number, one.company or "", account.address, home.seeker.language)
    with Session(account.imap) as session:
        session.sign_in(credentials(home, account))
        append(session, INBOX, "()", form.written(message_id, now), now)
    return Asked(one.number, one.company or "", account.address, message_id)


def read_back(home: Home, batch: Sequence[Mail]) -> list[Mail]:
    """The batch with forms and their answers passed over, once the answers are noted; what cannot be read back is set aside and says why.

    Noting the same answer again, from another folder or after a kill, changes nothing.
    """
    return [_passed(home, mail) if isinstance(mail, Message) and mail.is_from(home.me) else mail for mail in batch]


def forget_key(home: Home) -> None:
    """No form that was laid into an inbox before is known from now on."""
    (home.settings.home / KEY_NAME).unlink(missing_ok=True)


def _passed(home: Home, mail: Message) -> Mail:
    own = asked_about((mail.message_id or "",), lambda: _key(home))
    number = asked_about((mail.in_reply_to or "", *mail.references), lambda: _key(home))
    if own is None and number is None:
        return mail
    if own is None and not mail.marks.authentication_failed:
        try:
            _note(home, str(number), mail)
        except UsageError as error:
            return Quarantined(mail.place, error.problem, mail.identity)
    return Passed(mail.place, mail.identity)


def _note(home: Home, number: str, mail: Message) -> None:
    said = answers(mail.words.new)
    if not said:
        raise UsageError(NO_NUMBER)
    name = sha256((mail.message_id or mail.identity).encode()).hexdigest()[:32]
    note_debrief(home, number, Debrief(**said), mail.date or datetime.now(UTC), f"hand-{name}")


def _key(home: Home) -> str:
    return kept_key(home.settings.home / KEY_NAME)
