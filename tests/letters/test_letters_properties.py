"""Any case composes, in any language and kind: no crash, no placeholder, no finding that stops it."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import re2
from hypothesis import given, settings
from hypothesis import strategies as st

from comeback.domain.application import Moment
from comeback.domain.case import Case, CasePerson, CaseSeeker, Heard, Notice, PriorMessage, Wishes
from comeback.domain.kinds import Channel, LetterKind, Polarity, Says
from comeback.letters import compose

_NOW = datetime(2026, 5, 6, 10)
_NAMES = st.sampled_from(["Mrs Ada Finch", "Björn Åkesson", "Noor Vale", "Siân O'Dowd", "José Núñez"])
_PEOPLE = st.builds(
    CasePerson, name=_NAMES, address=st.sampled_from(["", "Ada", "Mrs Finch"]), email=st.sampled_from(["", "a@firm.example"])
)
_WORDS = st.sampled_from(
    ["", "showing me the kiln", "You showed me the kiln.", "that you let me try", "your patience", "the blue door", "explain me the plan"]
)
_MOMENTS = st.lists(st.builds(Moment, who=st.none() | _NAMES, thanks_for=_WORDS | st.none(), recall=_WORDS | st.none()), max_size=2).map(
    tuple
)
_DAYS = st.integers(0, 40).map(lambda back: (_NOW - timedelta(days=back)).date())
_HEARD = st.lists(
    st.builds(
        Heard,
        polarity=st.sampled_from(Polarity),
        words=st.sampled_from(["your answers ran long", "calm and clear", "lead with the result", "more depth in SQL", ""]),
        theme=st.sampled_from(["", "communication"]),
    ),
    max_size=2,
).map(tuple)
_NOTICES = st.builds(
    Notice,
    at=_DAYS.map(lambda day: datetime(day.year, day.month, day.day, 12)),
    channel=st.sampled_from(Channel),
    by=st.none() | _PEOPLE,
    words=st.sampled_from(["", "Sorry for the delay."]),
    reason=st.sampled_from(["", "agency experience"]),
    says=st.frozensets(st.sampled_from(Says), max_size=2),
)
_CASES = st.builds(
    Case,
    today=st.just(_NOW),
    locale=st.sampled_from(["en-GB", "en-US", "de", "de-CH", "fr", "es-MX", "nl"]),
    seeker=st.builds(CaseSeeker, name=_NAMES),
    company=st.sampled_from(["", "Halden Glass Ltd"]),
    role=st.sampled_from(["", "Kiln Operator"]),
    stage=st.sampled_from(["", "panel", "trial shift"]),
    interviewed_on=st.lists(_DAYS, max_size=2).map(tuple),
    people=st.lists(_PEOPLE, max_size=2).map(tuple),
    reader=st.none() | _PEOPLE,
    moments=_MOMENTS,
    promised_by=st.none() | st.just(date(2026, 5, 1)),
    notice=st.none() | _NOTICES,
    heard=_HEARD,
    wishes=st.builds(
        Wishes, ask_feedback=st.booleans(), interest=st.booleans(), other_roles=st.sampled_from(["", "night work"]), keep_cv=st.booleans()
    ),
    mood=st.sampled_from(["", "furious"]),
    prior=st.lists(st.builds(PriorMessage, at=_DAYS, kind=st.sampled_from(["follow_up", "nudge"])), max_size=4).map(tuple),
    since_then=st.sampled_from([(), ("finished a course",), ("nothing much",)]),
    forgot_to_say=st.sampled_from(["", "holds a forklift licence"]),
    register=st.sampled_from(["", "du", "tu"]),
)
_PLACEHOLDER = re2.compile(r"[\[\]{}<>]|  |None|,,| ,")
_KINDS = [kind for kind in LetterKind if kind is not LetterKind.NONE]


@settings(max_examples=60, deadline=None)
@given(_CASES, st.sampled_from(_KINDS), st.sampled_from([0, 1, 4, 30]))
def test_any_case_composes(case: Case, kind: LetterKind, another: int) -> None:
    letters = compose(case, kind, another)
    assert len(letters) == (len(case.people) if kind is LetterKind.THANKS_FOR_INTERVIEW and case.people else 1)
    for letter in letters:
        assert letter.said
        assert letter.body == letter.body.strip()
        assert not _PLACEHOLDER.search(letter.body)
        assert not _PLACEHOLDER.search(letter.subject)
