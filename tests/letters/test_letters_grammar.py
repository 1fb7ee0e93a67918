"""German, French and Spanish grammar where a fact meets a phrase: brackets, articles, persons and contractions."""

from __future__ import annotations

from dataclasses import replace

import pytest

from comeback.domain.kinds import LetterKind
from comeback.letters import compose
from comeback.letters.words import firms, french, german, spanish
from comeback.letters.words.phrases import Phrase
from comeback.letters.words.polish import polished
from tests.letters.letters_data import loaded

_WORDINGS = 12
_BRACKET = Phrase("Ich muss noch immer {recall_an+denken}.", frozenset(), frozenset())
_CLOSED = Phrase("{recall_an^,} erinnere ich mich gern.", frozenset(), frozenset())


def _bodies(name: str, kind: LetterKind = LetterKind.FOLLOW_UP) -> list[str]:
    return [letter.body for at in range(_WORDINGS) for letter in compose(loaded(name).case, kind, at)]


@pytest.mark.parametrize(
    ("recall", "bracketed", "closed"),
    [
        ("den Kran mit dem Nest", "an den Kran mit dem Nest denken.", "An den Kran mit dem Nest erinnere"),
        ("die Weiche, die klemmt", "an die Weiche denken, die klemmt.", "An die Weiche, die klemmt, erinnere"),
        ("die Uhr, die schneller ist als jede E-Mail", "an die Uhr denken, die schneller", "jede E-Mail, erinnere"),
        ("wie die Kinder sangen", "daran denken, wie die Kinder sangen.", "Daran, wie die Kinder sangen, erinnere"),
    ],
)
def test_a_german_verb_stands_before_the_clause_that_a_memory_ends_with(recall: str, bracketed: str, closed: str) -> None:
    held = {"recall_an": german.remembered(recall)}
    assert _BRACKET.fits(frozenset(), held)
    assert bracketed in _BRACKET.filled(frozenset(), held)
    assert closed in _CLOSED.filled(frozenset(), held)


def test_a_german_list_is_no_clause_and_is_not_cut_in_two() -> None:
    held = {"recall_an": german.remembered("den Hof, die Tiere und den Tee")}
    assert not _BRACKET.fits(frozenset(), held)
    assert not _CLOSED.fits(frozenset(), held)


@pytest.mark.parametrize(
    ("topic", "about"),
    [("der Umbau", "den Umbau"), ("die Umstellung", "die Umstellung"), ("der neue Umbau", ""), ("der Bub mit der Kapuze", "")],
)
def test_what_was_talked_about_stands_in_the_accusative_or_not_at_all(topic: str, about: str) -> None:
    assert german.accusative(topic) == about


@pytest.mark.parametrize(
    ("role", "applied"),
    [("Konstrukteurin", "Bewerbung als Konstrukteurin"), ("Professur für Botanik", "Bewerbung um die Professur für Botanik")],
)
def test_one_applies_as_somebody_or_for_a_post(role: str, applied: str) -> None:
    assert german.application(role) == applied


@pytest.mark.parametrize(
    ("note", "own"),
    [
        (german.own("hat die Norm gelesen"), "ich habe die Norm gelesen"),
        (german.own("macht im Mai den Schein"), "ich mache im Mai den Schein"),
        (german.own("hat sich die Norm besorgt"), "ich habe mir die Norm besorgt"),
        (german.own("hat sich beworben"), ""),
        (german.own("wohnt nebenan"), ""),
        (french.own("a refait le plan, sa sœur l'a vu"), "j'ai refait le plan"),
        (french.own("s'est inscrite au cours du soir"), "je me suis inscrite au cours du soir"),
        (french.own("a montré son plan"), ""),
        (spanish.own("contó la historia del señor Paz"), "conté la historia del señor Paz"),
        (spanish.own("se anotó en un curso"), "me anoté en un curso"),
        (spanish.own("buscó el plano"), "busqué el plano"),
        (spanish.own("le mandó el plano"), ""),
    ],
)
def test_a_note_about_the_writer_is_told_in_the_first_person_or_not_at_all(note: str, own: str) -> None:
    assert note == own


@pytest.mark.parametrize(
    ("text", "language", "right"),
    [
        ("También me interesaría el puesto.", "es", "También me interesaría el puesto."),
        ("Pienso en lo de el horno y a el lado.", "es", "Pienso en lo del horno y al lado."),
        ("le mois de en octobre, que elle garde", "fr", "le mois d'octobre, qu'elle garde"),
        ("Je cède au désir de apprendre.", "fr", "Je cède au désir d'apprendre."),
        ("le poste de habilleuse ou de hauturier", "fr", "le poste d'habilleuse ou de hauturier"),
    ],
)
def test_contractions_do_not_begin_inside_a_word_with_an_accent(text: str, language: str, right: str) -> None:
    assert polished(text, language) == right


@pytest.mark.parametrize(
    ("company", "language", "placed"),
    [
        ("Imkerei Sandberg", "de", "in der Imkerei Sandberg"),
        ("Forstamt Sandberg", "de", "beim Forstamt Sandberg"),
        ("Tonnellerie Garrigue", "fr", "à la Tonnellerie Garrigue"),
        ("Relojería Arenas", "es", "en la Relojería Arenas"),
        ("Aserradero Arenas", "es", "en el Aserradero Arenas"),
    ],
)
def test_a_workshop_is_named_with_its_article(company: str, language: str, placed: str) -> None:
    assert firms.placed(company, language)[0] == placed


def test_a_french_article_in_a_firms_name_contracts() -> None:
    assert firms.placed("Les Paniers du Coin", "fr") == ("chez Les Paniers du Coin", "des Paniers du Coin")


def test_spanish_speaks_of_somebody_else_with_the_article_of_their_title() -> None:
    told = [body for body in _bodies("es-consultora") if "Tena" in body]
    assert told
    assert all("al Sr. Tena" in body or "el Sr. Tena" in body for body in told)
    assert any("a la Sra. Paz" in body for body in _bodies("es-panel-forestal"))


def test_german_names_somebody_else_in_the_dative() -> None:
    told = [body for body in _bodies("de-agentur") if "Eickhoff" in body]
    assert told
    assert all("Herrn Eickhoff" in body for body in told)


def test_somebody_else_of_that_day_is_remembered_to_by_what_they_did() -> None:
    bodies = {name: _bodies(name) for name in ("de-panel-forst", "fr-jury", "es-panel-forestal")}
    assert all("Frau Reh" in body and "Kalkbuche" in body for body in bodies["de-panel-forst"])
    assert all("Madame Haddad" in body and "pépinière" in body for body in bodies["fr-jury"])
    assert all("Sra. Paz" in body and "tejo" in body for body in bodies["es-panel-forestal"])


def test_a_note_that_speaks_to_its_person_is_turned_or_not_told_to_another() -> None:
    case = loaded("de-agentur").case
    for told, kept in (("dass Sie mich die Waage haben eichen lassen", "dass er mich die Waage hat eichen lassen"), ("Ihre Geduld", "")):
        speaking = replace(case.moments[0], thanks_for=told)
        bodies = [compose(replace(case, moments=(speaking,)), LetterKind.FOLLOW_UP, at)[0].body for at in range(_WORDINGS)]
        assert all(kept in body and told not in body for body in bodies)
        assert all(body.count("Handschuhen") == 1 for body in bodies)


def test_a_recruiter_is_asked_what_the_firm_said_and_not_what_they_saw() -> None:
    told = ("nachfragen", "Einschätzung", "gesagt", "Wissen Sie", "sagen kann")
    assert all(any(words in body for words in told) for body in _bodies("de-agentur"))


@pytest.mark.parametrize(("name", "word"), [("es-notas", "candidatura"), ("cl-aserradero", "postulación")])
def test_an_application_is_called_as_on_its_side_of_the_ocean(name: str, word: str) -> None:
    other = {"candidatura": "postulación", "postulación": "candidatura"}[word]
    bodies = _bodies(name, LetterKind.REPLY_BEFORE_INTERVIEW)
    assert any(word in body for body in bodies)
    assert not any(other in body for body in bodies)
