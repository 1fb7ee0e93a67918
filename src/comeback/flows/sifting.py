"""From the mails of one open folder to messages: which are wanted is decided by the gate and by the threads that are known already.

1. Heads and structures. 2. What was passed over before stays so. 3. Beginnings of texts, until the gate can tell. 4. All words of what
is wanted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar

from comeback.domain.message import Glance, Message, Passed, Place, Quarantined
from comeback.mailbox.fields import head_of_mail
from comeback.mailbox.headers import date
from comeback.mailbox.imap.fetching import Headline, headlines, pieces
from comeback.mailbox.imap.glimpse import ENOUGH_FOR_NO, LOOKS, SMALL, head_identity, look, needed, suffices, text_part
from comeback.mailbox.imap.resuming import Mark
from comeback.mailbox.imap.session import Refused, Session
from comeback.mailbox.raw import Raw
from comeback.mailbox.reader import read_one, thread_of

Mail = Message | Passed | Quarantined
T = TypeVar("T")
AT_ONCE = 32 << 20
"""Bytes of words that one question may bring."""
GONE = "The server would not give it."


@dataclass(slots=True)
class Sieve:
    """Sifts the mails of one folder. `wants` is the gate, `known` says what was read before, `threads` holds Message-IDs of kept mails."""

    session: Session
    place: Callable[[int], Place]
    wants: Callable[[Glance], bool]
    known: Callable[[str], bool]
    threads: set[str]
    marks: list[Mark] = field(default_factory=list)
    """Of the mails that were sifted last."""
    newest: datetime | None = None
    """The newest date among them."""
    certain: set[int] = field(default_factory=set)
    """UIDs of mails that belong to a known thread: whatever they say, they are read."""
    refused: list[Quarantined] = field(default_factory=list)

    def sift(self, uids: Sequence[int]) -> list[Mail]:
        """The mails with these UIDs; those that vanished meanwhile are left out. A mail the server refuses to give is Quarantined."""
        self.certain, self.refused = set(), []
        heads = self._given(uids, lambda some: headlines(self.session, some))
        self.marks = [(one.uid, head_identity(one)) for one in heads]
        dates = (date(head_of_mail(one.head).headers.first("date")) for one in heads)
        self.newest = max(filter(None, dates), default=None)
        wanted, passed = self._looked(heads)
        return [*passed, *self.read(wanted), *self.refused]

    def again(self, uids: Sequence[int]) -> list[Mail]:
        """The mails with these UIDs, whatever they say."""
        self.certain, self.refused = set(uids), []
        return [*self.read(self._given(uids, lambda some: headlines(self.session, some))), *self.refused]

    def read(self, wanted: Sequence[Headline]) -> Iterator[Mail]:
        """The words of these mails, and what they are; those that vanished or were read before are left out."""
        for uid, data in self._words(wanted):
            mail = read_one(Raw(self.place(uid), data), None if uid in self.certain else self._let_in, self.known)
            if mail is not None:
                if isinstance(mail, Message):
                    self.threads.update(filter(None, (mail.message_id, mail.in_reply_to, *mail.references)))
                yield mail

    def _looked(self, heads: Iterable[Headline]) -> tuple[list[Headline], list[Mail]]:
        """Which mails are wanted, and the others."""
        wanted: list[Headline] = []
        passed: list[Mail] = []
        open_: list[Headline] = []
        for one in heads:
            if self._of_thread(one):
                self.certain.add(one.uid)
                wanted.append(one)
            elif one.size <= SMALL:
                wanted.append(one)
            elif self.known(head_identity(one)):
                passed.append(self._passed(one))
            else:
                open_.append(one)
        for at in range(2):
            undecided = []
            for one, text in self._texts(open_, at):
                verdict = self._verdict(one, text, last=at == 1)
                if verdict is None:
                    undecided.append(one)
                elif verdict:
                    wanted.append(one)
                else:
                    passed.append(self._passed(one))
            open_ = undecided
        return wanted, passed

    def _texts(self, heads: Sequence[Headline], at: int) -> Iterator[tuple[Headline, bytes]]:
        """The beginnings of the first texts, in one question for all that have it at the same place."""
        alike: defaultdict[tuple[str, int], list[Headline]] = defaultdict(list)
        for one in heads:
            part = text_part(one)
            alike[(part.section, LOOKS[part.kind][at]) if part else ("", 0)].append(one)
        for (section, length), some in alike.items():
            by_uid = {one.uid: one for one in some}
            if not section:
                yield from ((one, b"") for one in some)
                continue
            for uid, text in self._given(list(by_uid), self._asking(section, length)):
                yield by_uid[uid], text

    def _asking(self, section: str, length: int) -> Callable[[Sequence[int]], Iterator[tuple[int, bytes]]]:
        return lambda uids: pieces(self.session, uids, section, length)

    def _verdict(self, one: Headline, text: bytes, *, last: bool) -> bool | None:
        """Wanted, not wanted, or None: another look is needed. A no is believed once enough words were seen; a yes is not before the last
        look, since mass mail shows itself at its end."""
        seen = look(one, text)
        yes = self.wants(seen.glance)
        if seen.whole or last:
            return yes
        return False if not yes and len(seen.glance.text) >= ENOUGH_FOR_NO else None

    def _words(self, wanted: Sequence[Headline]) -> Iterator[tuple[int, bytes]]:
        """The beginnings of whole mails that hold all their words, asked for together where they are of like size."""
        for html in (False, True):
            alike: defaultdict[int, list[int]] = defaultdict(list)
            by_uid = {one.uid: one for one in wanted}
            for one in wanted:
                alike[rounded(needed(one, html=html))].append(one.uid)
            short = set()
            for length, uids in alike.items():
                step = max(1, AT_ONCE // length)
                for at in range(0, len(uids), step):
                    for uid, data in self._given(uids[at : at + step], self._asking("", length)):
                        if suffices(by_uid[uid], data, length, html=html):
                            yield uid, data
                        else:
                            short.add(uid)
            wanted = [one for one in wanted if one.uid in short]

    def _given(self, uids: Sequence[int], ask: Callable[[Sequence[int]], Iterator[T]]) -> list[T]:
        """What the server gives for these UIDs. Where it refuses all for the sake of one, that one is found by halves."""
        try:
            return list(ask(uids))
        except Refused:
            if len(uids) == 1:
                self.refused.append(Quarantined(self.place(uids[0]), GONE))
                return []
        half = len(uids) // 2
        return [*self._given(uids[:half], ask), *self._given(uids[half:], ask)]

    def _passed(self, one: Headline) -> Passed:
        return Passed(self.place(one.uid), head_identity(one), _thread(one))

    def _of_thread(self, one: Headline) -> bool:
        return not self.threads.isdisjoint(_thread(one))

    def _let_in(self, seen: Glance) -> bool:
        return self.wants(seen) or not self.threads.isdisjoint((*filter(None, (seen.in_reply_to,)), *seen.references))


def _thread(one: Headline) -> tuple[str, ...]:
    return thread_of(head_of_mail(one.head).headers)


def rounded(length: int) -> int:
    """A little more, so that mails of like size can be asked for together."""
    step = max(1_024, 1 << (length.bit_length() - 4))
    return -(-length // step) * step
