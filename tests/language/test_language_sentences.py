"""Sentences: what counts as one, in four languages, and what holds for any text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comeback.language.sentences import sentence_spans, sentences

PLAIN = [
    ("We met. We spoke.", ["We met.", "We spoke."]),
    ("Dear Mr. Pell, we met Dr. Auer at 9.30 Uhr. It went well.", ["Dear Mr. Pell, we met Dr. Auer at 9.30 Uhr.", "It went well."]),
    ("Bring Belege mit, z. B. Zeugnisse. Bis dann!", ["Bring Belege mit, z. B. Zeugnisse.", "Bis dann!"]),
    ("Wir sehen uns am 4. Februar. Gruß", ["Wir sehen uns am 4. Februar.", "Gruß"]),
    ("Es war die 2. Runde im Verfahren. Danke.", ["Es war die 2. Runde im Verfahren.", "Danke."]),
    ("Traiga un documento, p. ej. el DNI. Gracias.", ["Traiga un documento, p. ej. el DNI.", "Gracias."]),
    ("M. Aubin vous attend. Merci.", ["M. Aubin vous attend.", "Merci."]),
    ("Mme. Roux et M. Aubin arrivent.", ["Mme. Roux et M. Aubin arrivent."]),
    ("Zimmer Nr. 12 ist frei. Kommen Sie.", ["Zimmer Nr. 12 ist frei.", "Kommen Sie."]),
    ("It takes approx. five days. We write then.", ["It takes approx. five days.", "We write then."]),
    ("Why now? Because we must! Good.", ["Why now?", "Because we must!", "Good."]),
    ("no luck today. maybe next time.", ["no luck today.", "maybe next time."]),
    ("Well... we thought so.", ["Well... we thought so."]),
    ("See you at 5 p.m. We wait.", ["See you at 5 p.m.", "We wait."]),
    ("See you at 5 p.m. Tuesday.", ["See you at 5 p.m. Tuesday."]),
    ("Write to a.b@firm.example. Thanks.", ["Write to a.b@firm.example.", "Thanks."]),
    ("I met J. Pell there. He is kind.", ["I met J. Pell there.", "He is kind."]),
    ("¿Puede venir? ¡Sería estupendo! Un saludo", ["¿Puede venir?", "¡Sería estupendo!", "Un saludo"]),
    ("Avez-vous le temps ? Oui. Bien !", ["Avez-vous le temps ?", "Oui.", "Bien !"]),
    ('She said "No." We left.', ['She said "No."', "We left."]),
    ("- one thing\n- another thing\n1. first\n2) second", ["- one thing", "- another thing", "1. first", "2) second"]),
    ("Ana Pell\nHead of People\nKestrel Ltd.", ["Ana Pell", "Head of People", "Kestrel Ltd."]),
    ("Sehr geehrte Frau Auer,\nvielen Dank.", ["Sehr geehrte Frau Auer,", "vielen Dank."]),
    ("", []),
    (" \n\n ", []),
]


@pytest.mark.parametrize(("text", "wanted"), PLAIN)
def test_a_text_falls_into_its_sentences(text: str, wanted: list[str]) -> None:
    assert list(sentences(text)) == wanted


def test_a_soft_wrapped_sentence_keeps_its_line_break() -> None:
    text = "The panel were taken with the way in which you set out the plan, but\nin the end the post went to another person. We wish you well in all\nthat comes."
    assert list(sentences(text)) == [
        "The panel were taken with the way in which you set out the plan, but\nin the end the post went to another person.",
        "We wish you well in all\nthat comes.",
    ]


def test_a_blank_line_ends_a_sentence_without_a_stop() -> None:
    assert list(sentences("we are sorry\n\nbut not this time")) == ["we are sorry", "but not this time"]


@given(st.text(alphabet="aB9 .!?\n,-»\"'z1äé¿", max_size=300))
def test_sentences_are_exact_pieces_in_order_and_lose_no_letter(text: str) -> None:
    spans = sentence_spans(text)
    assert all(left < right for left, right in spans)
    assert all(a[1] <= b[0] for a, b in zip(spans, spans[1:], strict=False))
    assert "".join(text[a:b] for a, b in spans).split() == "".join(sentences(text)).split()
    kept = sum(1 for a, b in spans for letter in text[a:b] if not letter.isspace())
    assert kept == sum(1 for letter in text if not letter.isspace())


@given(st.text(max_size=400))
def test_any_text_at_all_is_taken(text: str) -> None:
    assert all(piece in text for piece in sentences(text))


@pytest.mark.parametrize(
    "text", [". " * 200_000, "a" * 1_000_000, "\n" * 500_000, "- \n" * 200_000, "Mr. " * 200_000, "?!" * 300_000, "a.\n" * 200_000]
)
def test_a_hostile_text_is_taken_too(text: str) -> None:
    assert all(sentences(text))
