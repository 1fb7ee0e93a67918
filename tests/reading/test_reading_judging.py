"""Two opinions become one verdict: each moves it, structure is not discussed, and what is quoted stands in the mail."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comeback.domain.kinds import Kind
from comeback.reading.combination import STRUCTURE, TABLE, Verdict
from comeback.reading.judging import joint
from comeback.reading.learned.opinion import Calibration
from comeback.reading.reader import read
from tests.reading.reading_examples import ME, Row, message_of, rows

KINDS = [kind for kind in Kind if kind is not Kind.SENT]
CHANCES = st.lists(st.floats(0.001, 1), min_size=len(KINDS), max_size=len(KINDS)).map(
    lambda some: dict(zip(KINDS, (one / sum(some) for one in some), strict=True))
)
POINTS = st.dictionaries(st.sampled_from(KINDS), st.floats(0, 5))
SCORES = Verdict((Kind.OTHER,), 0.5, "scores")


@given(CHANCES, POINTS)
def test_the_joint_opinion_sums_to_one(chances: dict[Kind, float], points: dict[Kind, float]) -> None:
    assert sum(joint(chances, points, SCORES, Calibration(), hires=False).values()) == pytest.approx(1)


@given(CHANCES, POINTS, st.sampled_from(KINDS))
def test_a_word_for_a_kind_never_makes_it_less_likely(chances: dict[Kind, float], points: dict[Kind, float], kind: Kind) -> None:
    more = points | {kind: points.get(kind, 0.0) + 1}
    before, after = (joint(chances, one, SCORES, Calibration(), hires=False)[kind] for one in (points, more))
    assert after >= before - 1e-9


@given(CHANCES)
def test_rules_that_weigh_nothing_leave_the_learned_opinion(chances: dict[Kind, float]) -> None:
    mute = joint(chances, {Kind.REJECTION: 5.0}, SCORES, Calibration(points=0, row=0, warmth=1), hires=False)
    assert mute == pytest.approx(chances, abs=1e-3)


@given(CHANCES)
def test_warmth_makes_less_sure_and_changes_no_order(chances: dict[Kind, float]) -> None:
    cold, warm = (joint(chances, {}, SCORES, Calibration(warmth=warmth), hires=False) for warmth in (1.0, 2.0))
    assert max(warm.values()) <= max(cold.values()) + 1e-9
    first = max(KINDS, key=lambda kind: warm[kind])
    assert cold[first] >= max(cold.values()) - 1e-9, "two within a rounding may change places"


def test_a_row_of_the_table_counts() -> None:
    even: dict[Kind, float] = dict.fromkeys(KINDS, 1 / len(KINDS))
    told = joint(even, {}, Verdict((Kind.ALERT,), 0.9, "a digest"), Calibration(row=1), hires=False)
    assert max(told, key=lambda kind: told[kind]) is Kind.ALERT


def test_every_row_of_structure_is_a_row() -> None:
    assert {row.name for row in TABLE} >= STRUCTURE


@pytest.mark.parametrize("row", rows()[::6], ids=lambda row: row["id"])
def test_what_is_quoted_stands_in_the_mail(row: Row) -> None:
    mail = message_of(row)
    for evidence in read(mail, ME).evidence:
        assert evidence.quote in mail.words.new or evidence.quote in mail.subject
