"""French letters: what a note adds to the thanks it belongs to, a plan said as a step, why a post is gone, no feeling that nobody had."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime

import pytest

from comeback.domain.case import Case
from comeback.domain.kinds import LetterKind
from comeback.letters.compose import compose
from comeback.letters.words import french, french_acts
from comeback.letters.words.french_joined import joined_slots
from comeback.letters.words.french_wishes import wishes
from tests.letters.letters_data import case_names, loaded

_RUNS = range(4)
_FRENCH = [name for name in case_names() if loaded(name).case.locale.startswith("fr")]
_INVENTED = (
    "meilleure façon",
    "bien mieux le métier",
    "en quoi consiste",
    "regrette pas",
    "encore plus",
    "je vais y travailler",
    "j'y ferai attention",
    "un point que je",
    "vous avez également raison",
    "de bons délais",
    "fait part de",
)


def _bodies(name: str, kind: LetterKind) -> list[str]:
    return [letter.body for another in _RUNS for letter in compose(loaded(name).case, kind, another)]


def _case(thanks: str, *discussed: str) -> Case:
    case = loaded("fr-soudeur").case
    return replace(case, moments=(replace(case.moments[0], thanks_for=thanks, recall=None),), discussed=discussed)


def _slots(case: Case, found: dict[str, str] | None = None, sent: date = date(2026, 3, 18)) -> dict[str, str]:
    return joined_slots(case, found or {}, sent)


@pytest.mark.parametrize(
    ("name", "kind", "told"),
    [
        ("fr-menuisiere", LetterKind.FOLLOW_UP, "l'escalier tournant, marche par marche"),
        ("fr-soudeur", LetterKind.FOLLOW_UP, "prêté votre masque quand le mien a lâché"),
        ("fr-ca-prof", LetterKind.FOLLOW_UP, "les cartes de glace. J'y ai repensé toute la fin de semaine."),
        ("fr-graphiste", LetterKind.THANKS_FOR_INTERVIEW, "de m'avoir dit pourquoi chacune avait été refusée"),
        ("fr-brancardier", LetterKind.THANKS_FOR_INTERVIEW, "Annoncer les virages : "),
        ("fr-paysagiste", LetterKind.THANKS_FOR_INTERVIEW, "j'ai ressorti mes carnets de taille"),
        ("fr-archiviste", LetterKind.THANKS_FOR_FEEDBACK, "je compte proposer une première visite commentée là où je travaille."),
        ("fr-libraire", LetterKind.NUDGE, "le café sur le coin du comptoir"),
        ("fr-notes", LetterKind.FOLLOW_UP, "du bibliobus et des lectures du vendredi"),
    ],
)
def test_the_strongest_fact_of_the_case_is_said_beside_the_thanks(name: str, kind: LetterKind, told: str) -> None:
    assert [body for body in _bodies(name, kind) if told not in body] == []


@pytest.mark.parametrize("name", _FRENCH)
def test_no_letter_claims_an_effect_or_vows_to_mend(name: str) -> None:
    bodies = (body for kind in loaded(name).kinds for body in _bodies(name, kind))
    assert [(words, body) for body in bodies for words in _INVENTED if words in body] == []


@pytest.mark.parametrize("name", ["fr-menuisiere", "fr-ca-cancelled"])
def test_a_post_that_is_gone_is_neither_hoped_for_nor_called_unfilled(name: str) -> None:
    words = ("pourvu", "de nouveau", "pensez à moi", "je postulerai")
    assert [body for body in _bodies(name, LetterKind.FOLLOW_UP) if any(one in body for one in words)] == []


@pytest.mark.parametrize(
    ("thanks", "note", "slot", "made"),
    [
        ("m'avoir montré la machine", "le banc et la machine pièce par pièce", "how", "pièce par pièce"),
        ("m'avoir montré la machine", "le jardin allée par allée", "how", ""),
        ("m'avoir montré la machine", "la machine pièce par paire", "how", ""),
        ("m'avoir prêté votre scie", "ma scie a cassé", "thanks_when", "quand la mienne a cassé"),
        ("m'avoir prêté votre scie", "mon casque a cassé", "thanks_when", ""),
        ("m'avoir prêté votre échelle", "mon échelle a cassé", "thanks_when", ""),
        ("le tour des ruches", "pourquoi les ruches dorment l'hiver", "thanks_why", "pourquoi les ruches dorment l'hiver"),
        ("le tour du jardin", "pourquoi les ruches dorment l'hiver", "thanks_why", ""),
        ("m'avoir expliqué le trajet", "annoncer les virages", "topic_inf", "annoncer les virages"),
        ("m'avoir expliqué le trajet", "atelier le matin", "topic_inf", ""),
        ("le tour du jardin", "le chien de la ferme", "pet", "le chien de la ferme"),
        ("le tour du jardin", "le chien de la voisine", "pet", ""),
    ],
)
def test_a_note_joins_only_what_it_belongs_to(thanks: str, note: str, slot: str, made: str) -> None:
    assert _slots(_case(thanks, note))[slot].replace("\u2060", "") == made


def test_a_thought_goes_back_only_to_what_was_thanked_for() -> None:
    lived = {"lived": "j'ai repensé à la question toute la nuit"}
    assert _slots(_case("votre question sur le vent"), lived)["lived_there"] == "j'y ai repensé toute la nuit"
    assert _slots(_case("la visite du port"), lived)["lived_there"] == ""


@pytest.mark.parametrize(
    ("day", "week"),
    [(16, "une bonne semaine"), (18, "une bonne journée"), (19, "une bonne fin de semaine"), (20, "une bonne fin de semaine")],
)
def test_the_week_is_wished_for_what_is_left_of_it(day: int, week: str) -> None:
    assert _slots(_case("la visite"), sent=date(2026, 3, day))["week"] == week


@pytest.mark.parametrize(
    ("thanks_done", "favour", "got_to"),
    [
        ("laissé ouvrir la ruche", "me laisser ouvrir la ruche", "ouvrir la ruche"),
        ("fait essayer la presse", "me faire essayer la presse", "essayer la presse"),
        ("ouvert la vieille cave", "m'ouvrir la vieille cave", ""),
        ("prêté votre masque", "me prêter votre masque", ""),
        ("accompagné au quai, puis au port", "", ""),
    ],
)
def test_what_nobody_had_to_do_is_said_from_the_thanks(thanks_done: str, favour: str, got_to: str) -> None:
    assert french_acts.act_slots(thanks_done) == {"favour": favour, "got_to": got_to}


@pytest.mark.parametrize(
    ("since", "recall", "that"),
    [
        ("j'ai essayé le gâteau à la maison", "les fruits changés en gâteau", "j'ai essayé ce gâteau à la maison"),
        ("j'ai essayé la recette à la maison", "les fruits changés en gâteau", ""),
    ],
)
def test_what_was_done_since_points_back_to_the_memory_it_came_from(since: str, recall: str, that: str) -> None:
    assert french_acts.since_slots(since, recall, ())["since_that"] == that


@pytest.mark.parametrize(
    ("recall", "thanks", "told"),
    [
        ("les plans de la scierie tachés de café", "ta patience avec les vieux plans", "ceux de la scierie tachés de café"),
        ("les plans de la scierie tachés de café", "la visite du dépôt", ""),
        ("les notes de la scierie tachées d'encre", "ta patience avec les vieilles notes", "celles de la scierie tachées d'encre"),
    ],
)
def test_what_the_thanks_have_named_is_not_named_again(recall: str, thanks: str, told: str) -> None:
    assert french_acts.those(recall, thanks) == told


def test_an_apology_for_a_delay_is_waved_away_and_is_no_explanation() -> None:
    bodies = _bodies("fr-tard", LetterKind.FOLLOW_UP)
    assert all("délai" in body and "explications" not in body for body in bodies)


def test_another_chance_is_answered_in_the_words_it_was_offered_in() -> None:
    assert all("Oui, la place " in body for body in _bodies("again-fr", LetterKind.NEW_OPENING))


def test_a_plan_to_move_house_is_no_step_towards_what_they_said() -> None:
    case = replace(loaded("fr-archiviste").case, seeker_news=("compte déménager à Lyon",))
    assert all("déménager" not in one.body for one in compose(case, LetterKind.THANKS_FOR_FEEDBACK))


@pytest.mark.parametrize(
    ("note", "mine"),
    [
        ("a ressorti ses carnets", "j'ai ressorti mes carnets"),
        ("a refait son portfolio", "j'ai refait mon portfolio"),
        ("a suivi sa méthode", ""),
    ],
)
def test_what_people_keep_for_themselves_is_the_writers_own(note: str, mine: str) -> None:
    assert french.own(note) == mine


def test_swiss_letters_close_as_people_do_there() -> None:
    assert "\nMeilleures salutations,\n" in compose(loaded("fr-menuisiere").case, LetterKind.FOLLOW_UP)[0].body


def test_a_season_is_wished_where_the_letter_is_sent_in_it() -> None:
    case = loaded("fr-soudeur").case
    sent = [replace(case, today=datetime(2026, 12, day, 10)) for day in (1, 10)]
    assert [_slots(one, sent=one.today.date())["season"] for one in sent] == ["", "de belles fêtes"]


def test_a_letter_to_quebec_sets_no_space_before_its_question_marks() -> None:
    assert not any(re.search(r"\s[?!;]", body) for body in _bodies("fr-ca-prof", LetterKind.FOLLOW_UP))
    assert all(" ?" in body for body in _bodies("fr-horloger", LetterKind.FOLLOW_UP))


def test_thanks_on_the_day_after_say_yesterday() -> None:
    assert all("hier" in body and "mercredi" not in body for body in _bodies("fr-brancardier", LetterKind.THANKS_FOR_INTERVIEW))


@pytest.mark.parametrize(
    ("company", "month", "wish"),
    [
        ("École de voile du Ster", 6, "une belle saison"),
        ("École de voile du Ster", 11, ""),
        ("Transports Garonne", 9, "bonne route"),
        ("Métrologie du Forez", 6, ""),
    ],
)
def test_a_house_is_wished_what_its_trade_hopes_for_in_its_months(company: str, month: int, wish: str) -> None:
    assert wishes(company, date(2026, month, 10))["wish"] == wish


@pytest.mark.parametrize("name", ["fr-chauffeur", "fr-libraire", "fr-apicultrice"])
def test_a_nudge_begins_with_thanks_for_what_was_done(name: str) -> None:
    bodies = [body.partition("\n\n")[2] for body in _bodies(name, LetterKind.NUDGE)]
    assert [body for body in bodies if not body.startswith(("Merci encore ", "Je vous remercie encore ", "Je te remercie encore "))] == []
