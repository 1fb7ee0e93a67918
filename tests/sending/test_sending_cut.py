"""The line to the server cut after every byte, of what it says and of what we say: no letter is lost, none leaves twice."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import replace
from datetime import timedelta

import pytest

from comeback.domain.account import Credentials, Secret, Server
from comeback.domain.delivery import DeliveryState
from comeback.flows.carrying import Carrier
from comeback.work.round import run
from tests.plugins.postoffice import PostOffice
from tests.sending.mortal import Copies
from tests.servers.proxy import Proxy

SAMPLE = 6
"""Cuts in each direction in the usual run; with `--long` every one."""


def worked(office: PostOffice, port: int, copies: Copies) -> None:
    """One round of the sender, by this port."""
    key = Credentials("ada", Secret("key"))
    account = replace(office.account, smtp=Server("localhost", port), files_sent=True)
    carrier = Carrier(account, lambda: key, lambda: nullcontext(copies))
    run(office.home, lambda address: carrier, lambda: office.now, alone=True)


def sent_in_spite_of(office: PostOffice, proxy: Proxy, copies: Copies) -> DeliveryState:
    """Where one letter stands in the end, the first line to the server having been cut; checks that it left once, or not at all."""
    office.next_morning()
    (number,) = office.write(1)
    before = len(office.smtp.accepted())
    worked(office, proxy.at, copies)
    for _ in range(3):
        office.now += timedelta(minutes=16)
        worked(office, office.smtp.port, copies)
    state, taken = office.letter(number).state, len(office.smtp.accepted()) - before
    assert (state, taken) in {(DeliveryState.FILED, 1), (DeliveryState.UNCERTAIN, 0)}, (proxy, state, taken)
    return state


@pytest.fixture
def copies(office: PostOffice) -> Copies:
    """The provider files copies of what it takes."""
    made = Copies()
    office.smtp.deliver = made.lying.append
    return made


@pytest.fixture
def proxy(office: PostOffice) -> Iterator[Proxy]:
    """In front of the SMTP server."""
    with Proxy(office.smtp.port, reset=True) as made:
        yield made


@pytest.mark.parametrize("whose", ["the server's", "ours"])
def test_a_line_cut_after_any_byte_loses_and_doubles_nothing(
    office: PostOffice, proxy: Proxy, copies: Copies, whose: str, request: pytest.FixtureRequest
) -> None:
    assert sent_in_spite_of(office, proxy, copies) is DeliveryState.FILED
    bytes_there = proxy.answered if whose == "the server's" else proxy.said
    step = 1 if request.config.getoption("--long") else bytes_there // SAMPLE
    states = []
    for at in [*range(1, bytes_there, step), bytes_there - 1]:
        proxy.cut, proxy.cut_said = (at, None) if whose == "the server's" else (None, at)
        states.append(sent_in_spite_of(office, proxy, copies))
    print(f"{whose}: {len(states)} cuts, {states.count(DeliveryState.UNCERTAIN)} uncertain")  # noqa: T201 - the measure
    assert DeliveryState.FILED in states
