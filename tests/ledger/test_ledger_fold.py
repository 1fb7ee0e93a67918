"""Folding: names, people, interviews and the stage that a history adds up to."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from comeback.domain.application import Stage
from comeback.domain.event import Event, EventKind, Person
from comeback.domain.kinds import Part
from comeback.ledger.fold import fold
from tests.ledger.ledger_stories import history

STAGES = {
    "approached": "2026-02-02 10:00  approached",
    "applied": "2026-02-02 10:00  approached\n2026-02-03 10:00  applied",
    "assessment": "2026-02-02 10:00  applied\n2026-02-03 10:00  assessed\n2026-02-04 10:00  acknowledged",
    "interview": "2026-02-02 10:00  applied\n2026-02-03 10:00  invited  on 2026-02-10 10:00\n2026-02-04 10:00  acknowledged",
    "paused": "2026-02-02 10:00  applied\n2026-02-03 10:00  paused",
    "offer": "2026-02-03 10:00  invited  on 2026-02-10 10:00\n2026-02-12 10:00  offered",
    "accepted": "2026-02-12 10:00  offered\n2026-02-13 10:00  accepted\n2026-02-20 10:00  rejected",
    "declined": "2026-02-12 10:00  offered\n2026-02-13 10:00  declined",
    "withdrawn": "2026-02-03 10:00  invited  on 2026-02-10 10:00\n2026-02-08 10:00  withdrew\n2026-02-20 10:00  rejected",
    "rejected": "2026-02-03 10:00  invited  on 2026-02-10 10:00\n2026-02-08 10:00  rejected",
    "rejected_after_interview": "2026-02-03 10:00  invited  on 2026-02-10 10:00\n2026-02-11 10:00  rejected",
}


@pytest.mark.parametrize(("stage", "told"), STAGES.items(), ids=STAGES.keys())
def test_the_stage(stage: str, told: str) -> None:
    assert history(told).application().stage is Stage(stage)


def test_a_time_set_after_the_no_reopens_nothing_but_an_invitation_does() -> None:
    told = "2026-02-10 10:00  interviewed\n2026-02-20 10:00  rejected\n"
    assert history(told + "2026-02-22 10:00  scheduled  on 2026-02-25 10:00").application().stage is Stage.REJECTED_AFTER_INTERVIEW
    assert history(told + "2026-02-22 10:00  invited  on 2026-02-25 10:00").application().stage is Stage.INTERVIEW


def test_an_interview_moved_by_calendar_and_by_words_stays_one() -> None:
    told = history(
        """2026-02-03 10:00  invited  uid u1  on 2026-02-10 10:00
           2026-02-05 10:00  scheduled  uid u1  on 2026-02-11 10:00
           2026-02-06 10:00  scheduled  on 2026-02-12 15:00"""
    )
    (meeting,) = told.application().interviews
    assert f"{meeting.at:%d %H:%M}" == "12 15:00"
    assert not meeting.cancelled


def test_a_second_round_is_a_second_interview() -> None:
    told = history("2026-02-03 10:00  invited  on 2026-02-10 10:00\n2026-02-12 10:00  invited  on 2026-02-17 10:00")
    assert [f"{meeting.at:%d}" for meeting in told.application().interviews] == ["10", "17"]


def test_a_choice_of_days_is_one_interview_on_the_day_taken() -> None:
    told = history(
        """2026-02-03 10:00  invited  on 2026-02-10 10:00
           2026-02-03 10:00  invited  same 1  on 2026-02-11 10:00
           2026-02-04 10:00  wrote  on 2026-02-10 10:00"""
    )
    assert [f"{meeting.at:%d}" for meeting in told.application().interviews] == ["10"]


def test_thanks_for_an_invitation_are_no_interview() -> None:
    told = history("2026-02-03 10:00  invited  on 2026-02-10 10:00\n2026-02-03 12:00  thanked")
    assert [f"{meeting.at:%d}" for meeting in told.application().interviews] == ["10"]


def test_thanks_after_one_of_the_days_offered_say_which_it_was() -> None:
    told = history(
        """2026-02-03 10:00  invited  on 2026-02-10 10:00
           2026-02-03 10:00  invited  same 1  on 2026-02-20 10:00
           2026-02-11 10:00  thanked"""
    )
    assert [f"{meeting.at:%d}" for meeting in told.application().interviews] == ["10"]


def test_a_cancelled_interview_that_gets_a_new_day_is_on_again() -> None:
    told = history(
        """2026-02-03 10:00  invited  uid u1  on 2026-02-10 10:00
           2026-02-05 10:00  called_off  uid u1
           2026-02-06 10:00  scheduled  uid u1  on 2026-02-17 10:00"""
    )
    assert [(f"{meeting.at:%d}", meeting.cancelled) for meeting in told.application().interviews] == [("17", False)]


def test_a_no_that_looks_back_proves_an_interview_no_mail_told_of() -> None:
    told = history("2026-02-02 10:00  applied\n2026-02-20 10:00  rejected\n2026-02-20 10:00  interviewed  same 2")
    assert told.application().stage is Stage.REJECTED_AFTER_INTERVIEW


def test_a_no_by_phone_on_the_day_of_the_interview_comes_after_it() -> None:
    told = history("2026-02-03 10:00  invited  on 2026-02-10 10:00\n2026-02-10  rejected  via phone")
    assert told.application().stage is Stage.REJECTED_AFTER_INTERVIEW


def test_a_lone_word_that_is_no_occupation_gives_way_to_a_title() -> None:
    told = history(
        """2026-02-02 10:00  applied  to Bo Lind <bo@hobbs.example>  company Hobbs Ferry  role Restauratorin für Papier
           2026-02-05 10:00  invited  by Bo Lind <bo@hobbs.example>  role Restaurierung
           2026-02-20 10:00  rejected  by Bo Lind <bo@hobbs.example>  role Restaurierung"""
    )
    assert told.application().role == "Restauratorin für Papier"


def test_company_and_role_are_the_names_used_most() -> None:
    told = history(
        """2026-02-02 10:00  approached  by Rex Dale <rex@talentpool.example> agency  company Talent Pool  role Engineer
           2026-02-03 10:00  acknowledged  company Hobbs Ferry Ltd  role Marine Engineer (m/f/d)
           2026-02-04 10:00  invited  company Hobbs Ferry  role Marine Engineer
           2026-02-20 10:00  reopened  company Hobbs Ferry  role Yard Manager"""
    )
    found = told.application()
    assert (found.company, found.role) == ("Hobbs Ferry", "Marine Engineer")
    assert found.aliases == ("Talent Pool",) or "Talent Pool" in found.aliases


def test_without_any_name_the_domain_of_a_person_names_the_firm() -> None:
    assert history("2026-02-04 10:00  invited  by Ada Moss <ada@hobbs-ferry.example>").application().company == "Hobbs Ferry"
    assert history("2026-02-04 10:00  invited  by Ada Moss <ada@gmail.com>").application().company is None


def test_one_person_under_several_spellings_is_one() -> None:
    told = history(
        """2026-02-04 10:00  invited  by A. Moss <ada@hobbs.example>  also Dr Tom Ruhl manager
           2026-02-05 10:00  scheduled  by Ada Moss <ada@hobbs.example> recruiter  also Tom Ruhl <ruhl@hobbs.example>
           2026-02-06 10:00  acknowledged  by <no-reply@hobbs.example> unattended"""
    )
    people = {person.email: person for person in told.application().people}
    assert set(people) == {"ada@hobbs.example", "ruhl@hobbs.example"}
    assert (people["ada@hobbs.example"].name, people["ada@hobbs.example"].part) == ("Ada Moss", Part.RECRUITER)
    assert people["ruhl@hobbs.example"].part is Part.MANAGER


def test_every_order_of_a_small_history_folds_alike() -> None:
    told = history(
        """2026-02-03 10:00  invited  by Ada Moss <ada@hobbs.example>  on 2026-02-10 10:00  company Hobbs
           2026-02-05 10:00  scheduled  by Bo Lind <bo@hobbs.example>  on 2026-02-11 10:00  role Purser
           2026-02-10 10:00  thanked  to Ada Moss <ada@hobbs.example>
           2026-02-20 10:00  rejected  by Bo Lind <bo@hobbs.example>  role Chief Purser
           2026-02-21 10:00  followed_up  to Bo Lind <bo@hobbs.example>"""
    )
    expected = fold(1, told.events)
    for order in itertools.permutations(told.events):
        assert fold(1, order) == expected


def test_an_invitation_without_a_day_and_a_no_days_later_prove_an_interview_of_no_known_day() -> None:
    told = "2026-02-03 10:00  invited  by @ada\n"
    later = history(told + "2026-02-17 10:00  rejected  by @ada").application()
    assert later.stage is Stage.REJECTED_AFTER_INTERVIEW
    assert [meeting.day_known for meeting in later.interviews] == [False]
    # A no on the next day, or after it was called off, leaves no time for one.
    assert history(told + "2026-02-04 10:00  rejected  by @ada").application().stage is Stage.REJECTED
    assert history(told + "2026-02-05 10:00  called_off\n2026-02-17 10:00  rejected").application().stage is Stage.REJECTED


def test_a_name_written_as_in_a_domain_gives_way_to_the_full_one() -> None:
    told = history("2026-02-03 10:00  invited  company Moorandvale\n2026-02-05 10:00  scheduled  company Moor & Vale Crafts")
    assert told.application().company == "Moor & Vale Crafts"


def test_a_name_that_only_repeats_the_domain_gives_way_to_the_name_written() -> None:
    told = history(
        """2026-02-02 10:00  acknowledged  by <no-reply@jobs.stonewick-museum.example> unattended  company Stonewick Railway Museum
           2026-02-03 10:00  invited  by Ada Moss <ada@stonewick-museum.example>  company Stonewick Museum
           2026-02-05 10:00  scheduled  by Ada Moss <ada@stonewick-museum.example>  company Stonewick Museum"""
    )
    assert told.application().company == "Stonewick Railway Museum"


def test_a_name_that_repeats_the_domain_often_gives_way_to_another_that_somebody_wrote_once() -> None:
    told = history(
        """2026-02-02 10:00  invited  by Ada Moss <ada@bellweir-charts.example>  company Bellweir Charts
           2026-02-03 10:00  scheduled  by Ada Moss <ada@bellweir-charts.example>  company Bellweir Charts
           2026-02-04 10:00  scheduled  by Ada Moss <ada@bellweir-charts.example>  company Bellweir Charts
           2026-02-05 10:00  scheduled  by Ada Moss <ada@bellweir-charts.example>  company Bellweir Charts
           2026-02-09 10:00  rejected  by Ada Moss <ada@bellweir-charts.example>  company Bellweir Chart House"""
    )
    assert told.application().company == "Bellweir Chart House"


def test_of_a_branch_and_a_town_the_name_is_what_the_domain_spells() -> None:
    told = history(
        """2026-02-02 10:00  invited  by Ada Moss <ada@heron-kitchens.example>  company Heron Kitchens Mill Lane
           2026-02-05 10:00  scheduled  by Ada Moss <ada@heron-kitchens.example>  company Heron Wexcombe
           2026-02-09 10:00  rejected  by Ada Moss <ada@heron-kitchens.example>  company Heron Wexcombe"""
    )
    assert told.application().company == "Heron Kitchens"


def test_the_seekers_own_name_for_it_wins_over_any_number_of_mails() -> None:
    told = history("\n".join(f"2026-02-{day:02} 10:00  acknowledged" for day in range(2, 20)))
    events = [replace(event, company="Pell Press", role="Binder") for event in told.application().events]
    named = Event("hand-1", EventKind.NAMED, events[0].at, company="Pell & Daughters", role="Bench Binder")
    later = replace(named, id="hand-2", at=events[-1].at, company="Pell House", role=None)
    assert fold(1, [*events, named]).company == "Pell & Daughters"
    assert (fold(1, [*events, named, later]).company, fold(1, [*events, named, later]).role) == ("Pell House", "Bench Binder")
    assert fold(1, [*events, named]).stage is fold(1, events).stage


def test_a_person_whose_mail_a_hiring_system_passes_on_stands_once_with_their_own_address() -> None:
    told = history("2026-02-02 10:00  acknowledged\n2026-02-03 10:00  replied")
    first, second = told.application().events
    relayed = Person("Isla Brack", "pell+77@reply.hirewell-mail.example", Part.MANAGER)
    own = Person("Isla Brack", "isla@pell.example")
    (isla,) = fold(1, [replace(first, who=relayed), replace(second, who=own)]).people
    assert isla == Person("Isla Brack", "isla@pell.example", Part.MANAGER)
    namesake = replace(own, name="Isla Other")
    assert len(fold(1, [replace(first, who=relayed), replace(second, who=namesake)]).people) == 2
