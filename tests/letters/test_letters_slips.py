"""Slips of grammar, manner and taste that a composed letter must not make, over every case here and several wordings of each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pytest

from comeback.domain.case import Case
from comeback.domain.kinds import LetterKind
from comeback.domain.letter import Letter
from comeback.letters import compose
from comeback.letters.checks.knowing import known_text
from comeback.letters.plan import situation
from comeback.letters.words import firms
from comeback.letters.words.occasion import occasion
from comeback.letters.words.sentences import sentences
from comeback.letters.words.thoughts import thoughts
from tests.letters.letters_data import case_names, loaded

_WORDINGS = 3
_SPOKEN = (LetterKind.CALL_SCRIPT,)
_DU = re.compile(r"\b(?:du|dich|dir|deine?[rmns]?|euch|eure?[rmns]?)\b")
_SIE = re.compile(r"(?<![.?!:] )(?<!^)\b(?:Sie|Ihnen|Ihre?[rmns]?)\b")
_DU_VERB = re.compile(r"\b[Dd]u (?:haben|sind|würden|könnten|möchten|wissen|finden|sich)\b|\b(?:würden|haben|können) du\b")
_TU = re.compile(r"\b(?:tu|te|toi|ton|ta|tes)\b|\bt'")
_VOUS = re.compile(r"\b(?:[Vv]ous|[Vv]otre|[Vv]os)\b")
_TUTEO = re.compile(r"\b(?:ti|te|tu|tus|contigo|puedes|tienes|recuerdas)\b")
_NOT_VOS = re.compile(r"\b(?:ti|contigo|puedes|tienes|recuerdas|quieres|usted)\b")
_UNCONTRACTED = re.compile(r"(?:^|\s)(?:[àÀ] les?|[Dd]e les?) (?!\w+(?:er|ir|re)\b)|\b(?:de|a) el \b|\bbei dem\b|\bin dem\b")
_ARTICLE = re.compile(
    r"\ba (?!uni|use|usual|one|once|eu|U)[aeiou]\w+|\ban (?!hour|hono|heir|MRI|HR|SMS|NHS|x|X|F|L|M|N|R|S)[bcdfghjklmnpqrstvwxyz]\w+"
)
_DOUBLED = re.compile(r"\b([^\W\d_]+) \1\b", re.IGNORECASE)
_BRITISH = re.compile(r"\b(?:favour|colour|honour|labour|programme|organised|recognise|practise)\w*\b")
_AMERICAN = re.compile(r"\b(?:favor|color|honor|labor|recognize|organized)\w*\b|\brésumé\b")


@cache
def _letters(name: str) -> tuple[tuple[Case, Letter], ...]:
    case = loaded(name).case
    return tuple((case, letter) for kind in loaded(name).kinds for at in range(_WORDINGS) for letter in compose(case, kind, at))


def _ours(case: Case, letter: Letter) -> Iterator[str]:
    """The sentences of a letter without the words that the seeker or the reader said."""
    held = known_text(case)
    fragments = sorted((line.strip(" .") for line in held.split("\n") if len(line.strip()) > 3), key=len, reverse=True)
    for sentence in sentences(letter.body):
        for fragment in fragments:
            sentence = sentence.replace(fragment, "…")
        yield re.sub(r"[„«“][^“»”]*[“»”]", "…", sentence)


def _every(language: str = "") -> list[tuple[str, Case, Letter]]:
    return [(name, case, letter) for name in case_names() for case, letter in _letters(name) if case.locale.startswith(language)]


def test_no_thought_is_said_twice() -> None:
    twice = []
    for name, case, letter in _every():
        language = situation(case).language
        parts = [thoughts(sentence, language) - {"wish"} for said in letter.said for sentence in [said.sentence]]
        again = {thought for at, mine in enumerate(parts) for thought in mine if any(thought in other for other in parts[:at])}
        if again and letter.kind not in _SPOKEN:
            twice.append((name, letter.kind.value, again, letter.body))
    assert twice == []


def test_du_and_sie_are_never_mixed() -> None:
    mixed = []
    for name, case, letter in _every("de"):
        wrong = _DU if situation(case).formal else _SIE
        mixed += [(name, sentence) for sentence in _ours(case, letter) if wrong.search(sentence) or _DU_VERB.search(sentence)]
    assert mixed == []


def test_tu_and_vous_are_never_mixed() -> None:
    mixed = []
    for name, case, letter in _every("fr"):
        wrong = _TU if situation(case).formal else _VOUS
        # Papers and posts are the firm's, to which one says vous even where its people say tu.
        shared = {said.sentence for said in letter.said if said.move.name in {"keep_cv", "other_role"}}
        mixed += [(name, sentence) for sentence in _ours(case, letter) if wrong.search(sentence) and sentence not in shared]
    assert [one for one in mixed if not any(word in one[1] for word in ("CV", "vos dossiers"))] == []


def test_usted_tu_and_vos_are_never_mixed() -> None:
    mixed = []
    for name, case, letter in _every("es"):
        wrong = _TUTEO if situation(case).formal else (_NOT_VOS if case.register == "vos" else re.compile(r"\busted\b"))
        mixed += [(name, sentence) for sentence in _ours(case, letter) if wrong.search(sentence)]
    assert mixed == []


def test_articles_are_contracted_and_firms_have_theirs() -> None:
    assert [
        (name, hit.group())
        for name, case, letter in _every()
        for hit in [_UNCONTRACTED.search(letter.body)]
        if hit and case.locale[:2] != "en"
    ] == []


@pytest.mark.parametrize(
    ("company", "language", "placed"),
    [
        ("Klinikum Wümmetal", "de", "im Klinikum Wümmetal"),
        ("Mittelschule Lindenhof", "de", "an der Mittelschule Lindenhof"),
        ("Gasthof Sonnblick", "de", "im Gasthof Sonnblick"),
        ("Theater am Fleet", "de", "am Theater am Fleet"),
        ("Sparkasse Lauenhagen", "de", "bei der Sparkasse Lauenhagen"),
        ("Stadtwerke Lauenhagen", "de", "bei den Stadtwerken Lauenhagen"),
        ("Bergluft Studios", "de", "bei Bergluft Studios"),
        ("Clinique des Ormes", "fr", "à la Clinique des Ormes"),
        ("Archives de la Vézère", "fr", "aux Archives de la Vézère"),
        ("Hôpital des Deux Rives", "fr", "à l'Hôpital des Deux Rives"),
        ("Nubeo", "fr", "chez Nubeo"),
        ("Archivo Municipal de Arce", "es", "en el Archivo Municipal de Arce"),
        ("Bodega Tres Acequias", "es", "en la Bodega Tres Acequias"),
        ("Nubeclara", "es", "en Nubeclara"),
    ],
)
def test_a_firm_takes_the_article_of_its_noun(company: str, language: str, placed: str) -> None:
    assert firms.placed(company, language)[0] == placed


def test_english_articles_fit_the_word_behind_them() -> None:
    assert [(name, hit.group()) for name, _, letter in _every("en") for hit in [_ARTICLE.search(letter.body)] if hit] == []


def test_no_word_stands_twice_in_a_row() -> None:
    assert [
        (name, hit.group())
        for name, _, letter in _every()
        for hit in [_DOUBLED.search(letter.body)]
        if hit and hit.group(1).lower() not in {"sie", "nous", "vous"}
    ] == []


def test_spelling_is_that_of_the_country() -> None:
    wrong = []
    for name, case, letter in _every("en"):
        country = case.locale.partition("-")[2]
        pattern = _BRITISH if country == "US" else _AMERICAN
        if country != "CA":
            wrong += [(name, hit.group()) for sentence in _ours(case, letter) for hit in [pattern.search(sentence)] if hit]
    assert wrong == []


def test_swiss_letters_have_no_eszett() -> None:
    assert [name for name, case, letter in _every("de-CH") if "ß" in letter.body] == []


def test_the_company_and_the_post_are_not_named_over_and_over() -> None:
    often = [
        (name, word)
        for name, case, letter in _every()
        for word in (case.company, case.role)
        if word and letter.body.count(word) > 2 and letter.kind not in _SPOKEN
    ]
    assert often == []


def test_a_recruiter_in_between_is_not_told_that_they_decided() -> None:
    theirs = re.compile(r"\b(?:your (?:decision|choice)|you decided|Ihre Entscheidung|votre décision|su decisión)\b")
    case = loaded("recruiter-between").case
    bodies = [compose(case, LetterKind.FOLLOW_UP, at)[0].body for at in range(12)]
    assert [hit.group() for body in bodies for hit in [theirs.search(body)] if hit] == []


def test_every_sentence_begins_and_ends_as_one() -> None:
    broken = []
    for name, _, letter in _every():
        if letter.kind in _SPOKEN:
            continue
        for paragraph in letter.body.split("\n\n")[1:-1]:
            broken += [(name, one) for one in sentences(paragraph) if one[-1] not in ".?!”“»"]
            broken += [(name, one) for one in sentences(paragraph)[1:] if one[:1].islower()]
    assert broken == []


def test_no_finding_stands_on_a_letter_of_ours() -> None:
    assert [(name, letter.kind.value, one) for name, _, letter in _every() for one in letter.findings] == []


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        (LetterKind.KEEP_IN_TOUCH, ("kit-bell-founder", "kit-de-orgel", "kit-fr-verrier", "kit-es-museo")),
        (LetterKind.NEW_OPENING, ("new-opening", "again-us", "again-de", "back-fr-tu", "again-es")),
        (LetterKind.CALL_SCRIPT, ("call-us", "call-de-sie", "call-fr", "call-es")),
        (LetterKind.CARD, ("card-gb-estate", "card-de", "card-fr", "card-es")),
    ],
)
def test_another_note_call_or_card_never_runs_dry_and_never_slips(kind: LetterKind, names: tuple[str, ...]) -> None:
    for name in names:
        letters = [compose(loaded(name).case, kind, at)[0] for at in range(12)]
        assert len({one.body for one in letters}) >= 9
        assert [(name, one) for letter in letters for one in letter.findings] == []


def test_the_next_cards_to_one_house_still_say_everything() -> None:
    case = loaded("card-gb-estate").case
    for _ in range(8):
        (letter,) = compose(case, LetterKind.CARD)
        assert {part.move.name for part in letter.said} >= {"act", "glad", "wish"}
        case = replace(case, already_said=case.already_said | {part.sentence for part in letter.said})


@pytest.mark.parametrize("name", ["welder-cancelled", "gb-joiner", "at-kellnerin", "fr-ca-cancelled", "fr-menuisiere", "uy-carpintero"])
def test_after_a_cancelled_post_nothing_speaks_of_a_choice(name: str) -> None:
    case = loaded(name).case
    kinds = (LetterKind.FOLLOW_UP, LetterKind.THANKS_FOR_FEEDBACK, LetterKind.REPLY_BEFORE_INTERVIEW)
    letters = [compose(case, kind, at)[0] for kind in kinds for at in range(12)]
    assert [one for letter in letters for one in letter.findings if one.rule == "G25"] == []


@pytest.mark.parametrize(
    ("stage", "language", "name"),
    [
        ("trial shift 2026-03-03", "en", "trial shift"),
        ("simulator test 2026-05-12", "en", "simulator test"),
        ("lesson and interview", "en", "lesson"),
        ("phone screen", "en", "call"),
        ("Fahrprobe 2026-08-18", "de", "die Fahrprobe"),
        ("Probetag", "de", "den Probetag"),
        ("test de conduite 2026-09-08", "fr", "le test de conduite"),
        ("visite d'atelier", "fr", "la visite de l'atelier"),
        ("jornada de prueba", "es", "la jornada de prueba"),
        ("", "es", "la entrevista"),
    ],
)
def test_what_took_place_is_called_by_its_name(stage: str, language: str, name: str) -> None:
    assert occasion(stage, language).name == name


def test_what_was_done_since_is_told_after_the_day() -> None:
    assert "told the story at three barbecues" in compose(loaded("au-ranger").case, LetterKind.FOLLOW_UP)[0].body
