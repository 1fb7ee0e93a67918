"""Sentences that hold the words of a rejection and are none, alone and inside mails that are about work."""

from __future__ import annotations

import pytest

from comeback.domain.kinds import Kind
from tests.reading.reading_examples import plain, ruled

NO_REJECTIONS = [
    "If you are not selected, we will write to you by post.",
    "Should your application be unsuccessful, we will keep it for a year.",
    "We regret that we cannot reply to every applicant.",
    "Unsuccessful candidates will be told in June.",
    "Incomplete forms may be rejected.",
    "If you do not hear from us by May please assume that you have not been shortlisted.",
    "Unfortunately I have to move your interview to Thursday.",
    "I'm sorry for the delay in coming back to you.",
    "We are sorry that we cannot pay travel expenses.",
    "Friday at the latest you hear it from us, good or bad.",
    "My brother did not get the job he wanted here, so I know how the waiting feels.",
    "No decision has been made yet.",
    "The successful candidate will start in July.",
]
NO_REJECTIONS_DE = [
    "Sollten wir Sie nicht berücksichtigen können, schreiben wir Ihnen.",
    "Leider können wir nicht alle Zuschriften einzeln beantworten.",
    "Leider muss ich das Gespräch auf Donnerstag verschieben.",
    "Eine Zusage oder Absage bekommen Sie so oder so bis Freitag.",
]
NO_REJECTIONS_FR = [
    "Si votre candidature n'était pas retenue, nous vous écririons.",
    "Sans réponse sous un mois, veuillez considérer que votre candidature n'est pas retenue.",
    "Malheureusement je dois décaler notre entretien à jeudi.",
    "Désolée du retard de ma réponse.",
]
NO_REJECTIONS_ES = [
    "Si no fueras seleccionada, te escribiremos.",
    "Lamentamos la demora en responder.",
    "Lamentablemente tengo que mover la entrevista al jueves.",
    "Solo contactaremos con las personas preseleccionadas.",
]
OPENINGS = {
    "en": "Thank you for your application for the vacancy of clerk. ",
    "de": "Vielen Dank für Ihre Bewerbung um die Stelle als Sachbearbeiterin. ",
    "fr": "Merci pour votre candidature au poste de comptable. ",
    "es": "Gracias por tu candidatura para el puesto de contable. ",
}
CASES = [
    (language, sentence)
    for language, sentences in (("en", NO_REJECTIONS), ("de", NO_REJECTIONS_DE), ("fr", NO_REJECTIONS_FR), ("es", NO_REJECTIONS_ES))
    for sentence in sentences
]


@pytest.mark.parametrize(("language", "sentence"), CASES)
def test_a_sentence_that_only_sounds_like_a_no_makes_no_rejection(language: str, sentence: str) -> None:
    assert ruled(plain(OPENINGS[language] + sentence, "Clerk"), language) is not Kind.REJECTION


@pytest.mark.parametrize(
    "no",
    [
        "We have chosen another candidate, but if you are interested in future posts, do apply again.",
        "I'm sorry for the delay; we have gone with somebody else.",
        "Unfortunately we will not be taking your application further.",
    ],
)
def test_a_guard_does_not_quiet_the_decision_beside_it(no: str) -> None:
    assert ruled(plain(OPENINGS["en"] + no, "Clerk"), "en") is Kind.REJECTION


def test_an_offer_full_of_regret_is_an_offer() -> None:
    text = "We are delighted to offer you the post of clerk. I'm sorry that we could not match your salary, and sorry it took so long."
    assert ruled(plain(text, "Re: interview", answers=True), "en") is Kind.OFFER


def test_a_refused_offer_is_no_offer() -> None:
    assert ruled(plain("I'm afraid we are not able to offer you the post of clerk.", "Re: interview", answers=True), "en") is Kind.REJECTION
