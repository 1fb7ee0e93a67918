"""Two workers on one ledger, as an office has them: each letter is claimed by one, and who has lost a claim writes no dot."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import timedelta

from django.db import connection

from comeback.domain.delivery import DeliveryState
from comeback.store import models, outbox
from comeback.store.access import rows
from comeback.store.clock import database_now
from comeback.work.round import run
from tests.plugins.postoffice import PostOffice
from tests.sending.killing import Forge, count, order
from tests.servers.smtp import Act


def here(office: PostOffice) -> None:
    """One round of a worker in this process, beside others."""
    run(office.home, lambda address: office.carrier, lambda: office.now, alone=False)


def test_of_two_workers_one_sends_each_letter_and_one_that_slept_past_its_claim_sends_nothing(any_office: PostOffice) -> None:
    office, woken, asleep = any_office, threading.Event(), threading.Event()
    with Forge() as forge:
        for _ in range(2):
            office.write(4)
            forge.start(order(office, office.now, alone=False))
            here(office)
            assert forge.ended() == 0
        assert set(office.states()) == {DeliveryState.FILED}
        assert len(office.smtp.accepted()) == 8
        (number,) = office.write(1)

        def sleepy(connection: int, phase: str) -> Act:
            if phase == "data" and not asleep.is_set():
                asleep.set()
                assert woken.wait(30)
            return "ok"

        office.smtp.script = sleepy
        forge.start(order(office, office.now, alone=False))
        assert asleep.wait(30)
        rows(models.Letter, office.home.seeker_id).filter(pk=number).update(claim_until=database_now() - timedelta(minutes=1))
        here(office)
        assert office.letter(number).state is DeliveryState.FILED
        woken.set()
        assert forge.ended() == 0
    found = count(office)
    assert (found.lost, found.doubled, found.wrong, found.open, len(office.smtp.accepted())) == ([], [], [], 0, 9)
    assert forge.complaints == []


def test_a_letter_that_moves_on_while_the_outbox_is_read_is_there_whole_or_not_at_all(office: PostOffice) -> None:
    (letter,) = office.write(1)
    moved: list[str] = []

    def meanwhile(execute: Callable[..., object], sql: str, params: object, many: bool, context: object) -> object:  # noqa: FBT001 - Django calls it so
        answer = execute(sql, params, many, context)
        if not moved:
            moved.append(sql)
            rows(models.Letter, office.home.seeker_id).filter(pk=letter).update(state=str(DeliveryState.CANCELLED))
        return answer

    with connection.execute_wrapper(meanwhile):
        assert outbox.deliveries(office.home.seeker_id, [DeliveryState.CANCELLED]) == []
    assert [one.id for one in outbox.deliveries(office.home.seeker_id, [DeliveryState.CANCELLED])] == [letter]
