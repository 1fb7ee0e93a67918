"""Servers that lie, drip, flood, break off or stand between are left in bounded time and memory, told by name, and shown no secret."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import cast

import pytest

from comeback.domain.account import Account, Credentials, Secret, Security, Server
from comeback.flows.credentials import vault_of
from comeback.flows.home import Home, open_home
from comeback.flows.mailboxes import mailboxes
from comeback.flows.syncing import Outcome, Syncing, sync
from comeback.mailbox.imap.session import Session
from comeback.mailbox.trouble import MailTrouble, TroubleKind
from comeback.mailbox.wire import Limits
from comeback.store import accounts, mails
from tests.imap.imap_mails import about_work
from tests.plugins.databases import OpenStore
from tests.servers import certificate
from tests.servers.dovecot import Dovecot
from tests.servers.fake_imap import OLD, PASSWORD, Conversation, FakeImap, Lie

LIMITS = Limits(connect=5, silence=1, answer=3, line=64 * 1024, literal=2 << 20, bytes=4 << 20)
ADA = Credentials("ada@home.example", Secret(PASSWORD))


def drip(talk: Conversation, rest: str) -> bytes:
    """An answer of which a byte comes now and then."""
    for _ in range(200):
        talk.say(b"*")
        time.sleep(0.1)
    return b""


def flood(piece: bytes) -> Lie:
    """An answer without end."""

    def pour(talk: Conversation, rest: str) -> bytes:
        while True:
            talk.say(piece * 1_000)

    return pour


def hang_up(words: bytes, after: float = 0.0) -> Lie:
    """Some words, and after some seconds the line goes dead."""

    def hang(talk: Conversation, rest: str) -> bytes:
        talk.say(words)
        time.sleep(after)
        raise EOFError

    return hang


LIES: dict[str, tuple[str, Lie]] = {
    "a line without end": ("LIST", flood(b"x")),
    "pieces without end": ("LIST", flood(b'* LIST () "/" "a"\r\n')),
    "mails without end": ("UID FETCH", flood(b"* 1 FETCH (UID 1 FLAGS ())\r\n")),
    "a byte now and then": ("LIST", drip),
    "nothing at all": ("EXAMINE", hang_up(b"", 1.5)),
    "a literal of ten gigabytes": ("UID FETCH", b"* 1 FETCH (UID 1 BODY[] {10000000000}\r\n"),
    "a literal that breaks off": ("UID FETCH", hang_up(b"* 1 FETCH (UID 1 BODY[] {5000}\r\nhalf a mail")),
    "goodbye in the middle": ("UID FETCH", b"* 1 FETCH (UID 1 BODY[] {3}\r\nabc)\r\n* BYE tired\r\n"),
    "goodbye at the door": ("EXAMINE", b"* BYE tired\r\n"),
    "another's tag": ("EXAMINE", b"A999 OK done\r\n"),
    "no tag": ("EXAMINE", b"OK done\r\n"),
    "lists within lists": ("UID FETCH", b"* 1 FETCH " + b"(" * 50_000 + b"\r\nTAG OK\r\n"),
    "a list that never closes": ("UID FETCH", b"* 1 FETCH (UID 1 BODYSTRUCTURE ((((\r\nTAG OK\r\n"),
    "a UIDVALIDITY that is no number": ("EXAMINE", b"* 1 EXISTS\r\n* OK [UIDVALIDITY x] x\r\nTAG OK\r\n"),
    "a UIDVALIDITY of a hundred digits": ("EXAMINE", b"* OK [UIDVALIDITY " + b"9" * 100 + b"] x\r\nTAG OK\r\n"),
    "UIDs that are no numbers": ("UID SEARCH", b"* SEARCH one two\r\nTAG OK\r\n"),
    "a UID of a hundred digits": ("UID SEARCH", b"* SEARCH " + b"9" * 100 + b"\r\nTAG OK\r\n"),
    "a UID beyond 32 bits": ("UID SEARCH", b"* SEARCH 99999999999\r\nTAG OK\r\n"),
    "a refusal of every folder": ("EXAMINE", b"TAG NO not today\r\n"),
    "a refusal that repeats the password": ("AUTHENTICATE", f"TAG NO {PASSWORD} is wrong\r\n".encode()),
    "a refusal in base64": ("AUTHENTICATE", b"* x\r\nTAG NO AGFkYQBmZXJud2VoLWtpb3NrLTQx ZmVybndlaC1raW9zay00MQ==\r\n"),
    "nonsense": ("CAPABILITY", b"\x00\xff\xfe{}{}}{\r\n\r\n\r\n"),
}
HARMLESS: dict[str, tuple[str, Lie]] = {
    "mails that nobody asked for": ("UID FETCH", b"* 9 FETCH (UID 9 RFC822.SIZE 10 BODY[] {3}\r\nabc)\r\nTAG OK\r\n"),
    "a mail without anything": ("UID FETCH", b"* 1 FETCH (UID 1 RFC822.SIZE NIL BODYSTRUCTURE NIL BODY[] NIL)\r\nTAG OK\r\n"),
    "a folder named as a path": ("LIST", b'* LIST () "/" "../../etc/passwd"\r\n* LIST () "/" "INBOX"\r\nTAG OK\r\n'),
    "a folder without a name": ("LIST", b'* LIST () "/" ""\r\n* LIST () NIL\r\n* LIST\r\nTAG OK\r\n'),
    "four billion mails": ("EXAMINE", b"* 4294967295 EXISTS\r\n* OK [UIDVALIDITY 5] x\r\n* OK [UIDNEXT 4294967295] x\r\nTAG OK\r\n"),
    "a refusal of one mail": ("UID FETCH", b"TAG NO some are gone\r\n"),
}


@pytest.fixture
def fake(dovecot: Dovecot) -> Iterator[FakeImap]:
    with FakeImap(certificate=dovecot.certificate) as server:
        server.put("INBOX", about_work(1))
        yield server


@pytest.fixture
def home(sqlite_store: OpenStore, fake: FakeImap, monkeypatch: pytest.MonkeyPatch) -> Home:
    monkeypatch.setenv("COMEBACK_PASSPHRASE", "ferns beside the kettle")
    made = open_home()
    account = Account("ada@home.example", "ada@home.example", Server("localhost", fake.port))
    vault_of(made.settings).put(account.address, ADA.secret)
    accounts.connect(made.seeker_id, account, datetime.now(UTC))
    return made


def looked(home: Home) -> Outcome:
    return sync(home, Syncing(datetime.now(UTC), limits=LIMITS))[0]


@pytest.mark.parametrize("name", LIES)
def test_a_lying_server_is_left_and_named_and_when_it_is_honest_again_nothing_is_lost(home: Home, fake: FakeImap, name: str) -> None:
    command, lie = LIES[name]
    fake.lies[command] = lie
    told = looked(home)
    assert told.trouble
    assert PASSWORD not in told.says
    assert "ZmVybndlaC" not in told.says
    assert mails.counts(home.seeker_id).kept == 0
    fake.lies.clear()
    if told.trouble == TroubleKind.SIGN_IN:
        accounts.connect(home.seeker_id, accounts.accounts(home.seeker_id)[0].account, datetime.now(UTC))
    assert (looked(home).trouble, mails.counts(home.seeker_id).kept) == ("", 1)


@pytest.mark.parametrize("name", HARMLESS)
def test_what_a_server_says_too_much_or_too_little_does_no_harm(home: Home, fake: FakeImap, name: str) -> None:
    fake.lies[HARMLESS[name][0]] = HARMLESS[name][1]
    assert looked(home).trouble in {"", "server"}
    assert not list(home.settings.home.rglob("passwd"))


NAMED: dict[str, tuple[str, Lie, str]] = {
    "room by its code": ("EXAMINE", b"TAG NO [OVERQUOTA] no more room\r\n", "quota"),
    "traffic by its words": ("LIST", b"* BYE Account exceeded command or bandwidth limits.\r\n", "quota"),
    "a crowd at the door": ("AUTHENTICATE", b"TAG NO [ALERT] Too many simultaneous connections. (Failure)\r\n", "server"),
    "a server at its bed time": ("AUTHENTICATE", b"TAG NO [UNAVAILABLE] come back later\r\n", "server"),
    "a password": ("AUTHENTICATE", b"TAG NO [AUTHENTICATIONFAILED] Invalid credentials (Failure)\r\n", "sign_in"),
}


@pytest.mark.parametrize("name", NAMED)
def test_what_is_in_the_way_is_named_by_whose_matter_it_is(home: Home, fake: FakeImap, name: str) -> None:
    command, lie, kind = NAMED[name]
    fake.lies[command] = lie
    told = looked(home)
    assert told.trouble == kind
    (health,) = (one.health for one in accounts.accounts(home.seeker_id))
    assert (health.next_try is None) == (kind == "sign_in")  # which only a person can mend; all else is tried again by itself


def test_a_server_that_is_away_is_asked_less_and_less_often_but_every_hour_at_least(home: Home, fake: FakeImap) -> None:
    fake.lies["EXAMINE"] = b"TAG NO [UNAVAILABLE] later\r\n"
    now, waits = datetime.now(UTC), []
    for _ in range(8):
        assert [sync(home, Syncing(now, limits=LIMITS, patient=True))[0].skipped for _ in range(2)] == [False, True]
        again = accounts.accounts(home.seeker_id)[0].health.next_try
        assert again is not None
        waits.append(again - now)
        now = again
    assert waits == [timedelta(minutes=minutes) for minutes in (1, 2, 4, 8, 16, 32, 60, 60)]


def test_a_mail_that_always_breaks_the_answer_is_set_aside_and_what_follows_is_read(home: Home, fake: FakeImap) -> None:
    bad = fake.put("INBOX", about_work(2))
    fake.put("INBOX", about_work(3))

    def only_bad(talk: Conversation, rest: str) -> bytes:
        uids = {one.uid for _, one in talk._chosen(rest.split(" ")[2])}
        if bad in uids:
            return b"* 1 FETCH (UID 1 BODY[] {10000000000}\r\n"
        talk.do_uid_fetch(rest)
        return b"TAG OK\r\n"

    fake.lies["UID FETCH"] = only_bad
    outcomes = [looked(home).trouble for _ in range(3)]
    assert outcomes == ["server", "server", ""]
    assert {mail.message_id for mail in mails.kept(home.seeker_id)} == {"<work-1@tinwhistle.example>", "<work-3@tinwhistle.example>"}
    assert mails.counts(home.seeker_id).quarantined == 1


def test_one_folder_that_is_refused_says_so_with_its_next_try_and_the_others_are_read(
    sqlite_store: OpenStore, dovecot: Dovecot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COMEBACK_PASSPHRASE", "ferns beside the kettle")
    with FakeImap(OLD, dovecot.certificate) as fake:
        fake.put("INBOX", about_work(1))
        fake.put("Sent Items", about_work(2))
        fake.lies["EXAMINE"] = lambda talk, rest: (
            b"TAG " + (b"NO [INUSE] locked" if "Sent" in rest else (talk.do_examine(rest) or "").encode()) + b"\r\n"
        )
        made = open_home()
        account = Account("ada@home.example", "ada@home.example", Server("localhost", fake.port))
        vault_of(made.settings).put(account.address, ADA.secret)
        accounts.connect(made.seeker_id, account, datetime.now(UTC))
        assert (looked(made).trouble, mails.counts(made.seeker_id).kept) == ("server", 1)
        rows = {str(one["folder"]): one for one in health_of(made)}
        assert (rows["INBOX"]["says"], rows["INBOX"]["next_try"], rows["INBOX"]["seen"]) == ("", None, 1)
        assert "locked" in str(rows["Sent Items"]["says"])
        assert datetime.fromisoformat(str(rows["Sent Items"]["next_try"])) > datetime.now(UTC)
        fake.lies.clear()
        assert (looked(made).trouble, mails.counts(made.seeker_id).kept) == ("", 2)
        assert [(one["says"], one["next_try"]) for one in health_of(made)] == [("", None)] * 2


def health_of(home: Home) -> list[dict[str, object]]:
    """How each folder of the one mailbox is."""
    (row,) = (one.row() for one in mailboxes(home))
    return cast("list[dict[str, object]]", row["folders"])


def test_known_uids_that_stand_for_other_mails_are_found_out(home: Home, fake: FakeImap) -> None:
    fake.put("INBOX", about_work(2))
    assert looked(home).new == 2
    for folder in fake.mails:
        fake.mails[folder].clear()
    fake.next_uid = 1
    for number in (7, 8, 9):
        fake.put("INBOX", about_work(number))
    assert looked(home).new == 3


def test_a_server_without_lasting_uids_is_read_anew_and_nothing_is_doubled(home: Home, fake: FakeImap) -> None:
    fake.uidvalidity = dict.fromkeys(fake.manner.folders, 0)
    assert [looked(home).new for _ in range(2)] == [1, 0]
    assert mails.counts(home.seeker_id).kept == 1


@pytest.mark.parametrize(
    "greeting", [b"* PREAUTH welcome\r\n", b"* BYE full\r\n", b"HTTP/1.1 400 Bad Request\r\n\r\n", b"\x00" * 100 + b"\r\n", b"* OK"]
)
def test_a_door_that_is_no_door_is_left_without_a_word(dovecot: Dovecot, greeting: bytes) -> None:
    with FakeImap(certificate=dovecot.certificate, greeting=greeting) as server, pytest.raises(MailTrouble):
        Session(Server("localhost", server.port), LIMITS)
    assert b"PLAIN" not in server.heard


STRIPPED: dict[str, tuple[bytes, Lie]] = {
    "refuses STARTTLS": (b"* OK hello\r\n", b"TAG NO not here\r\n"),
    "does not know STARTTLS": (b"* OK hello\r\n", b"TAG BAD what\r\n"),
    "claims that we are signed in": (b"* PREAUTH come in\r\n", b"TAG OK\r\n"),
    "slips in an answer before TLS": (b"* OK hello\r\n", b"TAG OK begin\r\n* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\nA2 OK done\r\n"),
    "greets twice": (b"* OK hello\r\nA1 OK begin\r\n* OK again\r\n", b"TAG OK begin\r\n"),
    "begins no TLS": (b"* OK hello\r\n", b"TAG OK begin\r\n"),
}


@pytest.mark.parametrize("name", STRIPPED)
def test_whoever_stands_between_and_takes_tls_away_hears_no_secret(name: str) -> None:
    greeting, answer = STRIPPED[name]
    with FakeImap(plain=True, greeting=greeting, lies={"STARTTLS": answer}) as server, pytest.raises(MailTrouble):
        Session(Server("localhost", server.port, Security.STARTTLS), LIMITS).sign_in(ADA)
    assert b"AUTHENTICATE" not in server.heard
    assert b"LOGIN" not in server.heard
    assert PASSWORD.encode() not in server.heard


@pytest.mark.parametrize(("names", "days"), [(("other.example",), 2), (("localhost",), -2)], ids=["another name", "out of date"])
def test_a_certificate_for_another_or_of_yesterday_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, names: tuple[str, ...], days: int
) -> None:
    file = certificate.make(tmp_path, names, days)
    monkeypatch.setenv("SSL_CERT_FILE", str(file))
    with FakeImap(certificate=file) as server, pytest.raises(MailTrouble) as told:
        Session(Server("localhost", server.port), LIMITS)
    assert told.value.kind is TroubleKind.UNSAFE
    assert not server.heard


def test_tls_older_than_1_2_is_refused(dovecot: Dovecot) -> None:
    old = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    old.load_cert_chain(dovecot.certificate, dovecot.certificate.with_name("key.pem"))
    old.set_ciphers("ALL:@SECLEVEL=0")
    with pytest.warns(DeprecationWarning, match="TLSv1_1"):
        old.minimum_version = old.maximum_version = ssl.TLSVersion.TLSv1_1
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve() -> None:
            made, _ = listening.accept()
            with made, pytest.raises((ssl.SSLError, OSError)):
                old.wrap_socket(made, server_side=True)

        serving = threading.Thread(target=serve)
        serving.start()
        with pytest.raises(MailTrouble):
            Session(Server("localhost", listening.getsockname()[1]), LIMITS)
        serving.join()


def test_no_secret_is_in_any_file_export_or_word_of_the_program(home: Home, fake: FakeImap) -> None:
    from comeback.flows.export import export_rows

    fake.lies["AUTHENTICATE"] = f"TAG NO {PASSWORD}\r\n".encode()
    told = looked(home)
    assert PASSWORD not in told.says
    assert PASSWORD not in repr(list(export_rows(home)))
    assert PASSWORD not in repr([ADA, Account("a@b.example", "a", Server("h", 1)), home.settings])
    files = [file for file in home.settings.home.rglob("*") if file.is_file()]
    assert any(file.name == "secrets.enc" for file in files)
    assert not any(PASSWORD.encode() in file.read_bytes() for file in files)
    assert (home.settings.home / "secrets.enc").stat().st_mode & 0o077 == 0
