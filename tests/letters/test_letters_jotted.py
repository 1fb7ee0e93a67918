"""Notes of a moment as people jot them down: fragments, passives, sentences, abbreviations. Whatever stands there, a letter stays whole."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comeback.domain.application import Moment
from comeback.domain.kinds import LetterKind
from comeback.letters import compose
from comeback.letters.words import fit, french_moments, german_moments, spanish_moments, things
from comeback.letters.words.jotted import tidied
from tests.letters.letters_data import loaded
from tests.letters.wholeness import faults

_NAMES = frozenset(["Ruth", "Abelson"])
_THANKED_EN = {
    "introduced me to the residents at lunch": "introducing me to the residents at lunch",
    "was shown the yard": "showing me the yard",
    "got a tour of the depot": "the tour of the depot",
    "I got to hold the owl": "letting me hold the owl",
    "could try the lathe": "letting me try the lathe",
    "honest answer about caseload": "the honest answer about caseload",
    "patience with my nerves": "your patience with my nerves",
    "so patient with me": "being so patient with me",
    "everyone said hello": "the way everyone said hello",
    "Ruth showed me the kiln": "showing me the kiln",
    "you have shown me the vault": "showing me the vault",
    "asked about my novel": "asking about my novel",
    "going thru the P&L w/ me": "going thru the P&L with me",
    "I learned a lot about kilns": "",
    "no rush, let me finish": "",
    "it was lovely": "",
}
_RECALLED_EN = {
    "bug with the leap year": "the bug with the leap year",
    "1974 boiler, still running": "the 1974 boiler, still running",
    "hand dryers being the worst noise": "the hand dryers being the worst noise",
    "the saw that only one man can sharpen": "the saw that only one man can sharpen",
    "kiln was still warm": "how the kiln was still warm",
    "the dog followed us everywhere": "how the dog followed us everywhere",
    "the mistake she made in 1990": "the mistake she made in 1990",
    "there is a boat in the lobby": "a boat in the lobby",
    "Ruth on the ladder": "Ruth on the ladder",
    "Mr Dodd's chess game": "Mr Dodd's chess game",
    "Smell of diesel": "the smell of diesel",
    "the bench built in 1920": "",
    "no staging env": "",
}
_ELSEWHERE = [
    (german_moments.thanks, "Rundgang im Regen", "für den Rundgang im Regen"),
    (german_moments.thanks, "ehrliche Antwort zur Klassengröße", "für die ehrliche Antwort zur Klassengröße"),
    (german_moments.thanks, "ein Blick ins Archiv", "für einen Blick ins Archiv"),
    (german_moments.thanks, "Kaffee und Kuchen", "für Kaffee und Kuchen"),
    (german_moments.thanks, "Modelllager aufgeschlossen", "dafür, dass Sie das Modelllager aufgeschlossen haben"),
    (german_moments.thanks, "der Meister ließ mich schweißen", ""),
    (german_moments.recalled, "der alte Kran am Becken", "den alten Kran am Becken"),
    (german_moments.recalled, "Uhr, die rückwärts läuft", "die Uhr, die rückwärts läuft"),
    (german_moments.recalled, "die Uhr geht nach", ""),
    (german_moments.loosely, "die Uhr geht nach", "Die Uhr geht nach"),
    (french_moments.thanks, "tour de la scierie sous la pluie", "pour le tour de la scierie sous la pluie"),
    (french_moments.thanks, "vous m'avez montré le four", "de m'avoir montré le four"),
    (french_moments.thanks, "m'expliquer le métier", "de m'avoir expliqué le métier"),
    (french_moments.thanks, "a ouvert la réserve pour moi", "d'avoir ouvert la réserve pour moi"),
    (french_moments.thanks, "café et discussion", "pour le café et la discussion"),
    (french_moments.thanks, "le chef m'a laissé scier", ""),
    (french_moments.recalled, "engrenages en bois", "les engrenages en bois"),
    (french_moments.recalled, "comment vous parlez aux malades", "la façon dont vous parlez aux malades"),
    (french_moments.recalled, "les apprentis partent tôt", ""),
    (spanish_moments.thanks, "probaste el carrito conmigo", "por probar el carrito conmigo"),
    (spanish_moments.thanks, "me presentaste a los residentes", "por presentarme a los residentes"),
    (spanish_moments.thanks, "abrió el almacén para mí", "por abrir el almacén para mí"),
    (spanish_moments.thanks, "pude tocar el violín", "por dejarme tocar el violín"),
    (spanish_moments.thanks, "respuesta franca sobre los grupos", "por la respuesta franca sobre los grupos"),
    (spanish_moments.thanks, "el jefe me dejó probar", ""),
    (spanish_moments.recalled, "error del año bisiesto", "el error del año bisiesto"),
    (spanish_moments.recalled, "la máquina hizo un ruido raro", ""),
    (spanish_moments.loosely, "la máquina hizo un ruido raro", "la máquina hizo un ruido raro"),
]


@pytest.mark.parametrize("note", _THANKED_EN)
def test_an_act_is_thanked_for_in_a_form_that_fits_or_not_at_all(note: str) -> None:
    assert fit.thanks_end(note, _NAMES) == _THANKED_EN[note]


@pytest.mark.parametrize("note", _RECALLED_EN)
def test_a_memory_gets_the_article_that_its_note_left_out(note: str) -> None:
    assert fit.recall_end(note, _NAMES) == _RECALLED_EN[note]


@pytest.mark.parametrize(("fitted", "note", "ending"), _ELSEWHERE)
def test_german_french_and_spanish_notes_are_fitted_or_left_out(fitted, note: str, ending: str) -> None:  # type: ignore[no-untyped-def]
    assert fitted(note).replace("\u2063", "") == ending


@pytest.mark.parametrize(
    ("note", "register", "ending"),
    [
        ("hast mit mir den Ofen geheizt", "du", "dafür, dass du mit mir den Ofen geheizt hast"),
        ("haben sich Zeit genommen", "du", "dafür, dass du dir Zeit genommen hast"),
        ("den Hof gezeigt", "Sie", "dafür, dass Sie mir den Hof gezeigt haben"),
        ("Sie nahmen mich mit", "Sie", "dafür, dass Sie mich mitnahmen"),
        ("durfte die Säge halten", "Sie", "dafür, dass ich die Säge halten durfte"),
    ],
)
def test_a_german_act_becomes_a_clause_in_the_letters_register(note: str, register: str, ending: str) -> None:
    assert german_moments.thanks(note, formal=register == "Sie").replace("\u2063", "") == ending


@pytest.mark.parametrize(
    ("note", "topic"),
    [
        ("kiln drying schedules", "kiln drying schedules"),
        ("boiler log written by hand", "the boiler log written by hand"),
        ("600 students per counselor", "600 students per counselor"),
        ("whether a model should know the weather", "whether a model should know the weather"),
        ("night shift starts at ten", ""),
        ("no staging env", ""),
    ],
)
def test_a_topic_is_named_as_one_talks_about_it(note: str, topic: str) -> None:
    assert things.talked_about(note) == topic


@pytest.mark.parametrize(
    ("note", "language", "kept"),
    [
        ("tour (2h) of the depot; then coffee", "en", "tour of the depot"),
        ('your line "measure twice', "en", "your line measure twice"),
        ("chat w/ the crew & the dog", "en", "chat with the crew and the dog"),
        ("Mr. Dodd's chess game", "en", "Mr. Dodd's chess game"),
        ("Ideen, v. a. das Kochbuch", "de", "Ideen, vor allem das Kochbuch"),
    ],
)
def test_a_note_is_tidied_before_it_is_looked_at(note: str, language: str, kept: str) -> None:
    assert tidied(note, language) == kept


_SUBJECTS = {
    "en": ["", "you ", "Ruth ", "I ", "we ", "the foreman ", "everyone "],
    "de": ["", "Sie ", "du ", "ich ", "der Meister ", "alle "],
    "fr": ["", "vous ", "tu ", "j'", "le chef ", "on "],
    "es": ["", "usted ", "tú ", "yo ", "el jefe ", "todos "],
}
_DOINGS = {
    "en": [
        "showed me the yard", "was shown the kiln", "let me weld", "letting me weld", "show me round", "walk round the yard",
        "honest talk", "the 2 old presses", "stories about 1974", 'called it "the beast"', "laughed a lot", "so kind",
        "is proud of the dog", "bread & tea", "patience", "no hurry", "in the rain", "explaining, twice, how the lathe works",
        "had me try it: great",
    ],
    "de": [
        "zeigten mir den Hof", "wurde herumgeführt", "haben mich schweißen lassen", "den Hof gezeigt", "mir zeigen", "Rundgang",
        "ehrliche Worte", "die 2 alten Pressen", "Geschichten von 1974", "nannten sie „das Biest“", "viel gelacht", "so freundlich",
        "ist stolz auf den Hund", "Brot & Tee", "Geduld", "keine Eile", "im Regen", "erklärt, zweimal, wie die Drehbank läuft",
    ],
    "fr": [
        "m'avez montré la cour", "a été reçu avec un café", "m'as laissé souder", "montrer l'atelier", "tour de la cour",
        "réponse franche", "les 2 vieilles presses", "histoires de 1974", "appelle ça « la bête »", "beaucoup ri", "très gentil",
        "est fier du chien", "pain & thé", "patience", "pas de hâte", "sous la pluie", "expliqué, deux fois, comment tourne le tour",
    ],
    "es": [
        "me mostró el patio", "fue recibido con café", "me dejaste soldar", "mostrarme el taller", "vuelta por el patio",
        "respuesta franca", "las 2 prensas viejas", "historias de 1974", "la llama «la bestia»", "reímos mucho", "muy amable",
        "está orgulloso del perro", "pan & té", "paciencia", "sin prisa", "bajo la lluvia", "explicó, dos veces, cómo anda el torno",
    ],
}  # fmt: skip
_TAILS = ["", ".", "!", " ...", " (twice)", ", still", " - really"]
_CASES = {
    "en": ["gb-bookbinder", "us-nurse", "kit-bell-founder", "panel-thanks"],
    "de": ["de-krankenpfleger", "german-du", "kit-de-orgel"],
    "fr": ["fr-menuisiere", "fr-libraire", "kit-fr-tu"],
    "es": ["es-recepcion", "ar-velas", "kit-es-museo"],
}
_KINDS = [
    LetterKind.FOLLOW_UP, LetterKind.THANKS_FOR_INTERVIEW, LetterKind.CARD, LetterKind.KEEP_IN_TOUCH, LetterKind.NUDGE,
    LetterKind.NEW_OPENING, LetterKind.STATUS_ENQUIRY, LetterKind.WITHDRAWAL, LetterKind.CALL_SCRIPT,
]  # fmt: skip


def _notes(language: str) -> st.SearchStrategy[str]:
    return st.builds(
        lambda who, done, tail: f"{who}{done}{tail}",
        st.sampled_from(_SUBJECTS[language]),
        st.sampled_from(_DOINGS[language]),
        st.sampled_from(_TAILS),
    )


@st.composite
def _jotted(draw: st.DrawFn) -> tuple[str, str, str, str, LetterKind]:
    language = draw(st.sampled_from(sorted(_CASES)))
    notes = _notes(language)
    return language, draw(st.sampled_from(_CASES[language])), draw(notes), draw(notes), draw(st.sampled_from(_KINDS))


@settings(max_examples=250, deadline=None)
@given(_jotted(), st.integers(0, 8))
def test_a_letter_is_whole_whatever_was_jotted_down(told: tuple[str, str, str, str, LetterKind], another: int) -> None:
    _, name, thanks, recall, kind = told
    case = loaded(name).case
    who = case.people[0].name if case.people else None
    for letter in compose(replace(case, moments=(Moment(who=who, thanks_for=thanks, recall=recall),)), kind, another):
        assert faults(letter.body) == [], (told, letter.body)
