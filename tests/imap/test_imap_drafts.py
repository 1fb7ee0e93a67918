"""A letter in the mailbox's own Drafts: threaded, there once, and what the seeker does with it is noticed."""

from __future__ import annotations

from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage

import pytest

from comeback.domain.drafts import DraftState
from comeback.flows.home import open_home
from comeback.store import drafts
from comeback.store.drafts import MailDraft
from comeback.store.seekers import change
from tests.cli.program import Comeback
from tests.cli.test_cli_shapes import keeps_to
from tests.imap.test_imap_connect import Connect, typed
from tests.imap.test_imap_sync import connected, synced
from tests.plugins.mailservers import Mailbox

__all__ = ["Connect", "connected", "typed"]
NOW = ("--now", "2026-04-14T10:00:00+01:00")
NORA = "Nora Quill <nora.quill@tinwhistle.example>"


def mail(me: str, number: int, sender: str, to: str, words: str, answers: str = "") -> bytes:
    made = EmailMessage()
    made["From"], made["To"] = sender, to
    made["Subject"] = ("Re: " if answers else "") + "Your interview for Instrument Repairer at Tinwhistle Works"
    made["Date"] = f"{['Wed, 1', 'Mon, 13', 'Wed, 15'][number - 1]} Apr 2026 09:00:00 +0100"
    made["Message-ID"] = f"<{number}@{'tinwhistle' if 'Nora' in sender else 'home'}.example>"
    if answers:
        made["In-Reply-To"] = made["References"] = answers
    made.set_content(words)
    return made.as_bytes()


@pytest.fixture
def rejected(connected: Comeback, mailbox: Mailbox) -> Comeback:
    """The program, with a no after an interview in the mailbox."""
    ada = f"Ada Byron <{mailbox.address}>"
    mailbox.put(
        mail(
            mailbox.address,
            1,
            NORA,
            ada,
            "Dear Ada,\n\nwe would like to invite you to an interview for the post of Instrument Repairer on 8 April 2026 at 10:00"
            " in our workshop.\n\nKind regards\nNora Quill\nTinwhistle Works\n",
        ),
        mail(
            mailbox.address,
            2,
            NORA,
            ada,
            "Dear Ada,\n\nthank you for coming in last week for the interview. I am sorry to say that we have decided to go with another"
            " candidate for the Instrument Repairer post.\n\nKind regards\nNora Quill\nTinwhistle Works\n",
            "<1@tinwhistle.example>",
        ),
    )
    assert synced(connected)["new"] == 2
    assert len(connected("due", "--json", *NOW).rows()) == 1
    return connected


def draft_of(mailbox: Mailbox) -> MailDraft | None:
    found = drafts.of_account(open_home().seeker_id, mailbox.address)
    return found[0] if found else None


def test_a_letter_lies_in_drafts_in_its_thread_and_once(rejected: Comeback, mailbox: Mailbox) -> None:
    done = rejected("draft", "Tinwhistle Works", "--json", *NOW)
    assert keeps_to(done, "draft") == 1
    again = rejected("draft", "Tinwhistle Works", *NOW)
    assert (again.code, "already" in again.err) == (1, True)
    hand = mailbox.hand()
    hand.select("Drafts")
    found = hand.uid("SEARCH", "ALL")[1][0].split()
    assert len(found) == 1
    lies = hand.uid("FETCH", found[0].decode(), "(FLAGS BODY.PEEK[])")[1]
    read = message_from_bytes(lies[0][1])
    assert (read["In-Reply-To"], read["To"]) == ("<2@tinwhistle.example>", "nora.quill@tinwhistle.example")
    assert read["Message-ID"] == done.rows()[0]["message_id"]
    assert rb"\Draft" in lies[0][0] + lies[-1]
    hand.logout()
    synced(rejected)
    kept = draft_of(mailbox)
    assert kept is not None
    assert kept.state is DraftState.WAITING


def test_the_letter_of_one_step_is_one_letter_in_the_outbox(rejected: Comeback) -> None:
    assert rejected("letter", "Tinwhistle Works", *NOW).code == 0
    assert rejected("draft", "Tinwhistle Works", *NOW).code == 0
    (row,) = rejected("outbox", "--json", *NOW).rows()
    assert row["to"] == "nora.quill@tinwhistle.example"
    assert str(row["says"]).startswith("It lies in Drafts of ada")
    assert rejected("approve", row["letter"], "--yes", *NOW).code == 1


def test_a_letter_that_lies_in_drafts_of_any_mailbox_takes_no_second_road(rejected: Comeback) -> None:
    """Letters may come from an address of which no mailbox is connected; then its draft lies in another's."""
    assert rejected("draft", "Tinwhistle Works", *NOW).code == 0
    home = open_home()
    change(home.seeker_id, replace(home.seeker, addresses=("ada@elsewhere.example", *home.seeker.addresses)))
    (row,) = rejected("outbox", "--json", *NOW).rows()
    assert "lies in the Drafts of your mailbox" in rejected("approve", row["letter"], "--yes", *NOW).err


def test_what_is_sent_from_another_program_settles_the_step(rejected: Comeback, mailbox: Mailbox) -> None:
    assert rejected("draft", "Tinwhistle Works", *NOW).code == 0
    hand = mailbox.hand()
    hand.select("Drafts")
    hand.uid("STORE", "1:*", "+FLAGS", r"(\Deleted)")
    hand.expunge()
    hand.logout()
    words = "Dear Nora,\n\nthank you for the interview and for letting me know so soon. What could I do better?\n\nKind regards\nAda\n"
    mailbox.put(mail(mailbox.address, 3, f"Ada Byron <{mailbox.address}>", NORA, words, "<2@tinwhistle.example>"), folder="Sent")
    synced(rejected)
    assert draft_of(mailbox) is None
    assert "You sent it from your own mail program." in rejected("outbox").out
    assert not rejected("due", "--json", "--now", "2026-04-16T10:00:00+01:00").rows()


def test_a_draft_that_was_deleted_or_changed_is_noticed_and_may_be_made_again(rejected: Comeback, mailbox: Mailbox) -> None:
    assert rejected("draft", "Tinwhistle Works", *NOW).code == 0
    hand = mailbox.hand()
    hand.select("Drafts")
    old = hand.uid("FETCH", "1:*", "(BODY.PEEK[])")[1][0][1]
    hand.uid("STORE", "1:*", "+FLAGS", r"(\Deleted)")
    hand.expunge()
    hand.append("Drafts", r"(\Draft)", "", old + b"A line more.\r\n")
    synced(rejected)
    kept = draft_of(mailbox)
    assert kept is not None
    assert kept.state is DraftState.EDITED
    assert "as you changed it there" in rejected("outbox").out
    hand.select("Drafts")
    hand.uid("STORE", "1:*", "+FLAGS", r"(\Deleted)")
    hand.expunge()
    hand.logout()
    synced(rejected)
    gone = draft_of(mailbox)
    assert gone is not None
    assert gone.state is DraftState.GONE
    assert rejected("draft", "Tinwhistle Works", *NOW).code == 0


def test_without_a_mailbox_the_mend_is_said(comeback: Comeback) -> None:
    done = comeback("draft", "1")
    assert (done.code, "comeback connect" in done.err) == (2, True)
