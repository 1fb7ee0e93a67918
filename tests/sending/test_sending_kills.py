"""The sender killed at moments that nobody chose, hundreds of times: nothing is lost, nothing doubled, nothing goes astray."""

from __future__ import annotations

import random

import pytest

from tests.plugins.postoffice import PostOffice, SelfFiling
from tests.sending.killing import Forge, count, random_kills, settle
from tests.servers.smtp import Act, Script

SEED = 20260414


def dawdling(luck: random.Random, faults: float) -> Script:
    """A server that takes its time around the dot, so that kills fall there, and fails now and then in every phase."""

    def act(number: int, phase: str) -> Act:
        if luck.random() < faults:
            return luck.choice(["rst", "fin", "cut", "421 4.4.2 closing", "451 4.3.0 later"])
        return luck.random() * 0.02 if phase in {"dot", "taken"} else "ok"

    return act


@pytest.mark.parametrize("files_sent", [True, False], ids=["the provider files copies", "we file copies"])
def test_kills_at_any_moment_lose_double_and_misdirect_nothing(office: PostOffice, files_sent: bool) -> None:
    kills_survived(office, 100, files_sent, faults=0.01)


def kills_survived(office: PostOffice, kills: int, files_sent: bool, faults: float) -> None:
    luck = random.Random(SEED)
    office.files_sent = files_sent
    office.smtp.deliver = SelfFiling(office.mailbox) if files_sent else None
    office.smtp.script = dawdling(luck, faults)
    with Forge() as forge:
        random_kills(office, forge, kills, luck)
    settle(office)
    found = count(office)
    print(len(office.smtp.accepted()), forge.kills, found)
    assert (found.lost, found.doubled, found.wrong, found.open) == ([], [], [], 0)
    assert forge.complaints == []
