"""What the dates of a mail are for, in four languages; the mails were written on Tuesday 10 March 2026."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from comeback.domain.kinds import Kind
from comeback.domain.message import Invite
from comeback.domain.reading import DateMeans
from comeback.reading.entities import Entities

Ask = Callable[..., Entities]

SAID = [
    # An interview ahead.
    ("en", Kind.INVITATION, "We would like to meet you on Monday 23 March at 10.30.", "interview 2026-03-23 10:30"),
    (
        "en",
        Kind.INVITATION,
        "Could you come in on Thursday at 2 pm or Friday at 9 am?",
        "interview 2026-03-12 14:00 | interview 2026-03-13 09:00",
    ),
    ("en", Kind.SCHEDULING, "Confirmed: 23 March, 10:30.", "interview 2026-03-23 10:30"),
    ("en", Kind.SCHEDULING, "We have moved your interview from Thursday to Friday at 9 am.", "interview 2026-03-13 09:00"),
    ("en", Kind.SCHEDULING, "I have to cancel Thursday, sorry.", ""),
    ("de", Kind.INVITATION, "Wir laden Sie am 23. März um 10.30 Uhr zum Gespräch ein.", "interview 2026-03-23 10:30"),
    ("de", Kind.SCHEDULING, "Der Termin wird von Donnerstag auf Freitag um 9 Uhr verschoben.", "interview 2026-03-13 09:00"),
    ("fr", Kind.INVITATION, "Nous vous proposons un entretien le 23 mars à 10 h 30.", "interview 2026-03-23 10:30"),
    ("fr", Kind.SCHEDULING, "C'est noté pour jeudi à 15 h.", "interview 2026-03-12 15:00"),
    ("es", Kind.INVITATION, "Le invitamos a una entrevista el 23 de marzo a las 10:30.", "interview 2026-03-23 10:30"),
    ("es", Kind.SCHEDULING, "Confirmado el jueves a las 15:00.", "interview 2026-03-12 15:00"),
    (
        "en",
        Kind.INVITATION,
        "You are among the six we chose, and we would like you to come to the mill at Ardmouth on Monday 23 March.",
        "interview 2026-03-23",
    ),
    (
        "de",
        Kind.INVITATION,
        "Ihre Unterlagen haben uns allen sehr gefallen, und so laden wir Sie herzlich nach Auental ein, am Montag, 23. März.",
        "interview 2026-03-23",
    ),
    (
        "fr",
        Kind.INVITATION,
        "Votre dossier a retenu toute notre attention, et nous vous prions de bien vouloir vous venir le lundi 23 mars.",
        "interview 2026-03-23",
    ),
    # Not the road there nor the bed.
    ("en", Kind.INVITATION, "We will pay for a hotel on Sunday.", ""),
    ("fr", Kind.INVITATION, "La nuit du dimanche est à notre charge.", ""),
    # One that was.
    ("en", Kind.REJECTION, "Thank you for coming to the interview on Thursday.", "interview 2026-03-05"),
    ("en", Kind.REJECTION, "About your interview on 26 February: we chose another.", "interview 2026-02-26"),
    ("de", Kind.REJECTION, "vielen Dank für das Gespräch am 26. Februar.", "interview 2026-02-26"),
    ("fr", Kind.REJECTION, "Merci pour l'entretien du 26 février.", "interview 2026-02-26"),
    ("es", Kind.REJECTION, "Gracias por la entrevista del 26 de febrero.", "interview 2026-02-26"),
    ("en", Kind.REJECTION, "The board met yesterday and chose another.", ""),
    ("de", Kind.REJECTION, "Die Kommission tagte gestern noch einmal.", ""),
    ("fr", Kind.REJECTION, "La commission s'est réunie hier.", ""),
    ("es", Kind.REJECTION, "El tribunal se reunió ayer.", ""),
    # An answer promised.
    ("en", Kind.CONFIRMATION, "You'll hear from us by Friday.", "answer_by 2026-03-13"),
    ("en", Kind.CONFIRMATION, "We aim to decide by the 20th.", "answer_by 2026-03-20"),
    ("en", Kind.SCHEDULING, "We will let everyone know by the end of next week.", "answer_by 2026-03-20"),
    ("en", Kind.CONFIRMATION, "You can expect to hear within two weeks.", "answer_by 2026-03-24"),
    ("en", Kind.PAUSED, "I will come back to you in early April.", "answer_by 2026-04-07"),
    ("en", Kind.CONFIRMATION, "A decision will be made within 5 working days.", "answer_by 2026-03-17"),
    # What is promised in an invitation is counted from the interview.
    (
        "en",
        Kind.INVITATION,
        "Come for the panel on Thursday 26 March. All five of you will hear by Friday.",
        "interview 2026-03-26 | answer_by 2026-03-27",
    ),
    (
        "en",
        Kind.SCHEDULING,
        "Your interview is on Monday 30 March at 9:00. We will decide within a week.",
        "interview 2026-03-30 09:00 | answer_by 2026-04-06",
    ),
    ("de", Kind.INVITATION, "Das Gespräch ist am 26. März. Bis Freitag melden wir uns.", "interview 2026-03-26 | answer_by 2026-03-27"),
    ("de", Kind.CONFIRMATION, "Wir melden uns bis Ende nächster Woche.", "answer_by 2026-03-20"),
    ("de", Kind.CONFIRMATION, "Sie erhalten bis zum 20. März eine Rückmeldung.", "answer_by 2026-03-20"),
    ("de", Kind.CONFIRMATION, "Bis Freitag sage ich dir Bescheid.", "answer_by 2026-03-13"),
    ("fr", Kind.CONFIRMATION, "Nous reviendrons vers vous d'ici vendredi.", "answer_by 2026-03-13"),
    ("fr", Kind.CONFIRMATION, "Vous aurez une réponse sous quinze jours.", "answer_by 2026-03-25"),
    ("fr", Kind.CONFIRMATION, "Nous vous tiendrons informé d'ici la fin de la semaine prochaine.", "answer_by 2026-03-20"),
    ("es", Kind.CONFIRMATION, "Le daremos una respuesta antes del día 20.", "answer_by 2026-03-20"),
    ("es", Kind.CONFIRMATION, "Te aviso el lunes.", "answer_by 2026-03-16"),
    ("es", Kind.CONFIRMATION, "Contactaremos con usted en dos semanas.", "answer_by 2026-03-24"),
    # Silence that means no.
    ("en", Kind.CONFIRMATION, "If you have not heard from us by 31 March you were not successful.", "silence_after 2026-03-31"),
    ("en", Kind.CONFIRMATION, "If you don't hear from us within four weeks, please take it as a no.", "silence_after 2026-04-07"),
    ("de", Kind.CONFIRMATION, "Sollten Sie bis zum 31. März nichts von uns hören, ist die Stelle besetzt.", "silence_after 2026-03-31"),
    ("fr", Kind.CONFIRMATION, "Sans réponse de notre part d'ici le 31 mars, votre dossier n'est pas retenu.", "silence_after 2026-03-31"),
    ("es", Kind.CONFIRMATION, "Si no recibe noticias antes del 31 de marzo, el puesto está cubierto.", "silence_after 2026-03-31"),
    # A day to answer or hand in by.
    ("en", Kind.ASSESSMENT, "Please complete the test by Friday.", "deadline 2026-03-13"),
    ("en", Kind.OFFER, "Please sign and return it by 20 March.", "deadline 2026-03-20"),
    ("en", Kind.INVITATION, "Let us know by Thursday whether you can come.", "deadline 2026-03-12"),
    ("en", Kind.ASSESSMENT, "The link expires in five days.", "deadline 2026-03-15"),
    ("de", Kind.ASSESSMENT, "Bitte bearbeiten Sie die Aufgabe bis Freitag.", "deadline 2026-03-13"),
    ("fr", Kind.ASSESSMENT, "Merci de rendre le test avant le 20 mars.", "deadline 2026-03-20"),
    ("es", Kind.ASSESSMENT, "El enlace caduca el 20 de marzo.", "deadline 2026-03-20"),
    # Back from absence.
    ("en", Kind.AUTO_REPLY, "I am away and back on 23 March.", "back_on 2026-03-23"),
    ("en", Kind.AUTO_REPLY, "I am out of the office from 9 March until 20 March.", "back_on 2026-03-20"),
    ("de", Kind.AUTO_REPLY, "Ab dem 23. März bin ich wieder da.", "back_on 2026-03-23"),
    ("fr", Kind.AUTO_REPLY, "Je serai de retour le 23 mars.", "back_on 2026-03-23"),
    ("es", Kind.AUTO_REPLY, "Estaré de vuelta el 23 de marzo.", "back_on 2026-03-23"),
    # A note invited.
    ("en", Kind.REJECTION, "Do write again in the autumn.", "note_after 2026-09-01"),
    ("en", Kind.REJECTION, "Drop me a line in May, we may grow.", "note_after 2026-05-01"),
    ("en", Kind.REPLY, "Drop me a line in the second week of May and I'll tell you more.", "note_after 2026-05-08"),
    ("de", Kind.REPLY, "Melden Sie sich doch in der dritten Woche im Mai.", "note_after 2026-05-15"),
    ("fr", Kind.REPLY, "Relancez-moi la première semaine de mai.", "note_after 2026-05-01"),
    ("es", Kind.REPLY, "Escríbame en la última semana de mayo.", "note_after 2026-05-25"),
    ("de", Kind.REJECTION, "Melden Sie sich gern im Herbst wieder.", "note_after 2026-09-01"),
    ("de", Kind.REJECTION, "Schreiben Sie mir im Mai noch einmal.", "note_after 2026-05-01"),
    ("fr", Kind.REJECTION, "Recontactez-nous en septembre.", "note_after 2026-09-01"),
    ("es", Kind.REJECTION, "Escríbame en septiembre.", "note_after 2026-09-01"),
    # Dates that are for nothing.
    ("en", Kind.REJECTION, "Her first day is the 1st, gladly.", ""),
    ("en", Kind.REJECTION, "We had 400 applications in three days.", ""),
    ("en", Kind.CONFIRMATION, "Kestrel was founded on 3 May 1921.", ""),
    ("en", Kind.ALERT, "Apply by Friday, interviews on Monday.", ""),
]


def said(found: Entities) -> str:
    return " | ".join(f"{one.means.value} {one.at.strftime('%Y-%m-%d' if one.whole_day else '%Y-%m-%d %H:%M')}" for one in found.dates)


@pytest.mark.parametrize(("language", "kind", "words", "wanted"), SAID)
def test_a_date_is_for_what_its_sentence_says(ask: Ask, language: str, kind: Kind, words: str, wanted: str) -> None:
    assert said(ask(words=words, kind=kind, language=language)) == wanted


def test_the_calendar_comes_first_and_needs_no_words(ask: Ask) -> None:
    starts = datetime(2026, 3, 23, 10, 30, tzinfo=ZoneInfo("Europe/London"))
    found = ask(words="See the invite.", kind=Kind.SCHEDULING, invites=(Invite("u1", "REQUEST", "Interview", starts),))
    assert [(one.means, one.at) for one in found.dates] == [(DateMeans.INTERVIEW, starts)]


def test_an_invite_without_a_time_says_none(ask: Ask) -> None:
    assert ask(words="Hello.", kind=Kind.SCHEDULING, invites=(Invite("u1", "REQUEST", "Interview", None),)).dates == ()


def test_a_quote_is_a_piece_of_the_mail(ask: Ask) -> None:
    words = "Lovely.\n\nWe meet on Monday 23 March\nat 10.30 in room 4, and you will hear by Friday 27 March."
    assert all(one.quote in words for one in ask(words=words, kind=Kind.INVITATION).dates)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    words=st.text(max_size=400),
    subject=st.text(max_size=80),
    kind=st.sampled_from(list(Kind)),
    language=st.sampled_from(["en", "de", "fr", "es", "other"]),
)
def test_any_mail_is_taken(ask: Ask, words: str, subject: str, kind: Kind, language: str) -> None:
    found = ask(subject=subject, words=words, kind=kind, language=language)
    assert all(one.at.tzinfo is not None for one in found.dates)
    assert found.role is None or found.role.strip()
    assert found.company is None or found.company.strip()


@pytest.mark.parametrize(
    "text",
    [
        "Friday at 2 pm " * 5000,
        "by the end of " * 8000,
        "applied for " * 8000,
        "at Kestrel " * 9000,
        "the role of " * 8000,
        "(m/w/d) " * 9000,
        "would like to invite " * 6000,
        "Kestrel Pumps\n" * 9000,
        "Ref 123 " * 9000,
        ": " * 50_000,
    ],
)
@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_a_hostile_mail_is_taken_too(ask: Ask, text: str, language: str) -> None:
    found = ask(subject=text, words=text, kind=Kind.INVITATION, language=language, quoted=text, signature=text, disclaimer=text)
    assert len(found.dates) <= 24
