"""The seeker's own memories in a letter: each is used, joined to what it was good for, and none is made of a story about somebody."""

from __future__ import annotations

import pytest

from comeback.domain.kinds import LetterKind
from comeback.letters import compose
from comeback.letters.plan.facts import moment_for
from comeback.letters.plan.lived import shared
from comeback.letters.words.acts import act
from comeback.letters.words.heard import kind_word, point
from tests.letters.letters_data import case_names, loaded

_MOST_WORDS_TO_ASK = 55


@pytest.mark.parametrize(
    ("thanks", "language", "kind"),
    [
        ("letting me sew the headband on your own frame", "en", "act_trusted"),
        ("the loaf I took home", "en", ""),
        ("letting me run the old press", "en", "act_trusted"),
        ("asking which benchmark I would trust after a flood", "en", "act_asked"),
        ("being honest about the summers at the furnace", "en", "act_honest"),
        ("running the wind tunnel with the door open", "en", "act_showed"),
        ("dafür, dass Sie mir das Schwarzlot erklärt haben", "de", "act_explained"),
        ("für die ruhige Stimme", "de", "act_kind"),
        ("für die Geduld bei meinen Fragen", "de", "act_kind"),
        ("für Ihre Frage nach den Pegeln", "de", "act_asked"),
        ("für die Antwort auf meine Frage", "de", "act_explained"),
        ("für die Klarinette im Schaukasten", "de", ""),
        ("für das offene Ohr", "de", "act_listened"),
        ("für die Geschichte vom Stellwerk", "de", "act_told"),
        ("für den Kaffee auf dem Dach", "de", "act_treated"),
        ("dafür, dass Sie mich die Presse haben laufen lassen", "de", "act_trusted"),
        ("dafür, dass ich den Fundus sehen durfte", "de", "act_showed"),
        ("dafür, dass Sie mir gezeigt haben, wie man Teig faltet", "de", "act_taught"),
        ("dafür, dass Sie mir Zeit gelassen haben", "de", "act_kind"),
        ("de m'avoir prêté votre masque", "fr", "act_trusted"),
        ("por enseñarme a afilar", "es", "act_taught"),
        ("por enseñarme el taller", "es", "act_showed"),
        ("de m'avoir laissé goûter le moût", "fr", "act_showed"),
        ("d'avoir répondu à toutes mes questions", "fr", "act_explained"),
        ("pour le café dans l'atelier", "fr", "act_treated"),
        ("por dejarme oír los dos violines", "es", "act_showed"),
        ("por responder a mis preguntas", "es", "act_explained"),
        ("por prestarme atención", "es", "act_listened"),
        ("por sentarme a comer con todos", "es", "act_treated"),
    ],
)
def test_an_act_is_known_by_its_words(thanks: str, language: str, kind: str) -> None:
    assert act(thanks, language) == kind


_REMEMBERED = [
    (name, moment.recall)
    for name in case_names()
    for case in [loaded(name).case]
    if LetterKind.FOLLOW_UP in loaded(name).kinds
    for moment in [moment_for(case, case.reader)]
    if moment and moment.thanks_for and moment.recall
]


@pytest.mark.parametrize(("name", "recall"), _REMEMBERED)
def test_what_was_remembered_stands_in_the_letter_and_in_one_sentence_with_more(name: str, recall: str) -> None:
    letter = compose(loaded(name).case, LetterKind.FOLLOW_UP)[0]
    told = [said.sentence for said in letter.said if said.move.name in {"interview", "effect"}]
    # German may close its verb before a clause: "an das Fenster denken, an dem ...".
    parts = recall.partition(" ")[2].split(", ")
    # Where the seeker tells the same story of themselves, or what they have done with it since, that tells it.
    lived = [said.sentence for said in letter.said if said.move.name in {"lived", "trace"} and shared(said.sentence, recall)]
    # Where the thanks name the thing already, Spanish names it once: "los planos viejos, los de la hacienda".
    _, noun, *rest = recall.split()
    once = [noun, " ".join(rest)]
    told = [
        sentence
        for sentence in told
        if (all(part in sentence for part in parts) or all(part in sentence for part in once))
        and len(sentence.split()) > len(recall.split()) + 1
    ]
    assert told or lived


def test_what_was_talked_about_is_named_where_no_moment_is_noted() -> None:
    letter = compose(loaded("ie-lighthouse").case, LetterKind.FOLLOW_UP)[0]
    assert "the lamps that are kept as spares on the stairs" in letter.body
    assert "el reloj de la estación que nadie para" in compose(loaded("es-relojera").case, LetterKind.FOLLOW_UP)[0].body


@pytest.mark.parametrize(("name", "story"), [("ie-lighthouse", "told him"), ("no-moments", "detector")])
def test_a_note_that_tells_a_story_is_not_pasted(name: str, story: str) -> None:
    assert story not in compose(loaded(name).case, LetterKind.FOLLOW_UP)[0].body


def test_who_told_of_a_thing_is_thanked_for_it_beside_what_was_talked_about() -> None:
    for another in range(3):
        body = compose(loaded("ie-lighthouse").case, LetterKind.FOLLOW_UP, another)[0].body
        assert "me about the storm of 2014" in body
        assert "the lamps that are kept as spares on the stairs" in body


@pytest.mark.parametrize("name", ["gb-bookbinder", "gb-cook", "us-librarian", "ie-farm", "au-ranger"])
def test_a_request_is_short(name: str) -> None:
    for another in range(12):
        letter = compose(loaded(name).case, LetterKind.FOLLOW_UP, another)[0]
        asked = " ".join(said.sentence for said in letter.said if said.move.name.startswith("ask"))
        assert 0 < len(asked.split()) <= _MOST_WORDS_TO_ASK


@pytest.mark.parametrize(
    ("words", "gap", "good"),
    [
        (
            "We felt that, although your figures were right, you gave the total first, which puzzled two of us",
            "your point that I gave the total first",
            "that I gave the total first",
        ),
        ("asked good questions", "your point that I asked good questions", "that I asked good questions"),
        ("holds back too much", "your remark “holds back too much”", "“holds back too much”"),
        ("We felt that, although it was early", "", ""),
    ],
)
def test_what_they_said_is_given_back_in_the_writers_voice(words: str, gap: str, good: str) -> None:
    assert (point(words, "", "en"), kind_word(words, "en")) == (gap, good)


def test_what_was_forgotten_is_told_to_each_of_a_panel_in_other_words() -> None:
    letters = compose(loaded("au-panel-fields").case, LetterKind.THANKS_FOR_INTERVIEW)
    told = [next(line for line in letter.body.split("\n\n") if "lifeguard" in line) for letter in letters]
    assert len(told) == len(set(told)) == 2


def test_the_occasion_is_not_named_beside_an_act_of_the_same_name() -> None:
    for another in range(4):
        thanked = compose(loaded("de-gaertner").case, LetterKind.THANKS_FOR_INTERVIEW, another)[0].said[0].sentence
        assert thanked.count("Rundgang") <= 1


@pytest.mark.parametrize("name", ["ask-gb-early", "kit-bell-founder", "kit-de-orgel", "kit-fr-verrier"])
def test_what_was_done_since_is_not_called_a_fruit_of_their_words(name: str) -> None:
    for another in range(12):
        body = compose(loaded(name).case, LetterKind.KEEP_IN_TOUCH, another)[0].body
        assert not [words for words in ("goes back to you", "push", "advice", "Rat ", "fruits", "conseil") if words in body]
