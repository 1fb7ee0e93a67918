"""A letter into the mailbox's own Drafts, so that the seeker sends it from any mail program; and noticing what they did with it there.

1. Compose and keep the letter. 2. Note the draft, with an id of its own. 3. Put it there, once. 4. At every sync: sent, edited, or gone.
Where the line breaks in step 3 nobody knows whether it lies there; the next look tells, and until then it is not put again.
"""

from __future__ import annotations

import secrets
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from comeback.domain.account import Account
from comeback.domain.delivery import DeliveryState
from comeback.domain.drafts import DraftState
from comeback.domain.letter import Letter
from comeback.domain.message import Address, Message
from comeback.domain.sentence import Sentence
from comeback.errors import ComebackError, UsageError
from comeback.flows.asked import Asked
from comeback.flows.credentials import credentials
from comeback.flows.home import Home
from comeback.flows.keeping import named, refuse_paper
from comeback.flows.letter import letters_owed, refuse_unfit
from comeback.mailbox.draft import draft
from comeback.mailbox.imap.appending import append, find
from comeback.mailbox.imap.fetching import headlines
from comeback.mailbox.imap.folders import Use, folders, with_use
from comeback.mailbox.imap.session import Refused, Session
from comeback.store import accounts, drafts, letters, mails, outbox
from comeback.store.drafts import MailDraft

GOING = (DeliveryState.APPROVED, DeliveryState.CLAIMED, DeliveryState.DOT, DeliveryState.UNCERTAIN)


@dataclass(frozen=True, slots=True)
class Put:
    """A letter that lies in Drafts now."""

    letter: Letter
    draft: MailDraft


def put_draft(home: Home, word: str, asked: Asked, now: datetime) -> Put:
    """Put the letter that an application is owed into Drafts; see `put`. UsageError where none is owed."""
    own_account(home)  # before all else: without a mailbox it does not matter what is owed
    owed = letters_owed(home, word, now, asked)
    letter = owed.letters[0]
    return put(home, owed.application.number, letter, named(owed.step, letter, alone=len(owed.letters) == 1), now)


def put(home: Home, number: int, letter: Letter, step: str, now: datetime) -> Put:
    """Put this letter of an application's step into Drafts. UsageError where no mailbox is connected; ComebackError for a letter that a
    check stops or that has another road already; MailTrouble."""
    account = own_account(home)
    refuse_paper(letter, "This")
    _refuse_second_road(home, letter)
    refuse_unfit(letter)
    message_id = f"<{secrets.token_hex(16)}@{account.address.rpartition('@')[2]}>"
    raw = f"Message-ID: {message_id}\r\n".encode() + draft(letter, Address(home.seeker.name, account.address), now)
    with Session(account.imap) as session:
        session.sign_in(credentials(home, account))
        there = with_use(folders(session), Use.DRAFTS)
        if there is None:
            raise ComebackError(
                Sentence("{address} has no Drafts folder that can be told.", address=account.address),
                "Make one called Drafts, or use --eml.",
            )
        kept = letters.save_draft(home.seeker_id, number, letter, step)
        new = MailDraft(
            kept.id, account.address, there.name, message_id, (letter.to or "").lower(), letter.in_reply_to or "", now, len(raw)
        )
        noted = drafts.begin(home.seeker_id, new)
        try:
            append(session, there.name, r"(\Draft \Seen)", raw)
        except Refused:
            drafts.becomes(home.seeker_id, noted.id, DraftState.GONE)
            raise
        drafts.becomes(home.seeker_id, noted.id, DraftState.WAITING)
    return Put(letter, noted)


def _refuse_second_road(home: Home, letter: Letter) -> None:
    """A letter has one road: what is approved, or may have left, is not put into Drafts too."""
    going = [one for one in outbox.deliveries(home.seeker_id, GOING) if one.to == (letter.to or "").lower()]
    if going:
        raise ComebackError(
            Sentence("A letter to {to} is on its way already (letter {number}).", to=going[0].to, number=going[0].id),
            Sentence("'comeback withdraw {number}' takes it back first.", number=going[0].id),
        )


def notice(home: Home, session: Session, address: str) -> None:
    """What became of the drafts of this mailbox, now that its Sent folder is read."""
    waiting = drafts.of_account(home.seeker_id, address)
    mine = [mail for mail in mails.kept(home.seeker_id) if mail.is_from(home.me)] if waiting else []
    for one in waiting:
        sent = next((mail for mail in mine if _is_of(mail, one)), None)
        state = DraftState.SENT if sent else _lies(session, one)
        if state is not one.state:
            drafts.becomes(home.seeker_id, one.id, state, sent.identity if sent else "")


def _is_of(mail: Message, one: MailDraft) -> bool:
    """Whether the seeker's mail is this draft, sent: by its id, or, as many programs give another, by reader, thread and time."""
    if mail.message_id == one.message_id:
        return True
    to = {person.email for person in (*mail.to, *mail.cc)}
    in_thread = not one.thread or one.thread in {mail.in_reply_to, *mail.references}
    return one.recipient in to and in_thread and mail.date is not None and mail.date >= one.put_at.replace(microsecond=0)


def _lies(session: Session, one: MailDraft) -> DraftState:
    """How it lies in Drafts: as we put it, changed, or not at all."""
    with suppress(Refused):
        found = find(session, one.folder, one.message_id)
        if found is not None:
            size = next((head.size for head in headlines(session, [found.uid])), one.size)
            return DraftState.WAITING if size == one.size else DraftState.EDITED
    return DraftState.GONE


def own_account(home: Home) -> Account:
    """The connected mailbox of the address that letters come from, else the first; UsageError where none is."""
    found = accounts.accounts(home.seeker_id)
    if not found:
        raise UsageError("No mailbox is connected.", "Connect one with 'comeback connect ADDRESS', or write a file with 'letter --eml'.")
    return next((one.account for one in found if one.account.address == home.seeker.email), found[0].account)
