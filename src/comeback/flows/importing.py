"""Importing mail: sources into the store, readings of what is new, then the ledger anew.

1. Find whose mailbox it is, unless that is known.
2. Walk the source; of mail that is surely not about a search keep only identity and place.
3. Go back for what was passed over but belongs to a thread that turned out to matter.
4. Link all readings into applications, and hear what feedback there is.
Each batch is one transaction with its readings, so that a killed import goes on where it stopped when run again (`unfinished.py`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, field
from itertools import islice
from pathlib import Path

from comeback.domain.message import Message, Passed, Quarantined
from comeback.flows.hearing import keep_heard
from comeback.flows.home import Home, open_home
from comeback.flows.linking import link
from comeback.flows.owner import find_owner
from comeback.flows.passing import PassedOver
from comeback.flows.reader import PersonalReader, forget_weights, reader_of
from comeback.flows.selfmail import read_back
from comeback.flows.unfinished import begin, end
from comeback.language.detect import language_of
from comeback.language.whereabouts import country_of, zone_of
from comeback.mailbox.reader import messages
from comeback.reading.gate import may_be_job_mail
from comeback.store import mails
from comeback.store.seekers import set_seeker

BATCH = 400
"""Mails a transaction: large enough to be quick, small enough that a kill costs little."""
LOOK_AT = 1_000
"""Mails in which the owner's address is looked for."""
MANY = 20_000
"""Mails kept of which linking holds so much that the weights of the reader, which it does not ask, make room for it."""
Mail = Message | Passed | Quarantined


@dataclass(frozen=True, slots=True)
class Imported:
    """What one import did, in mails; `applications` is how many the ledger holds now."""

    messages: int
    kept: int
    new: int
    applications: int
    quarantined: int

    def row(self) -> dict[str, object]:
        """See schemas/import."""
        return asdict(self)


@dataclass(slots=True)
class Run:
    """One import on its way: where it writes, what it has counted, what it has passed over."""

    home: Home
    reader: PersonalReader
    step: Callable[[], None]
    seen: int = 0
    new: int = 0
    quarantined: int = 0
    passed: PassedOver = field(default_factory=PassedOver)

    def keep(self, batch: Sequence[Mail]) -> None:
        """One transaction: mails, places and the readings of what is new."""
        batch = read_back(self.home, batch)
        added = mails.add(self.home.seeker_id, batch, self.reader.readings(batch))
        self.new += added.new
        self.quarantined += added.quarantined
        for mail in batch:
            if isinstance(mail, Passed):
                self.passed.remember(mail)

    def walk(self, found: Iterable[Mail]) -> None:
        """Keep everything found, batch by batch."""
        stream = iter(found)
        while batch := list(islice(stream, BATCH)):
            self.keep(batch)

    def missed(self) -> frozenset[str]:
        """What was passed over and belongs to a thread that is kept."""
        found = self.passed.missed(mails.thread_ids(self.home.seeker_id))
        return found - mails.kept_among(self.home.seeker_id, found)

    def known(self, identity: str) -> bool:
        """Count one mail of the source; whether it was read before."""
        self.seen += 1
        self.step()
        return mails.is_known(self.home.seeker_id, identity)


def import_mail(path: Path, me: Sequence[str], name: str, step: Callable[[], None]) -> tuple[Home, Imported]:
    """Import one source; `step` is called once a mail. Raises ComebackError where the path is missing, unreadable or holds no mail."""
    home = owned_home(path, me, name)
    run = Run(home, reader_of(home), step)
    again = run.passed.remember if begin(home) else None
    run.walk(messages(path, wants=may_be_job_mail, known=run.known, again=again))
    missed = run.missed()
    if missed:
        run.walk(messages(path, wants=None, known=lambda identity: identity not in missed))
    run.home = settled(run.home)
    kept = mails.count_kept(run.home.seeker_id)
    if kept >= MANY:
        forget_weights()
    applications = link(run.home)
    keep_heard(run.home)
    end(run.home)
    return run.home, Imported(run.seen, kept, run.new, applications, run.quarantined)


def settled(home: Home) -> Home:
    """The seeker with time zone, country and language as their own mails show them: working days and quiet hours are theirs."""
    own = [mail for mail in mails.kept(home.seeker_id) if mail.is_from(home.me)]
    zone = zone_of(mail.date for mail in own if mail.date)
    if zone is None:
        return home
    spoken = Counter(language_of(mail.words.new) for mail in own if mail.words.new.strip())
    language = next((one for one, _ in spoken.most_common() if one != "other"), home.seeker.language)
    return Home(home.settings, *set_seeker(zone=zone, country=country_of(zone, language), language=language))


def owned_home(path: Path, me: Sequence[str], name: str) -> Home:
    """The data folder with a seeker who has an address: as said, as known from before, or as found in the mails."""
    home = open_home(me, name)
    if home.seeker.addresses and home.seeker.name:
        return home
    ahead = islice(messages(path, wants=None, known=None), LOOK_AT)
    owner = find_owner(mail for mail in ahead if isinstance(mail, Message))
    if home.seeker.addresses and owner.email not in home.seeker.addresses:
        return home
    return Home(home.settings, *set_seeker(name or owner.name, (owner.email,) if owner.email else ()))
