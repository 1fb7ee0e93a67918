"""The power cut at any call of a send, whatever of the unsynced writes the disk then holds: no letter is lost, none leaves twice."""

from __future__ import annotations

import os
import random
from contextlib import nullcontext
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest

from comeback.config import Settings
from comeback.domain.account import Credentials, Secret
from comeback.domain.delivery import DeliveryState
from comeback.flows.carrying import Carrier
from comeback.flows.home import Home
from comeback.store import outbox
from comeback.store.opening import opened
from comeback.store.seekers import the_seeker
from comeback.work.round import run
from tests.plugins.postoffice import PostOffice
from tests.sending.killing import SENT as LEFT
from tests.sending.killing import Forge
from tests.sending.mortal import Copies
from tests.sending.powercut import FILES, Cut, Deed, deeds
from tests.sending.test_sending_crashpoints import A_DOT
from tests.sending.tracing import WRITING, traced

SEED = 20260414
CUTS, MANY_CUTS = 12, int(os.environ.get("POWER_CUTS", "1000"))


@dataclass(frozen=True)
class Send:
    """One whole send: the files before it, and what it did."""

    before: dict[str, bytes]
    done: list[Deed]
    raw: bytes


@pytest.fixture
def send(office: PostOffice) -> Send:
    """Traced, at a provider that files copies."""
    office.files_sent = True
    (number,) = office.write(1)
    folder = office.home.settings.home
    before = {name: (folder / name).read_bytes() for name in FILES if (folder / name).exists()}
    with Forge() as forge:
        _, calls = traced(office, forge, None, WRITING, whole=True)
    frozen = office.letter(number).frozen
    assert frozen is not None
    done = deeds(calls, A_DOT)
    assert [one.call for one in done].count("dot") == 1
    assert sum(one.call == "fdatasync" for one in done) >= 3
    return Send(before, done, frozen.raw)


def after(office: PostOffice, send: Send, cut: Cut, folder: Path, luck: random.Random) -> tuple[DeliveryState, int]:
    """Where the letter stands once the machine is up again and some rounds are over, and how often it was taken in all."""
    folder.mkdir(mode=0o700)
    for name, data in cut.disk(send.before, luck).items():
        (folder / name).write_bytes(data)
    taken, copied = luck.choice(cut.fates)
    copies = Copies([send.raw] if copied else [])
    office.smtp.deliver = copies.lying.append
    earlier, now = len(office.smtp.accepted()), office.now
    key = Credentials("ada", Secret("key"))
    carrier = Carrier(replace(office.account, files_sent=True), lambda: key, lambda: nullcontext(copies))
    settings = Settings(folder, "")
    with opened(settings):
        home = Home(settings, *the_seeker())
        for _ in range(4):
            now += timedelta(minutes=16)
            run(home, lambda address: carrier, lambda at=now: at, alone=True)  # type: ignore[misc]
        (letter,) = outbox.deliveries(home.seeker_id)
    return letter.state, taken + len(office.smtp.accepted()) - earlier


def survived(office: PostOffice, send: Send, cuts: int, folder: Path) -> str:
    """So many cuts; what became of the letter, in a line."""
    luck, uncertain, dotted = random.Random(SEED), 0, 0
    for number in range(cuts):
        cut = Cut(send.done, luck.randrange(len(send.done) + 1))
        state, taken = after(office, send, cut, folder / str(number), luck)
        told = f"seed {SEED}, cut {number} before deed {cut.number} of {len(send.done)}: {state}, taken {taken} times"
        assert taken == 1 if state in LEFT else taken <= 1, told
        assert state in {*LEFT, DeliveryState.UNCERTAIN}, told
        assert state in LEFT or cut.number >= intended(send), told
        uncertain += state is DeliveryState.UNCERTAIN
        dotted += cut.dotted
    return f"{cuts} power cuts, {dotted} behind the dot, {uncertain} uncertain"


def intended(send: Send) -> int:
    """From which deed on the intent may be on the disk: the last writes before the dot."""
    dot = next(at for at, one in enumerate(send.done) if one.call == "dot")
    syncs = [at for at, one in enumerate(send.done[:dot]) if one.call == "fdatasync"]
    return syncs[-2] + 1


def test_a_power_cut_at_any_call_of_a_send_loses_and_doubles_nothing(office: PostOffice, send: Send, tmp_path: Path) -> None:
    survived(office, send, CUTS, tmp_path)


@pytest.mark.long
def test_a_thousand_power_cuts_lose_and_double_nothing(office: PostOffice, send: Send, tmp_path: Path) -> None:
    print(survived(office, send, MANY_CUTS, tmp_path))  # noqa: T201 - the measure
