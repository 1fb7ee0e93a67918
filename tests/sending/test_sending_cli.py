"""The whole way through the door: a letter is composed, approved, sent, told of, and not owed any more."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from importlib import resources
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from comeback.domain.account import Secret, Server
from comeback.domain.kinds import LetterKind
from comeback.domain.letter import Letter
from comeback.flows.credentials import vault_of
from comeback.flows.home import open_home
from comeback.store import accounts
from comeback.store.letters import save_draft
from comeback.store.lock import held_alone
from tests.cli.program import Comeback, Said
from tests.plugins.mailservers import Mailbox
from tests.servers.smtp import SmtpServer

NOW = "2026-03-20T10:00:00+00:00"
LATER = "2026-03-20T10:20:00+00:00"
BRYN, ADA = "Bryn Teague <bryn@postnook.example>", "Ada Quern <ada@quernmill.example>"
ASK = "Dear Bryn,\n\nwe would like to invite you to an interview for the post of Miller on 12 March 2026 at 10:00.\n\nAda Quern"
NO = "Dear Bryn,\n\nthank you for coming. Unfortunately we have chosen another candidate for the post of Miller.\n\nAda Quern"


def mail(folder: Path, number: int, sender: str, to: str, day: int, text: str) -> None:
    head = f"From: {sender}\nTo: {to}\nSubject: Re: Miller\nMessage-ID: <{number}@quernmill.example>\nDate: {day} Mar 2026 10:00:00 +0000\n"
    (folder / f"{number}.eml").write_text(f"{head}Content-Type: text/plain; charset=utf-8\n\n{text}\n", "utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "mails"
    made.mkdir()
    mail(made, 1, ADA, BRYN, 2, ASK)
    mail(made, 2, ADA, BRYN, 18, NO)
    return made


@pytest.fixture
def home(comeback: Comeback, folder: Path) -> Comeback:
    assert comeback("import", folder, "--me", "bryn@postnook.example", "--name", "Bryn Teague").code == 0
    return comeback


@pytest.fixture
def connected(home: Comeback, mailbox: Mailbox, smtp_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SmtpServer]:
    """A mailbox that lets us in, with its secret where secrets lie."""
    monkeypatch.setenv("COMEBACK_PASSPHRASE", "seven miles of bad road")
    with SmtpServer(smtp_folder, password=mailbox.password) as smtp:
        opened = open_home()
        account = replace(mailbox.account, address="bryn@postnook.example", smtp=Server("localhost", smtp.port))
        accounts.connect(opened.seeker_id, account, datetime(2026, 3, 20, 9, tzinfo=UTC))
        vault_of(opened.settings).put(account.address, Secret(mailbox.password))
        yield smtp


def rows(said: Said) -> list[dict[str, object]]:
    """JSON Lines of the outbox, each checked against its schema."""
    assert said.code == 0, said.err
    schema = json.loads(resources.files("comeback").joinpath("schemas", "outbox.schema.json").read_text("utf-8"))
    for row in said.rows():
        Draft202012Validator(schema, format_checker=FormatChecker()).validate(row)
    return said.rows()


def approved(home: Comeback) -> int:
    """The number of a letter that was composed and approved."""
    (letter,) = home("letter", 1, "--now", NOW, "--json").rows()
    assert home("approve", letter["letter"], "--yes", "--now", NOW).code == 0
    return int(str(letter["letter"]))


def test_a_letter_goes_the_whole_way_and_nothing_is_owed_any_more(
    home: Comeback, connected: SmtpServer, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = approved(home)
    (sent,) = rows(home("send", "--now", LATER, "--json"))
    assert (sent["letter"], sent["state"], sent["to"]) == (number, "filed", "ada@quernmill.example")
    assert "Your mail server took it on Friday 20 March" in str(sent["says"])
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    assert "Ihr Mailserver hat ihn angenommen (20. März" in home("outbox").out
    monkeypatch.delenv("LC_ALL")
    (taken,) = connected.accepted()
    assert taken.recipients == ("ada@quernmill.example",)
    assert home("due", "--now", LATER).out == "Nothing is owed today.\n"
    assert home("send", "--now", LATER).out == "Nothing was to be sent.\n"
    (folder / "sent.eml").write_bytes(b"Received: by postnook.example\r\n" + taken.raw)
    assert home("import", folder, "--json").rows()[0]["new"] == 0
    mail(
        folder, 3, ADA, BRYN, 24, "Dear Bryn,\n\nyou are welcome. Your dressing of the stone was good; you were slow at the sieves.\n\nAda"
    )
    assert home("import", folder).code == 0
    (answered,) = rows(home("outbox", "--json"))
    assert "They answered on 24 March." in str(answered["says"])


BOUNCE = """From: Mail Delivery System <mailer-daemon@postnook.example>
To: bryn@postnook.example
Subject: Undelivered Mail Returned to Sender
Message-ID: <b1@postnook.example>
Date: Fri, 20 Mar 2026 10:30:00 +0000
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary=x

--x
Content-Type: text/plain

The mail system could not deliver your message to ada@quernmill.example.

--x
Content-Type: message/delivery-status

Reporting-MTA: dns; postnook.example

Final-Recipient: rfc822; ada@quernmill.example
Action: failed
Status: 5.1.1

--x--
"""
AWAY = """From: Ada Quern <ada@quernmill.example>
To: bryn@postnook.example
Subject: Automatic reply: Re: Miller
Message-ID: <a1@quernmill.example>
Date: Fri, 20 Mar 2026 10:30:00 +0000
Auto-Submitted: auto-replied
Content-Type: text/plain

I am out of the office until 6 April.
"""


@pytest.mark.parametrize(
    ("came", "says"), [(BOUNCE, "It came back undelivered on 20 March."), (AWAY, "It met an answering machine on 20 March.")]
)
def test_a_bounce_and_an_absence_note_are_told_from_an_answer(
    home: Comeback, connected: SmtpServer, tmp_path: Path, came: str, says: str
) -> None:
    approved(home)
    assert rows(home("send", "--now", LATER, "--json"))[0]["state"] == "filed"
    (tmp_path / "came.eml").write_text(came)
    assert home("import", tmp_path / "came.eml").code == 0
    (row,) = rows(home("outbox", "--json"))
    assert str(row["says"]).endswith(says)
    assert row["state"] == "filed"


def test_what_is_not_for_the_mail_is_not_approved(home: Comeback) -> None:
    kept = save_draft(open_home().seeker_id, 1, Letter(LetterKind.CARD, "ada@quernmill.example", "", "Dear Ada, thank you. Bryn"))
    said = home("approve", kept.id, "--yes", "--now", NOW)
    assert (said.code, "not for the mail" in said.err) == (2, True)


def test_nothing_leaves_before_it_is_approved_or_after_it_was_taken_back(home: Comeback, connected: SmtpServer) -> None:
    assert home("letter", 1, "--now", NOW).code == 0
    assert rows(home("send", "--now", LATER, "--json")) == []
    number = approved(home)
    assert rows(home("withdraw", number, "--now", NOW, "--json"))[0]["state"] == "draft"
    assert rows(home("send", "--now", LATER, "--json")) == []
    assert connected.accepted() == []


def test_nothing_leaves_at_night_or_long_after_its_day(home: Comeback, connected: SmtpServer) -> None:
    number, night = approved(home), ("--now", "2026-03-20T22:00:00+00:00")
    assert rows(home("send", *night, "--json")) == []
    for command in ("outbox", "send", "due"):
        assert "waits for working hours, until Monday 23 March, 08:00" in home(command, *night).out
    assert f"Letter {number}: Approved." in home("due", *night).out
    (late,) = rows(home("send", "--now", "2026-03-23T10:00:00+00:00", "--json"))
    assert (late["state"], late["reason"]) == ("draft", "overdue")
    assert connected.accepted() == []


def test_what_comes_in_after_the_approval_calls_for_a_new_look(home: Comeback, connected: SmtpServer, folder: Path) -> None:
    approved(home)
    mail(
        folder,
        3,
        ADA,
        BRYN,
        20,
        "Dear Bryn,\n\nplease come back on Monday, the other candidate has withdrawn and the post is yours if you like.\n\nAda",
    )
    assert home("import", folder).code == 0
    (row,) = rows(home("send", "--now", LATER, "--json"))
    assert (row["state"], row["reason"]) == ("draft", "changed")
    assert connected.accepted() == []


def test_other_words_take_the_approval_back_and_say_so(home: Comeback) -> None:
    number = approved(home)
    assert "you have approved these words" in home("letter", 1, "--now", NOW).out
    assert f"your approval is taken back: comeback approve {number}" in home("letter", 1, "--another", 1, "--now", NOW).out
    assert rows(home("outbox", "--json"))[0]["state"] == "draft"


def test_a_letter_that_is_on_its_way_is_not_kept_anew(home: Comeback, connected: SmtpServer) -> None:
    approved(home)
    connected.script = lambda number, phase: "rst" if phase == "taken" else "ok"
    rows(home("send", "--now", LATER, "--json"))
    (again,) = home("letter", 1, "--another", 1, "--now", LATER, "--json").rows()
    assert again["letter"] is None


def test_the_person_alone_decides_of_an_uncertain_letter(home: Comeback, connected: SmtpServer) -> None:
    number = approved(home)
    connected.script = lambda number, phase: "rst" if phase == "taken" else "ok"
    assert rows(home("send", "--now", LATER, "--json"))[0]["state"] == "dot"
    (row,) = rows(home("send", "--now", "2026-03-20T11:00:00+00:00", "--json"))
    assert (row["state"], row["choices"]) == ("uncertain", ["it-went", "send-again", "let-go"])
    assert len(connected.accepted()) == 1
    connected.script = lambda number, phase: "ok"
    assert rows(home("outbox", "--send-again", number, "--now", "2026-03-20T11:01:00+00:00", "--json"))[0]["state"] == "approved"
    assert rows(home("send", "--now", "2026-03-20T11:02:00+00:00", "--json"))[0]["state"] == "filed"
    assert [one.message_id for one in connected.accepted()] == [connected.accepted()[0].message_id] * 2


@pytest.mark.parametrize(("choice", "state", "owed"), [("--it-went", "sent", False), ("--let-go", "cancelled", True)])
def test_the_person_may_settle_it_without_sending(home: Comeback, connected: SmtpServer, choice: str, state: str, *, owed: bool) -> None:
    number = approved(home)
    connected.script = lambda number, phase: "rst" if phase == "dot" else "ok"
    home("send", "--now", LATER)
    home("send", "--now", "2026-03-20T11:00:00+00:00")
    assert rows(home("outbox", choice, number, "--json"))[0]["state"] == state
    assert home("outbox", choice, number).code == 2
    assert bool(home("due", "--now", "2026-03-20T11:01:00+00:00", "--json").rows()) is owed
    assert connected.connections == 1


def test_the_second_process_on_one_data_folder_says_so_and_ends(home: Comeback, connected: SmtpServer) -> None:
    approved(home)
    with held_alone(open_home().settings.home / "sender.lock"):
        said = home("send", "--now", LATER)
    assert said.code == 1
    assert "are being sent by process" in said.err
    assert connected.accepted() == []


def test_without_a_mailbox_letters_wait_and_the_mend_is_named(home: Comeback) -> None:
    approved(home)
    said = home("send", "--now", LATER)
    assert "comeback connect bryn@postnook.example" in said.err
    assert rows(home("outbox", "--json"))[0]["state"] == "approved"


def test_the_seekers_measure_is_kept(home: Comeback) -> None:
    home("outbox", "--a-day", 3)
    assert open_home().seeker.letters_a_day == 3


BAD = [
    (("approve", "99", "--yes"), "There is no letter 99"),
    (("withdraw", "99"), "There is no letter 99"),
    (("outbox", "--it-went", "99"), "There is no letter 99"),
    (("approve", "1"), "Nobody is here to read the letter"),
    (("outbox", "--it-went", "1", "--let-go", "1"), "one letter at a time"),
]


@pytest.mark.parametrize(("words", "says"), BAD)
def test_a_slip_gets_one_sentence(home: Comeback, words: tuple[str, ...], says: str) -> None:
    assert home("letter", 1, "--now", NOW).code == 0
    said = home(*words)
    assert says in said.err
    assert said.code == 2


def test_an_answer_that_lies_in_the_mailbox_unread_is_read_before_anything_leaves(
    home: Comeback, connected: SmtpServer, mailbox: Mailbox, folder: Path
) -> None:
    approved(home)
    mail(
        folder,
        3,
        ADA,
        BRYN,
        20,
        "Dear Bryn,\n\nplease come back on Monday, the other candidate has withdrawn and the post is yours if you like.\n\nAda",
    )
    mailbox.put((folder / "3.eml").read_bytes())
    (row,) = rows(home("send", "--now", LATER, "--json"))
    assert (row["state"], row["reason"]) == ("draft", "changed")
    assert connected.accepted() == []


def test_nothing_leaves_a_mailbox_that_cannot_be_looked_through(home: Comeback, connected: SmtpServer) -> None:
    approved(home)
    opened = open_home()
    account = accounts.accounts(opened.seeker_id)[0].account
    accounts.connect(opened.seeker_id, replace(account, imap=Server("localhost", 1)), datetime(2026, 3, 20, 9, tzinfo=UTC))
    said = home("send", "--now", LATER)
    assert "could not be looked through" in said.err
    assert connected.connections == 0
