"""Whose search it is: said bit by bit, never forgotten by saying more."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from django.db import connection
from django.test.utils import CaptureQueriesContext

from comeback.domain.application import Seeker
from comeback.store import seekers
from comeback.store.erasure import erase
from comeback.store.seekers import change, new_seeker, set_seeker, the_seeker
from tests.plugins.databases import ADA, OpenStore


def test_before_anything_is_said_there_is_a_seeker_without_name(store: OpenStore) -> None:
    erase(store.seeker)
    first = the_seeker()
    assert first.seeker == Seeker("", (), ZoneInfo("UTC"))
    assert the_seeker() == first


def test_saying_more_keeps_what_was_said(store: OpenStore) -> None:
    set_seeker(addresses=["  Ada@Work.example ", "ada@home.example"], language="fr")
    set_seeker(name="Ada King", country="FR", zone=ZoneInfo("Europe/Paris"), phone="+33 1 00", keeps_in_touch=True)
    known = Seeker(
        "Ada King", ("ada@home.example", "ada@work.example"), ZoneInfo("Europe/Paris"), "FR", "fr", "+33 1 00", keeps_in_touch=True
    )
    assert the_seeker() == (store.seeker, known)


def test_saying_the_same_again_writes_nothing(store: OpenStore) -> None:
    with CaptureQueriesContext(connection) as asked:
        set_seeker("Ada Byron", ["ada@home.example"])
    assert [one["sql"] for one in asked if not one["sql"].startswith(("SELECT", "BEGIN", "COMMIT"))] == []


def test_addresses_can_be_put_in_another_order_and_left_out(store: OpenStore) -> None:
    set_seeker(addresses=["ada@work.example", "ada@club.example"])
    fewer = Seeker("Ada Byron", ("ada@club.example", "ada@home.example"), ZoneInfo("Europe/London"))
    assert change(store.seeker, fewer).seeker == fewer
    assert the_seeker().seeker == fewer


def test_the_seeker_of_a_laptop_is_the_first_of_an_office(store: OpenStore) -> None:
    second = new_seeker(ADA)
    assert the_seeker().id == store.seeker
    assert [known.id for known in seekers.all_seekers()] == [store.seeker, second.id]
