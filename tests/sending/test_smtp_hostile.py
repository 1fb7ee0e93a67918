"""Servers that lie, and values that try to become commands: the secret is never said in clear or told, and nobody else gets a letter."""

from __future__ import annotations

import select
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comeback.domain.account import Credentials, Secret, Security, Server
from comeback.domain.delivery import Envelope, Outcome, Result
from comeback.domain.kinds import LetterKind
from comeback.domain.letter import Letter
from comeback.domain.message import Address
from comeback.errors import ComebackError
from comeback.mailbox.fields import head_of_mail
from comeback.mailbox.frozen import freeze
from comeback.mailbox.headers import addresses
from comeback.mailbox.smtp.address import mailbox_of
from comeback.mailbox.smtp.handing import hand
from comeback.mailbox.smtp.session import Session
from comeback.mailbox.trouble import MailTrouble, TroubleKind
from comeback.mailbox.wireform import HEADERS, fit, stuffed
from tests.servers import certificate
from tests.servers.smtp import SmtpServer

CANARY = "canary-kestrel-7719"
ME = Address("Ada Byron", "ada@home.example")
AT = datetime(2026, 4, 14, 9, 30, tzinfo=UTC)
ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()), max_size=60)


def letter(subject: str = "Re: Joiner", body: str = "Dear Ruth,\n\nThank you.\n", in_reply_to: str | None = None) -> Letter:
    """A letter to one reader."""
    return Letter(LetterKind.FOLLOW_UP, "ruth@tallowpine.example", subject, body, in_reply_to)


@pytest.fixture
def plain_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A certificate that is trusted."""
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate.make(tmp_path)))
    return tmp_path


def signed_in(server: Server) -> Session:
    """A session that shows the canary; closed again where it is not let in."""
    session = Session(server)
    try:
        session.sign_in(Credentials("ada", Secret(CANARY)))
    except MailTrouble:
        session.wire.close()
        raise
    return session


@pytest.mark.parametrize("mechanisms", ["PLAIN", "LOGIN", "LOGIN PLAIN"])
def test_a_sign_in_that_is_refused_tells_the_reason_and_never_the_secret(plain_folder: Path, mechanisms: str) -> None:
    """The server repeats it, in clear and in base64, as some do."""
    with SmtpServer(plain_folder, password="another", mechanisms=mechanisms) as smtp, pytest.raises(MailTrouble) as told:
        signed_in(Server("localhost", smtp.port))
    assert told.value.kind is TroubleKind.SIGN_IN
    assert "no such user" in str(told.value)
    assert CANARY not in str(told.value) + repr(told.getrepr(showlocals=False))


def test_a_server_without_starttls_hears_nothing_of_us(plain_folder: Path) -> None:
    with SmtpServer(plain_folder, starttls=True) as smtp:
        smtp.starttls = True
        smtp.script = lambda number, phase: "250 oracle.example" if phase == "ehlo" else "ok"
        with pytest.raises(MailTrouble) as told:
            signed_in(Server("localhost", smtp.port, Security.STARTTLS))
        assert told.value.kind is TroubleKind.UNSAFE
        assert [line.split()[0] for line in smtp.heard] == [b"EHLO"]


def test_what_is_said_before_encryption_counts_as_nothing(plain_folder: Path) -> None:
    """Somebody between us and the server slips answers in behind its 220 (CVE-2011-0411)."""
    with SmtpServer(plain_folder, starttls=True) as smtp:
        smtp.script = lambda number, phase: "ok" if phase != "starttls" else "220 go\r\n250 welcome\r\n250 taken"
        with pytest.raises(MailTrouble) as told:
            signed_in(Server("localhost", smtp.port, Security.STARTTLS))
        assert told.value.kind is TroubleKind.UNSAFE


def test_starttls_works_where_it_is_offered(plain_folder: Path) -> None:
    with SmtpServer(plain_folder, starttls=True, password=CANARY) as smtp, signed_in(Server("localhost", smtp.port, Security.STARTTLS)):
        assert smtp.connections == 1


@pytest.mark.parametrize(("names", "days"), [(("elsewhere.example",), 2), (("localhost",), -2)], ids=["another name", "expired"])
def test_a_certificate_that_is_wrong_ends_it_before_anything_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, names: tuple[str, ...], days: int
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate.make(tmp_path, names, days)))
    with SmtpServer(tmp_path) as smtp, pytest.raises(MailTrouble) as told:
        signed_in(Server("localhost", smtp.port))
    assert told.value.kind is TroubleKind.UNSAFE
    assert smtp.heard == []


@pytest.mark.parametrize("said", ["250-more\r\n" * 200 + "250 end", "250 " + "x" * 9_000, "hello", "999 odd"])
def test_replies_without_end_or_sense_are_refused(plain_folder: Path, said: str) -> None:
    with SmtpServer(plain_folder) as smtp:
        smtp.script = lambda number, phase: said if phase == "ehlo" else "ok"
        with pytest.raises(MailTrouble):
            signed_in(Server("localhost", smtp.port))


def test_one_reader_refused_means_that_nobody_gets_it(plain_folder: Path) -> None:
    frozen = freeze(letter(), ME, AT, "id", "token")
    both = Envelope(frozen.envelope.sender, ("ruth@tallowpine.example", "gone@tallowpine.example"))
    seen: list[str] = []

    def second_refused(number: int, phase: str) -> str:
        seen.append(phase)
        return "550 no such person" if seen.count("rcpt") == 2 and phase == "rcpt" else "ok"

    with SmtpServer(plain_folder, script=second_refused) as smtp, signed_in(Server("localhost", smtp.port)) as session:
        assert hand(session, both, frozen.raw, lambda: True) == Outcome(Result.REFUSED, "550 no such person")
        assert smtp.accepted() == []


@pytest.mark.parametrize("act", ["fin", "rst", "421 4.4.2 closing", "250 2.0.0 queued as 1"])
def test_a_line_that_breaks_or_speaks_before_the_dot_is_told_from_one_that_breaks_behind_it(plain_folder: Path, act: str) -> None:
    """However late it is noticed: the dot is not written then, so the letter is surely still here."""
    frozen = freeze(letter(), ME, AT, "id", "token")
    with SmtpServer(plain_folder, script=lambda number, phase: act if phase == "body" else "ok") as smtp:
        with signed_in(Server("localhost", smtp.port)) as session:

            def asked() -> bool:
                return bool(select.select([session.wire.socket], [], [], 10)[0])

            assert hand(session, frozen.envelope, frozen.raw, asked).result is Result.DEFERRED
        assert smtp.accepted() == []


def test_an_error_in_the_intent_cuts_the_line_without_a_dot(plain_folder: Path) -> None:
    frozen = freeze(letter(), ME, AT, "id", "token")

    def full() -> bool:
        raise ComebackError("The disk is full.")

    with SmtpServer(plain_folder) as smtp:
        with pytest.raises(ComebackError, match="disk"), signed_in(Server("localhost", smtp.port)) as session:
            hand(session, frozen.envelope, frozen.raw, full)
        with signed_in(Server("localhost", smtp.port)) as session:
            assert hand(session, frozen.envelope, frozen.raw, lambda: False).result is Result.CALLED_OFF
        assert smtp.accepted() == []


@settings(max_examples=200, deadline=None)
@given(ANY_TEXT, ANY_TEXT, ANY_TEXT, ANY_TEXT)
def test_no_value_forges_a_header_or_a_reader(name: str, subject: str, thread: str, body: str) -> None:
    try:
        frozen = freeze(letter(subject=subject, body=body, in_reply_to=thread), Address(name, ME.email), AT, "id", "token")
    except ComebackError:
        return
    head = head_of_mail(frozen.raw).headers
    names = [field.lower() for field, _ in head.fields]
    assert len(names) == len(set(names))
    assert {one.encode() for one in names} <= HEADERS
    assert [one.email for one in addresses(head.first("to"))] == ["ruth@tallowpine.example"]
    assert frozen.envelope == Envelope("ada@home.example", ("ruth@tallowpine.example",))


SMUGGLED = [b"\n.\n", b"\n.\r\n", b"\r.\r", b"\r.\r\n", b"\r\n.\r", b"\0"]


@pytest.mark.parametrize("end", SMUGGLED)
def test_bytes_that_could_make_one_mail_two_are_never_spoken(end: bytes) -> None:
    raw = freeze(letter(), ME, AT, "id", "token").raw
    with pytest.raises(ValueError, match="line ends"):
        fit(raw + b"x" + end + b"MAIL FROM:<eve@evil.example>\r\n")


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from("ab.\r\n ="), max_size=80))
def test_a_body_of_dots_and_line_ends_arrives_as_it_is_and_as_one(body: str) -> None:
    raw = freeze(letter(body=body), ME, AT, "id", "token").raw
    wire = stuffed(raw) + b".\r\n"
    first, end, rest = wire.partition(b"\r\n.\r\n")
    assert (end, rest) == (b"\r\n.\r\n", b"")
    assert (first + b"\r\n").replace(b"\r\n..", b"\r\n.") == raw


@settings(max_examples=500, deadline=None)
@given(ANY_TEXT | st.text(st.sampled_from('a@.<>\r\n \t"(),;:\\üß-'), max_size=30))
def test_an_envelope_takes_an_address_or_nothing(text: str) -> None:
    try:
        found = mailbox_of(text)
    except ValueError:
        return
    assert found.isascii()
    assert not set(found) & set('<>\r\n \t"(),;:\\')
    assert mailbox_of(found) == found


def test_a_name_in_another_script_becomes_its_own_and_no_other() -> None:
    assert mailbox_of("ruth@straße.example") == "ruth@xn--strae-oqa.example"
    for bad in ("ruth", "@x.example", "ruth@localhost", "a b@x.example", "röth@x.example", "ruth@-x.example", "r" * 65 + "@x.example"):
        with pytest.raises(ValueError, match=r"\w"):
            mailbox_of(bad)
