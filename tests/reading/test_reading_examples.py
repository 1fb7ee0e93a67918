"""The reader on whole mails, in four languages and many voices, traps among them."""

from __future__ import annotations

import pytest

from comeback.domain.kinds import Kind
from comeback.reading.reader import READER, read
from tests.reading.reading_examples import HARD, ME, Row, message_of, rows

MAILS = rows()
TRAPS = [row for row in (*MAILS, *rows(HARD)) if row["kinds"][0] in {"other", "alert"}]


def test_there_are_at_least_three_hundred_examples_with_every_kind_in_them() -> None:
    assert len(MAILS) >= 300
    assert {kind for row in MAILS for kind in row["kinds"]} == {kind.value for kind in Kind}


@pytest.mark.parametrize("row", MAILS, ids=lambda row: row["id"])
def test_a_mail_is_read_as_what_it_is(row: Row) -> None:
    reading = read(message_of(row), ME, "Tom Hale")
    assert reading.kind.value == row["kinds"][0], reading.evidence
    assert set(row["kinds"]) <= {kind.value for kind in reading.kinds}
    assert set(row.get("says", [])) <= {says.value for says in reading.says}
    assert reading.language == row["language"]
    assert reading.reader == READER
    if "sent" in row:
        assert reading.sent is not None
        assert reading.sent.value == f"sent_{row['sent']}"


@pytest.mark.parametrize("row", TRAPS, ids=lambda row: row["id"])
def test_nothing_about_other_matters_is_read_as_a_rejection_or_an_offer(row: Row) -> None:
    assert not {Kind.REJECTION, Kind.OFFER} & set(read(message_of(row), ME).kinds)


@pytest.mark.parametrize("row", rows(HARD), ids=lambda row: row["id"])
def test_a_mail_that_is_still_too_hard_is_never_a_rejection_or_an_offer_by_mistake(row: Row) -> None:
    kind = read(message_of(row), ME).kind
    assert kind.value == row["kinds"][0] or kind not in {Kind.REJECTION, Kind.OFFER}


@pytest.mark.parametrize("row", MAILS, ids=lambda row: row["id"])
def test_every_quote_stands_in_the_new_words_or_the_subject(row: Row) -> None:
    reading = read(message_of(row), ME)
    for evidence in reading.evidence:
        assert evidence.quote in row["text"] or evidence.quote in row["subject"]
        assert evidence.kind in reading.kinds
        assert evidence.rule


def test_a_rejection_always_says_which_words_say_so() -> None:
    for row in MAILS:
        if row["kinds"][0] == "rejection":
            assert read(message_of(row), ME).evidence
