"""One suite for every manner of server: a real Dovecot, and servers that behave as Gmail, Outlook, Fastmail and very old ones do."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime

import pytest

from comeback.domain.account import Account, Credentials, Secret, Server
from comeback.domain.drafts import DraftState
from comeback.domain.kinds import LetterKind
from comeback.domain.letter import Letter
from comeback.domain.message import Address
from comeback.flows.credentials import vault_of
from comeback.flows.drafting import put
from comeback.flows.home import Home, open_home
from comeback.flows.syncing import Outcome, Syncing, sync
from comeback.mailbox.frozen import freeze
from comeback.mailbox.imap.appending import append
from comeback.mailbox.imap.fetching import pieces, uids_above
from comeback.mailbox.imap.folders import Use, folders, read_in, with_use
from comeback.mailbox.imap.reopening import reopened
from comeback.mailbox.imap.sent import sent_folder
from comeback.mailbox.imap.session import Session
from comeback.mailbox.imap.words import Uids, folder
from comeback.mailbox.wire import Limits
from comeback.store import accounts, ledger, mails, models
from comeback.store.ledger import StoredGroup
from tests.imap.imap_mails import about_work, noise
from tests.plugins.databases import OpenStore
from tests.plugins.mailservers import Mailbox
from tests.servers.dovecot import PASSWORD, Dovecot
from tests.servers.fake_imap import GMAIL, MANNERS, FakeImap, Manner
from tests.store.store_values import event

AT = datetime(2026, 4, 14, 12, tzinfo=UTC)
LIMITS = Limits(connect=10, silence=10, answer=30)


@dataclass
class Post:
    """A mailbox on some server, and how mail comes into it."""

    server: Server
    address: str
    put: Callable[[bytes, str], object]
    renames: bool = False
    files_sent: bool = False
    """Whether the provider puts what it sends into Sent by itself."""

    @property
    def account(self) -> Account:
        return Account(self.address, self.address, self.server)

    def session(self) -> Session:
        made = Session(self.server, LIMITS)
        made.sign_in(Credentials(self.address, Secret(PASSWORD)))
        return made


@pytest.fixture(params=["dovecot", *MANNERS], ids=lambda one: one if isinstance(one, str) else one.name)
def post(request: pytest.FixtureRequest, dovecot: Dovecot) -> Iterator[Post]:
    if not isinstance(request.param, Manner):
        mailbox: Mailbox = request.getfixturevalue("mailbox")
        yield Post(mailbox.imap, mailbox.address, lambda mail, folder: mailbox.put(mail, folder=folder))
        return
    manner = request.param
    with FakeImap(manner, dovecot.certificate) as fake:
        server = Server("localhost", fake.port)
        yield Post(server, "ada@home.example", lambda mail, folder: fake.put(folder, mail), manner.renames, manner is GMAIL)


@pytest.fixture
def home(sqlite_store: OpenStore, monkeypatch: pytest.MonkeyPatch, post: Post) -> Home:
    monkeypatch.setenv("COMEBACK_PASSPHRASE", "ferns beside the kettle")
    made = open_home((post.address,))
    vault_of(made.settings).put(post.address, Secret(PASSWORD))
    accounts.connect(made.seeker_id, post.account, datetime.now(UTC))
    return made


def one_look(home: Home) -> Outcome:
    found = sync(home, Syncing(datetime.now(UTC), limits=LIMITS))[0]
    assert not found.trouble, found.says
    return found


def test_the_folders_that_matter_are_found_whatever_they_are_called(post: Post) -> None:
    with post.session() as session:
        found = folders(session)
    assert {Use.INBOX, Use.SENT, Use.DRAFTS} <= {one.use for one in found}
    read = read_in(found)
    assert with_use(found, Use.DRAFTS) not in read
    everything = with_use(found, Use.ALL)
    assert read == [everything] if everything else with_use(found, Use.SENT) in read


def test_each_mail_is_taken_once_and_what_comes_later_too(post: Post, home: Home) -> None:
    for number in range(3):
        post.put(about_work(number, attached=30_000 if number == 1 else 0), "INBOX")
    post.put(noise(1), "INBOX")
    first = one_look(home)
    assert (first.seen, first.new) == (4, 3)
    assert one_look(home).new == 0
    post.put(about_work(7), "INBOX")
    assert one_look(home).new == 1
    kept = sorted(mail.message_id or "" for mail in mails.kept(home.seeker_id))
    assert kept == [f"<work-{number}@tinwhistle.example>" for number in (0, 1, 2, 7)]


def test_an_unchanged_mailbox_costs_one_question_a_folder_at_most(post: Post, home: Home) -> None:
    for number in range(3):
        post.put(about_work(number), "INBOX")
    one_look(home)
    again = one_look(home)
    with post.session() as session:
        opening = session.wire.turns
        tells_all = session.can("LIST-STATUS")
        read = len(read_in(folders(session)))
    listing = 1
    assert (again.seen, again.turns) == (0, opening + listing + (0 if tells_all else read))


def test_what_came_to_a_folder_read_before_is_named_as_it_is_opened_or_searched_for(post: Post) -> None:
    for number in range(3):
        post.put(about_work(number), "INBOX")
    with post.session() as session:
        before = reopened(session, "INBOX", None, 0).standing
        last = max(uids_above(session, 0))
    post.put(about_work(4), "INBOX")
    with post.session() as session:
        again = reopened(session, "INBOX", before, last)
        came = uids_above(session, last)
        assert len(came) == 1
        assert again.came == (tuple(came) if session.can("QRESYNC") else None)
        assert again.standing == reopened(session, "INBOX", before, last).standing
        elsewhere = replace(before, uidvalidity=before.uidvalidity + 1)
        assert reopened(session, "INBOX", elsewhere, last).came is None


@pytest.mark.parametrize("thread", ["<2@tinwhistle.example>", None])
def test_a_letter_in_drafts_is_known_there_whatever_id_it_has_and_what_becomes_of_it_is_seen(
    post: Post, home: Home, thread: str | None
) -> None:
    ledger.replace_links(home.seeker_id, [StoredGroup("a", None, "Tinwhistle Works", "Fitter", (event("a", day=-5),))])
    letter = Letter(LetterKind.FOLLOW_UP, "nora@tinwhistle.example", "Re: Fitter", "Dear Nora,\n\nthank you for ringing.\n\nAda", thread)
    lies = put(home, 1, letter, "no", datetime.now(UTC)).draft
    assert became(home) is DraftState.WAITING
    with post.session() as session:
        (held,), name = emptied(session)
        append(session, name, r"(\Draft)", other(held + b"And thank you for the tea.\r\n", "<anew@home.example>"))
        append(session, name, r"(\Draft)", other(held, "<else@home.example>").replace(b"nora@", b"ruth@"))
    assert became(home) is DraftState.EDITED
    with post.session() as session:
        emptied(session)
    assert became(home) is DraftState.GONE
    post.put(other(held, "<sent@home.example>"), sent_of(post))
    assert became(home) is DraftState.SENT
    assert lies.folder == name


def became(home: Home) -> DraftState:
    """Where the one draft stands after a look."""
    one_look(home)
    (state,) = models.MailDraft.objects.values_list("state", flat=True)
    return DraftState(state)


def sent_of(post: Post) -> str:
    with post.session() as session:
        found = with_use(folders(session), Use.SENT)
    assert found is not None
    return found.name


def other(held: bytes, message_id: str) -> bytes:
    """The draft as a program keeps it that gives what it changes an id of its own."""
    return re.sub(rb"(?i)^message-id:.*?\r\n(?![ \t])", f"Message-ID: {message_id}\r\n".encode(), held, count=1, flags=re.M | re.S)


def emptied(session: Session) -> tuple[list[bytes], str]:
    """What lay in Drafts, and what it is called."""
    found = with_use(folders(session), Use.DRAFTS)
    assert found is not None
    session.run("SELECT", folder(found.name))
    uids = uids_above(session, 0)
    held = [raw for _, raw in pieces(session, uids, "", 1 << 20)]
    session.run("UID", "STORE", Uids(uids), "+FLAGS", r"(\Deleted)")
    session.run("UID", "EXPUNGE", Uids(uids))
    return held, found.name


def test_the_copy_of_a_sent_letter_is_found_whoever_put_it_there_and_under_whatever_id(post: Post) -> None:
    letter = Letter(LetterKind.FOLLOW_UP, "nora@tinwhistle.example", "Re: Fitter", "Dear Nora,\n\nthank you.\n\nAda", None)
    sent, other = (freeze(letter, Address("Ada", "ada@home.example"), AT, name, f"token-{name}") for name in ("b2c4", "b2c"))
    credentials = Credentials(post.address, Secret(PASSWORD))
    with sent_folder(post.server, credentials) as there:
        assert there.find(sent, AT) is None
        if post.files_sent:
            post.put(sent.raw, there.name)
        else:
            there.file(sent, AT)
        copy = there.find(sent, AT)
        assert copy is not None
        assert copy.known_by == ("token" if post.renames else "Message-ID")
        assert (copy.message_id != "") == post.renames
        changed = replace(other, raw=other.raw.replace(b"thank you", b"no thanks"))
        assert there.find(changed, AT) is None
