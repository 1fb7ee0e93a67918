"""The line cut after any byte of either side while a letter goes into Drafts, or its copy into Sent: it lies there once, or not at all."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from comeback.domain.account import Credentials, Secret, Server
from comeback.domain.delivery import DeliveryState
from comeback.domain.drafts import DraftState
from comeback.domain.kinds import LetterKind
from comeback.domain.letter import Letter
from comeback.flows.carrying import Carrier
from comeback.flows.credentials import vault_of
from comeback.flows.drafting import put
from comeback.flows.home import Home, open_home
from comeback.flows.syncing import Syncing, sync
from comeback.mailbox.imap.sent import sent_folder
from comeback.mailbox.trouble import MailTrouble
from comeback.store import accounts, ledger, models
from comeback.store.ledger import StoredGroup
from comeback.work.round import run
from tests.plugins.databases import OpenStore
from tests.plugins.mailservers import Mailbox
from tests.plugins.postoffice import PostOffice
from tests.servers.proxy import Proxy
from tests.store.store_values import event

SAMPLE = 6
"""Cuts in each direction in the usual run; with `--long` every one, or every so many from the first one named."""
STEP = int(os.environ.get("CUT_STEP", "1"))
FIRST = int(os.environ.get("CUT_FIRST", "1"))
SIDES = ("answered", "said")


@pytest.fixture
def proxy(mailbox: Mailbox) -> Iterator[Proxy]:
    """In front of the IMAP server."""
    with Proxy(mailbox.server.imaps, reset=True) as made:
        yield made


@pytest.fixture
def every(request: pytest.FixtureRequest) -> Callable[[int], range]:
    """After which bytes of so many the line is cut."""
    long = request.config.getoption("--long")
    return lambda count: range(FIRST, count, STEP) if long else range(1, count, max(count // SAMPLE, 1))


def cut(proxy: Proxy, side: str, at: int | None) -> None:
    """The next line breaks there; None: never."""
    proxy.cut, proxy.cut_said = (at, None) if side == "answered" else (None, at)


def lying(mailbox: Mailbox, folder: str) -> int:
    """How many mails another program sees in a folder."""
    hand = mailbox.hand()
    _, found = hand.select(folder, readonly=True)
    hand.logout()
    return int(found[0] or 0)


def letter(number: int) -> Letter:
    words = "Dear Nora,\n\nthank you for ringing.\n\nAda"
    return Letter(LetterKind.FOLLOW_UP, f"nora{number}@tinwhistle{number}.example", "Re: Fitter", words, f"<{number}@tinwhistle.example>")


@pytest.mark.parametrize("side", SIDES)
def test_a_letter_lies_in_drafts_once_wherever_the_line_breaks(
    sqlite_store: OpenStore, mailbox: Mailbox, proxy: Proxy, every: Callable[[int], range], side: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COMEBACK_PASSPHRASE", "ferns beside the kettle")
    home = open_home((mailbox.address,))
    accounts.connect(home.seeker_id, replace(mailbox.account, imap=Server("localhost", proxy.at)), datetime.now(UTC))
    vault_of(home.settings).put(mailbox.address, Secret(mailbox.password))
    applied(home, 1)
    drafted(home, 1)
    cuts = every(getattr(proxy, side))
    applied(home, len(cuts) + 1)
    print(f"Drafts, {side}: {len(cuts)} cuts of {cuts.stop} bytes")  # noqa: T201 - the measure
    for number, at in enumerate(cuts, 2):
        before = lying(mailbox, "Drafts")
        cut(proxy, side, at)
        with suppress(MailTrouble):
            drafted(home, number)
        cut(proxy, side, None)
        assert not sync(home, Syncing(datetime.now(UTC)))[0].trouble
        there = lying(mailbox, "Drafts") - before
        # Where the line broke before anything was noted, nothing was put there.
        states = list(models.MailDraft.objects.filter(recipient=letter(number).to).values_list("state", flat=True))
        assert (there, states) in [(1, [DraftState.WAITING]), (0, [DraftState.GONE]), (0, [])], (side, at)
        if not there:
            drafted(home, number)
            assert lying(mailbox, "Drafts") == before + 1, (side, at)
        models.MailDraft.objects.update(state=DraftState.GONE)  # each waiting one costs every look a question


def applied(home: Home, count: int) -> None:
    """So many applications have met a no."""
    groups = [StoredGroup(f"a{one}", None, f"Firm {one}", "Fitter", (event(f"a{one}", day=-5),)) for one in range(1, count + 1)]
    ledger.replace_links(home.seeker_id, groups)


def drafted(home: Home, number: int) -> None:
    """The letter for this application goes into Drafts."""
    put(home, number, letter(number), "no", datetime.now(UTC))


@pytest.mark.parametrize("side", SIDES)
def test_the_copy_of_a_letter_lies_in_sent_once_wherever_the_line_breaks(
    office: PostOffice, proxy: Proxy, every: Callable[[int], range], side: str
) -> None:
    key = Credentials(office.mailbox.address, Secret(office.mailbox.password))
    carrier = Carrier(office.account, lambda: key, lambda: sent_folder(Server("localhost", proxy.at), key))
    (first,) = office.write(1)
    worked(office, carrier)
    assert office.letter(first).state is DeliveryState.FILED
    cuts = every(getattr(proxy, side))
    print(f"Sent, {side}: {len(cuts)} cuts of {cuts.stop} bytes")  # noqa: T201 - the measure
    for left, (at, application) in enumerate(zip(cuts, office.meet(len(cuts)), strict=True), 2):
        office.next_morning()
        number = office.draft(application)
        cut(proxy, side, at)
        worked(office, carrier)
        cut(proxy, side, None)
        for _ in range(3):
            office.round(timedelta(minutes=16))
        assert office.letter(number).state is DeliveryState.FILED, (side, at)
        assert len(office.smtp.accepted()) == lying(office.mailbox, "Sent") == left, (side, at)


def worked(office: PostOffice, carrier: Carrier) -> None:
    """One round of the sender, by this road."""
    run(office.home, lambda address: carrier, lambda: office.now, alone=True)
