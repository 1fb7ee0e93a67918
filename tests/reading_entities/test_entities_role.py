"""Which role a mail is about, in four languages, as named; nothing where none is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from comeback.domain.kinds import Kind
from comeback.language.roles import same_role
from comeback.reading.entities import Entities
from comeback.reading.learned.spans import Named

Ask = Callable[..., Entities]

ENGLISH = [
    ("Your application for Welder", "", "Welder"),
    ("Welder - interview", "", "Welder"),
    ("Interview: Head of Research", "", "Head of Research"),
    ("Re: Night Porter", "", "Night Porter"),
    ("Kestrel | Data Engineer | next steps", "", "Data Engineer"),
    ("Data Engineer II (Ref 20419)", "", "Data Engineer II"),
    ("Class teacher, Year 3", "", "Class teacher, Year 3"),
    ("welder spot", "", "welder"),
    ("Where we are with the pastry chef job", "", "pastry chef"),
    ("Update", "Thank you for applying for the role of Data Engineer.", "Data Engineer"),
    ("Update", "I am writing about the post of Sub-Warden on which we met.", "Sub-Warden"),
    ("Update", "You applied for the position of Senior Welder at Kestrel.", "Senior Welder"),
    ("Update", "Thank you for your interest in our Senior Data Engineer role.", "Senior Data Engineer"),
    ("Update", "The Frobnicator Lead role has gone to another.", "Frobnicator Lead"),
    ("Update", "We will not take your application as Data Engineer further.", "Data Engineer"),
    ("Update", "You have been shortlisted for Welder.", "Welder"),
    ("Update", "Position: Lead Welder\nStatus: closed", "Lead Welder"),
    ("Update", "Job title: Lead Welder (nights)\nStatus: closed", "Lead Welder (nights)"),
    ("Update", "We would like to hire you as our next stage manager.", "stage manager"),
    ("Update", "The SDM role is on hold.", "SDM"),
    ("Update", "You came second for the shop manager job.", "shop manager"),
    ("Update", "For Lecturer in Botany we chose another.", "Lecturer in Botany"),
    ("Update", "Welder (m/f/d) is filled.", "Welder"),
    ("Update", "Dear Welder applicants, the post is filled.", "Welder"),
    ("Update", "we need a night porter by May, are you free?", "night porter"),
    ("Update", "The search for our Executive Director is over.", "Executive Director"),
    ("Update", "your interview for IT Support Technician", "IT Support Technician"),
    ("Update", "It was a pleasure to talk about the Sales and Marketing Manager position.", "Sales and Marketing Manager"),
]
GERMAN = [
    ("Bewerbung als Schweisser", "", "Schweisser"),
    ("Ihre Bewerbung: Sachbearbeitung Einkauf", "", "Sachbearbeitung Einkauf"),
    ("Kennziffer 2026/14 Bauleiter", "", "Bauleiter"),
    ("AW: Vorstellungsgespräch Erzieherin", "", "Erzieherin"),
    ("Rückmeldung", "vielen Dank für Ihre Bewerbung als Elektroniker für Betriebstechnik.", "Elektroniker für Betriebstechnik"),
    ("Rückmeldung", "für die Stelle als Bauzeichnerin haben wir uns anders entschieden.", "Bauzeichnerin"),
    ("Rückmeldung", "Sie haben sich als Softwareentwickler (m/w/d) beworben.", "Softwareentwickler"),
    ("Rückmeldung", "Stelle: Pflegefachkraft (m/w/d)\nStand: besetzt", "Pflegefachkraft"),
    ("Rückmeldung", "die Position als Leiterin Vertrieb ist besetzt.", "Leiterin Vertrieb"),
    ("Rückmeldung", "wir laden Sie zum Gespräch als Hausmeister ein.", "Hausmeister"),
    ("Rückmeldung", "Wir stellen Sie gern als Köchin ein.", "Köchin"),
    ("Rückmeldung", "Frobnikator (m/w/d) ist vergeben.", "Frobnikator"),
    ("Rückmeldung", "vielen Dank für Ihr Interesse an der Ausbildung zur Tischlerin.", "Tischlerin"),
    ("Rückmeldung", "Ihre Bewerbung um die Stelle als Lagerist liegt vor.", "Lagerist"),
]
FRENCH = [
    ("Candidature : soudeur", "", "soudeur"),
    ("Entretien chargée de communication", "", "chargée de communication"),
    ("Poste de contrôleur qualité", "", "contrôleur qualité"),
    ("RE: Votre candidature au poste d'ingénieure d'études", "", "ingénieure d'études"),
    ("Réponse", "Vous avez postulé au poste de vendeuse en boulangerie.", "vendeuse en boulangerie"),
    ("Réponse", "Pour le poste d'infirmier de nuit, nous avons retenu un autre profil.", "infirmier de nuit"),
    ("Réponse", "Le recrutement du chef de chantier est suspendu.", "chef de chantier"),
    ("Réponse", "Poste : Soudeur (H/F)\nStatut : clos", "Soudeur"),
    ("Réponse", "Nous cherchons une directrice commerciale.", "directrice commerciale"),
    ("Réponse", "Merci pour votre candidature comme mécanicien.", "mécanicien"),
    ("Réponse", "Votre entretien pour le poste de responsable logistique est confirmé.", "responsable logistique"),
    ("Réponse", "On m'a chargé de trouver un administrateur réseau.", "administrateur réseau"),
]
SPANISH = [
    ("Solicitud: soldador", "", "soldador"),
    ("Entrevista Jefe de Taller", "", "Jefe de Taller"),
    ("RE: Candidatura Técnica de Calidad", "", "Técnica de Calidad"),
    ("Siguiente etapa: Ingeniero de Planta", "", "Ingeniero de Planta"),
    ("Respuesta", "Gracias por tu interés en el puesto de camarera de pisos.", "camarera de pisos"),
    ("Respuesta", "Para la plaza de enfermero hemos elegido a otra persona.", "enfermero"),
    ("Respuesta", "Puesto: Soldador\nEstado: cerrado", "Soldador"),
    ("Respuesta", "Recibimos tu solicitud para cajera.", "cajera"),
    ("Respuesta", "Buscamos un jefe de cocina para mayo.", "jefe de cocina"),
    ("Respuesta", "El proceso para Desarrolladora Java sigue.", "Desarrolladora Java"),
    ("Respuesta", "La vacante de Analista de Datos está cubierta.", "Analista de Datos"),
    ("Respuesta", "Quedaste seleccionada como supervisora de planta.", "supervisora de planta"),
]
NONE = [
    ("en", "Your application", "We went with another candidate. Thank you for your time."),
    ("en", "Update", "It is a no from us this time, sorry."),
    ("en", "Re: Friday", "Noon works. Use the side door."),
    ("en", "Thanks", "It was good to meet you. Our hiring manager enjoyed it too."),
    ("en", "Role update", "The role is filled."),
    ("de", "Ihre Bewerbung", "leider haben wir uns anders entschieden. Vielen Dank für das Gespräch."),
    ("fr", "Votre candidature", "Nous ne donnons pas suite. Merci pour l'entretien."),
    ("es", "Tu candidatura", "Hemos elegido a otra persona. Gracias por la entrevista."),
]
CASES = [(language, *case) for language, cases in (("en", ENGLISH), ("de", GERMAN), ("fr", FRENCH), ("es", SPANISH)) for case in cases]


@pytest.mark.parametrize(("language", "subject", "words", "role"), CASES)
def test_the_role_is_the_one_named(ask: Ask, language: str, subject: str, words: str, role: str) -> None:
    found = ask("Ana Pell <ana@kestrelpumps.example>", subject, words or "Thank you.", language=language).role
    assert found == role


@pytest.mark.parametrize(("language", "subject", "words"), NONE)
def test_where_no_role_is_named_none_is_said(ask: Ask, language: str, subject: str, words: str) -> None:
    assert ask("Ana Pell <ana@kestrelpumps.example>", subject, words, language=language).role is None


def test_the_writers_own_title_is_not_the_role(ask: Ask) -> None:
    found = ask(words="We chose another. Thank you for coming.\n\nAna Pell\nHead of Design\nKestrel Pumps")
    assert found.role is None


def test_an_interviewers_title_is_not_the_role(ask: Ask) -> None:
    found = ask(subject="Invitation", words="You will meet Tom Reed, Manager of Operations.", kind=Kind.INVITATION)
    assert found.role is None


def test_the_company_is_no_part_of_the_role(ask: Ask) -> None:
    found = ask("Ana Pell <ana@kestrel.example>", "Kestrel Data Engineer", "We at Kestrel chose another.")
    assert (found.company, found.role) == ("Kestrel", "Data Engineer")


def test_an_offer_may_be_for_another_post_than_the_one_applied_for(ask: Ask) -> None:
    found = ask(words="You applied as Senior Welder. Be our Head of Training instead.", kind=Kind.OFFER)
    assert found.role == "Head of Training"


def test_the_history_names_the_role_where_the_mail_does_not(ask: Ask) -> None:
    found = ask(subject="Re: hello", words="What a pity.", kind=Kind.REPLY, quoted="> I withdraw from the process for Night Porter.")
    assert same_role(found.role, "Night Porter")


@pytest.mark.parametrize("kind", [Kind.OTHER, Kind.ALERT])
def test_other_mail_and_alerts_name_no_role(ask: Ask, kind: Kind) -> None:
    assert ask(subject="Welder wanted", words="Position: Welder", kind=kind).role is None


NOTICES = [
    ("en", "Spring at the works.\n\nWe are looking for a Welder for the night shift. Details on our page.", "Welder"),
    ("de", "Neues aus der Werkstatt.\n\nWir suchen eine Schweißerin. Näheres auf unserer Seite.", "Schweißerin"),
    ("fr", "Des nouvelles de l'atelier.\n\nNous recrutons un soudeur. Détails sur notre page.", "soudeur"),
    ("es", "Noticias del taller.\n\nBuscamos un soldador. Más en nuestra página.", "soldador"),
]


@pytest.mark.parametrize(("language", "words", "title"), NOTICES)
def test_an_employers_own_notice_of_one_post_names_it_and_the_employer(ask: Ask, language: str, words: str, title: str) -> None:
    found = ask("Kestrel Pumps <hello@kestrelpumps.example>", "News", words, Kind.ALERT, language)
    assert found.company == "Kestrel Pumps"
    assert same_role(found.role, title)


def test_a_notice_of_several_posts_names_none(ask: Ask) -> None:
    words = "We are looking for a Welder for the night shift.\n\n- Night Porter\n- Stock Clerk\n"
    found = ask("Kestrel Pumps <hello@kestrelpumps.example>", "News", words, Kind.ALERT)
    assert (found.company, found.role) == ("Kestrel Pumps", None)


def test_a_board_that_shows_one_post_of_another_employer_names_nobody(ask: Ask) -> None:
    found = ask("JobHeap <hello@jobheap.example>", "One new match", "We are looking for a Welder, says Kestrel Pumps.", Kind.ALERT)
    assert (found.company, found.role) == (None, None)
    found = ask("Northlink <hello@northlink.example>", "A match for you", "Position: Welder\nKestrel Pumps, Leeds", Kind.ALERT)
    assert (found.company, found.role) == (None, None)


def test_two_numbers_keep_two_posts_apart(ask: Ask) -> None:
    found = ask(subject="Welder (Ref WX-4471)", words="Requisition ID: JR-20931. Call 0161 496 0000.")
    assert found.references[:2] == ("WX-4471", "JR-20931")
    assert found.role == "Welder"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Kennziffer 2026/14-B", "2026/14-B"),
        ("Job ID: 88213", "88213"),
        ("Réf. : RH-2026-07", "RH-2026-07"),
        ("Vacancy ID: ABC-26-00431", "ABC-26-00431"),
        ("n.º 2026/00417", "2026/00417"),
        ("Ref 9920", "9920"),
        ("REQ-10923", "REQ-10923"),
    ],
)
def test_a_number_is_given_as_written(ask: Ask, text: str, number: str) -> None:
    assert ask(subject=text).references == (number,)


def test_prices_phones_and_years_are_no_references(ask: Ask) -> None:
    assert ask(subject="Friday 13 March 2026", words="Call 020 7946 0000. The pay is 32000 pounds.").references == ()


@pytest.mark.parametrize(
    ("heard", "role"),
    [
        ("on Paper Conservator", "Paper Conservator"),
        ("for the Chief Steward", "Chief Steward"),
        ("Candidature soudeuse", "soudeuse"),
        ("entretien soudeuse volante", "soudeuse volante"),
        ("Bewerbung als Glaser", "Glaser"),
        ("Lastenrad-Monteur einstellen", "Lastenrad-Monteur"),
        ("Post Office Clerk", "Post Office Clerk"),
        ("Application Tester", "Application Tester"),
        ("de escribiente mayor", "escribiente mayor"),
        ("de soudeuse volante", "soudeuse volante"),
        ("du veilleur", "veilleur"),
        ("d'accordeur de pianos", "accordeur de pianos"),
        ("el soldador", "soldador"),
    ],
)
def test_words_of_the_search_are_no_part_of_a_title_that_is_heard(ask: Ask, heard: str, role: str) -> None:
    assert ask(words=f"It is about this: {heard}.", heard=Named(role=heard)).role == role


def test_a_small_word_of_the_signature_is_no_title(ask: Ask) -> None:
    found = ask(words="Nous avons bien reçu votre dossier.\n\nRessources humaines", language="fr", heard=Named(role="humaines"))
    assert found.role is None


def test_an_employers_notice_names_its_one_new_vacancy_in_the_subject(ask: Ask) -> None:
    found = ask(
        "Kestrel Pumps <careers@kestrelpumps.example>", "New vacancy at Kestrel Pumps: Senior Welder", "Apply on our page.", Kind.ALERT
    )
    assert (found.company, found.role) == ("Kestrel Pumps", "Senior Welder")
