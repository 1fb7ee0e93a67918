"""While the pages are open, what was approved leaves at its time; nothing else is begun by itself."""

from __future__ import annotations

import threading
from datetime import timedelta
from pathlib import Path

import pytest

from comeback.domain.delivery import DeliveryState
from comeback.flows.approving import withdraw
from comeback.flows.backup_schedule import plan_backups
from comeback.flows.home import open_home
from comeback.store.backup_plan import Every, plan_of
from comeback.web.site import Site
from comeback.web.tending import keep_safe, look, tending
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


@pytest.mark.usefixtures("passphrase")
def test_a_backup_is_made_once_its_time_has_come(office: PostOffice, tmp_path: Path) -> None:
    home = open_home()
    site = Site(home.settings, "t" * 32, lambda: office.now)
    keep_safe(site)
    assert not list(tmp_path.glob("*.age"))
    plan_backups(home, Every.DAY, 5, tmp_path, None)
    keep_safe(site)
    keep_safe(site)
    assert len(list(tmp_path.glob("*.age"))) == 1
    office.now += timedelta(days=1)
    keep_safe(site)
    assert len(list(tmp_path.glob("*.age"))) == 2


@pytest.mark.usefixtures("passphrase")
def test_a_backup_that_fails_is_told_and_tried_again_after_an_hour(office: PostOffice, tmp_path: Path) -> None:
    home = open_home()
    site = Site(home.settings, "t" * 32, lambda: office.now)
    (tmp_path / "stick").mkdir()
    plan_backups(home, Every.DAY, 5, tmp_path / "stick", None)
    (tmp_path / "stick").rmdir()
    keep_safe(site)
    assert "stick is not there. Plug its disk in" in plan_of(home.settings.home).trouble
    (tmp_path / "stick").mkdir()
    keep_safe(site)
    assert not list((tmp_path / "stick").iterdir())
    office.now += timedelta(hours=2)
    keep_safe(site)
    assert plan_of(home.settings.home).trouble == ""
    assert len(list((tmp_path / "stick").iterdir())) == 1
