"""Searches are found by quiet, or go by the seeker's word; each application is in the one where it began."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from comeback.domain.event import Event, EventKind
from comeback.domain.kinds import Says
from comeback.domain.search import Search
from comeback.ledger.searches import QUIET, QUIET_AFTER_A_YES, closings, rests, searches

FIRST = datetime(2019, 3, 4, 9, tzinfo=UTC)
Courses = dict[int, list[Event]]


def at(days: float, kind: EventKind, name: str = "", **more: object) -> Event:
    return Event(name or f"{kind}-{days}", kind, FIRST + timedelta(days=days), **more)  # type: ignore[arg-type]


def applied(days: float, *later: Event) -> list[Event]:
    return [at(days, EventKind.APPLIED), *later]


def begun(days: float, name: str) -> Event:
    return at(days, EventKind.SEARCH_BEGUN, name, note=name)


def closed(days: float, name: str, *led: str) -> Event:
    return at(days, EventKind.SEARCH_CLOSED, f"close {name}", about=(name, *led))


def names(found: tuple[Search, ...]) -> list[tuple[str, tuple[int, ...]]]:
    return [(one.name, one.applications) for one in found]


def test_half_a_year_of_quiet_parts_two_searches_and_a_day_less_does_not() -> None:
    apart: Courses = {1: applied(0), 2: applied(QUIET.days + 1)}
    near: Courses = {1: applied(0), 2: applied(QUIET.days)}
    assert names(searches([], apart)) == [("March 2019", (1,)), ("September 2019", (2,))]
    assert names(searches([], near)) == [("March 2019", (1, 2))]


def test_after_a_yes_two_months_of_quiet_are_enough() -> None:
    after = QUIET_AFTER_A_YES.days + 21
    courses: Courses = {1: applied(0, at(20, EventKind.ACCEPTED)), 2: applied(after)}
    assert [one.applications for one in searches([], courses)] == [(1,), (2,)]
    lost = at(30, EventKind.REJECTED, says=frozenset({Says.OFFER_WITHDRAWN}))
    assert [one.applications for one in searches([], {1: [*courses[1], lost], 2: courses[2]})] == [(1, 2)]


def test_a_late_answer_to_an_old_application_makes_no_search_of_its_own() -> None:
    late = at(400, EventKind.REJECTED)
    (found,) = searches([], {1: applied(0, late)})
    assert found.applications == (1,)
    assert found.last == FIRST


def test_notes_machines_and_unsure_mails_are_no_sign_of_a_search() -> None:
    weak = (at(170, EventKind.RETIRED), at(171, EventKind.ALERTED), at(172, EventKind.REJECTED, sure=False))
    assert len(searches([], {1: applied(0, *weak), 2: applied(190)})) == 2


def test_a_search_that_was_found_goes_on_until_its_quiet_has_lasted() -> None:
    (found,) = searches([], {1: applied(0)})
    assert found.ended(FIRST + QUIET) is None
    assert found.ended(FIRST + QUIET + timedelta(days=1)) == FIRST


def test_a_search_that_was_found_is_over_where_the_next_one_begins() -> None:
    first, second = searches([begun(30, "Second")], {1: applied(0), 2: applied(31)})
    assert (first.applications, second.applications) == ((1,), (2,))
    assert first.ended(FIRST + timedelta(days=31)) == FIRST
    assert second.ended(FIRST + timedelta(days=900)) is None


def test_an_application_belongs_to_the_named_search_in_which_it_began() -> None:
    courses: Courses = {1: applied(5, at(60, EventKind.REJECTED)), 2: applied(50)}
    entries = [begun(0, "One"), closed(40, "One"), begun(45, "Two")]
    assert names(searches(entries, courses)) == [("One", (1,)), ("Two", (2,))]


def test_the_seekers_word_puts_an_application_elsewhere_and_the_newest_word_counts() -> None:
    courses: Courses = {1: applied(5), 2: applied(50)}
    entries = [begun(0, "One"), closed(40, "One"), begun(45, "Two")]
    moved = at(51, EventKind.PUT_IN_SEARCH, "put", about=("Two", courses[1][0].id))
    assert names(searches([*entries, moved], courses)) == [("One", ()), ("Two", (1, 2))]
    back = at(52, EventKind.PUT_IN_SEARCH, "back", about=("One", courses[1][0].id))
    assert names(searches([*entries, moved, back], courses)) == [("One", (1,)), ("Two", (2,))]


def test_only_applications_of_a_closed_search_know_what_closed_it() -> None:
    courses: Courses = {1: applied(5), 2: applied(50)}
    entries = [begun(0, "One"), closed(40, "One"), begun(45, "Two")]
    found = closings(entries, courses)
    assert {number: event.note for number, event in found.items()} == {1: "One"}
    assert closings([], courses) == {}


def test_a_closed_search_that_goes_on_is_closed_no_more() -> None:
    entries = [begun(0, "One"), closed(40, "One"), at(60, EventKind.SEARCH_BEGUN, "again", note="One", about=("One",))]
    assert closings(entries, {1: applied(5)}) == {}
    (found,) = searches(entries, {1: applied(5), 2: applied(70)})
    assert found.applications == (1, 2)


def test_the_closing_names_the_application_that_led_to_the_post() -> None:
    courses: Courses = {1: applied(5), 2: applied(6, at(30, EventKind.ACCEPTED, "yes"))}
    (found,) = searches([begun(0, "One"), closed(40, "One", "yes")], courses)
    assert found.hired == 2


def test_reading_rests_while_the_last_search_is_closed_and_none_goes_on() -> None:
    courses: Courses = {1: applied(5)}
    one = [begun(0, "One"), closed(40, "One")]
    assert rests(searches(one, courses))
    assert not rests(searches(one[:1], courses))
    assert not rests(searches([*one, begun(50, "Two")], courses))
    assert not rests(searches([], {}))
    past = [begun(0, "One"), closed(40, "One")]
    assert not rests(searches(past, {1: applied(5), 2: applied(400)}))
