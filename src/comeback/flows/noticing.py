"""What the seeker did, in their own mail program, with the letters that were put into Drafts: left them, changed, sent or deleted them.

Looked at with every sync. A draft is known by its Message-ID; many programs give what they change another one, and some servers give one
to every mail, so that reader and thread count too.
"""

from __future__ import annotations

from collections.abc import Collection
from contextlib import suppress

from comeback.domain.drafts import DraftState
from comeback.domain.message import Message
from comeback.flows.home import Home
from comeback.mailbox.imap.appending import Sought, lying
from comeback.mailbox.imap.session import Refused, Session
from comeback.store import drafts, mails
from comeback.store.drafts import MailDraft


def notice(home: Home, session: Session, address: str) -> None:
    """What became of the drafts of this mailbox, now that its Sent folder is read."""
    waiting = drafts.of_account(home.seeker_id, address)
    mine = [mail for mail in mails.kept(home.seeker_id) if mail.is_from(home.me)] if waiting else []
    ours = {one.message_id for one in waiting}
    for one in waiting:
        sent = next((mail for mail in mine if _is_of(mail, one)), None)
        state = DraftState.SENT if sent else _lies(session, one, ours)
        if state is not one.state:
            drafts.becomes(home.seeker_id, one.id, state, sent.identity if sent else "")


def _is_of(mail: Message, one: MailDraft) -> bool:
    """Whether the seeker's mail is this draft, sent: by its id, or by reader, thread and time."""
    if mail.message_id == one.message_id:
        return True
    to = {person.email for person in (*mail.to, *mail.cc)}
    in_thread = not one.thread or one.thread in {mail.in_reply_to, *mail.references}
    return one.recipient in to and in_thread and mail.date is not None and mail.date >= one.put_at.replace(microsecond=0)


def _lies(session: Session, one: MailDraft, ours: Collection[str]) -> DraftState:
    """How it lies in Drafts: as we put it, changed, or not at all."""
    with suppress(Refused):
        found = lying(session, one.folder, Sought(one.message_id, one.recipient, one.thread, one.put_at), ours)
        if found is not None:
            # Drafts that an older version put there are known by the size of the whole mail.
            sizes = {found.size, *(part.size for part in found.parts)}
            return DraftState.WAITING if one.size in sizes else DraftState.EDITED
    return DraftState.GONE
