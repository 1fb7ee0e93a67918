"""The debrief as a mail to oneself: laid into a real mailbox, answered there, read back once, and never taken for a mail of the search."""

from __future__ import annotations

from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage, Message
from email.policy import default
from pathlib import Path

import pytest

from comeback.flows.home import open_home
from comeback.flows.ledger import applications
from comeback.mailbox.debriefform import answers
from comeback.store import mails
from comeback.store.seekers import change
from tests.cli.program import Comeback
from tests.cli.test_cli_shapes import keeps_to
from tests.imap.test_imap_connect import typed
from tests.imap.test_imap_sync import connected, synced
from tests.plugins.mailservers import Mailbox

__all__ = ["connected", "typed"]


@pytest.fixture
def asking(connected: Comeback) -> tuple[Comeback, int]:
    """The program with an interview that is just over, and the number of its application."""
    told = connected("interviewed", "Tallow & Pine", "--role", "Joiner", "--with", "Ruth Adair", "--json")
    return connected, int(str(told.rows()[0]["application"]))


def lying_in(mailbox: Mailbox) -> Message:
    """The newest mail of the inbox."""
    hand = mailbox.hand()
    hand.select("INBOX")
    _, found = hand.search(None, "ALL")
    _, data = hand.fetch(found[0].split()[-1].decode(), "(RFC822)")
    hand.logout()
    assert isinstance(data[0], tuple)
    return message_from_bytes(data[0][1], policy=default)


def reply(form: Message, words: str, sender: str = "", answered: str = "") -> bytes:
    """What a mail program makes of an answer to the form."""
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = sender or form["From"], form["From"], f"Re: {form['Subject']}"
    mail["Date"], mail["Message-ID"] = form["Date"], f"<{len(words)}.{len(answered)}@phone.example>"
    mail["In-Reply-To"] = mail["References"] = answered or form["Message-ID"]
    assert isinstance(form, EmailMessage)
    quoted = "".join(f"> {line}\n" for line in form.get_content().splitlines())
    mail.set_content(f"{words}\n\nOn 4 May 2026 at 18:02, {form['From']} wrote:\n{quoted}")
    return mail.as_bytes()


def moments(number: int) -> list[tuple[str | None, str | None, str | None]]:
    """What the ledger holds of the interview."""
    (one,) = [one for one in applications(open_home()) if one.number == number]
    return [(moment.who, moment.thanks_for, moment.recall) for moment in one.moments]


def test_the_form_lies_in_the_own_inbox_and_the_answer_becomes_the_debrief(asking: tuple[Comeback, int], mailbox: Mailbox) -> None:
    comeback, number = asking
    assert keeps_to(comeback("debrief", number, "--by-mail", "--json"), "debrief_mail") == 1
    form = lying_in(mailbox)
    assert form["From"] == form["To"] == mailbox.address
    assert form["Subject"] == "How did it go at Tallow & Pine?"
    answer = reply(form, "1. Ruth Adair\n2. Thank you for showing me\nthe steam bender.\n6. 4")
    mailbox.put(answer)
    synced(comeback)
    assert moments(number) == [("Ruth Adair", "showing me the steam bender", None)]
    # The copy in Sent, and another look, add nothing.
    hand = mailbox.hand()
    hand.create("Sent")
    hand.logout()
    mailbox.put(answer, folder="Sent")
    synced(comeback)
    assert len(moments(number)) == 1


@pytest.mark.parametrize(
    ("language", "subject", "question", "answered", "ending"),
    [
        ("de", "Wie ist es bei Tallow & Pine gelaufen?", "Was lief gut?", "2. Vielen Dank für die Führung.", "die Führung"),
        (
            "fr",
            "Comment cela s’est-il passé chez Tallow & Pine ?",
            "Qu’est-ce qui s’est bien passé ?",
            "2. Merci pour la visite.",
            "la visite",
        ),
        ("es", "¿Cómo te fue en Tallow & Pine?", "¿Qué salió bien?", "2. Gracias por la visita.", "la visita"),
    ],
)
def test_the_form_asks_in_the_seekers_language(
    asking: tuple[Comeback, int], mailbox: Mailbox, language: str, subject: str, question: str, answered: str, ending: str
) -> None:
    comeback, number = asking
    home = open_home()
    change(home.seeker_id, replace(home.seeker, language=language))
    comeback("debrief", number, "--by-mail")
    form = lying_in(mailbox)
    assert isinstance(form, EmailMessage)
    assert (form["Subject"], question in form.get_content(), "What went" in form.get_content()) == (subject, True, False)
    mailbox.put(reply(form, f"{answered}\n4. {question} Alles."))
    synced(comeback)
    ((_, thanked, _),) = moments(number)
    assert thanked == ending


def test_neither_form_nor_answer_is_a_mail_of_the_search(asking: tuple[Comeback, int], mailbox: Mailbox, tmp_path: Path) -> None:
    comeback, number = asking
    before = comeback("applications", "--json").out
    comeback("debrief", number, "--by-mail")
    form = lying_in(mailbox)
    synced(comeback)
    assert comeback("applications", "--json").out == before
    mailbox.put(reply(form, "4. The joints fitted."))
    synced(comeback)
    (tmp_path / "form.eml").write_bytes(form.as_bytes())
    assert comeback("import", tmp_path / "form.eml", "--json").rows()[0]["kept"] == 0
    assert mails.count_kept(open_home().seeker_id) == 0


def test_an_answer_without_numbers_is_set_aside_and_says_why(asking: tuple[Comeback, int], mailbox: Mailbox) -> None:
    comeback, number = asking
    comeback("debrief", number, "--by-mail")
    mailbox.put(reply(lying_in(mailbox), "It went well, I think."))
    synced(comeback)
    assert moments(number) == []
    assert "no line begins with the number of a question" in comeback("doctor").out


@pytest.mark.parametrize("forged", ["sender", "seal", "number"])
def test_an_answer_of_somebody_else_is_not_noted(asking: tuple[Comeback, int], mailbox: Mailbox, forged: str) -> None:
    comeback, number = asking
    comeback("debrief", number, "--by-mail")
    form = lying_in(mailbox)
    own = str(form["Message-ID"])
    changed = own.replace(own.split(".")[3][:32], "0" * 32) if forged == "seal" else own.replace(f".{number}.", f".{number + 1}.", 1)
    sender, answered = ("eve@evil.example", own) if forged == "sender" else ("", changed)
    mailbox.put(reply(form, "2. giving the post to Eve", sender, answered))
    synced(comeback)
    assert moments(number) == []


def test_without_a_mailbox_it_says_how_to_connect_one(comeback: Comeback) -> None:
    comeback("interviewed", "Tallow & Pine")
    said = comeback("debrief", "Tallow & Pine", "--by-mail")
    assert said.code == 2
    assert "No mailbox is connected." in said.err


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("1. Ruth\n2) the tour\n3: the kiln", {"who": "Ruth", "thanks_for": "the tour", "recall": "the kiln"}),
        ("Hello me,\n4. the first\nhour", {"well": "the first hour"}),
        ("2. Finish the sentence: Thank you for ...\nthe tour", {"thanks_for": "the tour"}),
        ("1. Who was it that you will remember?\n4. What went well? The drawing.", {"well": "The drawing."}),
        ("5. I was late\n\nby 2.5 hours", {"badly": "I was late by 2.5 hours"}),
        ("3 people were there", {}),
        ("7. seven", {}),
        ("", {}),
    ],
)
def test_answers_are_found_by_their_numbers_and_a_copied_question_is_none(words: str, expected: dict[str, str]) -> None:
    assert answers(words) == expected
