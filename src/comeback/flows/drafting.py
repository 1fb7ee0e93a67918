"""A letter into the mailbox's own Drafts, so that the seeker sends it from any mail program. What they do with it there is `noticing`.

1. Compose and keep the letter. 2. Note the draft, with an id of its own. 3. Put it there, once. Where the line breaks in step 3 nobody
knows whether it lies there; the next look tells, and until then it is not put again.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime

from comeback.domain.account import Account
from comeback.domain.delivery import GOING
from comeback.domain.drafts import DraftState
from comeback.domain.letter import Letter
from comeback.domain.message import Address
from comeback.domain.sentence import Sentence
from comeback.errors import ComebackError, UsageError
from comeback.flows.asked import Asked
from comeback.flows.credentials import credentials
from comeback.flows.doubting import doubts
from comeback.flows.home import Home
from comeback.flows.keeping import named, refuse_paper
from comeback.flows.letter import letters_owed, refuse_unfit
from comeback.mailbox.draft import draft
from comeback.mailbox.fields import head_of_mail
from comeback.mailbox.imap.appending import append
from comeback.mailbox.imap.folders import Use, folders, with_use
from comeback.mailbox.imap.session import Refused, Session
from comeback.store import accounts, drafts, letters, outbox
from comeback.store.drafts import MailDraft


@dataclass(frozen=True, slots=True)
class Put:
    """A letter that lies in Drafts now."""

    letter: Letter
    draft: MailDraft
    doubts: tuple[Sentence, ...] = ()
    """What gives pause at its address."""


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
        to, thread, size = (letter.to or "").lower(), letter.in_reply_to or "", len(raw) - head_of_mail(raw).body
        noted = drafts.begin(home.seeker_id, MailDraft(kept.id, account.address, there.name, message_id, to, thread, now, size))
        try:
            append(session, there.name, r"(\Draft \Seen)", raw)
        except Refused:
            drafts.becomes(home.seeker_id, noted.id, DraftState.GONE)
            raise
        drafts.becomes(home.seeker_id, noted.id, DraftState.WAITING)
    return Put(letter, noted, doubts(home, number, letter.to or "").said)


def _refuse_second_road(home: Home, letter: Letter) -> None:
    """A letter has one road: what is approved, or may have left, is not put into Drafts too."""
    going = [one for one in outbox.deliveries(home.seeker_id, GOING) if one.to == (letter.to or "").lower()]
    if going:
        raise ComebackError(
            Sentence("A letter to {to} is on its way already (letter {number}).", to=going[0].to, number=going[0].id),
            Sentence("'comeback withdraw {number}' takes it back first.", number=going[0].id),
        )


def own_account(home: Home) -> Account:
    """The connected mailbox of the address that letters come from, else the first; UsageError where none is."""
    found = accounts.accounts(home.seeker_id)
    if not found:
        raise UsageError("No mailbox is connected.", "Connect one with 'comeback connect ADDRESS', or write a file with 'letter --eml'.")
    return next((one.account for one in found if one.account.address == home.seeker.email), found[0].account)
