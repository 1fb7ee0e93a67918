"""Feedback as people jot it down: fragments, sentences, advice. It is given back whole, and mostly without quotation marks."""

from __future__ import annotations

from dataclasses import replace

import pytest
import re2

from comeback.domain.case import Heard
from comeback.domain.kinds import LetterKind, Polarity
from comeback.letters import compose
from comeback.letters.plan.thanks_for_feedback import most_useful
from comeback.letters.words.german_told import behind_that
from comeback.letters.words.heard import first_point, point
from tests.letters.letters_data import loaded
from tests.letters.wholeness import faults

_FEEDBACK = {
    "en": [
        "bandaging was slow", "You need to get your brake cert", "no tests", "didn't ask questions", "lack of eye contact",
        "slides too dense", "don't rush", "we'd have liked more of your own work", "he didn't look up", "Try leading with the result!",
        "A bit fast, and it was loud", "great energy!!", "everyone liked you", "clear, concise answers", "timekeeping",
        "knew our products inside out", "presentation: too long",
    ],
    "de": [
        "Sie brauchen noch den Schein.", "zu leise", "Antworten etwas lang", "Ihr Vortrag war zu lang", "uns fehlten Beispiele",
        "tolle Mappe", "Sie haben das Leck schneller gefunden als jeder von uns.", "Üben Sie das Kopfrechnen",
        "keine Zahlen, v. a. kein Budget",
    ],
    "fr": [
        "Il vous manque l'habilitation.", "trop discret", "votre présentation était trop longue", "beau dossier", "vous écoutez bien",
        "Vous avez trouvé la fuite plus vite que nous tous.", "pas de chiffres, un budget aurait aidé",
    ],
    "es": [
        "Le falta el certificado.", "muy callado", "su presentación fue larga", "buena carpeta", "debe practicar más", "sin números",
        "Encontró la fuga más rápido que todos nosotros.", "a los niños les encantó",
    ],
}  # fmt: skip
_GIVEN_BACK = {"en": "gb-feedback-baker", "de": "german-feedback", "fr": "fr-libraire", "es": "ar-maestra"}
_TURNED_WRONG = re2.compile(r"(?i)\bthe you\b|\bI (?:were|are|is|has)\b|\bmy you\b|\bto (?:has|is|was|leading)\b|[!?],|\bme (?:was|were)\b")


@pytest.mark.parametrize("sign", [Polarity.GAP, Polarity.STRENGTH])
@pytest.mark.parametrize(("language", "words"), [(language, words) for language, listed in _FEEDBACK.items() for words in listed])
def test_feedback_is_given_back_whole_whatever_its_form(language: str, words: str, sign: Polarity) -> None:
    case = replace(loaded(_GIVEN_BACK[language]).case, heard=(Heard(sign, words),))
    for another in range(4):
        body = compose(case, LetterKind.THANKS_FOR_FEEDBACK, another)[0].body
        assert faults(body) == [], body
        assert not _TURNED_WRONG.search(body), body


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("You need to get your brake cert", "your advice to get my brake cert"),
        ("didn't ask any questions", "your point that I didn't ask any questions"),
        ("slides too dense", "your point that my slides were too dense"),
        ("lack of eye contact", "your point about the lack of eye contact"),
        ("knife skills", "your point about my knife skills"),
        ("We felt you weren't sure about shifts", "your point that I wasn't sure about shifts"),
    ],
)
def test_jotted_feedback_needs_no_quotation_marks(words: str, said: str) -> None:
    assert point(words, "", "en") == said


@pytest.mark.parametrize(
    ("language", "words", "said"),
    [
        ("en", "Your edges were the neatest we saw, and Nell still talks about them", "Your edges were the neatest we saw"),
        ("en", "Your samples, though, came without any prices, and our clients ask", "Your samples came without any prices"),
        ("de", "Ihre Ränder saßen tadellos, das hat Frau Brand gleich gesehen", "Ihre Ränder saßen tadellos"),
        ("fr", "Vous connaissez les plantes, Yann en a pris des notes", "Vous connaissez les plantes"),
        ("es", "Tus cordones salieron limpios, Anselmo los enseñó a todos", "Tus cordones salieron limpios"),
        ("de", "Es fehlten Skizzen, Fotos und ein Plan", "Es fehlten Skizzen, Fotos und ein Plan"),
    ],
)
def test_a_point_ends_where_the_next_sentence_begins(language: str, words: str, said: str) -> None:
    assert first_point(words, language) == said


@pytest.mark.parametrize(
    ("words", "register", "said"),
    [
        ("Schade war, dass Sie sich mit unserem Haus kaum beschäftigt hatten", "Sie", "ich mich mit Ihrem Haus kaum beschäftigt hatte"),
        ("dass Sie bestens vorbereitet waren", "Sie", "ich bestens vorbereitet war"),
        ("Schade, dass du deine Mappe vergessen hast", "du", "ich meine Mappe vergessen habe"),
        ("dass Sie uns nichts gefragt haben", "Sie", ""),
        ("dass Sie pünktlich kamen, obwohl der Zug ausfiel", "Sie", ""),
    ],
)
def test_a_german_clause_of_the_writer_becomes_their_own(words: str, register: str, said: str) -> None:
    assert behind_that(words, formal=register == "Sie") == said


def test_the_point_a_letter_names_is_of_the_writer_and_short_before_it_is_of_another_or_long() -> None:
    other = Heard(Polarity.GAP, "We took someone who has done this before", "domain_experience")
    long = Heard(Polarity.GAP, "When we asked how you had done it you gave us the whole long history of the thing", "communication")
    short = Heard(Polarity.GAP, "We lost the thread")
    case = replace(loaded("gb-feedback-baker").case, heard=(other, long, short))
    assert most_useful(case, Polarity.GAP) == short
    assert most_useful(replace(case, heard=(other,)), Polarity.GAP) == other
    assert most_useful(case, Polarity.STRENGTH) is None
