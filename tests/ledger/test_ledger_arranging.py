"""What entries say of other entries and events: the newest word counts, and what is taken back counts no more."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as some

from comeback.domain.event import Event, EventKind
from comeback.ledger.arranging import decisions, facts, standing

NOON = datetime(2026, 3, 2, 12, tzinfo=timezone(timedelta(hours=1)))
MADE = (EventKind.JOINED, EventKind.PARTED, EventKind.REJECTED, EventKind.UNDONE)


def entry(number: int, kind: EventKind, *about: str) -> Event:
    return Event(f"e{number}", kind, NOON, about=about)


def test_the_newest_word_on_a_pair_counts_whichever_is_named_first() -> None:
    typed = [entry(1, EventKind.JOINED, "b", "a"), entry(2, EventKind.PARTED, "a", "c")]
    assert decisions(typed).together == {("a", "b")}
    assert decisions([*typed, entry(3, EventKind.PARTED, "a", "b")]).apart == {("a", "b"), ("a", "c")}


def test_the_first_goes_with_each_of_the_others() -> None:
    assert decisions([entry(1, EventKind.JOINED, "b", "a", "c")]).together == {("a", "b"), ("b", "c")}


def test_a_word_that_is_taken_back_gives_way_to_the_one_before() -> None:
    typed = [entry(1, EventKind.JOINED, "a", "b"), entry(2, EventKind.PARTED, "a", "b"), entry(3, EventKind.UNDONE, "e2")]
    assert decisions(typed).together == {("a", "b")}


def test_an_entry_stands_in_the_place_of_the_one_whose_day_it_sets_right() -> None:
    typed = [entry(1, EventKind.REJECTED), entry(2, EventKind.REJECTED, "e1"), entry(3, EventKind.REJECTED, "e2")]
    assert [event.id for event in standing(typed)] == ["e3"]
    typed.append(entry(4, EventKind.UNDONE, "e3"))
    assert [event.id for event in standing(typed)] == ["e2"]


@given(some.lists(some.tuples(some.sampled_from(MADE), some.integers(0, 9)), max_size=12))
def test_taking_back_everything_leaves_nothing(steps: list[tuple[EventKind, int]]) -> None:
    typed = [entry(number, kind, f"e{about}", "x") for number, (kind, about) in enumerate(steps)]
    while holds := standing(typed):
        typed.append(entry(len(typed), EventKind.UNDONE, holds[-1].id))
    assert facts(typed) == ()
    assert decisions(typed).together == decisions(typed).apart == frozenset()
