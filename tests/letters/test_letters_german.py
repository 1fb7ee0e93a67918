"""German notes and feedback put where a letter's sentence needs them: behind "dass", behind "seitdem", as the writer's own."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from comeback.domain.kinds import LetterKind
from comeback.letters import compose
from comeback.letters.words.german import addressed, application
from comeback.letters.words.german_clauses import behind_adverb, behind_that, jotted
from comeback.letters.words.german_links import (
    done_to_yours,
    done_with,
    fronted,
    lived_there,
    met,
    named_once,
    sense,
    story_of_it,
    with_story,
)
from comeback.letters.words.german_memories import thanks_and
from comeback.letters.words.german_moments import of_theirs
from comeback.letters.words.german_praise import pleased, praised_thing
from comeback.letters.words.german_tags import german_tags
from comeback.letters.words.phrases import CLAUSE
from tests.letters.letters_data import case_names, loaded


@pytest.mark.parametrize(
    ("main", "behind"),
    [
        ("die Sicherheitseinweisung war zu kurz", "die Sicherheitseinweisung zu kurz war"),
        ("der Schluss ging in der Pausenglocke unter", "der Schluss in der Pausenglocke unterging"),
        ("bei den Plänen fehlte die Ruhe", "bei den Plänen die Ruhe fehlte"),
        ("ich war ruhig, auch als es eng wurde", "ich ruhig war, auch als es eng wurde"),
        ("der rote Faden fehlte", "der rote Faden fehlte"),
        ("es fehlte die Erfahrung mit Audits", "die Erfahrung mit Audits fehlte"),
        ("ihr habt eine zweite Werkstatt eröffnet", "ihr eine zweite Werkstatt eröffnet habt"),
    ],
)
def test_the_verb_of_a_main_clause_goes_to_the_end_behind_dass(main: str, behind: str) -> None:
    assert behind_that(main) == behind


@pytest.mark.parametrize("main", ["die zweite Werkstatt", "ich war ruhig, weil es still war", "die Pläne waren gut und die Ruhe fehlte"])
def test_what_has_no_single_plain_verb_is_not_put_behind_dass(main: str) -> None:
    assert not behind_that(main)


@pytest.mark.parametrize(
    ("own", "behind"),
    [
        ("ich habe inzwischen einen Kurs besucht", "habe ich einen Kurs besucht"),
        ("inzwischen habe ich die Norm gelesen", "habe ich die Norm gelesen"),
        ("ich will früher beginnen", ""),
    ],
)
def test_only_what_is_done_stands_behind_since_then(own: str, behind: str) -> None:
    assert behind_adverb(own) == behind


@pytest.mark.parametrize(
    ("words", "mine"),
    [
        ("gute Fragen gestellt", "ich habe gute Fragen gestellt"),
        ("das Salzbad zu früh gewechselt", "ich habe das Salzbad zu früh gewechselt"),
        ("zu schnell gesprochen", "ich habe zu schnell gesprochen"),
        ("gut vorbereitet", "ich war gut vorbereitet"),
        ("pünktlich und ruhig, auch als es eng wurde", "ich war pünktlich und ruhig, auch als es eng wurde"),
        ("mehr Ruhe bei den Plänen", "ich sollte auf mehr Ruhe bei den Plänen achten"),
        ("wenig Erfahrung mit Kindergruppen", "ich habe wenig Erfahrung mit Kindergruppen"),
        ("beim Aufmaß unsicher", "ich war beim Aufmaß unsicher"),
        ("zu viele Fachwörter", "es waren zu viele Fachwörter"),
        ("Ihnen fehlt noch Erfahrung mit SAP", "mir fehlt noch Erfahrung mit SAP"),
        ("im Fachgespräch gab es Lücken", "es gab im Fachgespräch Lücken"),
        ("keine Erfahrung in der Personalführung", "ich habe keine Erfahrung in der Personalführung"),
        ("fehlende Beispiele", "noch fehlten Beispiele"),
        ("Ihre Mappe hat uns beeindruckt", "meine Mappe hat Sie beeindruckt"),
        ("Ihre Art hat uns gut gefallen", "meine Art hat Ihnen gut gefallen"),
        ("die Erklärung gut gelungen", ""),
        ("sauberes Arbeiten am Kessi", ""),
    ],
)
def test_feedback_noted_without_its_verb_becomes_the_writers_clause(words: str, mine: str) -> None:
    assert jotted(words) == mine


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("sauberes Arbeiten am Kessi", "mein sauberes Arbeiten am Kessi"),
        ("ein sicheres Ohr für Dialoge", "mein sicheres Ohr für Dialoge"),
        ("tolle Mappe", "meine Mappe"),
        ("Ihr Umgang mit den Kindern", "meinen Umgang mit den Kindern"),
        ("die Idee mit dem Lernpfad", "die Idee mit dem Lernpfad"),
        ("klare Antworten", ""),
    ],
)
def test_a_thing_that_was_praised_is_the_writers_own_where_its_ending_is_sure(words: str, named: str) -> None:
    assert praised_thing(words) == named


@pytest.mark.parametrize(
    ("words", "clause"),
    [
        ("klare Antworten", "meine klaren Antworten haben Ihnen gefallen"),
        ("gute Fragen", "meine Fragen haben Ihnen gefallen"),
        ("ruhige Art", ""),
        ("gute Übersicht", ""),
    ],
)
def test_several_things_praised_become_a_clause(words: str, clause: str) -> None:
    assert pleased(words) == clause


@pytest.mark.parametrize("role", ["Ingenieur", "Monteurin", "Redakteur", "Konstrukteurin"])
def test_who_is_called_by_a_trade_applies_as_one(role: str) -> None:
    assert application(role) == f"Bewerbung als {role}"


def test_a_post_that_names_nobody_stands_in_quotation_marks() -> None:
    assert application("Agentur") == "Bewerbung auf die Stelle „Agentur“"


@pytest.mark.parametrize(("role", "article"), [("Professur für Hydrologie", "die"), ("Praktikum Statik", "das")])
def test_one_applies_for_a_post_by_its_name_where_its_article_is_known(role: str, article: str) -> None:
    assert application(role) == f"Bewerbung um {article} {role}"


@pytest.mark.parametrize(
    ("recall", "own", "joined"),
    [
        (
            "den Würfel, der absichtlich zinkt",
            "ich habe auf der Heimfahrt eine Regel für den Würfel notiert, die auf eine Karte passt",
            "für den Würfel, der absichtlich zinkt, habe ich auf der Heimfahrt eine Regel notiert, die auf eine Karte passt",
        ),
        (
            "die Weiche, die klemmt",
            "ich habe die Weiche zu Hause schon dreimal beschrieben",
            "die Weiche, die klemmt, habe ich zu Hause schon dreimal beschrieben",
        ),
        ("die Rose, die aus Riga kam", "ich habe die Rose in den Schatten gestellt", ""),
        ("wie die Säge klang", "ich habe die Säge beschrieben", ""),
    ],
)
def test_what_was_done_since_is_told_of_the_thing_remembered_where_it_can_only_be_that_one(recall: str, own: str, joined: str) -> None:
    assert done_with(recall, own) == joined


def test_what_was_done_begins_with_when_and_where_it_was() -> None:
    assert fronted("ich habe auf dem Heimweg die Norm gelesen") == "auf dem Heimweg habe ich die Norm gelesen"
    assert not fronted("ich habe die Norm gelesen")


def test_what_was_lived_at_the_place_of_the_thanks_names_it_once() -> None:
    lived = "ich habe am Stammtisch viel über das Dorf erfahren"
    assert lived_there(lived, "für das Vertrauen am Stammtisch") == "dort habe ich viel über das Dorf erfahren"
    assert not lived_there(lived, "für das Vertrauen am Tresen")


def test_a_step_that_meets_their_reason_names_it_once() -> None:
    assert met("ich mache im Herbst den Führerschein", "den Führerschein") == "ich mache ihn im Herbst"
    assert not met("ich mache im Herbst den Führerschein", "Erfahrung")


@pytest.mark.parametrize(
    ("note", "mine"),
    [
        ("dass Sie mir den Hof gezeigt haben", "dass du mir den Hof gezeigt hast"),
        ("dass Sie sich Zeit genommen haben", "dass Sie sich Zeit genommen haben"),
        ("dass Sie mir gezeigt haben, wie man Teig faltet", "dass du mir gezeigt hast, wie man Teig faltet"),
        ("dass Sie mir gezeigt haben, wie Ihre Presse läuft", "dass Sie mir gezeigt haben, wie Ihre Presse läuft"),
    ],
)
def test_a_note_speaks_to_its_reader_as_the_letter_does_where_that_is_sure(note: str, mine: str) -> None:
    assert addressed(note, formal=False) == mine


@pytest.mark.parametrize(
    ("thanks", "recall", "both"),
    [
        ("für den Blick in den Schrank", "die Krone aus Blech", "für den Blick in den Schrank und auf die Krone aus Blech"),
        ("für die Führung durchs Lager", "den Baum, der dort liegt", "für die Führung durchs Lager mit dem Baum, der dort liegt"),
        ("für den Kaffee", "die Säge, die läuft", ""),
        ("für den Rundgang durch die Beete", "die Rose, die aus Riga kam", ""),
        ("für den Weg zur Rotbuche", "die Buche, die noch steht", "für den Weg zur Rotbuche, die noch steht"),
        ("für den Kaffee", "den Jungen, der gejubelt hat", ""),
        ("für den Kaffee", "das Buch, das nie zurückkam", ""),
        ("für den Kaffee", "die Kurve am Werk", ""),
    ],
)
def test_a_memory_is_thanked_for_with_a_look_or_a_walk_and_else_stands_alone(thanks: str, recall: str, both: str) -> None:
    assert thanks_and(thanks, recall).replace(CLAUSE, "") == both


def test_a_quality_is_thanked_for_as_the_readers_own_and_a_thing_is_not() -> None:
    assert of_theirs("für das große Vertrauen am Stand") == "für Ihr großes Vertrauen am Stand"
    assert of_theirs("für die Geduld", formal=False) == "für deine Geduld"
    assert of_theirs("für die Führung") == "für die Führung"


def test_a_step_behind_its_point_names_the_things_of_the_point_once() -> None:
    point = "der Anfang im Klingeln unterging"
    assert named_once("ich will den Anfang nach dem Klingeln setzen", point) == "ich will ihn danach setzen"
    assert not named_once("ich will lauter sprechen", point)


def test_a_look_that_was_found_too_rare_is_told_by_its_verb() -> None:
    assert jotted("zu wenig Blick nach hinten beim Fahren") == "ich habe beim Fahren zu wenig nach hinten geschaut"
    assert jotted("mehr Blick auf die Uhr") == "ich sollte mehr auf die Uhr schauen"


def test_what_was_done_to_a_thing_of_the_readers_is_not_told() -> None:
    own = "ich habe die Rose in den Schatten gestellt"
    assert done_to_yours("die Rose, die Ihre Großmutter mitgebracht hat", own)
    assert not done_to_yours("die Rose, die aus Riga kam", own)
    assert not done_to_yours("die Rose, die Ihre Großmutter mitgebracht hat", "ich habe die Rose zu Hause gezeichnet")


def test_a_memory_is_of_the_eye_or_the_ear_or_of_neither() -> None:
    assert [sense(one) for one in ("den Kran am Tor", "die Frage am Tor", "den Geruch im Laden")] == ["seen", "heard", ""]


def test_what_was_told_of_the_thing_remembered_joins_its_memory() -> None:
    told = "ein Kind hat seinen Namen ins Buch geschrieben"
    joined = "das Buch der Gäste, in das ein Kind seinen Namen geschrieben hat"
    assert with_story("das Buch der Gäste", told).replace(CLAUSE, "") == joined
    assert not with_story("das Lied der Gäste", told)
    assert story_of_it("die Rose, die aus Riga kam", "die Rose steht im Schatten") == "sie im Schatten steht"
    assert not story_of_it("die Rose, die aus Riga kam", "die Nelke steht im Schatten")


@pytest.mark.parametrize(
    ("point", "told"),
    [
        ("ich habe zu schnell gesprochen", {"gap_did"}),
        ("ich war etwas zu leise", {"gap_did"}),
        ("ich habe die Maße nicht geprüft", {"gap_left_out"}),
        ("ich habe keine Fragen gestellt", {"gap_left_out"}),
        ("ich habe nicht ganz überzeugt", set()),
        ("ich habe wenig Erfahrung mit Kindern", {"gap_lack"}),
        ("die Probeseiten waren zu glatt", set()),
        ("", set()),
    ],
)
def test_a_point_tells_what_was_done_or_left_out_or_is_lacking(point: str, told: set[str]) -> None:
    assert german_tags(point) == told


def test_what_was_left_out_is_owned_in_a_clause_and_what_was_done_is_not() -> None:
    case = loaded("ch-käser").case
    heard = next(one for one in case.heard if "Salzbad" in one.words)
    bodies = [
        compose(replace(case, heard=(replace(heard, words=words),)), LetterKind.THANKS_FOR_FEEDBACK)[0].body
        for words in ("das Salzbad nicht gewechselt", heard.words)
    ]
    assert ["hätte ich tun sollen" in body for body in bodies] == [True, False]


@pytest.mark.parametrize("name", ["de-glasmaler", "german-sie", "german-du", "de-panel-forst"])
def test_what_an_act_was_good_for_is_said_in_other_words_after_the_no_than_before_it(name: str) -> None:
    case = loaded(name).case
    before, after = (
        [said.sentence for said in compose(case, kind)[0].said if said.move.name == move]
        for kind, move in ((LetterKind.THANKS_FOR_INTERVIEW, "thank"), (LetterKind.FOLLOW_UP, "interview"))
    )
    assert len(before) > 1
    assert len(after) > 1
    assert before[-1] != after[-1]


def test_a_swiss_letter_has_no_comma_behind_its_greeting_and_begins_with_a_capital() -> None:
    swiss, german = (compose(loaded(name).case, LetterKind.THANKS_FOR_INTERVIEW)[0] for name in ("ch-hebamme", "de-glasmaler"))
    assert swiss.body.startswith("Sehr geehrte Frau Stucki\n\nV")
    assert swiss.body.endswith("Freundliche Grüsse\nNoemi Tanner")
    assert swiss.said[0].sentence in swiss.body
    assert german.body.startswith("Sehr geehrter Herr Kirchhoff,\n\nv")


def _answers_in_du() -> list[str]:
    kinds = (LetterKind.FOLLOW_UP, LetterKind.THANKS_FOR_FEEDBACK)
    cases = [loaded(name) for name in case_names()]
    mine = [one for one in cases if one.case.locale.startswith("de") and one.case.register == "du"]
    return [compose(one.case, kind)[0].body for one in mine for kind in kinds if kind in one.kinds]


def test_an_answer_in_du_is_signed_with_the_first_name_and_has_no_office_formula() -> None:
    bodies = _answers_in_du()
    assert bodies
    assert [body for body in bodies if re.search(r"Mit freundlichen|zeitnah|haben Sie", body)] == []
    assert [body for body in bodies if len(body.rsplit("\n", 1)[1].split()) > 1] == []
