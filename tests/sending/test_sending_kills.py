"""The sender killed at moments that nobody chose, hundreds of times: nothing is lost, nothing doubled, nothing goes astray."""

from __future__ import annotations

import os
import random

import pytest

from tests.plugins.postoffice import PostOffice, SelfFiling
from tests.sending.killing import Count, Forge, count, random_kills, settle
from tests.servers.smtp import Act, Script, lies

SEED = 20260414
KILLS, MANY_KILLS = 75, int(os.environ.get("KILLS", "2500"))
"""For each of four ways."""


def dawdling(luck: random.Random) -> Script:
    """A server that takes its time around the dot, so that kills fall there, and fails now and then in every phase, but never lies."""

    def act(number: int, phase: str) -> Act:
        if luck.random() < 0.01:
            fault = luck.choice(["rst", "fin", "cut", "421 4.4.2 closing", "451 4.3.0 later"])
            return "rst" if lies(phase, fault) else fault
        return luck.random() * 0.02 if phase in {"dot", "taken"} else "ok"

    return act


@pytest.mark.parametrize("copies", ["the provider files copies", "we file copies"])
def test_kills_at_any_moment_lose_double_and_misdirect_nothing(any_office: PostOffice, copies: str) -> None:
    survived(any_office, KILLS, copies)


@pytest.mark.long
@pytest.mark.parametrize("copies", ["the provider files copies", "we file copies"])
def test_ten_thousand_kills_lose_double_and_misdirect_nothing(any_office: PostOffice, copies: str) -> None:
    found = survived(any_office, MANY_KILLS, copies)
    print(f"{copies}, {MANY_KILLS} kills: {found}")  # noqa: T201 - the measure


def survived(office: PostOffice, kills: int, copies: str) -> Count:
    """What became of the letters through so many kills."""
    luck = random.Random(SEED)
    office.files_sent = copies.startswith("the provider")
    office.smtp.deliver = SelfFiling(office.mailbox) if office.files_sent else None
    office.smtp.script = dawdling(luck)
    with Forge() as forge:
        random_kills(office, forge, kills, luck)
    settle(office)
    found = count(office)
    assert (found.lost, found.doubled, found.wrong, found.open) == ([], [], [], 0), f"seed {SEED}: {found}"
    assert forge.complaints == []
    return found
