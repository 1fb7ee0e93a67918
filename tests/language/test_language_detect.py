"""Which language: ten words are enough, and another language is said to be another one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comeback.language.detect import language_of

SAID = [
    ("en", "We were glad to meet you and will write again soon."),
    ("en", "hi there, just checking if you can do monday"),
    ("en", "Sorry, the job is gone."),
    ("de", "Leider haben wir uns für eine andere Person entschieden."),
    ("de", "Passt es dir am Montag um zehn bei uns?"),
    ("de", "Guete Tag, isch das Gspröch no am Zischtig?"),
    ("de", "vielen Dank, melde mich"),
    ("fr", "Nous avons bien reçu votre dossier et vous en remercions."),
    ("fr", "coucou, c'est bon pour jeudi, à bientôt"),
    ("fr", "L'équipe n'a pas retenu d'autre profil qu'elle cherchait."),
    ("es", "Lamentamos decirle que hemos elegido a otra persona."),
    ("es", "che, te aviso el lunes si seguimos con el proceso"),
    ("es", "Muchas gracias por venir a vernos."),
    ("other", "Helaas gaan wij niet met je verder in deze procedure."),
    ("other", "Purtroppo non possiamo proseguire con la sua candidatura."),
    ("other", "Infelizmente não vamos avançar com a sua candidatura."),
    ("other", "Niestety nie możemy zaprosić Pana na rozmowę."),
    ("other", "Tyvärr har vi valt att gå vidare med andra."),
    ("other", "この度はご応募いただきありがとうございました。"),
    ("other", "К сожалению, мы выбрали другого кандидата."),
    ("other", "Valitettavasti emme voi tarjota sinulle paikkaa, mutta kiitos hakemuksesta."),
]


@pytest.mark.parametrize(("language", "text"), SAID)
def test_a_short_text_shows_its_language(language: str, text: str) -> None:
    assert language_of(text) == language


def test_the_hint_decides_where_the_words_do_not() -> None:
    assert [language_of("OK", hint) for hint in ("de-AT", "fr", "", "nl")] == ["de", "fr", "en", "en"]


def test_the_words_win_over_the_hint() -> None:
    assert language_of("Nous vous remercions pour votre visite et vous souhaitons bonne chance.", "en") == "fr"


@given(st.text(max_size=200), st.text(max_size=5))
def test_any_text_has_one_of_five_answers(text: str, hint: str) -> None:
    assert language_of(text, hint) in {"en", "de", "fr", "es", "other"}
