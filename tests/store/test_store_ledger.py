"""Entries by hand stay, events from readings follow their readings, and an application keeps its number."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from comeback.domain.application import Moment
from comeback.domain.event import Event, EventKind
from comeback.domain.kinds import LetterKind
from comeback.domain.letter import Letter
from comeback.errors import UsageError
from comeback.store import ledger, letters, models
from comeback.store.access import SeekerId
from comeback.store.claiming import StoredGroup
from comeback.store.seekers import new_seeker
from tests.plugins.databases import ADA, OpenStore
from tests.store.store_values import anything, event

WITH_A_LEDGER = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def group(*events: Event, number: int | None = None, key: str = "", company: str = "Hill Works") -> StoredGroup:
    """A group as the ledger would make it: founded by its first event."""
    return StoredGroup(key or events[0].id, number, company, "Fitter", events)


def shape(seeker: SeekerId) -> dict[int, list[str]]:
    """Ids of events by number of application."""
    return {one.number: [each.id for each in one.events] for one in ledger.applications(seeker)}


def test_groups_become_applications_with_numbers_from_one(store: OpenStore) -> None:
    ledger.replace_links(store.seeker, [group(event("a1"), event("a2", day=1)), group(event("b1"))])
    assert shape(store.seeker) == {1: ["a1", "a2"], 2: ["b1"]}
    first = ledger.applications(store.seeker)[0]
    assert (first.key, first.company, first.role, first.events[0]) == ("a1", "Hill Works", "Fitter", event("a1"))


@WITH_A_LEDGER
@given(st.lists(anything(Event), max_size=4, unique_by=lambda one: one.id))
def test_any_event_comes_back_as_it_was(store: OpenStore, some: list[Event]) -> None:
    seeker = new_seeker(ADA).id
    ledger.replace_links(seeker, [group(one) for one in some])
    back = [each for one in ledger.applications(seeker) for each in one.events]
    assert sorted(back, key=repr) == sorted(some, key=repr)
    for one in some:
        ledger.add_entry(new_seeker(ADA).id, one)


def test_events_come_in_order_of_when_they_happened(store: OpenStore) -> None:
    ledger.replace_links(store.seeker, [group(event("late", day=9), event("early", day=1), event("b", day=5), event("a", day=5))])
    assert shape(store.seeker) == {1: ["early", "a", "b", "late"]}


def test_linking_the_same_again_writes_nothing(store: OpenStore) -> None:
    groups = [group(event("a1"), event("a2")), group(event("b1"))]
    ledger.replace_links(store.seeker, groups)
    with CaptureQueriesContext(connection) as asked:
        ledger.replace_links(store.seeker, groups)
    assert [one["sql"] for one in asked if not one["sql"].startswith(("SELECT", "BEGIN", "COMMIT"))] == []


def test_an_application_keeps_its_number_through_any_event_it_shares(store: OpenStore) -> None:
    ledger.replace_links(store.seeker, [group(event("a1"), event("a2")), group(event("b1"))])
    # An older mail is found, which founds the first application now; and the second comes first.
    ledger.replace_links(store.seeker, [group(event("b1")), group(event("a0"), event("a1"), event("a2"))])
    assert shape(store.seeker) == {1: ["a0", "a1", "a2"], 2: ["b1"]}


def test_two_applications_may_swap_their_founding_events(store: OpenStore) -> None:
    ledger.replace_links(store.seeker, [group(event("a1"), event("a2"), key="one"), group(event("b1"), event("b2"), key="two")])
    ledger.replace_links(store.seeker, [group(event("a1"), event("a2"), key="two"), group(event("b1"), event("b2"), key="one")])
    assert [(one.number, one.key) for one in ledger.applications(store.seeker)] == [(1, "two"), (2, "one")]


def test_a_number_once_given_is_never_given_again(store: OpenStore) -> None:
    ledger.replace_links(store.seeker, [group(event("a1")), group(event("b1"))])
    ledger.replace_links(store.seeker, [group(event("a1"))])
    ledger.replace_links(store.seeker, [group(event("a1")), group(event("c1"))])
    assert shape(store.seeker) == {1: ["a1"], 3: ["c1"]}


def test_a_group_that_knows_its_number_has_it(store: OpenStore) -> None:
    ledger.replace_links(store.seeker, [group(event("a1")), group(event("b1"))])
    ledger.replace_links(store.seeker, [group(event("new"), number=2), group(event("b1"), number=1)])
    assert shape(store.seeker) == {1: ["b1"], 2: ["new"]}


def test_joining_two_applications_keeps_the_number_with_more_events(store: OpenStore) -> None:
    ledger.replace_links(store.seeker, [group(event("a1")), group(event("b1"), event("b2"))])
    ledger.replace_links(store.seeker, [group(event("a1"), event("b1"), event("b2"))])
    assert shape(store.seeker) == {2: ["a1", "b1", "b2"]}


ONE, OTHER = (event("a1", day=1), event("a2", day=2)), (event("b0"), event("b1", day=3), event("b2", day=4))
LATER = tuple(event(f"c{day}", day=day) for day in range(5, 9))


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize("came", [0, 1, 4])
@pytest.mark.parametrize(("one", "other"), [(ONE, OTHER), (OTHER, ONE), (ONE, OTHER[:2]), (OTHER[:1], ONE[:1]), (ONE[:1], OTHER[:1])])
def test_applications_that_were_joined_have_their_numbers_again_when_they_are_apart(
    sqlite_store: OpenStore, one: tuple[Event, ...], other: tuple[Event, ...], came: int, *, turned: bool
) -> None:
    seeker, third = sqlite_store.seeker, group(event("third", day=9))
    both = sorted((*one, *other), key=lambda each: each.at)
    apart = [group(*one), group(*other, *LATER[:came]), third]
    ledger.replace_links(seeker, [group(*one), group(*other), third])
    for joined in (both, both, [*both, *LATER[:came]], [*both, *LATER[:came]]):  # mail comes in meanwhile, and all is linked again
        ledger.replace_links(seeker, [group(*joined), third])
        assert len(shape(seeker)) == 2
    for _ in range(2):
        ledger.replace_links(seeker, apart[::-1] if turned else apart)
        assert {number: events[0] for number, events in shape(seeker).items()} == {1: one[0].id, 2: other[0].id, 3: "third"}


def test_an_application_that_went_into_another_waits_only_while_the_event_that_founded_it_lives(sqlite_store: OpenStore) -> None:
    seeker = sqlite_store.seeker
    ledger.replace_links(seeker, [group(*ONE), group(*OTHER)])
    ledger.replace_links(seeker, [group(*ONE, *OTHER)])
    assert models.Application.objects.filter(seeker_id=seeker).count() == 2
    ledger.replace_links(seeker, [group(*OTHER, ONE[1])])
    assert models.Application.objects.filter(seeker_id=seeker).count() == 1


def test_an_event_that_leaves_an_application_does_not_take_its_number_to_one_that_it_absorbed(sqlite_store: OpenStore) -> None:
    seeker = sqlite_store.seeker
    ledger.replace_links(seeker, [group(*ONE, *LATER), group(*OTHER)])
    ledger.replace_links(seeker, [group(OTHER[0], *ONE, *OTHER[1:], *LATER)])
    ledger.replace_links(seeker, [group(OTHER[0], *ONE, *OTHER[1:], *LATER[:3]), group(LATER[3])])
    assert shape(seeker).keys() == {1, 3}
    assert shape(seeker)[3] == [LATER[3].id]


def test_a_letter_keeps_its_application_through_a_join_that_is_taken_back(sqlite_store: OpenStore) -> None:
    seeker = sqlite_store.seeker
    ledger.replace_links(seeker, [group(*ONE), group(*OTHER)])
    letters.save_draft(seeker, 1, Letter(LetterKind.FOLLOW_UP, "grace@works.example", "Thank you", "Thank you."))
    ledger.replace_links(seeker, [group(*OTHER, *ONE)])
    ledger.replace_links(seeker, [group(*OTHER), group(*ONE)])
    assert (shape(seeker)[1], [one.application for one in letters.letters(seeker)]) == (["a1", "a2"], [1])


def test_an_event_that_its_reading_no_longer_gives_is_gone_and_another_view_of_it_replaces_it(store: OpenStore) -> None:
    ledger.replace_links(store.seeker, [group(event("a1"), event("a2"))])
    again = replace(event("a1"), kind=EventKind.PAUSED, quote="We pause.")
    ledger.replace_links(store.seeker, [group(again)])
    assert [one.events for one in ledger.applications(store.seeker)] == [(again,)]


def test_entries_by_hand_stay_whatever_the_ledger_makes_of_them(store: OpenStore) -> None:
    entry = event("hand-1", EventKind.INTERVIEWED, message=None, note="They showed me the yard.")
    ledger.replace_links(store.seeker, [group(event("a1"))])
    ledger.add_entry(store.seeker, entry, 1)
    ledger.replace_links(store.seeker, [group(event("a1"), replace(entry, note="changed"))])
    ledger.replace_links(store.seeker, [])
    kept = replace(entry, noted_for=1)
    assert ledger.entries(store.seeker) == ((kept, 1),)
    assert [one.events for one in ledger.applications(store.seeker)] == [(kept,)]


def test_an_entry_without_application_is_given_the_one_the_ledger_finds_but_is_not_tied_to_it(store: OpenStore) -> None:
    entry = event("hand-1", message=None)
    ledger.add_entry(store.seeker, entry)
    assert ledger.applications(store.seeker) == []
    ledger.replace_links(store.seeker, [group(event("a1"), entry)])
    assert shape(store.seeker) == {1: ["a1", "hand-1"]}
    assert ledger.entries(store.seeker) == ((entry, None),)


def test_a_chosen_entry_follows_its_application_into_another(store: OpenStore) -> None:
    entry = event("hand-1", message=None)
    ledger.replace_links(store.seeker, [group(event("a1")), group(event("b1"), event("b2"))])
    ledger.add_entry(store.seeker, entry, 1)
    ledger.replace_links(store.seeker, [group(event("a1"), entry, event("b1"), event("b2"), number=2)])
    assert ledger.entries(store.seeker) == ((replace(entry, noted_for=1), 2),)


def test_moments_come_with_their_application_in_the_order_noted(store: OpenStore) -> None:
    moments = (Moment("Grace", "showing me the yard", None), Moment(None, None, "the crane"))
    ledger.replace_links(store.seeker, [group(event("a1")), group(event("b1"))])
    ledger.add_entry(store.seeker, event("hand-1", EventKind.DEBRIEFED, message=None, day=1), 2, moments)
    ledger.add_entry(store.seeker, event("hand-2", EventKind.DEBRIEFED, message=None, day=2), 2, (Moment("Ida"),))
    assert [one.moments for one in ledger.applications(store.seeker)] == [(), (*moments, Moment("Ida"))]


def test_the_same_entry_twice_is_one_but_another_under_its_id_is_refused(store: OpenStore) -> None:
    entry = event("hand-1", message=None)
    ledger.add_entry(store.seeker, entry, moments=(Moment("Grace"),))
    ledger.add_entry(store.seeker, entry, moments=(Moment("Grace"),))
    assert len(ledger.entries(store.seeker)) == 1
    with pytest.raises(Exception, match=r"(?i)unique"):
        ledger.add_entry(store.seeker, replace(entry, note="another"))


def test_an_entry_for_an_application_that_is_not_there_is_refused_with_the_mend(store: OpenStore) -> None:
    with pytest.raises(UsageError, match=r"no application 7\..*'comeback applications' lists them"):
        ledger.add_entry(store.seeker, event("hand-1", message=None), 7)


def test_an_application_with_a_letter_is_not_forgotten_when_its_events_go(store: OpenStore) -> None:
    ledger.replace_links(store.seeker, [group(event("a1"))])
    letters.save_draft(store.seeker, 1, Letter(LetterKind.FOLLOW_UP, "grace@works.example", "Thank you", "Thank you."))
    ledger.replace_links(store.seeker, [group(event("b1"))])
    assert shape(store.seeker) == {2: ["b1"]}
    assert [one.application for one in letters.letters(store.seeker)] == [1]


def test_five_thousand_events_are_read_with_three_questions(store: OpenStore) -> None:
    groups = [group(*(event(f"{number}-{at}", day=at) for at in range(10))) for number in range(500)]
    ledger.replace_links(store.seeker, groups)
    with CaptureQueriesContext(connection) as asked:
        assert sum(len(one.events) for one in ledger.applications(store.seeker)) == 5_000
    assert len(asked) == 3
