"""Which company a mail is about, in four languages: who sends, what is said, what is signed, and when nobody is named."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from comeback.domain.kinds import Kind
from comeback.reading.entities import Entities
from comeback.reading.learned.spans import Named

Ask = Callable[..., Entities]
PLAIN = "Thank you for your time. We have chosen somebody else."

SPELLED = [
    ("Ana Pell <ana@kestrelpumps.example>", "News", f"{PLAIN}\n\nAna Pell\nKestrel Pumps", "Kestrel Pumps"),
    ("Ana Pell <ana@kestrelpumps.example>", "News", f"{PLAIN}\n\nAna Pell\nBuyer, Kestrel Pumps Ltd", "Kestrel Pumps Ltd"),
    ("Ana Pell <ana@kestrel-pumps.example>", "News", f"{PLAIN} All of us at Kestrel Pumps wish you well.\n\nAna", "Kestrel Pumps"),
    ("Ana Pell <ana@kestrel.example>", "Kestrel: your visit", f"{PLAIN}\n\nAna", "Kestrel"),
    ("Ana Pell <ana@kestrel.example>", "News", f"{PLAIN}\n\nAna Pell\nKestrel Pumps", "Kestrel Pumps"),
    ("Ana <ana@pellandsons.example>", "News", f"{PLAIN}\n\nAna\nPell & Sons", "Pell & Sons"),
    ("Ana <ana@pellandsons.example>", "News", "Ana here from Pell & Sons. No luck I'm afraid.", "Pell & Sons"),
    ("Karin Auer <auer@moebel-hold.example>", "Absage", "Leider nicht.\n\nKarin Auer\nMöbel Hold GmbH", "Möbel Hold GmbH"),
    ("Karin Auer <auer@haus-am-ufer.example>", "Absage", "Leider nicht.\n\nKarin Auer\nHaus am Ufer", "Haus am Ufer"),
    (
        "Odile Roux <o.roux@ateliers-roche.example>",
        "Suite",
        "Nous ne donnons pas suite.\n\nOdile Roux\nAteliers de la Roche",
        "Ateliers de la Roche",
    ),
    ("Lucía Ferrán <lucia@dulcesrios.example>", "Proceso", "Hemos elegido a otra persona.\n\nLucía Ferrán\nDulces Ríos", "Dulces Ríos"),
    ("Personalamt <pa@uferstadt.example>", "Absage", "Leider nicht.\n\nStadt Uferstadt\nPersonalamt", "Stadt Uferstadt"),
    ("Ana Pell <ana@kestrelapp.example>", "News", f"{PLAIN}\n\nAna\nKestrel", "Kestrel"),
    ("Ana Pell <ana@erlbachuni.example>", "News", f"{PLAIN}\n\nAna Pell\nErlbach University", "Erlbach University"),
    ("HR <hr@stannesschool.example>", "News", f"{PLAIN}\n\nHR\nSt Anne's School", "St Anne's School"),
    ("Ana Pell <ana@kestrel.example>", "News", f"{PLAIN}\n\nAna Pell, Kestrel", "Kestrel"),
    ("Ana Pell <ana@kestrel.example>", "News", f"{PLAIN} Ana (Kestrel Pumps)", "Kestrel Pumps"),
    ("Ana Pell <ana@kestrel-prod.example>", "News", f"{PLAIN}\n\nAna Pell\nProductions Kestrel", "Productions Kestrel"),
    ("Luc Roy <l.roy@univ-valdor.example>", "Suite", "Non, hélas.\n\nLuc Roy\nUniversité du Val-d'Or", "Université du Val-d'Or"),
]
DISPLAYED = [
    ("Kestrel Careers <no-reply@mail.greenhouse.example>", "Kestrel"),
    ("Kestrel Pumps Recruiting Team <no-reply@kp.lever.example>", "Kestrel Pumps"),
    ("Careers at Kestrel <no-reply@icims.example>", "Kestrel"),
    ("Ana at Kestrel <no-reply@ashbyhq.example>", "Kestrel"),
    ("Ana Pell (Kestrel) <notifications@workable.example>", "Kestrel"),
    ("Kestrel via Smartdesk <do-not-reply@smartdesk.example>", "Kestrel"),
    ("Talento Humano Clínica Vela <talentohumano@clinicavela.example>", "Clínica Vela"),
    ("Bewerbungsmanagement Stadt Ohlau <personal@stadt-ohlau.example>", "Stadt Ohlau"),
    ("Tierpark Lindhorst Verwaltung <verwaltung@tierpark-lindhorst.example>", "Tierpark Lindhorst"),
    ("Kestrel Safety Dept <safety@kestrel.example>", "Kestrel"),
    ("Ana Pell via Kestrel Pumps <x@personio.example>", "Kestrel Pumps"),
    ("Kestrel Pumps HR <x@bamboohr.example>", "Kestrel Pumps"),
    ("Karriere bei Möbel Hold <x@softgarden.example>", "Möbel Hold"),
    ("Möbel Hold Bewerbermanagement <x@rexx-systems.example>", "Möbel Hold"),
    ("Recrutement Ateliers Roche <x@welcometothejungle.example>", "Ateliers Roche"),
    ("Equipo de Selección Dulces Ríos <x@infojobs.example>", "Dulces Ríos"),
    ("Kestrel Pumps <no-reply@us.greenhouse-mail.example>", "Kestrel Pumps"),
    ("Kestrel Pumps <kestrel@myworkday.example>", "Kestrel Pumps"),
    ("Kestrel <kestrel.talentbarn@hirebarn.example>", "Kestrel"),
    ("Espace Candidats Verrane <x@welcometothejungle.example>", "Verrane"),
    ("L'équipe Verrane <x@welcometothejungle.example>", "Verrane"),
    ("Campus Recrutement Verrane <x@welcometothejungle.example>", "Verrane"),
    ("Secrétariat de l'Étude Verrane <x@welcometothejungle.example>", "Étude Verrane"),
    ("Verrane Talents <x@welcometothejungle.example>", "Verrane"),
    ("Bewerberportal Möbel Hold <x@softgarden.example>", "Möbel Hold"),
    ("Sekretariat der Uferschule <x@softgarden.example>", "Uferschule"),
    ("Möbel Hold Ausbildung <x@softgarden.example>", "Möbel Hold"),
    ("Departamento de Personal de Dulces Ríos <x@infojobs.example>", "Dulces Ríos"),
    ("School Office Fellgate Primary <x@teamtailor.example>", "Fellgate Primary"),
    ("Kestrel Pumps Candidate Care <x@teamtailor.example>", "Kestrel Pumps"),
    ("Gaugewright for Kestrel Pumps <x@gaugewright.example>", "Kestrel Pumps"),
    ("Boulangerie Verrane <contact@fournil-du-quai.example>", "Boulangerie Verrane"),
    ("Kita Uferkinder <post@haus-nord.example>", "Kita Uferkinder"),
    ("Talentoso Films <x@infojobs.example>", "Talentoso Films"),
    ("Institute for Tides <post@instituteoftides.example>", "Institute for Tides"),
]
SPOKEN = [
    ("en", "Your application to Kestrel Pumps", "We have chosen somebody else."),
    ("en", "Your application", "Thank you for applying to Kestrel Pumps. We have chosen somebody else."),
    ("en", "Update", "Thank you for your interest in the Welder role at Kestrel Pumps. We chose another."),
    ("en", "Update", "Thank you for applying for Welder with Kestrel Pumps."),
    ("en", "Update", "Kestrel Pumps would like to invite you to an interview."),
    ("en", "Update", "Company: Kestrel Pumps\nPosition: Welder\nStatus: declined"),
    ("en", "Update", "On behalf of Kestrel Pumps, please take this test."),
    ("en", "Kestrel Pumps - Welder", "Good news.\n\nKestrel Pumps\nWelder"),
    ("en", "Update", "We enjoyed having you here. Thank you from all of us at Kestrel Pumps."),
    ("en", "Update", "We are pleased to offer you a place on the Kestrel Pumps Graduate Scheme."),
    ("de", "Ihre Bewerbung bei Kestrel Pumps", "Leider nein."),
    ("de", "Ihre Bewerbung", "vielen Dank für Ihre Bewerbung als Schweisser bei Kestrel Pumps."),
    ("de", "Ihre Bewerbung", "vielen Dank für Ihr Interesse an einer Stelle bei der Kestrel Pumps GmbH."),
    ("de", "Einladung", "Unternehmen: Kestrel Pumps\nStelle: Schweisser"),
    ("de", "Test", "im Auftrag von Kestrel Pumps senden wir Ihnen einen Test."),
    ("fr", "Votre candidature chez Kestrel Pumps", "Nous ne donnons pas suite."),
    ("fr", "Votre candidature", "Merci pour votre candidature au poste de soudeur chez Kestrel Pumps."),
    ("fr", "Votre candidature", "Entreprise : Kestrel Pumps\nPoste : soudeur"),
    ("fr", "Test", "Pour le compte de Kestrel Pumps, nous vous envoyons un test."),
    ("es", "Tu candidatura en Kestrel Pumps", "No seguimos."),
    ("es", "Tu candidatura", "Gracias por tu interés en el puesto de soldador en Kestrel Pumps."),
    ("es", "Proceso", "Empresa: Kestrel Pumps\nPuesto: soldador"),
    ("es", "Prueba", "Por cuenta de Kestrel Pumps le enviamos una prueba."),
]
FROM_DOMAIN = [
    ("en", "Dispatch <dispatch@kestrellogistics.example>", "Kestrel Logistics"),
    ("en", "Ana Pell <ana@kestrel-pumps.example>", "Kestrel Pumps"),
    ("en", "Ana Pell <ana@mail.kestrel.co.uk>", "Kestrel"),
    ("de", "Karl Hold <k.hold@moebel-auhof.example>", "Möbel Auhof"),
    ("de", "Karl Hold <k.hold@baeckerei-neuer.example>", "Bäckerei Neuer"),
    ("fr", "Odile Roux <o.roux@imprimerie-aubin.example>", "Imprimerie Aubin"),
    ("en", "Ana <ana@kestrel-careers.example>", "Kestrel"),
]
CLIENTS = [
    (
        "Tom Reed <tom@reedrecruitment.example>",
        "Kestrel Pumps - Welder",
        "Good news: Kestrel Pumps want to see you on Monday. Call me.",
        "Kestrel Pumps",
    ),
    ("Tom Reed <tom@bluesearch.example>", "A talk regarding Kestrel Pumps", "My client would like to meet you.", "Kestrel Pumps"),
    ("Tom Reed <tom@bluesearch.example>", "An opening", "My client, a maker of pumps, asked me to write. Call me.", None),
    (
        "Tom Reed <tom@bluestaffing.example>",
        "Feedback",
        "I heard back on your interview at Kestrel Pumps. They went with another.",
        "Kestrel Pumps",
    ),
    ("Tom Reed <tom@bluepeople.example>", "Monday", "It's Kestrel Pumps, and everything goes through me, please.", "Kestrel Pumps"),
    ("Tom Reed <tom@bluereed.example>", "A post", "I have a client in Ardmouth.\n\nTom Reed\nBlue & Reed Staffing", None),
    (
        "Uta Blau <uta@blau-personal.example>",
        "Hallo",
        "Nun möchte ich es sagen: Es ist die Brauerei Auental GmbH, am Dienstag.",
        "Brauerei Auental GmbH",
    ),
    ("Uta Blau <uta@blau-personalberatung.example>", "Hallo", "Es ist Montag, und der Kunde möchte noch warten.", None),
    ("Paul Bleu <paul@bleu-recrutement.example>", "Poste", "Votre réponse : c'est la Brasserie Aubin SA, à Lyon.", "Brasserie Aubin SA"),
    ("Luz Azul <luz@azul.example>", "Puesto", "El cliente es la Bodega Pell, y te espera el lunes.", "Bodega Pell"),
    ("Uta Blau <uta@blau-personalberatung.example>", "Gespräch", "Kestrel Pumps möchte Sie kennenlernen.", "Kestrel Pumps"),
    ("Paul Bleu <paul@bleu-recrutement.example>", "Entretien", "Votre entretien chez Kestrel Pumps est confirmé.", "Kestrel Pumps"),
    ("Luz Azul <luz@azulseleccion.example>", "Entrevista", "Te confirmo la entrevista en Kestrel Pumps para el lunes.", "Kestrel Pumps"),
]


@pytest.mark.parametrize(("sender", "subject", "words", "company"), SPELLED)
def test_the_words_that_the_domain_is_made_of_are_the_company(ask: Ask, sender: str, subject: str, words: str, company: str) -> None:
    language = "de" if "Leider" in words else "fr" if "Nous" in words else "es" if "Hemos" in words else "en"
    assert ask(sender, subject, words, language=language).company == company


@pytest.mark.parametrize(("sender", "company"), DISPLAYED)
def test_an_applicant_systems_sender_shows_the_company(ask: Ask, sender: str, company: str) -> None:
    assert ask(sender, "An update", PLAIN, unattended=True).company == company


@pytest.mark.parametrize(("language", "subject", "words"), SPOKEN)
def test_the_words_name_the_company(ask: Ask, language: str, subject: str, words: str) -> None:
    found = ask("no-reply@greenhouse-mail.example", subject, words, language=language, unattended=True).company
    assert found in {"Kestrel Pumps", "Kestrel Pumps GmbH"}


@pytest.mark.parametrize(("language", "sender", "company"), FROM_DOMAIN)
def test_the_domain_names_the_company_where_nobody_wrote_it_out(ask: Ask, language: str, sender: str, company: str) -> None:
    assert ask(sender, "Hello", "No luck this time.", language=language).company == company


@pytest.mark.parametrize(("sender", "subject", "words", "company"), CLIENTS)
def test_of_an_agency_only_the_client_counts(ask: Ask, sender: str, subject: str, words: str, company: str | None) -> None:
    language = "de" if "möchte" in words else "fr" if "Votre" in words else "es" if "Te " in words or "El " in words else "en"
    found = ask(sender, subject, words, Kind.INVITATION, language)
    assert found.agency
    assert found.company == company


@pytest.mark.parametrize(
    ("sender", "subject", "words"),
    [
        ("Ana Pell <ana.pell@gmail.com>", "hello", "we went with another. Ana"),
        ("no-reply@greenhouse.io", "Your application", "We have chosen somebody else."),
        ("Notifications <no-reply@icims.com>", "Update", "The post is filled."),
        ("Recruiting Team <no-reply@lever.co>", "Update", "The post is filled."),
    ],
)
def test_free_mail_and_platforms_name_nobody_by_themselves(ask: Ask, sender: str, subject: str, words: str) -> None:
    assert ask(sender, subject, words, unattended="no-reply" in sender).company is None


@pytest.mark.parametrize("kind", [Kind.OTHER])
def test_mail_that_is_no_part_of_a_search_names_nothing(ask: Ask, kind: Kind) -> None:
    found = ask("Kestrel Pumps <x@kestrelpumps.example>", "Your order at Kestrel Pumps", "Your parcel comes on Friday.", kind)
    assert found == Entities()


def test_a_job_board_is_no_employer_and_an_employers_newsletter_is(ask: Ask) -> None:
    assert ask("JobHeap Alerts <alerts@jobheap.example>", "12 new jobs", "Welder - Kestrel Pumps", Kind.ALERT).company is None
    assert ask("Careers at Kestrel <news@kestrel.example>", "Our news", "We look for welders.", Kind.ALERT).company == "Kestrel"
    assert ask("Kestrel Pumps <careers@kestrelpumps.example>", "Our news", "We look for welders.", Kind.ALERT).company == "Kestrel Pumps"
    assert ask("Welderjobs <careers@welderjobs.example>", "Our news", "We look for welders.", Kind.ALERT).company is None


def test_a_county_and_a_house_of_research_are_no_agencies(ask: Ask) -> None:
    assert ask("Wandlshire Council <jobs@wandlshire.example>", "Ranger", "Thank you for applying.").company == "Wandlshire Council"
    assert ask("Reef Research <desk@reefresearch.example>", "Diver", "Thank you for applying.").company == "Reef Research"


def test_the_seekers_own_mail_is_about_its_readers_company(ask: Ask) -> None:
    found = ask("Sam <seeker@home.example>", "Thanks", "Dear Ana, thank you.", Kind.SENT, to="Ana Pell <ana@kestrelpumps.example>")
    assert found.company in {"Kestrelpumps", "Kestrel Pumps"}


def test_a_returned_mail_is_about_the_company_it_names(ask: Ask) -> None:
    found = ask(
        "Mail Delivery Subsystem <mailer-daemon@mx.example>",
        "Returned",
        "550 no such user",
        Kind.BOUNCE,
        quoted="about the welder role at Kestrel Pumps.",
    )
    assert found.company == "Kestrel Pumps"


def test_the_history_helps_where_the_mail_is_short(ask: Ask) -> None:
    found = ask(
        "Ana Pell <ana@gmail.com>",
        "Re: visit",
        "Noon is fine.",
        Kind.SCHEDULING,
        quoted="> I look forward to the interview at Kestrel Pumps.",
    )
    assert found.company == "Kestrel Pumps"


def test_a_person_is_never_the_company(ask: Ask) -> None:
    assert ask("Ana Pell <ana@gmail.com>", "Re: visit", "Thanks for your application to Ana Pell.\n\nAna Pell").company is None


def test_a_street_is_no_part_of_the_name(ask: Ask) -> None:
    found = ask("Ana <ana@kestrel.example>", "News", f"{PLAIN}\n\nAna\nKestrel Mill Lane 4")
    assert found.company == "Kestrel"


@pytest.mark.parametrize(
    ("sender", "signature", "company"),
    [
        ("Museum of Brass <posts@brassmuseum.example>", "The curators", "Museum of Brass"),
        ("Planetario Sierra Honda <vacantes@sierrahonda.example>", "Atentamente", "Planetario Sierra Honda"),
        ("Ida Kjær <i.kjaer@harborligths.example>", "Ida Kjær\nHarbor Lights", "Harbor Lights"),
    ],
)
def test_a_name_that_nearly_spells_the_domain_is_the_company(ask: Ask, sender: str, signature: str, company: str) -> None:
    assert ask(words=f"We have read your letter.\n\n{signature}", sender=sender).company == company


@pytest.mark.parametrize(
    ("heard", "sender", "words", "company"),
    [
        ("Sound", "Bo Tran <bo@reelfolk.example>", "So Dunlin Sound Works heard your reel and want you.", "Dunlin Sound Works"),
        ("Glaziers", "Enid Pask <e.pask@paskandwhin.example>", "It is a no.\n\nEnid Pask\nPask & Whin, Glaziers", "Pask & Whin"),
        ("Bewick", "Jobs <no-reply@postings.example>", "Yesterday Bewick Primary and I'd agreed on it.", "Bewick Primary"),
    ],
)
def test_a_word_heard_alone_is_given_as_the_name_it_is_a_part_of(ask: Ask, heard: str, sender: str, words: str, company: str) -> None:
    assert ask(words=words, sender=sender, heard=Named(company=heard)).company == company


def test_a_day_is_no_company(ask: Ask) -> None:
    found = ask(words="We offer you the post of Miller, from 4 May 2026.", sender="Jo <jo@riverpost.example>", kind=Kind.OFFER)
    assert found.company is None


UNDER_THE_NAME = [
    ("Ana Pell <a.pell@ropery.example>", f"{PLAIN}\n\nAna Pell\nHarland Cordage", "Harland Cordage", "en"),
    ("Benita Frost <b.frost@stageworks.example>", f"{PLAIN}\n\nBenita\nHarland Marsh", "Harland Marsh", "en"),
    ("Cormac Daly <cdaly@lightsouth.example>", f"{PLAIN}\n\nLe meas,\nC. Daly\nCoast Harland", "Coast Harland", "en"),
    ("Karin Auer <k.auer@uhrenwerk.example>", "Leider nicht.\n\nHerzlich\nKarin Auer\nMartin Hold", "Martin Hold", "de"),
    ("Odile Roux <o.roux@vitrail.example>", "Nous ne donnons pas suite.\n\nOdile Roux\nMartin Delmas", "Martin Delmas", "fr"),
    ("Lucía Ferrán <l.ferran@obrador.example>", "Hemos elegido a otra persona.\n\nLucía\nMartín Ríos", "Martín Ríos", "es"),
]


@pytest.mark.parametrize(("sender", "words", "name", "language"), UNDER_THE_NAME)
def test_a_firm_that_sounds_like_a_person_is_no_signer_under_the_senders_own_name(
    ask: Ask, sender: str, words: str, name: str, language: str
) -> None:
    assert ask(sender=sender, words=words, language=language, heard=Named(company=name)).company == name


AGENCYS_OWN = [
    ("Vi que Kestrel busca soldador.", "que Kestrel", "es"),
    ("Ich habe von Kestrel gehört.", "von Kestrel", "de"),
    ("I saw it at Kestrel.", "at Kestrel", "en"),
]


@pytest.mark.parametrize(("words", "heard", "language"), AGENCYS_OWN)
def test_an_agencys_own_name_is_no_clients_whatever_word_stands_before_it(ask: Ask, words: str, heard: str, language: str) -> None:
    found = ask(sender="Ana Pell <ana@kestrel-recruitment.example>", words=words, language=language, heard=Named(company=heard))
    assert (found.agency, found.company) == (True, None)
