"""Reading one folder of a mailbox: from where it was left, batch by batch, each batch and the place behind it in one transaction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from comeback.domain.message import Passed, Place, Quarantined
from comeback.flows.home import Home
from comeback.flows.passing import PassedOver
from comeback.flows.reader import PersonalReader
from comeback.flows.selfmail import read_back
from comeback.flows.sifting import GONE, Mail, Sieve
from comeback.mailbox.imap.fetching import headlines, uids_above
from comeback.mailbox.imap.glimpse import head_identity
from comeback.mailbox.imap.reopening import reopened
from comeback.mailbox.imap.resuming import Going, going, newest_marks, same_mails
from comeback.mailbox.imap.session import Session
from comeback.mailbox.imap.standing import Standing, examine, standing
from comeback.mailbox.trouble import Unusable
from comeback.reading.gate import may_be_job_mail
from comeback.store import mails
from comeback.store.folders_read import Cursor, keep, take_in

BATCH = 200
"""Mails a transaction and a question: large enough to be quick, small enough that a broken line costs little."""


@dataclass(slots=True)
class Run:
    """One look at one mailbox: where it writes, what it has counted, what it has passed over and where that lies."""

    home: Home
    session: Session
    address: str
    reader: PersonalReader
    threads: set[str]
    step: Callable[[], None]
    now: datetime
    seen: int = 0
    new: int = 0
    passed: PassedOver = field(default_factory=PassedOver)
    lying: dict[str, tuple[str, int, int]] = field(default_factory=dict)
    """Folder, UIDVALIDITY and UID of what was passed over."""

    def sieve(self, folder: str, uidvalidity: int) -> Sieve:
        """For the open folder."""
        place = f"imap:{self.address}/{folder}"
        return Sieve(self.session, lambda uid: Place(place, f"#{uidvalidity}/{uid}"), may_be_job_mail, self.known, self.threads)

    def known(self, identity: str) -> bool:
        """Whether this mail was read before."""
        return mails.is_known(self.home.seeker_id, identity)

    def go_back(self, missed: frozenset[str]) -> None:
        """Read what was passed over, and belongs to a thread that turned out to matter."""
        by_folder: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
        for identity in missed & self.lying.keys():
            folder, uidvalidity, uid = self.lying[identity]
            by_folder[folder, uidvalidity].append(uid)
        for (folder, uidvalidity), uids in by_folder.items():
            if examine(self.session, folder).uidvalidity == uidvalidity:
                batch = read_back(self.home, self.sieve(folder, uidvalidity).again(sorted(uids)))
                self.new += mails.add(self.home.seeker_id, batch, self.reader.readings(batch)).new


@dataclass(slots=True)
class FolderRun:
    """One folder on its way; `cursor` is what was kept of it last, `stands` how it stands now where that was told already."""

    run: Run
    cursor: Cursor
    stands: Standing | None = None

    def read(self) -> None:
        """Everything that came since, or MailTrouble; what was taken in until then stays taken in."""
        was = self.cursor
        before = Standing(was.uidvalidity, was.uidnext, was.messages, was.modseq) if was.looked_at else None
        if before and not was.said and going(before, self.stands or standing(self.run.session, was.folder)) is Going.NOTHING:
            self._keep(looked_at=self.run.now)
            return
        open_ = reopened(self.run.session, was.folder, before, was.last_uid)
        now, came = open_.standing, open_.came
        if self._must_begin_anew(now):
            self.cursor = replace(was, uidvalidity=now.uidvalidity, last_uid=0, uidnext=0, messages=0, modseq=0, marks=())
            came = None
        self._all(uids_above(self.run.session, self.cursor.last_uid) if came is None else came, now.uidvalidity)
        self._keep(uidnext=now.uidnext, messages=now.messages, modseq=now.modseq, looked_at=self.run.now, said="")

    def _must_begin_anew(self, now: Standing) -> bool:
        # `uidnext` below the last UID read: the server went back in time, whatever its UIDVALIDITY says.
        was = self.cursor
        if going(Standing(was.uidvalidity, was.last_uid + 1 if was.last_uid else 0, 0), now) is Going.ANEW:
            return True
        found = [(one.uid, head_identity(one)) for one in headlines(self.run.session, [uid for uid, _ in was.marks])]
        return not same_mails(was.marks, found)

    def _all(self, uids: Sequence[int], uidvalidity: int) -> None:
        sieve = self.run.sieve(self.cursor.folder, uidvalidity)
        cautious = self.cursor.said != ""
        at = 0
        while at < len(uids):
            # After an answer that could not be used the next mails are asked for one by one, so that the one behind it is found.
            step = 1 if cautious and at < BATCH else BATCH
            some = uids[at : at + step]
            try:
                batch = read_back(self.run.home, sieve.sift(some))
            except Unusable:
                if step == 1:
                    aside: list[Mail] = [Quarantined(sieve.place(some[0]), GONE)]
                    self._take_in(aside, some, sieve, uidvalidity)
                raise
            self._take_in(batch, some, sieve, uidvalidity)
            at += step

    def _take_in(self, batch: Sequence[Mail], uids: Sequence[int], sieve: Sieve, uidvalidity: int) -> None:
        run, was = self.run, self.cursor
        dates = (one for one in (was.newest, sieve.newest) if one and one <= run.now)
        self.cursor = replace(
            was,
            last_uid=uids[-1],
            marks=newest_marks(was.marks, sieve.marks),
            seen=was.seen + len(uids),
            newest=max(dates, default=None),
        )
        run.new += take_in(run.home.seeker_id, batch, run.reader.readings(batch), self.cursor).new
        run.seen += len(uids)
        for mail in batch:
            if isinstance(mail, Passed):
                run.passed.remember(mail)
                run.lying[mail.identity] = (was.folder, uidvalidity, int(mail.place.part.rpartition("/")[2]))
        for _ in uids:
            run.step()

    def _keep(self, **changes: object) -> None:
        self.cursor = replace(self.cursor, **changes)  # type: ignore[arg-type]
        keep(self.run.home.seeker_id, self.cursor)
