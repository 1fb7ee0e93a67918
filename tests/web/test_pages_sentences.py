"""Sentences that the ledger and the letters make, said in another language with everything that they were made of."""

from __future__ import annotations

import copy
import pickle
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import product
from zoneinfo import ZoneInfo

import pytest

from comeback.domain.application import Seeker
from comeback.domain.delivery import Delivery, DeliveryState, Reason
from comeback.domain.kinds import LetterKind
from comeback.domain.sentence import Count, Day, Sentence
from comeback.flows.outbox import ANSWERED, CAME_BACK
from comeback.flows.standing import says
from comeback.letters import check
from comeback.letters.checks.table import RULES
from comeback.letters.plan.planning import plan
from comeback.web.language.words import words_of
from tests.ledger.ledger_stories import history
from tests.ledger.test_ledger_next_steps_page import STORIES
from tests.letters.letters_data import case_names, loaded, texts

TOLD = Sentence("{who} wrote on {day}", who="Ada Quern", day=Day("3 Mar 2025", date(2025, 3, 3), told_year=True))
WHY = Sentence("{words}.", words=Sentence("{what}; nobody has answered yet", what=Sentence("{what}, and offered feedback", what=TOLD)))


def test_a_sentence_is_the_english_it_says() -> None:
    assert WHY == "Ada Quern wrote on 3 Mar 2025, and offered feedback; nobody has answered yet."
    assert Sentence("the {what} is {odd}", what="{brace}", odd=3) == "the {brace} is 3"


@pytest.mark.parametrize("taken", [copy.copy, copy.deepcopy, lambda one: pickle.loads(pickle.dumps(one))])
def test_a_copy_of_a_sentence_can_still_be_said(taken: Callable[[Sentence], Sentence]) -> None:
    assert words_of("de")(taken(WHY.capital())) == words_of("de")(WHY)
    assert taken(WHY.capital()) == WHY.capital()


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Ada Quern wrote on 3 Mar 2025, and offered feedback; nobody has answered yet."),
        ("de", "Ada Quern schrieb am 3. März 2025, und bot Rückmeldung an; noch hat niemand geantwortet."),
        ("fr", "Ada Quern a écrit le 3 mars 2025, et a proposé un retour\u202f; personne n’a encore répondu."),
        ("es", "Ada Quern escribió el 3 de marzo de 2025, y ofreció comentarios; aún no ha respondido nadie."),
    ],
)
def test_every_part_of_a_sentence_is_said_in_the_language(language: str, said: str) -> None:
    assert words_of(language)(WHY) == said


def test_numbers_within_a_sentence_are_written_as_the_language_does() -> None:
    sentence = Sentence("{path}, {size} bytes", path="ledger", size=Count(12_345))
    assert sentence == "ledger, 12,345 bytes"
    assert words_of("de")(copy.deepcopy(sentence)) == "ledger, 12.345 Bytes"


def test_what_no_catalogue_holds_is_said_in_english_and_called_so() -> None:
    words = words_of("fr")
    assert (words("Nobody has translated this."), words.tongue("Nobody has translated this.")) == ("Nobody has translated this.", "en")
    assert words.tongue("Nothing was erased.") == "fr"


def test_a_capital_stays_one_in_every_language() -> None:
    words = words_of("de")
    assert words(Sentence("nothing has been decided yet")) == "noch ist nichts entschieden"
    assert words(Sentence("nothing has been decided yet").capital()) == "Noch ist nichts entschieden"


def test_every_reason_for_a_step_can_be_said_in_every_language() -> None:
    reasons = [told.step(one.now).why for told in map(history, STORIES) for one in told.expected]
    assert len(reasons) > 30
    assert left_in_english(reasons) == set()


def test_every_move_and_note_of_a_letter_can_be_said_in_every_language() -> None:
    plans = [plan(case.case, kind) for case in map(loaded, case_names()[::4]) for kind in case.kinds]
    assert len({move.name for one in plans for move in one.moves}) > 20
    assert left_in_english(move.why for one in plans for move in one.moves) == set()
    assert left_in_english(one.note for one in plans) == set()


def test_every_finding_in_a_letter_can_be_said_in_every_language() -> None:
    assert left_in_english(said for rule in RULES for said in (rule.why, rule.mend)) == set()
    rows = texts("bad")
    found = [one for row in rows if row.text for one in check(row.text, None, LetterKind(row.kind), row.to or None, row.subject)]
    assert len({one.rule for one in found}) > 10
    assert left_in_english(said for one in found for said in (one.why, one.mend)) == set()


def test_every_standing_of_a_letter_can_be_said_in_every_language() -> None:
    now = datetime(2026, 6, 15, 9, tzinfo=UTC)
    seeker = Seeker("Ada", ("ada@home.example",), ZoneInfo("UTC"))
    letters = [
        Delivery(1, 7, "follow_up", state, 1, "ruth@quay.example", "Thank you", reason=reason, reply="", dot_at=dot, not_before=day)
        for state, reason in product(DeliveryState, Reason)
        for dot, day in product((None, now), (None, now + timedelta(days=1), now - timedelta(days=9)))
    ]
    said = [says(replace(one, reply=reply), seeker, now, left) for one in letters for reply in ("", "250 2.0.0 ok") for left in (0, 999)]
    assert len(set(said)) > 30
    assert left_in_english(said) == set()
    assert left_in_english([*CAME_BACK.values(), ANSWERED]) == set()


def left_in_english(said: Iterable[str]) -> set[str]:
    """The patterns of these texts that a catalogue lacks; placeholders and stops alone need none."""
    german = words_of("de").catalogue
    every = {pattern for text in said for pattern in patterns(text)}
    return {one for one in every if re.search(r"[^\W\d_]", re.sub(r"\{\w+\}", "", one)) and german.gettext(one) == one}


def patterns(text: str) -> Iterator[str]:
    """What a text is made of, all the way down; one that remembers nothing is its own pattern."""
    if not isinstance(text, Sentence):
        yield text
        return
    yield text.pattern
    for name, value in text.values.items():
        if isinstance(value, Sentence):
            yield from patterns(value)
        elif f"“{{{name}}}”" not in text.pattern:  # what stands in quotation marks is somebody else's, in their language
            assert not re.search(r"\b(the|on|ago)\b", str(value)), (text, value)
