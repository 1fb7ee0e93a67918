"""Reading the connected mailboxes into the ledger, by the same way as an import. Mail on the server is never marked, moved or deleted.

1. One process at a time. 2. Each mailbox: its folders, from where each was left. 3. Back for what was passed over in threads that turned
out to matter. 4. What went wrong is kept with when to try again. 5. Link all readings anew where something came.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from comeback.domain.sentence import Sentence, in_a_row
from comeback.errors import ComebackError
from comeback.flows.credentials import credentials
from comeback.flows.folder import FolderRun, Run
from comeback.flows.hearing import keep_heard
from comeback.flows.home import Home
from comeback.flows.importing import settled
from comeback.flows.linking import link
from comeback.flows.noticing import notice
from comeback.flows.owner import find_owner
from comeback.flows.pausing import pause
from comeback.flows.reader import reader_of
from comeback.flows.searching import refuse_resting
from comeback.mailbox.imap.folders import Folder, read_in, survey
from comeback.mailbox.imap.session import Refused, Session
from comeback.mailbox.imap.standing import Standing
from comeback.mailbox.trouble import MailTrouble, TroubleKind
from comeback.mailbox.wire import Limits
from comeback.store import accounts, folders_read, mails
from comeback.store.accounts import Connected, Health
from comeback.store.lock import held_alone
from comeback.store.seekers import set_seeker

LOCK_NAME = "sync.lock"
FIRST_PAUSE, LONGEST_PAUSE = timedelta(minutes=1), timedelta(hours=1)
Row = dict[str, object]


class Busy(ComebackError):  # noqa: N818 - the name is the fact
    """Another process reads these mailboxes; that is well, and no failure."""

    exit_code = 0

    def __init__(self, process: int) -> None:
        super().__init__(
            Sentence("Another 'comeback sync' is at work here (process {process}).", process=process or "?"),
            Sentence("There is nothing to do."),
        )


@dataclass(slots=True)
class Outcome:
    """One look at one mailbox: mails looked at, those of them new in the ledger, bytes that came over the wire, questions put to the
    server, and trouble if any."""

    address: str
    seen: int = 0
    new: int = 0
    folders: int = 0
    received: int = 0
    turns: int = 0
    trouble: str = ""
    says: str = ""
    newest: datetime | None = None
    skipped: bool = False

    def row(self) -> Row:
        """See schemas/sync."""
        return {
            "address": self.address,
            "state": "trouble" if self.trouble else "well",
            "seen": self.seen,
            "new": self.new,
            "folders": self.folders,
            "received": self.received,
            "newest": self.newest.isoformat() if self.newest else None,
            "trouble": self.trouble,
            "says": self.says,
        }


@dataclass(frozen=True, slots=True)
class Syncing:
    """How a look is made: the moment, who is told of each mail, what a server may cost, and whether waiting times are kept."""

    now: datetime
    step: Callable[[], None] = field(default=lambda: None)
    limits: Limits = field(default_factory=Limits)
    patient: bool = False


@contextmanager
def alone(home: Home) -> Iterator[None]:
    """Nobody else reads the mailboxes of this data folder meanwhile; raises Busy where somebody does."""
    with held_alone(home.settings.home / LOCK_NAME) as other:
        if other is not None:
            raise Busy(other)
        yield


def sync_alone(home: Home, how: Syncing) -> list[Outcome]:
    """`sync` while nobody else reads these mailboxes; raises Busy where somebody does."""
    with alone(home):
        return sync(home, how)


def sync(home: Home, how: Syncing) -> list[Outcome]:
    """One look at every mailbox. Trouble with one is in its outcome and stops no other; raises Resting while no search goes on."""
    refuse_resting(home)
    found = accounts.accounts(home.seeker_id)
    if not found:
        raise ComebackError("No mailbox is connected.", "Connect one with 'comeback connect ADDRESS'.")
    outcomes = [_one(home, one, how) for one in found]
    if any(one.new for one in outcomes):
        home = settled(_named(home))
        link(home)
        keep_heard(home)
    return outcomes


def _one(home: Home, one: Connected, how: Syncing) -> Outcome:
    outcome = Outcome(one.account.address)
    health, waiting = one.health, one.health.next_try
    blocked = health.trouble in {TroubleKind.SIGN_IN, TroubleKind.UNSAFE}
    if (blocked and how.patient) or health.trouble == TroubleKind.SIGN_IN or (how.patient and waiting and how.now < waiting):
        # A wrong password is shown once: providers lock mailboxes that are knocked at.
        outcome.trouble, outcome.says, outcome.skipped = health.trouble, health.said, True
        return outcome
    try:
        _looked_through(home, one, how, outcome)
    except MailTrouble as trouble:
        outcome.trouble, outcome.says = str(trouble.kind), _told(trouble)
        accounts.ill(home.seeker_id, outcome.address, _ill(health, trouble, how.now))
    else:
        accounts.well(home.seeker_id, outcome.address, how.now)
    return outcome


def _looked_through(home: Home, one: Connected, how: Syncing, outcome: Outcome) -> None:
    """Every folder of one mailbox; raises the first trouble once all that could be read is read."""
    address = one.account.address
    with Session(one.account.imap, how.limits) as session:
        try:
            session.sign_in(credentials(home, one.account))
            found = survey(session)
            there = read_in(found.folders)
            before = folders_read.cursors(home.seeker_id, address)
            folders_read.forget(home.seeker_id, address, sorted(set(before) - {folder.name for folder in there}))
            threads = mails.thread_ids(home.seeker_id)
            run = Run(home, session, address, reader_of(home), threads, how.step, how.now)
            troubles = list(_all(run, there, outcome, before, found.standings))
            if missed := run.passed.missed(threads):
                run.go_back(missed)
            outcome.new = run.new
            notice(home, session, address)
        finally:
            outcome.received, outcome.turns = session.wire.received, session.wire.turns
    if troubles:
        raise troubles[0]


def _all(
    run: Run, there: Sequence[Folder], outcome: Outcome, before: dict[str, folders_read.Cursor], now: Mapping[str, Standing]
) -> Iterator[MailTrouble]:
    for folder in there:
        at = FolderRun(run, before.get(folder.name) or folders_read.Cursor(run.address, folder.name), now.get(folder.name))
        try:
            at.read()
        except Refused as refused:
            folders_read.keep(run.home.seeker_id, replace(at.cursor, said=refused.problem))
            yield refused
        except MailTrouble as trouble:
            folders_read.keep(run.home.seeker_id, replace(at.cursor, said=trouble.problem))
            raise
        finally:
            outcome.seen, outcome.new = run.seen, run.new
            outcome.newest = max(filter(None, (outcome.newest, at.cursor.newest)), default=None)
        outcome.folders += 1


def _ill(before: Health, trouble: MailTrouble, now: datetime) -> Health:
    """When to try again: after a minute, then twice as long each time, up to an hour; never by itself where only a person can mend it."""
    failures = before.failures + 1
    again = None if trouble.permanent else now + pause(failures, FIRST_PAUSE, LONGEST_PAUSE)
    return Health(before.looked_at, str(trouble.kind), _told(trouble), failures, again)


def _told(trouble: MailTrouble) -> Sentence:
    return in_a_row(trouble.problem, trouble.mend)


def _named(home: Home) -> Home:
    """The seeker with the name that their own mails are signed with, where none is known yet."""
    if home.seeker.name:
        return home
    name = find_owner(mails.kept(home.seeker_id)).name
    return Home(home.settings, *set_seeker(name)) if name else home
