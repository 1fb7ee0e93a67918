"""Letters at any turn of events, against a model of what the person has said: a state machine over the real ledger and the real server.

What the model knows is little: which bytes a person approved, and what has happened since that takes the approval back. The oracle of the
server tells what left. Kills fall between two steps here; that they may fall anywhere is proved beside this.
"""

from __future__ import annotations

import os
import secrets
from collections import Counter
from collections.abc import Callable
from contextlib import nullcontext, suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import cast

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule, run_state_machine_as_test

from comeback.domain.account import Credentials, Secret
from comeback.domain.delivery import Delivery, DeliveryState, Frozen
from comeback.domain.event import EventKind
from comeback.domain.kinds import LetterKind
from comeback.domain.letter import Letter
from comeback.errors import ComebackError
from comeback.flows.approving import Marks, accept, offer, withdraw
from comeback.flows.home import Home
from comeback.flows.leaving import OVERDUE
from comeback.flows.outbox import let_go, send_again
from comeback.ledger.timing import next_open
from comeback.store import epochs, ledger, outbox, resolutions
from comeback.store.ledger import StoredGroup
from comeback.store.letters import save_draft
from comeback.store.seekers import change, new_seeker
from comeback.work.round import run
from tests.plugins.databases import ADA
from tests.plugins.postoffice import NOON, PostOffice
from tests.sending.mortal import PLACES, Copies, Killed, Mortal
from tests.sending.rewinding import Rewind, copied_ledger
from tests.servers.smtp import lies
from tests.store.store_values import event

FIRMS, A_DAY = 2, 3
DAY = timedelta(days=1)
PHASES = ["connect", "auth", "mail", "rcpt", "data", "body", "dot", "taken"]
ACTS = ["rst", "fin", "cut", "421 4.4.2 closing", "451 4.3.0 later", "550 5.7.1 never"]
COMES = [EventKind.REPLIED, EventKind.BOUNCED, EventKind.FEEDBACK, EventKind.FOLLOWED_UP]
"""An answer, a bounce, and a letter that the seeker has sent from another program."""
DRAFT, APPROVED, UNCERTAIN = DeliveryState.DRAFT, DeliveryState.APPROVED, DeliveryState.UNCERTAIN
LEFT = {DeliveryState.SENT, DeliveryState.FILED}
OPEN = {APPROVED, DeliveryState.CLAIMED, DeliveryState.DOT}
Choice = Callable[[Home, int, datetime], Delivery]
firms = st.integers(1, FIRMS)


def went(home: Home, number: int, now: datetime) -> Delivery:
    """As the flow of this name, without the ledger that it links anew: what happens to applications is said here by the machine."""
    assert resolutions.went(home.seeker_id, number, now)
    return outbox.delivery(home.seeker_id, number)


@dataclass
class Yes:
    """What a person approved, and whether that still holds. `again`: how often they said "send it again"."""

    letter: int
    firm: int
    frozen: Frozen
    earliest: datetime
    holds: bool = True
    again: int = 0


class Letters(RuleBasedStateMachine):
    """See the module."""

    def __init__(self, office: PostOffice) -> None:
        super().__init__()
        made = new_seeker(ADA)
        home = Home(office.home.settings, *change(made.id, replace(ADA, letters_a_day=A_DAY)))
        self.office = replace(office, home=home, now=NOON, firms=0)
        self.yes: dict[str, Yes] = {}
        self.events: dict[int, list[EventKind]] = {firm: [] for firm in range(1, FIRMS + 1)}
        self.copies, self.by_word, self.words = Copies(), set[str](), 0
        self.before = len(office.smtp.accepted())
        self.left_at: list[datetime] = []
        self.backup: Rewind | None = None
        self.paused = False
        self.link()

    @property
    def taken(self) -> Counter[str]:
        """What the server took since this machine began, by Message-ID."""
        return Counter(one.message_id for one in self.office.smtp.accepted()[self.before :])

    def letters(self, *states: DeliveryState) -> list[Delivery]:
        """Those in these states."""
        return outbox.deliveries(self.office.home.seeker_id, states or list(DeliveryState))

    def link(self) -> None:
        """The ledger with all that has happened to each application."""
        groups = []
        for firm, more in self.events.items():
            happened = [event(f"e{firm}-{at}", kind, day=-5) for at, kind in enumerate([EventKind.REJECTED, *more])]
            groups.append(StoredGroup(f"a{firm}", None, f"Firm {firm}", "Fitter", tuple(happened)))
        ledger.replace_links(self.office.home.seeker_id, groups)

    def no_more(self, *, letter: int = 0, firm: int = 0) -> None:
        """What was said of this letter, or of the letters to this firm, holds no more."""
        for one in self.yes.values():
            one.holds = one.holds and letter != one.letter and firm != one.firm

    @initialize()
    def begin(self) -> None:
        """Two letters are on their way."""
        for firm in range(1, FIRMS + 1):
            self.write(firm, 0, approved=True)

    @rule(firm=firms, hold=st.sampled_from([0, 0, 30]), approved=st.sampled_from([True, True, True, False]))
    def write(self, firm: int, hold: int, *, approved: bool) -> None:
        """A letter is written, or its words are changed: then it wants a new yes, which it mostly gets."""
        self.words += 1
        words = f"Dear {firm},\n\nthank you for ringing, for the {self.words}th time.\n\nAda"
        letter = Letter(LetterKind.FOLLOW_UP, f"hr@firm{firm}.example", "Re: Fitter", words, in_reply_to=f"<{firm}@firm.example>")
        with suppress(ComebackError):  # it is on its way
            self.no_more(letter=save_draft(self.office.home.seeker_id, firm, letter, f"step {self.words // 4}").id)
        if approved:
            self.approve(hold)

    def approve(self, hold: int = 0) -> None:
        """The person says yes to every draft, perhaps with a hold of some hours."""
        now = self.office.now
        for one in self.letters(DRAFT):
            marks = Marks.new(now, now + timedelta(hours=hold) if hold else None)
            shown = offer(self.office.home, one.id, marks)
            accept(self.office.home, one.id, marks, shown.frozen.digest, now)
            self.yes[shown.frozen.message_id] = Yes(one.id, one.application, shown.frozen, next_open(marks.hold or now, ADA))

    @rule()
    def approve_again(self) -> None:
        """What was taken back is looked at, and approved."""
        self.approve()

    @rule()
    def take_back(self) -> None:
        """The person takes a yes back."""
        for one in self.letters(APPROVED)[:1]:
            withdraw(self.office.home, one.id, self.office.now)
            self.no_more(letter=one.id)

    @rule(hours=st.sampled_from([0.02, 0.3, 0.3, 3, 12, 49]))
    def wait(self, hours: float) -> None:
        """Time goes by: minutes, a night, an outage of two days."""
        self.office.now += timedelta(hours=hours)

    @rule()
    def sleep(self) -> None:
        """The next morning on which letters leave comes."""
        self.office.now = next_open(self.office.now + timedelta(hours=13), ADA)

    @rule(firm=firms, kind=st.sampled_from(COMES))
    def something_comes(self, firm: int, kind: EventKind) -> None:
        """The ledger learns something of a firm: nobody has approved a letter that knows of it."""
        self.events[firm].append(kind)
        self.link()
        self.no_more(firm=firm)

    @rule(files=st.booleans())
    def work(self, *, files: bool) -> None:
        """The sender works, and all is well."""
        self.round("connect", "ok", "", files=files)

    @rule(phase=st.sampled_from([*PHASES, "dot", "taken"]), act=st.sampled_from(ACTS), files=st.booleans())
    def work_badly(self, phase: str, act: str, *, files: bool) -> None:
        """The sender works, at a server with a fault."""
        self.round("dot" if lies(phase, act) else phase, act, "", files=files)

    @rule(dies=st.sampled_from(PLACES), files=st.booleans())
    def die(self, dies: str, *, files: bool) -> None:
        """The sender dies at its work."""
        self.round("connect", "ok", dies, files=files)

    def round(self, phase: str, act: str, dies: str, *, files: bool) -> None:
        """One round of the sender."""
        known, office = self.taken, self.office
        office.smtp.script = lambda number, at: act if at == phase else "ok"
        office.smtp.deliver = self.copies.lying.append if files else None
        key = Credentials("ada", Secret("key"))
        carrier = Mortal(replace(office.account, files_sent=files), lambda: key, lambda: nullcontext(self.copies), dies)
        with suppress(Killed):
            run(office.home, lambda address: carrier, lambda: office.now, alone=True)
        self.judge(list((self.taken - known).elements()))
        self.nothing_is_lost_doubled_or_sent_astray()

    def judge(self, left: list[str]) -> None:
        """Whether what left just now was allowed to: held by nothing, within hours, not overdue, no more than the day's measure."""
        now = self.office.now
        for name in left:
            one = self.yes[name]
            assert one.holds, "nobody says yes to this any more"
            assert not self.paused
            assert one.earliest <= now <= one.earliest + OVERDUE
            assert next_open(now, ADA) == now
        self.left_at += [now] * len(left)
        assert sum(at > now - DAY for at in self.left_at) <= A_DAY

    @rule(choice=st.sampled_from([went, send_again, send_again, let_go]))
    def decide(self, choice: Choice) -> None:
        """The person decides of an uncertain letter."""
        for letter in self.letters(UNCERTAIN)[:1]:
            choice(self.office.home, letter.id, self.office.now)
            assert letter.frozen is not None
            one = self.yes[letter.frozen.message_id]
            one.holds, one.again, one.earliest = choice is send_again, one.again + (choice is send_again), self.office.now
            self.by_word |= {letter.frozen.message_id} if choice is went else set()

    @rule()
    def copies_come(self) -> None:
        """The provider puts into Sent what it had not yet put there."""
        there = b"".join(self.copies.lying)
        self.copies.lying += [one.frozen.raw for name, one in self.yes.items() if self.taken[name] and name.encode() not in there]

    @rule()
    def back_up(self) -> None:
        """A copy of the ledger is made."""
        self.backup = copied_ledger()

    @precondition(lambda self: self.backup is not None)
    @rule()
    def restore(self) -> None:
        """The copy takes the ledger's place; a new life begins."""
        assert self.backup is not None
        self.backup()
        epochs.begin(self.office.home.seeker_id, secrets.token_hex(8), epochs.Cause.RESTORED, self.office.now)
        self.paused = True
        self.link()

    @precondition(lambda self: self.paused)
    @rule()
    def look(self) -> None:
        """The person has looked at what was restored."""
        epochs.resume(self.office.home.seeker_id, self.office.now)
        self.paused = False
        for one in self.yes.values():
            one.holds = False

    def nothing_is_lost_doubled_or_sent_astray(self) -> None:
        """What the server took is what was approved, for whom, and as often as a person said; what is called sent was taken."""
        for one in self.office.smtp.accepted()[self.before :]:
            frozen = self.yes[one.message_id].frozen
            assert (one.raw, one.sender, one.recipients) == (frozen.raw, frozen.envelope.sender, frozen.envelope.recipients)
        taken = self.taken
        assert all(number <= 1 + self.yes[name].again for name, number in taken.items())
        for letter in self.letters(*LEFT):
            assert letter.frozen is not None
            assert taken[letter.frozen.message_id] or letter.frozen.message_id in self.by_word

    def teardown(self) -> None:
        """In the end nothing waits for ever: each letter has left, waits for a person, or is known not to have left."""
        if self.paused:
            self.look()
        for _ in range(40):
            if not self.letters(*OPEN):
                return
            self.office.now = next_open(self.office.now + timedelta(hours=3), ADA)
            self.round("connect", "ok", "", files=True)
        raise AssertionError([one.state for one in self.letters(*OPEN)])


def explore(office: PostOffice, examples: int, steps: int) -> None:
    """So many runs of so many steps."""
    how = settings(max_examples=examples, stateful_step_count=steps, deadline=None, suppress_health_check=list(HealthCheck))
    run_state_machine_as_test(cast("type[Letters]", lambda: Letters(office)), settings=how)


def test_whatever_happens_letters_leave_once_as_approved_or_not_at_all(any_office: PostOffice) -> None:
    explore(any_office, 5, 20)


@pytest.mark.long
def test_whatever_happens_for_long_letters_leave_once_as_approved_or_not_at_all(any_office: PostOffice) -> None:
    explore(any_office, int(os.environ.get("MODEL_RUNS", "2000")), 50)
