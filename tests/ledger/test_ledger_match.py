"""Linking: which mails and entries become one application, which stay apart, and which wait for the seeker."""

from __future__ import annotations

import itertools
import random
from dataclasses import replace

import pytest

from comeback.domain.event import Event, EventKind, Person
from comeback.domain.kinds import Channel, Kind, Part, SentKind
from comeback.domain.message import Invite
from comeback.domain.reading import DateMeans, PersonSeen
from comeback.ledger.fold import fold
from comeback.ledger.linkable import Entry, Linkable, LinkDecisions
from comeback.ledger.questions import questions
from tests.ledger.ledger_mails import ME, at, grouped, id_of, mail, own, sizes

ATS = "Hobbs Ferry <no-reply@mail.greenhouse.example>"
ADA = "Ada Moss <ada@hobbsferry.example>"
REX = "Rex Dale <rex@talentpool.example>"


def test_a_receipt_and_a_robots_no_join_by_company_and_role() -> None:
    receipt = mail("2026-02-02 10:00", ATS, Kind.CONFIRMATION, company="Hobbs Ferry", role="Deck Officer")
    refusal = mail("2026-02-20 10:00", ATS, Kind.REJECTION, company="Hobbs Ferry Ltd", role="Deck Officer (m/f/d)")
    assert sizes(grouped(receipt, refusal)) == [2]


def test_two_firms_behind_one_hiring_system_stay_apart() -> None:
    one = mail("2026-02-02 10:00", ATS, Kind.CONFIRMATION, company="Hobbs Ferry", role="Deck Officer")
    other = mail(
        "2026-02-03 10:00", "Salt & Rope <no-reply@mail.greenhouse.example>", Kind.REJECTION, company="Salt & Rope", role="Deck Officer"
    )
    assert sizes(grouped(one, other)) == [1, 1]


def test_a_hiring_systems_address_alone_never_joins() -> None:
    one = mail("2026-02-02 10:00", ATS, Kind.CONFIRMATION, company="Hobbs Ferry", role="Deck Officer")
    nameless = mail("2026-02-03 10:00", "<no-reply@mail.greenhouse.example>", Kind.REJECTION)
    assert 2 not in sizes(grouped(one, nameless))


def test_two_posts_at_one_employer_stay_apart_by_their_numbers() -> None:
    first = mail("2026-02-02 10:00", ADA, Kind.CONFIRMATION, company="Hobbs Ferry", role="Steward", refs=["HF-2201"])
    second = mail("2026-02-03 10:00", ADA, Kind.CONFIRMATION, company="Hobbs Ferry", role="Steward", refs=["HF-2207"])
    refusal = mail("2026-02-20 10:00", ATS, Kind.REJECTION, company="Hobbs Ferry", refs=["HF-2207"])
    groups = grouped(first, second, refusal)
    assert sizes(groups) == [2, 1]
    assert any(e.kind is EventKind.REJECTED for g in groups for e in g.events if "HF-2207" in fold(1, g.events).references)


def test_a_receipt_that_names_another_application_too_is_its_own() -> None:
    first = mail("2026-02-02 10:00", ATS, Kind.CONFIRMATION, company="Hobbs Ferry", role="Steward", refs=["HF-2201"])
    second = mail("2026-02-03 10:00", ATS, Kind.CONFIRMATION, company="Hobbs Ferry", role="Purser", refs=["HF-2207", "HF-2201"])
    refusal = mail("2026-02-20 10:00", ATS, Kind.REJECTION, company="Hobbs Ferry", refs=["HF-2201"])
    assert sizes(grouped(first, second, refusal)) == [2, 1]


def test_a_no_that_names_the_number_of_what_goes_on_opens_nothing_anew() -> None:
    first = mail("2026-02-02 10:00", ATS, Kind.CONFIRMATION, company="Hobbs Ferry", role="Steward", refs=["HF-2201"])
    second = mail("2026-02-03 10:00", ATS, Kind.CONFIRMATION, company="Hobbs Ferry", role="Purser", refs=["HF-2207"])
    both = (Kind.REJECTION, Kind.REOPENED)
    refusal = mail("2026-02-20 10:00", ADA, *both, company="Hobbs Ferry", role="Steward", refs=["HF-2201", "HF-2207"])
    alone = mail("2026-02-20 10:00", ADA, *both, company="Hobbs Ferry", role="Steward", refs=["HF-2201"])
    told = [[event.kind for event in one.events] for one in grouped(first, second, refusal)]
    assert told == [[EventKind.ACKNOWLEDGED, EventKind.REJECTED], [EventKind.ACKNOWLEDGED]]
    assert EventKind.REOPENED in {event.kind for one in grouped(first, second, alone) for event in one.events}


def test_junior_and_senior_are_two_posts() -> None:
    junior = mail("2026-02-02 10:00", ATS, Kind.CONFIRMATION, company="Hobbs Ferry", role="Junior Naval Architect")
    senior = mail("2026-02-03 10:00", ATS, Kind.CONFIRMATION, company="Hobbs Ferry", role="Senior Naval Architect")
    assert sizes(grouped(junior, senior)) == [1, 1]


def test_a_no_without_a_post_waits_where_two_are_open() -> None:
    first = mail("2026-02-02 10:00", ATS, Kind.CONFIRMATION, company="Hobbs Ferry", role="Steward")
    second = mail("2026-02-03 10:00", ATS, Kind.CONFIRMATION, company="Hobbs Ferry", role="Naval Architect")
    refusal = mail("2026-02-20 10:00", ATS, Kind.REJECTION, company="Hobbs Ferry")
    groups = grouped(first, second, refusal)
    assert sizes(groups) == [1, 1]
    # Both may be meant, so both hold the proposal and the seeker is asked once.
    assert [len(one.proposed) for one in groups] == [1, 1]
    assert [len(q.groups) for q in questions((first, second, refusal), groups)] == [2]


def test_a_no_without_a_post_goes_to_the_one_that_is_open() -> None:
    first = mail("2026-02-02 10:00", ATS, Kind.CONFIRMATION, company="Hobbs Ferry", role="Steward")
    ended = mail("2026-02-06 10:00", ATS, Kind.REJECTION, company="Hobbs Ferry", role="Steward")
    second = mail("2026-02-09 10:00", ATS, Kind.CONFIRMATION, company="Hobbs Ferry", role="Naval Architect")
    refusal = mail("2026-02-20 10:00", ATS, Kind.REJECTION, company="Hobbs Ferry")
    groups = grouped(first, ended, second, refusal)
    assert [len(one.events) for one in groups] == [2, 2]


def test_a_title_misread_in_a_later_mail_of_the_firm_founds_nothing_new() -> None:
    receipt = mail("2026-02-02 10:00", ATS, Kind.CONFIRMATION, company="Hobbs Ferry", role="Steward")
    invited = mail("2026-02-09 10:00", ADA, Kind.INVITATION, company="Hobbs Ferry", role="Head of Catering")
    assert sizes(grouped(receipt, invited)) == [2]


def test_each_later_mail_goes_to_the_post_it_names() -> None:
    first = mail("2026-02-02 10:00", ATS, Kind.CONFIRMATION, company="Hobbs Ferry", role="Steward")
    second = mail("2026-02-03 10:00", ATS, Kind.CONFIRMATION, company="Hobbs Ferry", role="Naval Architect")
    invited = mail("2026-02-09 10:00", ADA, Kind.INVITATION, company="Hobbs Ferry", role="Naval Architect")
    refused = mail("2026-02-10 10:00", ADA, Kind.REJECTION, company="Hobbs Ferry", role="Steward")
    assert [[event.role for event in one.events] for one in grouped(first, second, invited, refused)] == [
        ["Steward"] * 2,
        ["Naval Architect"] * 2,
    ]


def test_an_answer_in_the_thread_of_the_own_application_joins_without_a_name() -> None:
    applied = own("2026-02-02 10:00", ADA, SentKind.APPLICATION, company="Hobbs Ferry", role="Purser")
    reply = mail("2026-02-10 10:00", "Jo <jo@gmail.com>", Kind.INVITATION, answers=id_of("2026-02-02 10:00", "nora@home.example"))
    assert sizes(grouped(applied, reply)) == [2]


def test_a_letter_by_hand_without_thread_joins_by_its_reader() -> None:
    invited = mail("2026-02-02 10:00", ADA, Kind.INVITATION, company="Hobbs Ferry", role="Purser")
    refused = mail("2026-02-16 10:00", ADA, Kind.REJECTION)
    thanks = own("2026-02-17 10:00", "ada@hobbsferry.example", SentKind.FOLLOW_UP, subject="Thanks")
    assert sizes(grouped(invited, refused, thanks)) == [3]


def test_a_mail_from_the_employers_own_domain_joins_the_only_post_there() -> None:
    receipt = mail("2026-02-02 10:00", ATS, Kind.CONFIRMATION, company="Hobbs Ferry", role="Purser")
    invited = mail("2026-02-09 10:00", ADA, Kind.INVITATION)
    assert sizes(grouped(receipt, invited)) == [2]


def test_a_hiring_systems_address_that_bears_the_firms_name_joins_the_same_post() -> None:
    receipt = mail("2026-02-02 10:00", "Careers <hobbsferry@myworkday.example>", Kind.CONFIRMATION, role="Purser")
    invited = mail("2026-02-09 10:00", ADA, Kind.INVITATION, company="Hobbs Ferry", role="Purser")
    assert sizes(grouped(receipt, invited)) == [2]


def test_a_freemail_domain_joins_nothing() -> None:
    one = mail("2026-02-02 10:00", "Ann <ann@gmail.com>", Kind.INVITATION, company="Corner Bakery", role="Baker")
    other = mail("2026-02-09 10:00", "Bob <bob@gmail.com>", Kind.INVITATION, company="Green Garage", role="Mechanic")
    assert sizes(grouped(one, other)) == [1, 1]


def test_a_calendar_entry_joins_by_its_uid() -> None:
    def invite(method: str, day: str) -> Invite:
        return Invite("uid-77", method, "Interview", at(day))

    one = mail("2026-02-02 10:00", ADA, Kind.INVITATION, company="Hobbs Ferry", invites=[invite("REQUEST", "2026-02-10 10:00")])
    moved = mail("2026-02-05 10:00", "<calendar@zeitplan.example>", Kind.SCHEDULING, invites=[invite("REQUEST", "2026-02-12 10:00")])
    (whole,) = grouped(one, moved)
    assert [meeting.at for meeting in fold(1, whole.events).interviews] == [at("2026-02-12 10:00")]


def test_a_client_named_later_stays_in_the_recruiters_thread() -> None:
    first = mail("2026-02-02 10:00", REX, Kind.OUTREACH, role="Yard Planner", agency=True)
    yes = own("2026-02-02 12:00", REX, SentKind.OTHER, answers=id_of("2026-02-02 10:00", REX))
    named = mail(
        "2026-02-04 10:00", REX, Kind.INVITATION, company="Hobbs Ferry", agency=True, answers=id_of("2026-02-02 12:00", "nora@home.example")
    )
    (whole,) = grouped(first, yes, named)
    told = fold(1, whole.events)
    assert (told.company, told.role) == ("Hobbs Ferry", "Yard Planner")
    assert [person.part for person in told.people if person.email == "rex@talentpool.example"] == [Part.AGENCY]


def test_two_clients_of_one_recruiter_are_two_applications() -> None:
    day = [(DateMeans.INTERVIEW, "2026-02-10 10:00")]
    one = mail("2026-02-02 10:00", REX, Kind.INVITATION, company="Hobbs Ferry", role="Yard Planner", agency=True, dates=day)
    other = mail("2026-02-03 10:00", REX, Kind.INVITATION, company="Salt & Rope", role="Chandler", agency=True, dates=day)
    assert sizes(grouped(one, other)) == [1, 1]


def test_a_recruiter_who_writes_from_another_agency_goes_on_with_the_client_that_is_named() -> None:
    day = [(DateMeans.INTERVIEW, "2026-02-10 10:00")]
    one = mail("2026-02-02 10:00", REX, Kind.INVITATION, company="Hobbs Ferry", role="Yard Planner", agency=True, dates=day)
    other = mail("2026-02-03 10:00", REX, Kind.INVITATION, company="Salt & Rope", role="Chandler", agency=True, dates=day)
    moved = "Rex Dale <rex@crewbridge.example>"
    hello = mail("2026-02-16 10:00", moved, Kind.REPLY, agency=True, text="I have moved. Hobbs Ferry stay with me.")
    # The agency's own name, at the foot of the mail, is no other employer; that it is an agency only their other mail says.
    no = mail("2026-02-20 10:00", moved, Kind.REJECTION, company="Crewbridge", text="Hobbs Ferry have taken somebody else.")
    groups = grouped(one, other, hello, no)
    assert sorted(sizes(groups)) == [1, 3]
    assert {event.kind for event in max(groups, key=lambda found: len(found.events)).events} >= {EventKind.INVITED, EventKind.REJECTED}


def test_another_person_of_the_same_first_name_at_another_agency_is_nobody_known() -> None:
    day = [(DateMeans.INTERVIEW, "2026-02-10 10:00")]
    one = mail("2026-02-02 10:00", REX, Kind.INVITATION, company="Hobbs Ferry", role="Yard Planner", agency=True, dates=day)
    no = mail("2026-02-20 10:00", "Rex Moor <rex@crewbridge.example>", Kind.REJECTION, agency=True, text="They have taken somebody else.")
    assert sizes(grouped(one, no)) == [1]


def test_outreach_that_nobody_answered_is_no_application() -> None:
    assert grouped(mail("2026-02-02 10:00", REX, Kind.OUTREACH, company="Talent Pool", role="Yard Planner", agency=True)) == ()


def test_outreach_that_was_declined_is_no_application() -> None:
    first = mail("2026-02-02 10:00", REX, Kind.OUTREACH, role="Yard Planner", agency=True)
    no = own("2026-02-02 12:00", REX, SentKind.DECLINE, answers=id_of("2026-02-02 10:00", REX))
    assert grouped(first, no) == ()


def test_a_recruiters_cold_invitation_without_a_day_is_no_application() -> None:
    assert grouped(mail("2026-02-02 10:00", REX, Kind.INVITATION, company="Talent Pool", role="Yard Planner", agency=True)) == ()


def test_a_lone_no_without_post_number_or_person_is_asked_about() -> None:
    lone = mail("2026-02-02 10:00", "Lakeside Loans <no-reply@lakeside.example>", Kind.REJECTION, company="Lakeside Loans")
    assert grouped(lone) == ()
    assert len(questions((lone,), ())) == 1


def test_the_parts_of_one_firms_domain_are_one_firm() -> None:
    receipt = mail("2026-02-02 10:00", "<no-reply@jobs.hobbsferry.example>", Kind.CONFIRMATION, company="Hobbs Ferry Lines", role="Purser")
    invited = mail("2026-02-09 10:00", ADA, Kind.INVITATION, company="Hobbs Lines", role="Purser")
    assert sizes(grouped(receipt, invited)) == [2]


@pytest.mark.parametrize("kind", [Kind.ALERT, Kind.OTHER, Kind.REPLY, Kind.AUTO_REPLY, Kind.BOUNCE])
def test_nothing_is_founded_by(kind: Kind) -> None:
    assert grouped(mail("2026-02-02 10:00", ADA, kind, company="Hobbs Ferry", role="Purser")) == ()


def test_an_unsure_no_founds_nothing_and_is_asked_about() -> None:
    unsure = mail("2026-02-02 10:00", ADA, Kind.REJECTION, company="Hobbs Ferry", role="Purser", unsure=True)
    assert grouped(unsure) == ()
    assert len(questions((unsure,), ())) == 1


def test_applying_again_after_a_no_is_a_new_application() -> None:
    first = mail("2025-02-02 10:00", ATS, Kind.CONFIRMATION, company="Hobbs Ferry", role="Purser")
    ended = mail("2025-02-20 10:00", ATS, Kind.REJECTION, company="Hobbs Ferry", role="Purser")
    again = mail("2025-09-02 10:00", ATS, Kind.CONFIRMATION, company="Hobbs Ferry", role="Purser")
    assert sizes(grouped(first, ended, again)) == [2, 1]


def test_a_no_by_phone_typed_in_joins_by_company() -> None:
    invited = mail("2026-02-02 10:00", ADA, Kind.INVITATION, company="Hobbs Ferry", role="Purser")
    call = Event("hand-1", EventKind.REJECTED, at("2026-02-20"), Person("Ada Moss"), channel=Channel.PHONE, company="Hobbs Ferry")
    assert sizes(grouped(invited, entries=[Entry(call)])) == [2]


FRIEND = "Jo Pike <jo@home.example>"
MET = mail("2026-02-10 10:00", ADA, Kind.INVITATION, company="Hobbs Ferry", role="Deck Officer Trainee")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Captain Moss rang. It's a no for the deck officer thing.", 2),
        ("Hobbs Ferry rang, it's a no.", 2),
        # One of the two might be anybody: it waits for the seeker.
        ("Captain Moss rang. It's a no.", 1),
        ("It's a no for the deck officer thing.", 1),
        ("The moss on the roof again! And it's a no for the deck officer thing.", 1),
    ],
)
def test_a_no_told_to_a_friend_joins_by_its_employer_or_by_person_and_post(text: str, found: int) -> None:
    # Whoever got the post may be read as its title.
    news = mail("2026-02-20 18:00", f"Nora <{ME}>", Kind.SENT, Kind.REJECTION, to=FRIEND, text=text, sent=SentKind.NEWS, role="cousin")
    assert sizes(grouped(MET, news)) == [found]


def test_the_friend_who_is_told_is_nobody_of_the_application() -> None:
    jo = PersonSeen("Jo Pike", "jo@home.example")
    news = mail(
        "2026-02-20 18:00",
        f"Nora <{ME}>",
        Kind.SENT,
        Kind.REJECTION,
        to=FRIEND,
        text="Hobbs Ferry rang, it's a no.",
        sent=SentKind.NEWS,
        people=[jo],
    )
    (one,) = grouped(MET, news)
    assert [person.name for person in fold(1, one.events).people] == ["Ada Moss"]


def test_an_entry_goes_where_the_seeker_put_it() -> None:
    one = mail("2026-02-02 10:00", ADA, Kind.INVITATION, company="Hobbs Ferry", role="Purser")
    other = mail("2026-02-03 10:00", REX, Kind.INVITATION, company="Salt & Rope", role="Chandler")
    call = Event("hand-1", EventKind.REJECTED, at("2026-02-20"), channel=Channel.PHONE)
    groups = grouped(one, other, entries=[Entry(call, other.events[0].id)])
    assert [len(group.events) for group in groups] == [1, 2]


def test_an_entry_older_than_all_mails_of_its_application_still_goes_there() -> None:
    one = mail("2026-02-02 10:00", ADA, Kind.INVITATION, company="Hobbs Ferry", role="Purser")
    spoke = Event("hand-1", EventKind.APPLIED, at("2026-01-20"), channel=Channel.IN_PERSON)
    assert sizes(grouped(one, entries=[Entry(spoke, one.events[0].id)])) == [2]


def test_a_join_and_a_split_by_hand_win_over_all_evidence() -> None:
    one = mail("2026-02-02 10:00", ADA, Kind.INVITATION, company="Hobbs Ferry", role="Purser")
    other = mail("2026-02-03 10:00", REX, Kind.INVITATION, company="Salt & Rope", role="Chandler")
    third = mail("2026-02-04 10:00", ADA, Kind.INVITATION, company="Hobbs Ferry", role="Purser")
    pair = frozenset({(one.events[0].id, other.events[0].id)})
    assert sizes(grouped(one, other, decisions=LinkDecisions(together=pair))) == [2]
    apart = frozenset({(third.message.identity, one.message.identity)})
    assert sizes(grouped(one, third, decisions=LinkDecisions(apart=apart))) == [1, 1]


def small_history() -> list[Linkable]:
    """Two posts at one firm, with a receipt, an invitation, thanks and a no."""
    return [
        mail("2026-02-02 10:00", ATS, Kind.CONFIRMATION, company="Hobbs Ferry", role="Purser"),
        mail("2026-02-03 10:00", ATS, Kind.CONFIRMATION, company="Hobbs Ferry", role="Naval Architect"),
        mail("2026-02-09 10:00", ADA, Kind.INVITATION, role="Purser", dates=[(DateMeans.INTERVIEW, "2026-02-12 10:00")]),
        own("2026-02-12 17:00", ADA, SentKind.THANKS, answers=id_of("2026-02-09 10:00", ADA)),
        mail("2026-02-20 10:00", ADA, Kind.REJECTION, answers=id_of("2026-02-12 17:00", "nora@home.example")),
        mail("2026-02-21 07:00", ATS, Kind.REJECTION, company="Hobbs Ferry", role="Purser"),
    ]


def test_every_order_of_arrival_gives_the_same_groups() -> None:
    mails = small_history()
    expected = grouped(*mails)
    assert sizes(expected) == [5, 1]
    for order in itertools.permutations(mails):
        assert grouped(*order) == expected


def test_duplicates_change_nothing() -> None:
    mails = small_history()
    assert grouped(*mails, *mails) == grouped(*mails)


def test_a_late_find_is_as_if_it_had_been_there() -> None:
    mails = small_history()
    without = grouped(*mails[:2], *mails[3:])
    # Without the invitation the person's thread may belong to either post, so it waits.
    assert sizes(without) == [2, 1]
    assert any(one.proposed for one in without)
    assert sizes(grouped(*mails)) == [5, 1]


def test_years_of_mail_shuffled_give_the_same_groups() -> None:
    mails = [
        mail(
            f"2025-{month:02}-{day:02} 09:00",
            f"P{month} <p@firm{month}.example>",
            kind,
            company=f"Firm {month} Works",
            role=f"Post {day % 3}",
        )
        for month in range(1, 13)
        for day, kind in ((2, Kind.CONFIRMATION), (8, Kind.INVITATION), (14, Kind.SCHEDULING), (20, Kind.REJECTION), (26, Kind.FEEDBACK))
    ]
    expected = grouped(*mails)
    for seed in range(5):
        shuffled = list(mails)
        random.Random(seed).shuffle(shuffled)
        assert grouped(*shuffled) == expected


def test_an_unsure_mail_of_the_thread_is_kept_and_changes_nothing() -> None:
    invited = mail("2026-02-02 10:00", ADA, Kind.INVITATION, company="Hobbs Ferry", role="Purser")
    maybe = mail("2026-02-09 10:00", ADA, Kind.REJECTION, answers=id_of("2026-02-02 10:00", ADA), unsure=True)
    (whole,) = grouped(invited, maybe)
    assert len(whole.events) == 2
    assert fold(1, whole.events).stage is fold(1, [e for e in whole.events if e.sure]).stage


def test_the_people_of_the_mails_become_the_people_of_the_application() -> None:
    seen = [PersonSeen("Tom Ruhl", None, Part.MANAGER)]
    invited = mail("2026-02-02 10:00", ADA, Kind.INVITATION, company="Hobbs Ferry", people=seen)
    copied = mail("2026-02-03 10:00", ADA, Kind.SCHEDULING, cc="Tom Ruhl <ruhl@hobbsferry.example>")
    (whole,) = grouped(invited, copied)
    people = {person.name: person for person in fold(1, whole.events).people}
    assert people["Tom Ruhl"].email == "ruhl@hobbsferry.example"
    assert people["Tom Ruhl"].part is Part.MANAGER


def test_the_key_is_the_founding_event() -> None:
    (whole,) = grouped(*[replace(one) for one in small_history()[:1]])
    assert whole.key == small_history()[0].events[0].id
