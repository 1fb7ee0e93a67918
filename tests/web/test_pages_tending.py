"""While the pages are open, what was approved leaves at its time; nothing else is begun by itself."""

from __future__ import annotations

import threading
from datetime import timedelta

from comeback.domain.delivery import DeliveryState
from comeback.flows.approving import withdraw
from comeback.web.site import Site
from comeback.web.tending import look, tending
from comeback.work.round import run
from tests.plugins.postoffice import PostOffice


def site_of(office: PostOffice) -> Site:
    """A site that sends through the office, by its clock."""

    def sender(home: object, clock: object) -> tuple[()]:
        run(office.home, lambda address: office.carrier, lambda: office.now, alone=True)
        return ()

    return Site(office.home.settings, "t" * 32, lambda: office.now, sender=sender)


def test_a_letter_leaves_once_its_time_has_come_and_not_before(office: PostOffice) -> None:
    (letter,) = office.write(1)
    office.now -= timedelta(hours=2)
    site = site_of(office)
    assert not look(site)
    office.now += timedelta(hours=3)
    assert look(site)
    site.sendings.wait(30)
    assert office.letter(letter).state is DeliveryState.FILED
    assert not look(site)
    assert len(office.smtp.accepted()) == 1


def test_a_draft_starts_nothing_and_a_site_without_a_sender_sends_nothing(office: PostOffice) -> None:
    (letter,) = office.write(1)
    site = site_of(office)
    site.sender = None
    assert not look(site)
    withdraw(office.home, letter, office.now)
    assert not look(site_of(office))


def test_the_looking_ends_with_the_pages(office: PostOffice) -> None:
    (letter,) = office.write(1)
    before = threading.active_count()
    site = site_of(office)
    with tending(site, every=0.01):
        while office.letter(letter).state is not DeliveryState.FILED:
            site.sendings.wait(1)
    site.sendings.wait(30)
    assert threading.active_count() == before
