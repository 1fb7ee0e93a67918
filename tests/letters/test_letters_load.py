"""The loader: loose files in, strict cases out, mistakes named with their mend."""

from __future__ import annotations

import json
from datetime import date
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from comeback.domain.kinds import Channel, LetterKind, Says
from comeback.errors import UsageError
from comeback.letters import load_case
from comeback.letters.load.dates import dates_in, promised
from comeback.letters.load.locale import locale_tag
from comeback.letters.load.says import said_in
from tests.letters.letters_data import HERE, case_names

_LEAST: dict[str, object] = {"today": "2026-05-04T09:00", "seeker": {"name": "Ada Finch"}}


def test_the_least_case_loads() -> None:
    loaded = load_case(json.dumps(_LEAST))
    assert loaded.case.seeker.name == "Ada Finch"
    assert loaded.notes == ()


def test_unknown_keys_are_left_aside_and_named() -> None:
    assert load_case(json.dumps({**_LEAST, "shoe_size": 41, "judge_only": {"x": 1}})).notes == ("Unknown and left aside: shoe_size.",)


@pytest.mark.parametrize(
    ("key", "value"),
    [("discussed", 3), ("interviewers", 7), ("rejection", "yesterday"), ("wishes", []), ("moments", [5]), ("mood", {}), ("company", 4)],
)
def test_a_wrong_type_is_an_error_that_names_the_key_and_the_mend(key: str, value: object) -> None:
    with pytest.raises(UsageError, match=key) as caught:
        load_case(json.dumps({**_LEAST, key: value}))
    assert caught.value.mend


@pytest.mark.parametrize("text", ["", "[]", "{", "null", '"case"', "[" * 5000])
def test_what_is_no_object_is_an_error(text: str) -> None:
    with pytest.raises(UsageError):
        load_case(text)


def test_interview_dates_are_found_in_the_stage_and_the_no_is_not_one() -> None:
    loaded = load_case(json.dumps({**_LEAST, "stage": "call 2026-04-10, panel on 17 April 2026, rejected 2026-04-24"}))
    assert loaded.case.interviewed_on == (date(2026, 4, 10), date(2026, 4, 17))


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2026-05-14 evening", date(2026, 5, 14)),
        ("end of next week", date(2026, 5, 15)),
        ("by the end of the week", date(2026, 5, 8)),
        ("within two weeks", date(2026, 5, 18)),
        ("by Friday", date(2026, 5, 8)),
        ("Ende nächster Woche", date(2026, 5, 15)),
        ("soon", None),
    ],
)
def test_a_promise_in_words_becomes_a_day(words: str, day: date | None) -> None:
    assert promised(words, date(2026, 5, 4)) == day


@pytest.mark.parametrize("words", ["3 March 2026", "March 3, 2026", "3. März 2026", "3 mars 2026", "3 de marzo de 2026", "2026-03-03"])
def test_dates_are_found_in_four_languages(words: str) -> None:
    assert dates_in(f"x {words} y") == (date(2026, 3, 3),)


@pytest.mark.parametrize(
    ("words", "tag"), [("en-GB (Wales)", "en-GB"), ("en (Germany, remote)", "en-DE"), ("de_AT", "de-AT"), ("", "en"), ("fr", "fr")]
)
def test_a_locale_with_a_remark_becomes_a_tag(words: str, tag: str) -> None:
    assert locale_tag(words) == tag


def test_nobody_is_written_to_at_an_unattended_address() -> None:
    rejection = {"when": "2026-05-01", "channel": "email", "by": "Careers Team", "reply_to": "no-reply@firm.example"}
    people = [{"name": "Noor Vale", "email": "noor@firm.example"}]
    case = load_case(json.dumps({**_LEAST, "rejection": rejection, "interviewers": people})).case
    assert case.reader is not None
    assert case.reader.email == "noor@firm.example"
    assert case.notice is not None
    assert case.notice.by is None


def test_the_way_of_telling_is_read_from_plain_words() -> None:
    case = load_case(json.dumps({**_LEAST, "rejection": {"when": "2026-05-01 evening", "channel": "they rang (phone)", "by": "Noor"}})).case
    assert case.notice is not None
    assert (case.notice.channel, case.notice.at.hour) == (Channel.PHONE, 18)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("As a matter of policy we cannot give individual feedback.", Says.NO_FEEDBACK_POLICY),
        ("I would be happy to share some feedback on the phone.", Says.FEEDBACK_OFFERED),
        ("The vacancy has been frozen for this year.", Says.POST_CANCELLED),
        ("Die Stelle wird leider nicht mehr besetzt.", Says.POST_CANCELLED),
        ("Le poste est finalement supprimé.", Says.POST_CANCELLED),
        ("We gave it to an internal applicant.", Says.INTERNAL_CANDIDATE),
        ("We will keep your details on file.", Says.KEEPS_CV),
    ],
)
def test_what_a_notice_states_is_heard(words: str, says: Says) -> None:
    assert says in said_in(words)


def test_a_plain_no_states_nothing_more() -> None:
    assert said_in("We chose another candidate; budget approval took longer than planned.") == frozenset()


def test_kinds_are_letters_or_names() -> None:
    assert load_case(json.dumps({**_LEAST, "kinds": ["a", "nudge"]})).kinds == (LetterKind.FOLLOW_UP, LetterKind.NUDGE)


def test_the_schema_accepts_every_case_here() -> None:
    schema = json.loads(files("comeback.letters").joinpath("case.schema.json").read_text("utf-8"))
    validator = jsonschema.Draft202012Validator(schema)
    for name in case_names():
        validator.validate(json.loads((Path(HERE) / "cases" / f"{name}.json").read_text("utf-8")))


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda one: st.lists(one, max_size=3) | st.dictionaries(st.text(max_size=8), one, max_size=3),
)
_KEYS = st.sampled_from(
    ["stage", "interviewers", "moments", "rejection", "wishes", "locale", "promised_by", "feedback_received", "prior_messages", "role"]
)


@given(st.dictionaries(_KEYS, _JSON, max_size=6))
def test_any_object_loads_or_is_a_usage_error(more: dict[str, object]) -> None:
    text = json.dumps({**_LEAST, **more})
    try:
        name = load_case(text).case.seeker.name
    except UsageError:
        name = "Ada Finch"
    assert name == "Ada Finch"
