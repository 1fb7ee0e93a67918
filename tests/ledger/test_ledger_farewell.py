"""At the end of a search with a post: a yes in writing, a step back where somebody still waits, thanks to those who helped."""

from __future__ import annotations

from dataclasses import replace

from comeback.domain.application import Application
from comeback.domain.event import Event, EventKind
from comeback.ledger.farewell import Farewell, farewells
from comeback.ledger.warmth import Warmth, warmth
from tests.ledger.ledger_stories import LONDON, NORA, history, moment

NOW = moment("2026-03-20 12:00", LONDON)
HIRED = (
    "2026-03-02 10:00  invited  by @ada recruiter  on 2026-03-06 10:00  company Quarry Bank\n2026-03-18 10:00  offered  by @ada recruiter"
)


def application(number: int, text: str) -> Application:
    return replace(history(text).application(), number=number)


def owed(*others: str, hired: str = HIRED) -> list[tuple[int, str, str | None]]:
    every = [application(number, text) for number, text in enumerate(others, 2)]
    found = farewells(application(1, hired), every, NORA, NOW)
    return [(one.application.number, str(one.letter), one.to.email if one.to else None) for one in found]


def test_a_yes_that_was_only_said_is_written_and_one_that_was_written_is_not() -> None:
    assert owed() == [(1, "acceptance", "ada@quarrybank.example")]
    assert owed(hired=f"{HIRED}\n2026-03-19 10:00  accepted  to @ada") == []


def test_who_still_considers_the_seeker_is_told_and_who_has_been_silent_for_long_is_not() -> None:
    warm = "2026-03-10 10:00  invited  by @bo manager  on 2026-03-25 10:00"
    silent = "2025-11-10 10:00  acknowledged  by @bo recruiter"
    assert owed(warm, silent)[1:] == [(2, "withdrawal", "bo@quarrybank.example")]


def test_an_open_offer_elsewhere_gets_a_no() -> None:
    assert owed("2026-03-10 10:00  invited  by @bo  on 2026-03-12 10:00\n2026-03-16 10:00  offered  by @bo")[1:] == [
        (2, "decline", "bo@quarrybank.example")
    ]


def test_where_nobody_is_known_the_step_back_has_no_reader() -> None:
    assert owed("2026-03-10 10:00  acknowledged  by @robot")[1:] == [(2, "withdrawal", None)]


def test_feedback_is_thanked_for_and_a_no_is_not_asked_about_any_more() -> None:
    helped = "2026-03-10 10:00  rejected  by @bo manager\n2026-03-11 10:00  followed_up  to @bo\n2026-03-19 10:00  feedback  by @bo manager"
    plain = "2026-03-02 10:00  interviewed  by @bo manager\n2026-03-18 10:00  rejected  by @bo manager"
    assert owed(helped, plain)[1:] == [(2, "thanks_for_feedback", "bo@quarrybank.example")]


def test_who_spoke_for_the_seeker_is_told_how_it_ended_once() -> None:
    spoke = "2026-03-10 10:00  rejected  by @robot  also Ida Fell <ida@fell.example> referrer"
    assert owed(spoke, spoke)[1:] == [(1, "thanks_to_referee", "ida@fell.example")]


def test_a_closed_search_owes_the_same_as_one_that_goes_on() -> None:
    warm = application(2, "2026-03-10 10:00  invited  by @bo manager  on 2026-03-25 10:00")
    shut = replace(warm, closing=Event("c", EventKind.SEARCH_CLOSED, NOW, note="Winter"))
    hired = application(1, HIRED)

    def letters(found: tuple[Farewell, ...]) -> list[str]:
        return [one.letter for one in found]

    assert warmth(shut, NORA, NOW) is Warmth.ENDED
    assert letters(farewells(hired, [shut], NORA, NOW)) == letters(farewells(hired, [warm], NORA, NOW)) == ["acceptance", "withdrawal"]
