"""Values of the domain come back from their JSON as they went in, also from JSON of another version."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comeback.domain.application import Moment
from comeback.domain.case import Case
from comeback.domain.event import Event, EventKind
from comeback.domain.lesson import FeedbackReading, Lesson
from comeback.domain.letter import Letter
from comeback.domain.message import Invite, Message
from comeback.domain.reading import Reading
from comeback.domain.step import Step
from comeback.store.exact_text import given as given_back
from comeback.store.exact_text import stored
from comeback.store.mapping.codec import as_json, decode, decode_all, encode
from tests.store.store_values import NOON, anything, event, mail

NOUNS: list[type[Any]] = [Message, Reading, Event, Letter, Moment, Invite, Step, Case, FeedbackReading, Lesson]


@given(st.sampled_from(NOUNS).flatmap(anything))
def test_every_noun_comes_back_equal(value: object) -> None:
    assert decode(type(value), encode(value)) == value


@given(st.lists(anything(Event), max_size=4))
def test_many_at_once_come_back_as_one_by_one(values: list[Event]) -> None:
    assert decode_all(Event, map(encode, values)) == values


@given(anything(Reading))
def test_equal_values_give_equal_text(value: Reading) -> None:
    assert encode(value) == encode(decode(Reading, encode(value)))


@given(st.text(st.characters(codec=None, exclude_categories=())))
def test_any_text_comes_back_from_its_column_and_fits_into_it(text: str) -> None:
    column = stored(text)
    assert given_back(column) == text
    assert "\0" not in column
    column.encode()


def test_the_offset_of_a_moment_is_kept() -> None:
    at = datetime(2026, 4, 14, 9, 30, tzinfo=timezone(timedelta(hours=5, minutes=30)))
    back = decode(Event, encode(Event("e", EventKind.APPLIED, at)))
    assert back.at.isoformat() == "2026-04-14T09:30:00+05:30"


def test_a_field_this_version_does_not_know_is_ignored() -> None:
    later = {**as_json(event("e")), "mood_of_the_sender": "weary"}
    assert decode(Event, json.dumps(later)) == event("e")


def test_a_field_an_older_version_did_not_know_takes_its_default() -> None:
    assert decode(Event, json.dumps({"id": "e", "kind": "applied", "at": NOON.isoformat()})) == Event("e", EventKind.APPLIED, NOON)


def test_a_field_without_default_must_be_there() -> None:
    with pytest.raises(TypeError):
        decode(Event, '{"id": "e"}')


def test_fields_kept_elsewhere_are_left_out_and_put_back() -> None:
    one = mail(1)
    text = encode(one, without=frozenset({"place", "words"}))
    assert one.words.new not in text
    assert decode(Message, text, place=one.place, words=one.words) == one


def test_a_type_without_json_is_refused_when_first_met() -> None:
    @dataclass(frozen=True)
    class Odd:
        number: complex

    with pytest.raises(TypeError, match="complex"):
        encode(Odd(1j))
