"""The sender killed at every system call of a send that writes, and each of these made to fail: the disk full, the disk broken."""

from __future__ import annotations

import re

import pytest

from comeback.domain.delivery import DeliveryState
from tests.plugins.postoffice import PostOffice, SelfFiling
from tests.sending.killing import Forge, count, survived
from tests.sending.tracing import Fault, points, traced

DISK = ("pwrite64", "fdatasync")
A_DOT = 3 + 22
"""Bytes of ".\\r\\n" in a record of TLS 1.3."""


def whole_send(office: PostOffice, forge: Forge) -> list[tuple[str, int]]:
    """The points of one send that goes well."""
    office.write(1)
    status, calls = traced(office, forge, None)
    assert status == 0
    assert office.states()[-1] is DeliveryState.FILED
    return list(points(calls))


def sent_in_spite_of(office: PostOffice, forge: Forge, fault: Fault) -> DeliveryState:
    """See `survived`: one letter through this fault."""
    return survived(office, str(fault), lambda: traced(office, forge, fault))


def checked(office: PostOffice, states: list[DeliveryState], most: int = 3) -> None:
    """Over all letters; where the provider files copies, evidence settles nearly all."""
    found = count(office)
    assert (found.lost, found.doubled, found.wrong, found.open) == ([], [], [], 0)
    assert states.count(DeliveryState.UNCERTAIN) <= most, states


@pytest.fixture
def filing_office(office: PostOffice) -> PostOffice:
    """At a provider that files copies."""
    office.files_sent = True
    office.smtp.deliver = SelfFiling(office.mailbox)
    return office


@pytest.mark.parametrize("how", ["KILL", "INT"])
def test_a_kill_or_ctrl_c_at_any_writing_call_of_a_send_loses_and_doubles_nothing(filing_office: PostOffice, how: str) -> None:
    """Ctrl-C is the worse: what stands behind the interrupted call still runs, and must not take the letter for unsent."""
    with Forge() as forge:
        every = whole_send(filing_office, forge)
        assert len(every) > 50
        faults = [Fault(*point, f"signal={how}") for point in every]
        # Python hears of Ctrl-C between two steps: at any call of the intent's commit that is behind it and in front of the dot.
        checked(filing_office, [sent_in_spite_of(filing_office, forge, fault) for fault in faults], 3 if how == "KILL" else 15)
    assert bool(forge.complaints) == (how == "INT")
    assert {one.partition(":")[0] for one in forge.complaints} <= {"KeyboardInterrupt"}


@pytest.mark.parametrize("error", ["ENOSPC", "EIO"])
def test_a_disk_that_fails_once_at_any_call_loses_and_doubles_nothing(filing_office: PostOffice, error: str) -> None:
    with Forge() as forge:
        every = [point for point in whole_send(filing_office, forge) if point[0] in DISK]
        faults = [Fault(call, number, f"error={error}") for call, number in every]
        checked(filing_office, [sent_in_spite_of(filing_office, forge, fault) for fault in faults])


def test_a_disk_that_stays_full_from_any_call_on_loses_and_doubles_nothing(filing_office: PostOffice) -> None:
    with Forge() as forge:
        every = [point for point in whole_send(filing_office, forge) if point[0] in DISK]
        faults = [Fault(call, number, "error=ENOSPC", onwards=True) for call, number in every]
        checked(filing_office, [sent_in_spite_of(filing_office, forge, fault) for fault in faults])


def test_the_intent_is_on_the_disk_before_the_dot_is_on_the_wire(office: PostOffice) -> None:
    """A power cut takes back what was written and not synced: nothing written may lie between the last sync and the dot."""
    office.write(1)
    with Forge() as forge:
        _, calls = traced(office, forge, None)
    (dot,) = (at for at, line in enumerate(calls) if re.search(rf"write\(\d+<socket.*, {A_DOT}\)", line))
    to_disk = [line.split()[1].split("(")[0] for line in calls[:dot] if "comeback.sqlite3" in line]
    assert to_disk[-2:] == ["pwrite64", "fdatasync"]
    assert len(office.smtp.accepted()) == 1
