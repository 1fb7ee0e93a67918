"""From a mail and its reading to events: kinds, people, the address to answer, days and interviews."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from comeback.domain.event import EventKind, Person
from comeback.domain.kinds import Channel, Kind, Part, Says, SentKind
from comeback.domain.message import Invite, Marks
from comeback.domain.reading import DateMeans, PersonSeen
from comeback.ledger.decide import decide
from comeback.ledger.fold import fold
from comeback.ledger.kinds_of_event import FROM_THEM, OF_THE_SEEKER
from comeback.ledger.situation import Situation
from tests.ledger.ledger_mails import at, mail, own
from tests.ledger.ledger_stories import NORA

ADA = "Ada Moss <ada@hobbsferry.example>"


def test_every_kind_but_other_has_its_event() -> None:
    assert set(FROM_THEM) == set(Kind) - {Kind.SENT, Kind.OTHER}
    assert set(OF_THE_SEEKER) == set(SentKind) - {SentKind.NEWS}


def test_a_mail_of_two_kinds_gives_two_events_with_stable_ids() -> None:
    one = mail("2026-02-20 10:00", ADA, Kind.REJECTION, Kind.FEEDBACK)
    assert [event.kind for event in one.events] == [EventKind.REJECTED, EventKind.FEEDBACK]
    assert [event.id for event in one.events] == [event.id for event in mail("2026-02-20 10:00", ADA, Kind.REJECTION, Kind.FEEDBACK).events]
    assert len({event.id for event in one.events}) == 2


def test_other_mails_and_nameless_alerts_give_none() -> None:
    assert mail("2026-02-20 10:00", ADA, Kind.OTHER, company="Hobbs Ferry").events == ()
    assert mail("2026-02-20 10:00", ADA, Kind.ALERT).events == ()
    assert [e.kind for e in mail("2026-02-20 10:00", ADA, Kind.ALERT, company="Hobbs Ferry").events] == [EventKind.ALERTED]


@pytest.mark.parametrize("zone", ["America/Los_Angeles", "Europe/London", "Pacific/Auckland"])
def test_an_entry_of_a_whole_day_is_that_day_wherever_the_seeker_lives(zone: str) -> None:
    whole = Invite("u1", "REQUEST", "Trial day", datetime(2026, 3, 3, tzinfo=UTC), whole_day=True)
    events = mail("2026-02-20 10:00", ADA, Kind.INVITATION, invites=[whole]).events
    application = replace(fold(1, list(events)), company="Hobbs Ferry")
    (interview,) = application.interviews
    assert interview.day(ZoneInfo(zone)) == date(2026, 3, 3)
    seeker = replace(NORA, zone=ZoneInfo(zone))
    now = datetime(2026, 2, 21, 12, tzinfo=ZoneInfo(zone))
    assert "3 Mar is still to come" in decide(application, seeker, now).why
    assert Situation(application, seeker, now).ends(interview).date() == date(2026, 3, 3)


def test_an_unsure_reading_gives_an_unsure_event() -> None:
    assert not mail("2026-02-20 10:00", ADA, Kind.REJECTION, unsure=True).events[0].sure


def test_that_the_seeker_wrote_is_sure_even_where_the_reason_is_not() -> None:
    (event,) = own("2026-02-20 10:00", ADA, SentKind.WITHDRAWAL, unsure=True).events
    assert (event.kind, event.sure) == (EventKind.WROTE, True)


@pytest.mark.parametrize(
    ("sender", "reply_to", "company", "answered"),
    [
        # A relay with a person's Reply-To at the employer: the person.
        (
            "Ada Moss (Hobbs Ferry) <jobs.hobbs@m.personio.example>",
            "Ada Moss <ada@hobbsferry.example>",
            "Hobbs Ferry",
            "ada@hobbsferry.example",
        ),
        # A no-reply with a person behind it: the person.
        ("Hobbs Ferry <no-reply@hobbsferry.example>", "ada@hobbsferry.example", "Hobbs Ferry", "ada@hobbsferry.example"),
        # A foreign Reply-To is not trusted.
        (ADA, "Ada Moss <ada.moss@gmail.com>", "Hobbs Ferry", "ada@hobbsferry.example"),
        (ADA, "Ada Moss <ada@quickcash.example>", "Hobbs Ferry", "ada@hobbsferry.example"),
        # A person's own mail is not diverted to a team.
        (ADA, "jobs@hobbsferry.example", "Hobbs Ferry", "ada@hobbsferry.example"),
        # A relay that passes answers on to the person who wrote.
        ("Ada Moss <hobbs@hire.lever.example>", "r-8812@hire.lever.example", "Hobbs Ferry", "r-8812@hire.lever.example"),
    ],
)
def test_the_address_to_answer(sender: str, reply_to: str, company: str, answered: str) -> None:
    (event,) = mail("2026-02-20 10:00", sender, Kind.REJECTION, reply_to=reply_to, company=company).events
    assert event.who is not None
    assert (event.who.email, event.who.unattended) == (answered, False)


@pytest.mark.parametrize(
    ("sender", "marks", "says"),
    [
        ("Hobbs Ferry <do-not-reply@hobbsferry.example>", Marks(), ()),
        ("Karriere <nicht-antworten@hobbsferry.example>", Marks(), ()),
        ("Empleo <noresponder@hobbsferry.example>", Marks(), ()),
        ("Hobbs Ferry Talent <hobbs@myworkday.example>", Marks(), ()),
        ("Careers <hello@hobbsferry.example>", Marks(automatic=True), ()),
        (ADA, Marks(unattended=True), ()),
        (ADA, Marks(), (Says.DO_NOT_REPLY,)),
    ],
)
def test_what_nobody_reads_is_marked(sender: str, marks: Marks, says: tuple[Says, ...]) -> None:
    (event,) = mail("2026-02-20 10:00", sender, Kind.REJECTION, marks=marks, says=says, company="Hobbs Ferry").events
    assert event.who is not None
    assert event.who.unattended


def test_a_persons_name_sheds_firm_and_system() -> None:
    names = ["Ada Moss via Zeitwerk", "Ada Moss | Hobbs Ferry", "Ada Moss (Hobbs Ferry)", "Moss, Ada", "Hobbs Ferry", "Hobbs Ferry Careers"]
    found = [
        mail("2026-02-20 10:00", f"{name} <ada@hobbsferry.example>", Kind.REPLY, company="Hobbs Ferry").events[0].who for name in names
    ]
    shown = [who.name if who else None for who in found]
    assert shown[:3] == ["Ada Moss"] * 3
    assert shown[3] in {"Ada Moss", "Moss, Ada"}
    assert shown[4:] == [None, None]


def test_several_days_in_one_mail_are_a_choice_that_the_answer_settles() -> None:
    days = [(DateMeans.INTERVIEW, "2026-03-03 10:00"), (DateMeans.INTERVIEW, "2026-03-05 10:00")]
    offered = mail("2026-02-20 10:00", ADA, Kind.INVITATION, dates=days)
    assert [event.on for event in offered.events] == [at("2026-03-03 10:00"), at("2026-03-05 10:00")]
    taken = own("2026-02-21 10:00", ADA, SentKind.OTHER, dates=days[:1])
    assert taken.events[0].on == at("2026-03-03 10:00")


def test_a_cancelled_calendar_entry_calls_off() -> None:
    cancelled = Invite("u1", "CANCEL", "Interview", at("2026-03-03 10:00"))
    (event,) = mail("2026-02-20 10:00", ADA, Kind.SCHEDULING, invites=[cancelled]).events
    assert (event.kind, event.calendar_uid) == (EventKind.CALLED_OFF, "u1")


@pytest.mark.parametrize(
    "text",
    [
        "I am sorry, we have to cancel your interview on Monday.",
        "Leider müssen wir das Gespräch am Montag absagen.",
        "L'entretien de lundi est malheureusement annulé.",
        "La entrevista del lunes queda cancelada.",
    ],
)
def test_words_that_only_cancel_call_off(text: str) -> None:
    assert [e.kind for e in mail("2026-02-20 10:00", ADA, Kind.SCHEDULING, text=text).events] == [EventKind.CALLED_OFF]


@pytest.mark.parametrize(
    "text",
    [
        "Thank you for coming in to meet us last week. We have chosen somebody else.",
        "It was a pleasure meeting you.",
        "Vielen Dank für das angenehme Gespräch in der vergangenen Woche.",
        "Nach unserem Gespräch haben wir lange beraten.",
        "Merci d'être venue nous voir, la décision est prise.",
        "Suite à votre entretien du 3, nous ne donnons pas suite.",
        "Gracias por venir a la entrevista de ayer.",
        "Tras la entrevista hemos elegido a otra persona.",
    ],
)
def test_a_no_that_looks_back_proves_an_interview(text: str) -> None:
    kinds = [event.kind for event in mail("2026-02-20 10:00", ADA, Kind.REJECTION, text=text).events]
    assert kinds == [EventKind.REJECTED, EventKind.INTERVIEWED]


@pytest.mark.parametrize(
    "text",
    [
        "Thank you for your interest. We will not be inviting you to an interview.",
        "Vielen Dank für Ihre Bewerbung. Zu einem Gespräch laden wir Sie leider nicht ein.",
        "Merci pour votre candidature. Nous ne pouvons vous proposer un entretien.",
        "Gracias por su interés. No podemos citarle a una entrevista.",
    ],
)
def test_a_no_that_speaks_of_no_interview_proves_none(text: str) -> None:
    assert [event.kind for event in mail("2026-02-20 10:00", ADA, Kind.REJECTION, text=text).events] == [EventKind.REJECTED]


def test_news_told_to_a_friend_is_the_news_and_no_letter() -> None:
    told = own(
        "2026-02-20 19:00", "jo@home.example", SentKind.NEWS, people=[PersonSeen("Ada Moss", None, Part.MANAGER)], company="Hobbs Ferry"
    )
    assert told.events == ()
    rang = mail(
        "2026-02-20 19:00",
        "Nora <nora@home.example>",
        Kind.SENT,
        Kind.REJECTION,
        sent=SentKind.NEWS,
        people=[PersonSeen("Ada Moss")],
        to="jo@friend.example",
    )
    (event,) = rang.events
    assert (event.kind, event.channel, event.message_id, event.to) == (EventKind.REJECTED, Channel.PHONE, None, ())
    assert event.who == Person("Ada Moss")


def test_a_bounce_names_whose_mail_came_back() -> None:
    marks = Marks(bounce=True, failed_recipients=("ada@hobbsferry.example",))
    (event,) = mail("2026-02-20 10:00", "Mail <mailer-daemon@mx.example>", Kind.BOUNCE, marks=marks).events
    assert (event.who, [person.email for person in event.to]) == (None, ["ada@hobbsferry.example"])


def test_promised_days_are_kept() -> None:
    dates = [(DateMeans.ANSWER_BY, "2026-03-03"), (DateMeans.SILENCE_AFTER, "2026-03-13"), (DateMeans.NOTE_AFTER, "2026-06-01")]
    (event,) = mail("2026-02-20 10:00", ADA, Kind.REPLY, dates=dates).events
    assert [str(day) for day in (event.answer_by, event.silence_after, event.note_after)] == ["2026-03-03", "2026-03-13", "2026-06-01"]


def test_somebody_named_and_copied_is_one_person_with_the_address() -> None:
    told = mail(
        "2026-02-09 10:00",
        "Rex Dale <rex@talentpool.example>",
        Kind.INVITATION,
        people=[PersonSeen("Rex Dale", "rex@talentpool.example"), PersonSeen("Bo Lind", None, Part.INTERVIEWER)],
        cc="Bo Lind <bo@pell.example>",
    )
    assert told.events[0].also == (Person("Bo Lind", "bo@pell.example", Part.INTERVIEWER),)


def test_another_chance_that_names_a_day_without_a_time_sets_no_talk() -> None:
    back = mail("2026-06-09 18:10", "Ada Moss <ada@pell.example>", Kind.REOPENED, dates=[(DateMeans.INTERVIEW, "2026-06-19")])
    assert [event.kind for event in back.events] == [EventKind.REOPENED]


def test_another_chance_that_names_a_time_sets_the_talk_as_well() -> None:
    back = mail("2026-03-16 10:00", "Ada Moss <ada@pell.example>", Kind.REOPENED, dates=[(DateMeans.INTERVIEW, "2026-03-20 10:00")])
    assert [(event.kind, event.on) for event in back.events] == [
        (EventKind.REOPENED, None),
        (EventKind.SCHEDULED, at("2026-03-20 10:00")),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "I have left Pell and Sons. Please write to Bo Lind.",
        "Ada Moss has left the company.",
        "I no longer work here.",
        "Ich arbeite nicht mehr bei Pell.",
        "Frau Moss ist nicht mehr bei uns tätig.",
        "J'ai quitté l'entreprise.",
        "Ada Moss ne travaille plus chez nous.",
        "Ya no trabajo en Pell.",
        "Ada Moss ha dejado la empresa.",
    ],
)
def test_an_answering_machine_tells_that_its_reader_has_left(words: str) -> None:
    (event,) = mail("2026-03-02 10:00", "Ada Moss <ada@pell.example>", Kind.AUTO_REPLY, text=words).events
    assert Says.LEFT in event.says


@pytest.mark.parametrize(
    "words",
    [
        "I am away until Monday and will answer then.",
        "I have left my phone at home.",
        "Bo Lind has left the company, and I have taken over.",
        "I have left a note for Bo.",
        "Ich bin bis Montag nicht im Büro.",
        "Je ne travaille pas le vendredi.",
    ],
)
def test_who_is_away_or_tells_of_another_has_not_left(words: str) -> None:
    (event,) = mail("2026-03-02 10:00", "Ada Moss <ada@pell.example>", Kind.REPLY, text=words).events
    assert Says.LEFT not in event.says


def test_the_step_that_rests_on_news_told_to_a_friend_says_so_and_goes_to_who_is_named_there() -> None:
    ada, bo = PersonSeen("Ada Moss", "ada@pell.example"), PersonSeen("Bo Lind", "bo@pell.example")
    day = [(DateMeans.INTERVIEW, "2026-02-16 10:00")]
    asked = mail("2026-02-09 10:00", "Ada Moss <ada@pell.example>", Kind.INVITATION, people=[ada, bo], dates=day)
    me, friend = "Nora <nora@home.example>", "jo@home.example"
    told = mail("2026-02-20 17:00", me, Kind.SENT, Kind.REJECTION, sent=SentKind.NEWS, to=friend)
    quoted = replace(told.events[0], quote="Bo Lind rang. They took somebody else.")
    step = decide(fold(1, [*asked.events, quoted]), NORA, at("2026-02-23 12:00"))
    assert (step.to and step.to.email, step.in_reply_to) == ("bo@pell.example", None)
    assert "Bo Lind told you by 20 Feb" in step.why
    assert "Your own mail of 20 Feb says so: “Bo Lind rang. They took somebody else.”" in step.why
