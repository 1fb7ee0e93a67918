"""Drafts: one letter for one step, its words in revisions, and what was said to whom."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from comeback.domain.delivery import DeliveryState
from comeback.domain.kinds import LetterKind
from comeback.domain.letter import Letter, Move, Said
from comeback.errors import ComebackError, UsageError
from comeback.store import ledger, letters, models
from comeback.store.access import rows
from comeback.store.ledger import StoredGroup
from comeback.store.letters import save_draft, sentences_sent_to
from tests.plugins.databases import OpenStore
from tests.store.store_values import NOON, anything, event

THANKS = Letter(
    LetterKind.FOLLOW_UP,
    "Grace@works.example",
    "Re: Fitter",
    "Thank you for ringing.\n\nI learned a good deal.",
    said=(Said(Move("thank"), "Thank you for ringing."), Said(Move("accept"), "I learned a good deal.")),
)


@pytest.fixture(autouse=True)
def two_applications(store: OpenStore) -> None:
    """Number 1 at Hill Works, number 2 at Lovelace Looms."""
    groups = [StoredGroup(name, None, company, None, (event(name),)) for name, company in (("a", "Hill Works"), ("b", "Lovelace Looms"))]
    ledger.replace_links(store.seeker, groups)


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(anything(Letter))
def test_any_letter_comes_back_as_it_was(store: OpenStore, some: Letter) -> None:
    saved = save_draft(store.seeker, 1, some, "step")
    assert letters.letter(store.seeker, 1, some.kind, "step") == saved
    assert saved.letter == some


def test_the_same_words_again_are_the_same_revision_and_other_words_the_next(store: OpenStore) -> None:
    first = save_draft(store.seeker, 1, THANKS, "no")
    assert save_draft(store.seeker, 1, THANKS, "no") == first
    second = save_draft(store.seeker, 1, replace(THANKS, body="Thank you."), "no")
    assert (second.id, first.revision, second.revision) == (first.id, 1, 2)
    assert [one.letter.body for one in letters.letters(store.seeker)] == ["Thank you."]
    assert rows(models.Revision, store.seeker).count() == 2


def test_other_words_take_an_approval_back(store: OpenStore) -> None:
    saved = save_draft(store.seeker, 1, THANKS)
    row = rows(models.Letter, store.seeker).filter(pk=saved.id)
    row.update(state="approved", frozen=b"Dear", approved_hash="0" * 64, message_id="<1@home.example>", ledger_token="t")
    assert save_draft(store.seeker, 1, THANKS).state is DeliveryState.APPROVED
    save_draft(store.seeker, 1, replace(THANKS, body="Thanks."))
    left = row.get()
    assert (left.state, left.frozen, left.approved_hash, left.message_id, left.ledger_token) == ("draft", None, "", None, None)


AFRESH = frozenset({DeliveryState.REFUSED, DeliveryState.CANCELLED})


@pytest.mark.parametrize("state", sorted(AFRESH))
def test_a_letter_that_surely_did_not_arrive_may_be_written_afresh(store: OpenStore, state: DeliveryState) -> None:
    saved = save_draft(store.seeker, 1, THANKS)
    frozen = {"frozen": b"Dear", "approved_hash": "0" * 64, "message_id": "<1@home.example>"}
    rows(models.Letter, store.seeker).filter(pk=saved.id).update(state=state.value, **frozen)
    assert save_draft(store.seeker, 1, replace(THANKS, body="Thanks.")).state is DeliveryState.DRAFT


def test_a_letter_let_go_after_its_dot_may_have_arrived_and_keeps_its_words(store: OpenStore) -> None:
    saved = save_draft(store.seeker, 1, THANKS)
    frozen = {"frozen": b"Dear", "approved_hash": "0" * 64, "message_id": "<1@home.example>", "dot_at": NOON}
    rows(models.Letter, store.seeker).filter(pk=saved.id).update(state="cancelled", **frozen)
    with pytest.raises(ComebackError, match=r"already on its way"):
        save_draft(store.seeker, 1, replace(THANKS, body="Thanks."))


@pytest.mark.parametrize("state", sorted(set(DeliveryState) - letters.STILL_WORDS - AFRESH))
def test_a_letter_on_its_way_keeps_its_words(store: OpenStore, state: DeliveryState) -> None:
    saved = save_draft(store.seeker, 1, THANKS)
    frozen = {"frozen": b"Dear", "approved_hash": "0" * 64, "message_id": "<1@home.example>"}
    rows(models.Letter, store.seeker).filter(pk=saved.id).update(state=state.value, **frozen)
    with pytest.raises(ComebackError, match=r"already on its way"):
        save_draft(store.seeker, 1, replace(THANKS, body="Thanks."))
    assert [one.letter for one in letters.letters(store.seeker)] == [THANKS]


def test_a_letter_for_an_application_that_is_not_there_is_refused(store: OpenStore) -> None:
    with pytest.raises(UsageError, match=r"no application 9"):
        save_draft(store.seeker, 9, THANKS)


def test_what_was_said_to_a_person_or_a_company_is_found_by_either(store: OpenStore) -> None:
    saved = save_draft(store.seeker, 1, THANKS)
    save_draft(store.seeker, 2, Letter(LetterKind.NUDGE, "ida@looms.example", "Re: Weaver", "I asked\n\n in May. "))
    sentences = ("Thank you for ringing.", "I learned a good deal.")
    assert sentences_sent_to(store.seeker, person="grace@works.example") == sentences
    assert sentences_sent_to(store.seeker, company="Hill Works") == sentences
    assert sentences_sent_to(store.seeker, person="grace@works.example", company="Lovelace Looms") == (*sentences, "I asked", "in May.")
    assert sentences_sent_to(store.seeker, company="Hill Works", besides=saved.id) == ()
    assert sentences_sent_to(store.seeker) == ()


def test_what_a_cancelled_letter_says_may_be_said_again(store: OpenStore) -> None:
    saved = save_draft(store.seeker, 1, THANKS)
    rows(models.Letter, store.seeker).filter(pk=saved.id).update(state="cancelled")
    assert sentences_sent_to(store.seeker, company="Hill Works") == ()
