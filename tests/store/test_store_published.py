"""What calendars were given and which notices, on each database."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from comeback.domain.agenda import Entry, Published
from comeback.domain.notice import NoticeChoice, Road
from comeback.ledger.publishing import revised
from comeback.store import notices
from comeback.store.published import publish, published
from comeback.store.seekers import new_seeker
from tests.plugins.databases import ADA, OpenStore
from tests.store.store_values import NOON

TALK = Entry("u1", "Interview", "Comeback, application 1", 1, NOON, False, NOON + timedelta(hours=1), "Mill Lane")


def test_what_was_published_is_the_same_when_asked_again_and_only_a_change_is_written(store: OpenStore) -> None:
    assert publish(store.seeker, lambda before: revised(before, [TALK], NOON)) == [Published(TALK, 0, NOON)]
    asked: list[Sequence[Published]] = []

    def unchanged(before: Sequence[Published]) -> list[Published]:
        asked.append(before)
        return revised(before, [TALK], NOON + timedelta(days=1))

    assert publish(store.seeker, unchanged) == [Published(TALK, 0, NOON)]
    assert len(asked) == 1
    moved = replace(TALK, starts=NOON + timedelta(days=3))
    publish(store.seeker, lambda before: revised(before, [moved], NOON + timedelta(days=1)))
    assert published(store.seeker) == [Published(moved, 1, NOON + timedelta(days=1))]
    assert published(new_seeker(ADA).id) == []


def test_what_is_wanted_is_nothing_until_it_is_said(store: OpenStore) -> None:
    assert notices.choice(store.seeker) == NoticeChoice()
    wanted = NoticeChoice(desktop=True, ntfy="https://ntfy.example/a-topic", since=NOON)
    notices.choose(store.seeker, NoticeChoice(mail=True))
    notices.choose(store.seeker, wanted)
    assert notices.choice(store.seeker) == wanted
    assert wanted.roads == (Road.DESKTOP, Road.NTFY)
    assert notices.choice(new_seeker(ADA).id) == NoticeChoice()


def test_a_thing_is_claimed_by_a_road_once(store: OpenStore) -> None:
    assert notices.claim(store.seeker, Road.MAIL, ["a", "b"], NOON) == ["a", "b"]
    assert notices.claim(store.seeker, Road.MAIL, ["b", "c"], NOON) == ["c"]
    assert notices.untold(store.seeker, Road.MAIL, ["a", "d"], NOON + timedelta(days=9)) == ["d"]
    assert notices.claim(store.seeker, Road.NTFY, ["a"], NOON) == ["a"]
    other = new_seeker(ADA).id
    assert notices.claim(other, Road.MAIL, ["a"], NOON) == ["a"]


def test_what_surely_failed_is_tried_again_in_its_time_and_what_was_told_never(store: OpenStore) -> None:
    later = NOON + timedelta(minutes=5)
    notices.claim(store.seeker, Road.NTFY, ["a", "b"], NOON)
    notices.tell(store.seeker, Road.NTFY, ["b"], NOON)
    notices.fail(store.seeker, Road.NTFY, ["a"], later)
    assert notices.tries(store.seeker, Road.NTFY, ["a", "b"]) == 1
    assert notices.untold(store.seeker, Road.NTFY, ["a", "b"], NOON) == []
    assert notices.claim(store.seeker, Road.NTFY, ["a", "b"], later) == ["a"]
    assert notices.claim(store.seeker, Road.NTFY, ["a"], later + timedelta(days=1)) == []
