"""The people a mail names: who wrote, who will be there, who was copied; addresses only where given, the seeker never."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from comeback.domain.kinds import Kind, Part
from comeback.domain.message import Address, Invite
from comeback.domain.reading import PersonSeen
from comeback.reading.entities import Entities

Ask = Callable[..., Entities]
INTERVIEWER = Part.INTERVIEWER

WRITERS = [
    ("Ana Pell <ana@kestrel.example>", "Thanks.\n\nAna", PersonSeen("Ana Pell", "ana@kestrel.example")),
    ("Ana <ana@kestrel.example>", "Thanks.\n\nBest wishes,\nAna Pell", PersonSeen("Ana Pell", "ana@kestrel.example")),
    ("Dr. Ana Pell <ana@kestrel.example>", "Thanks.", PersonSeen("Ana Pell", "ana@kestrel.example")),
    ('"Pell, Ana" <ana@kestrel.example>', "Thanks.", PersonSeen("Ana Pell", "ana@kestrel.example")),
    ("Ana at Kestrel <ana@kestrel.example>", "Thanks.", PersonSeen("Ana", "ana@kestrel.example")),
    ("Ana Pell (Kestrel) <ana@kestrel.example>", "Thanks.", PersonSeen("Ana Pell", "ana@kestrel.example")),
    ("Dispatch <dispatch@kestrel.example>", "No luck.\n\nRhoda", PersonSeen("Rhoda", "dispatch@kestrel.example")),
    (
        "Ana Pell <ana@kestrel.example>",
        "Thanks.\n\nAna Pell\nTalent Partner",
        PersonSeen("Ana Pell", "ana@kestrel.example", Part.RECRUITER),
    ),
    (
        "Ana Pell <ana@kestrel.example>",
        "Thanks.\n\nAna Pell\nHead of Design, Kestrel",
        PersonSeen("Ana Pell", "ana@kestrel.example", Part.MANAGER),
    ),
    ("Ana Pell <ana@kestrel.example>", "Thanks.\n\nAna Pell, Director", PersonSeen("Ana Pell", "ana@kestrel.example", Part.MANAGER)),
    (
        "Karin Auer <auer@hold.example>",
        "Danke.\n\nViele Grüße\nKarin Auer\nPersonalreferentin",
        PersonSeen("Karin Auer", "auer@hold.example", Part.RECRUITER),
    ),
    (
        "Karin Auer <auer@hold.example>",
        "Danke.\n\nViele Grüße\nKarin Auer\nBauleiterin",
        PersonSeen("Karin Auer", "auer@hold.example", Part.MANAGER),
    ),
    (
        "Odile Roux <odile@roche.example>",
        "Merci.\n\nOdile Roux\nResponsable recrutement",
        PersonSeen("Odile Roux", "odile@roche.example", Part.RECRUITER),
    ),
    ("Odile Roux <odile@roche.example>", "Merci.\n\nOdile Roux\nDirectrice", PersonSeen("Odile Roux", "odile@roche.example", Part.MANAGER)),
    (
        "Lucía Ferrán <lucia@rios.example>",
        "Gracias.\n\nLucía Ferrán\nRecursos Humanos",
        PersonSeen("Lucía Ferrán", "lucia@rios.example", Part.RECRUITER),
    ),
    (
        "Lucía Ferrán <lucia@rios.example>",
        "Gracias.\n\nLucía Ferrán\nJefa de taller",
        PersonSeen("Lucía Ferrán", "lucia@rios.example", Part.MANAGER),
    ),
]
NOBODY = [
    ("Recruiting Team <jobs@kestrel.example>", "Thanks.\n\nThe Recruiting Team"),
    ("Kestrel Careers <jobs@kestrel.example>", "Thanks.\n\nKestrel"),
    ("no-reply@kestrel.example", "Click below.\n\nSEE YOUR STATUS"),
    ("Kestrel Pumps <jobs@kestrelpumps.example>", "Thanks.\n\nKestrel Pumps"),
    ("Personalabteilung <pa@hold.example>", "Danke.\n\nMit freundlichen Grüßen\nIhre Personalabteilung"),
    ("Equipo de Selección <x@rios.example>", "Gracias.\n\nUn saludo,\nEquipo de Selección"),
]
MEETINGS = [
    ("en", "You'll meet Tom Reed and Ida Voss.", ["Tom Reed", "Ida Voss"]),
    ("en", "You will be meeting with Tom Reed, Ida Voss and Ben.", ["Tom Reed", "Ida Voss", "Ben"]),
    ("en", "The interview will be with Dr Reed on Monday at ten.", ["Reed"]),
    ("en", "Panel: Tom Reed, Ida Voss, Ben Oak", ["Tom Reed", "Ida Voss", "Ben Oak"]),
    ("en", "With: Tom Reed\nWhere: room 3", ["Tom Reed"]),
    ("en", "Interviewers:\n- Tom Reed\n- Ida Voss\n\nSee you.", ["Tom Reed", "Ida Voss"]),
    ("en", "You will meet Tom Reed (Head of Works) and Ida Voss (buyer).", ["Tom Reed", "Ida Voss"]),
    ("en", "You will meet our head of works Tom Reed.", ["Tom Reed"]),
    ("en", "Please ask for Ida at the desk.", ["Ida"]),
    ("en", "A call with Tom on Friday, then we decide.", ["Tom"]),
    ("en", "The works will see you on Monday at 10.15: Dr Tom Reed, who built half of it.", ["Tom Reed"]),
    ("en", "Monday, 2 pm: Ms Voss (buyer) and Tom Reed.", ["Voss", "Tom Reed"]),
    ("de", "Montag um 14:30 Uhr: Ida Voss, die den Einkauf leitet.", ["Ida Voss"]),
    ("fr", "Lundi à 9 h 30 : Mme Ida Voss.", ["Ida Voss"]),
    ("es", "Lunes, 16:00 horas: Ida Voss, quien dirige compras.", ["Ida Voss"]),
    ("en", "Monday at 9.30: Main Building, second floor.", []),
    ("en", "Monday at 9:30: Northern Hall (ring twice).", []),
    ("en", "You'll meet the team and see the works.", []),
    ("en", "We meet Monday at ten with Teams.", []),
    ("en", "Tom Reed (buyer) and I would like to see you.", ["Tom Reed"]),
    ("en", "It is a call with myself and Tom Reed, who runs the works.", ["Tom Reed"]),
    ("en", "Come on Monday. Ida Voss will sit in.", ["Ida Voss"]),
    ("en", "The board will be Tom Reed and Ida Voss.", ["Tom Reed", "Ida Voss"]),
    ("en", "Friday and I will see.", []),
    ("de", "Meine Kollegin Karin Auer und ich freuen uns.", ["Karin Auer"]),
    ("fr", "Odile Roux et moi serons là.", ["Odile Roux"]),
    ("es", "Lucía Ferrán y yo le esperamos.", ["Lucía Ferrán"]),
    ("de", "Das Gespräch mit Frau Dr. Auer und Herrn Hold ist am Montag.", ["Auer", "Hold"]),
    ("de", "Sie sprechen mit Karin Auer und Uwe Hold.", ["Karin Auer", "Uwe Hold"]),
    ("de", "Gesprächspartner: Karin Auer, Uwe Hold", ["Karin Auer", "Uwe Hold"]),
    ("de", "Wir freuen uns auf das Gespräch mit Ihnen.", []),
    ("fr", "Vous rencontrerez Odile Roux et Paul Aubin.", ["Odile Roux", "Paul Aubin"]),
    ("fr", "Vous serez reçu par Mme Roux à 9 h.", ["Roux"]),
    ("fr", "L'entretien avec Odile Roux est confirmé.", ["Odile Roux"]),
    ("es", "Conocerás a Lucía Ferrán y a la fábrica.", ["Lucía Ferrán"]),
    ("es", "La entrevista con la señora Ferrán es el lunes.", ["Ferrán"]),
    ("es", "Será el lunes con don Pablo y Marta Vega.", ["Pablo", "Marta Vega"]),
    ("en", "You'll meet our head of works, Tom Reed, and me.", ["Tom Reed"]),
    ("en", "You'll meet the buyer, Tom Reed, and our Technical Lead, Ida Voss.", ["Tom Reed", "Ida Voss"]),
    ("en", "The panel will be Tom Reed, works lead, Ben Baker, and the bursar, Mrs Ida Voss.", ["Tom Reed", "Ben Baker", "Ida Voss"]),
    ("en", "Our works manager, Tom Reed, will show you round.", ["Tom Reed"]),
    ("en", "Tom Reed, our works manager, will meet you at the gate.", ["Tom Reed"]),
    ("en", "You will be met by the foreman, Tom, and two of our fitters, Ida Voss and Ben Oak.", ["Tom", "Ida Voss", "Ben Oak"]),
    ("en", "Our founder, Tom Reed, opened the works in 1974.", []),
    ("en", "You'll meet the team, Reed Lane, second floor.", []),
    ("de", "Sie treffen unsere Laborleiterin, Karin Auer, und mich.", ["Karin Auer"]),
    ("de", "Dabei sind Karin Auer, die das Labor leitet, und ich.", ["Karin Auer"]),
    ("de", "Am Gespräch nehmen Frau Dr. Auer, unsere Beraterin, und der Meister, Uwe Hold, teil.", ["Auer", "Uwe Hold"]),
    ("de", "Sie sprechen mit dem Küchenchef, Herrn Uwe Hold, und mit meiner Kollegin Karin Auer.", ["Uwe Hold", "Karin Auer"]),
    ("de", "Unser Werkleiter, Uwe Hold, wird Sie am Tor abholen.", ["Uwe Hold"]),
    ("de", "Sie treffen das Team, die Halle und die Anlage.", []),
    ("fr", "Vous rencontrerez notre chef d'atelier, Paul Aubin, et moi-même.", ["Paul Aubin"]),
    ("fr", "Vous serez reçue par moi-même et par la directrice, Mme Odile Roux.", ["Odile Roux"]),
    ("fr", "Il y aura Odile Roux, qui dirige les achats, ainsi que notre comptable, Paul Aubin.", ["Odile Roux", "Paul Aubin"]),
    ("fr", "Notre responsable d'atelier, Paul Aubin, vous fera visiter les lieux.", ["Paul Aubin"]),
    ("fr", "Vous rencontrerez l'équipe, puis vous verrez les serres.", []),
    ("es", "Te recibirán el jefe de taller, Pablo Ríos, y una servidora.", ["Pablo Ríos"]),
    ("es", "Estaremos Lucía Ferrán, que lleva la fábrica, y yo.", ["Lucía Ferrán"]),
    ("es", "Será con la directora, Dña. Marta Vega, y con el encargado, don Pablo Ríos.", ["Marta Vega", "Pablo Ríos"]),
    ("es", "Lucía Ferrán, nuestra directora, te recibirá en la puerta.", ["Lucía Ferrán"]),
    ("es", "Conocerás al equipo, la nave y las máquinas.", []),
]


@pytest.mark.parametrize(("sender", "words", "person"), WRITERS)
def test_the_writer_is_named_as_fully_as_the_mail_does(ask: Ask, sender: str, words: str, person: PersonSeen) -> None:
    assert ask(sender, "Hello", words).people == (person,)


@pytest.mark.parametrize(("sender", "words"), NOBODY)
def test_a_team_is_no_person(ask: Ask, sender: str, words: str) -> None:
    assert ask(sender, "Hello", words, unattended="no-reply" in sender).people == ()


@pytest.mark.parametrize(("language", "words", "names"), MEETINGS)
def test_those_one_will_meet_are_named(ask: Ask, language: str, words: str, names: list[str]) -> None:
    found = ask("Ana Pell <ana@kestrel.example>", "Invitation", words, Kind.INVITATION, language).people
    assert [one.name for one in found[1:]] == names
    assert all(one.email is None for one in found[1:])


def test_a_title_tells_the_part_of_those_one_will_meet(ask: Ask) -> None:
    found = ask(words="You will meet Tom Reed (Head of Works) and Ida Voss (HR).", kind=Kind.INVITATION).people
    assert [one.part for one in found[1:]] == [Part.MANAGER, Part.RECRUITER]


def test_an_address_in_the_words_belongs_to_the_name_before_it(ask: Ask) -> None:
    found = ask(words="Questions? Write to Ida Voss (ida.voss@kestrel.example) or jobs@kestrel.example.").people
    assert PersonSeen("Ida Voss", "ida.voss@kestrel.example") in found
    assert all(one.email != "jobs@kestrel.example" for one in found)


def test_a_person_met_and_written_with_address_is_one(ask: Ask) -> None:
    found = ask(words="You'll meet Ida Voss.\nIda Voss, ida.voss@kestrel.example", kind=Kind.INVITATION).people
    assert [(one.name, one.email) for one in found[1:]] == [("Ida Voss", "ida.voss@kestrel.example")]


def test_copies_at_the_same_firm_count_and_others_do_not(ask: Ask) -> None:
    found = ask(words="Hello.", cc="Tom Reed <tom@kestrelpumps.example>;Eve <eve@elsewhere.example>").people
    assert [one.email for one in found] == ["ana.pell@kestrelpumps.example", "tom@kestrelpumps.example"]


def test_the_calendar_names_who_attends_and_never_the_seeker(ask: Ask) -> None:
    invite = Invite(
        "u1",
        "REQUEST",
        "Interview",
        datetime(2026, 3, 20, 10, 0, tzinfo=ZoneInfo("Europe/London")),
        organizer=Address("Ana Pell", "ana.pell@kestrelpumps.example"),
        attendees=(Address("Tom Reed", "tom@kestrelpumps.example"), Address("Sam Seeker", "seeker@home.example")),
    )
    found = ask(words="See the invite.", kind=Kind.SCHEDULING, invites=(invite,)).people
    assert [(one.name, one.part) for one in found] == [("Ana Pell", Part.UNKNOWN), ("Tom Reed", INTERVIEWER)]


def test_the_seeker_is_not_among_the_people(ask: Ask) -> None:
    found = ask(words="Hi Sam,\nyou'll meet Sam Seeker's guide Tom Reed.", kind=Kind.INVITATION).people
    assert "Sam Seeker" not in [one.name for one in found]


def test_of_the_seekers_own_mail_the_readers_are_the_people(ask: Ask) -> None:
    found = ask("Sam <seeker@home.example>", "Thanks", "Dear Ana, thank you.\n\nSam", Kind.SENT, to="Ana Pell <ana@kestrel.example>").people
    assert found == (PersonSeen("Ana Pell", "ana@kestrel.example"),)


def test_a_readers_name_is_taken_from_the_greeting_where_the_address_has_none(ask: Ask) -> None:
    found = ask("Sam <seeker@home.example>", "Thanks", "Dear Ana,\nthank you.", Kind.SENT, to="jobs@kestrel.example").people
    assert found == (PersonSeen("Ana", "jobs@kestrel.example"),)


def test_a_recruiter_between_is_of_the_agency(ask: Ask) -> None:
    found = ask("Tom Reed <tom@reedrecruitment.example>", "News", "My client went with another. Tom").people
    assert found == (PersonSeen("Tom Reed", "tom@reedrecruitment.example", Part.AGENCY),)


def test_an_unattended_address_is_not_the_signers(ask: Ask) -> None:
    found = ask("no-reply@kestrel.example", "News", "No luck.\n\nKind regards,\nAna Pell", unattended=True).people
    assert found == (PersonSeen("Ana Pell"),)


@pytest.mark.parametrize(
    "sender",
    [
        "Tom Reed <tom@reedrecruitment.example>",
        "Tom Reed <tom@bluestaffing.example>",
        "Uta Blau <uta@blau-personalvermittlung.example>",
        "Paul <p@bleu-interim.example>",
    ],
)
def test_a_firm_that_is_called_so_is_an_agency(ask: Ask, sender: str) -> None:
    assert ask(sender, "News", "They went with another.").agency


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "My client has decided to go with another."),
        ("en", "Unfortunately the client felt otherwise."),
        ("de", "mein Mandant hat sich anders entschieden."),
        ("fr", "Mon client a retenu un autre profil."),
        ("es", "Mi cliente ha elegido a otra persona."),
    ],
)
def test_who_speaks_of_a_client_is_an_agency(ask: Ask, language: str, words: str) -> None:
    assert ask("Tom Reed <tom@reed.example>", "News", words, language=language).agency


@pytest.mark.parametrize(
    ("sender", "words"),
    [
        ("Ana Pell <ana@kestrel.example>", "We care for our clients and went with another."),
        ("Kestrel Recruitment <recruitment@kestrel.example>", "We went with another."),
        ("Kestrel <kestrel@hirehub.example>", "We went with another."),
        ("Kestrel Talent <x@kestrel.talentbarn.example>", "We went with another."),
        ("Kestrel <no-reply@smartrecruiters.com>", "We went with another."),
    ],
)
def test_an_employer_and_its_applicant_system_are_no_agency(ask: Ask, sender: str, words: str) -> None:
    assert not ask(sender, "News", words).agency


@pytest.mark.parametrize(
    "text",
    [
        "You will meet " * 8000,
        "Ana Pell and " * 8000,
        "with Mr " * 9000,
        "Panel:\n" + "- Tom\n" * 9000,
        "a@b.example " * 8000,
        "Ana (" * 20_000,
    ],
)
def test_a_hostile_mail_names_few(ask: Ask, text: str) -> None:
    assert len(ask(words=text, kind=Kind.INVITATION).people) <= 30


def test_the_seeker_who_is_thanked_by_name_has_not_signed_the_mail(ask: Ask) -> None:
    desk = "Kestrel Recruitment <recruitment@kestrel.example>"
    assert ask(desk, "Received", "Thank you, Sam.\n\nReference KP-7\nPost Welder").people == ()
    assert [one.name for one in ask(desk, "Received", "Your papers are here.\n\nThank you, Ruth.").people] == ["Ruth"]


def test_a_writer_of_the_seekers_own_first_name_is_a_person(ask: Ask) -> None:
    shown = ask("Sam Pell <office@kestrel.example>", "Welder", "We meet on Monday.\n\nSam").people
    assert shown == (PersonSeen("Sam Pell", "office@kestrel.example"),)
    assert ask("sam@kestrel.example", "Welder", "We meet on Monday.\n\nSam").people == (PersonSeen("Sam", "sam@kestrel.example"),)
