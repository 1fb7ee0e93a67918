"""Mails are taken in once, by whatever road and in whatever order; of those passed over no word is kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from comeback.domain.kinds import Kind
from comeback.domain.message import Message, Passed, Place, Quarantined, Words
from comeback.store import mails, readings
from comeback.store.access import SeekerId
from comeback.store.intake import Added
from comeback.store.seekers import new_seeker
from tests.plugins.databases import ADA, OpenStore
from tests.store.store_values import anything, broken, identity, mail, passed, reading

SOURCES = st.sampled_from(["/mail/inbox", "/takeout.zip", "imap"])
NUMBERS = st.integers(0, 4)
ANY_MAIL = st.one_of(
    st.builds(lambda number, source: mail(number, source=source), NUMBERS, SOURCES),
    st.builds(lambda number, source: passed(number, source=source), NUMBERS, SOURCES),
    st.builds(lambda number, source: broken(number, source=source), NUMBERS, SOURCES),
)
WITH_A_LEDGER = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
State = tuple[list[str], mails.Counts, dict[str, set[Place]]]


def state(seeker: SeekerId) -> State:
    """All that is known, without the order in which it came."""
    kept = sorted(one.identity for one in mails.kept(seeker))
    lying: dict[str, set[Place]] = {identity(number): set(mails.places(seeker, identity(number))) for number in range(5)}
    for one in mails.quarantined(seeker):
        lying[one.identity].add(one.place)
    return kept, mails.counts(seeker), lying


@WITH_A_LEDGER
@given(st.lists(ANY_MAIL, max_size=12), st.randoms(use_true_random=False), st.integers(1, 12))
def test_neither_order_nor_batches_nor_repeats_make_a_difference(
    store: OpenStore, some: list[Message | Passed | Quarantined], chance: object, size: int
) -> None:
    one, other = new_seeker(ADA).id, new_seeker(ADA).id
    mails.add(one, some)
    shuffled = [*some, *some]
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    for at in range(0, len(shuffled), size):
        mails.add(other, shuffled[at : at + size])
    assert state(one) == state(other)


@settings(WITH_A_LEDGER, max_examples=15)
@given(st.lists(anything(Message), max_size=2, unique_by=lambda one: one.identity))
def test_any_message_comes_back_as_it_was(store: OpenStore, some: list[Message]) -> None:
    seeker = new_seeker(ADA).id
    mails.add(seeker, some)
    assert list(mails.kept(seeker)) == some
    assert mails.by_identity(seeker, [one.identity for one in some]) == {one.identity: one for one in some}


def test_a_batch_counts_what_it_brought(store: OpenStore) -> None:
    assert mails.add(store.seeker, [mail(1), mail(2), passed(3), broken(4), mail(1, part="again")]) == Added(2, 1, 1, known=1)
    assert mails.add(store.seeker, [mail(1), mail(5), passed(3), broken(4)]) == Added(new=1, known=3)
    assert mails.counts(store.seeker) == mails.Counts(kept=3, passed=1, quarantined=1)


def test_the_same_mail_in_another_place_only_adds_the_place(store: OpenStore) -> None:
    mails.add(store.seeker, [mail(1, source="/inbox.mbox")])
    mails.add(store.seeker, [mail(1, source="/takeout.zip")])
    assert [one.place.source for one in mails.kept(store.seeker)] == ["/inbox.mbox"]
    assert [place.source for place in mails.places(store.seeker, identity(1))] == ["/inbox.mbox", "/takeout.zip"]


def test_a_mail_once_passed_is_kept_when_a_better_reader_brings_it_with_its_words(store: OpenStore) -> None:
    mails.add(store.seeker, [passed(1, source="/a"), broken(1, source="/b")])
    assert mails.add(store.seeker, [mail(1, source="/c")]).new == 1
    assert {place.source for place in mails.places(store.seeker, identity(1))} == {"/a", "/b", "/c"}
    assert mails.counts(store.seeker) == mails.Counts(kept=1, passed=0, quarantined=0)


def test_mails_that_could_not_even_be_told_apart_stay_apart_by_their_places(store: OpenStore) -> None:
    torn = [Quarantined(Place("/takeout.zip", name), "The archive is damaged here.") for name in ("a.eml", "b.eml")]
    assert mails.add(store.seeker, torn).quarantined == 2
    assert mails.add(store.seeker, torn).quarantined == 0
    assert mails.quarantined(store.seeker) == torn


def test_known_are_those_kept_or_passed_but_what_was_broken_may_be_tried_again(store: OpenStore) -> None:
    mails.add(store.seeker, [mail(1), passed(2), broken(3)])
    asked = [identity(number) for number in range(5)]
    assert mails.known(store.seeker, asked) == {identity(1), identity(2)}
    assert [mails.is_known(store.seeker, one) for one in asked] == [False, True, True, False, False]


def test_more_mails_than_a_statement_takes_variables(store: OpenStore) -> None:
    some: Sequence[Message | Passed] = [*map(mail, range(1_100)), *map(passed, range(1_100, 2_300))]
    assert mails.add(store.seeker, some) == Added(1_100, 1_200)
    assert mails.add(store.seeker, some) == Added(known=2_300)
    assert [one.identity for one in mails.kept(store.seeker)] == [identity(number) for number in range(1_100)]
    assert len(mails.known(store.seeker, map(identity, range(3_000)))) == 2_300
    assert sum(1 for _ in mails.passed(store.seeker)) == 1_200


def test_a_mail_and_its_reading_come_together_or_not_at_all(store: OpenStore) -> None:
    with pytest.raises(KeyError):
        mails.add(store.seeker, [mail(1)], {identity(2): reading()})
    assert mails.count_kept(store.seeker) == 0
    mails.add(store.seeker, [mail(1)], {identity(1): reading()})
    assert list(readings.current(store.seeker)) == [(mail(1), reading())]


def test_kept_mails_can_be_walked_while_others_are_added(store: OpenStore) -> None:
    mails.add(store.seeker, [mail(number) for number in range(600)])
    for at, _ in enumerate(mails.kept(store.seeker)):
        if at == 10:
            mails.add(store.seeker, [mail(1_000)])
    assert at == 600


def test_thread_ids_are_those_of_kept_mails_and_of_what_they_answer(store: OpenStore) -> None:
    answer = replace(mail(1), in_reply_to="<asked@home.example>", references=("<first@home.example>",))
    mails.add(store.seeker, [answer, replace(mail(2), message_id=None, references=())])
    assert mails.thread_ids(store.seeker) == {"<1@works.example>", "<asked@home.example>", "<first@home.example>"}


def test_a_mail_let_go_leaves_identity_and_places_only(store: OpenStore) -> None:
    mails.add(store.seeker, [mail(1, source="/a"), mail(1, source="/b"), mail(2)], {identity(1): reading(Kind.OTHER)})
    assert mails.let_go(store.seeker, [identity(1), identity(9)]) == 1
    assert mails.message(store.seeker, identity(1)) is None
    assert mails.counts(store.seeker) == mails.Counts(kept=1, passed=1, quarantined=0)
    assert {place.source for place in mails.places(store.seeker, identity(1))} == {"/a", "/b"}
    assert mails.add(store.seeker, [passed(1, source="/a")]) == Added(known=1)


def test_file_names_that_are_no_text_come_back_as_they_are(store: OpenStore) -> None:
    name = b"Bewerbung-\xfc.eml".decode("utf-8", "surrogateescape")
    mails.add(store.seeker, [mail(1, part=name), passed(2, part=name)])
    assert mails.places(store.seeker, identity(1)) == [Place("/mail/inbox", name)]
    assert [one.place.part for one in mails.passed(store.seeker)] == [name]


def test_a_path_longer_than_an_index_takes_is_kept_whole(store: OpenStore) -> None:
    long = "/".join(["folder"] * 2_000)
    mails.add(store.seeker, [mail(1, source=long), mail(1, source=long + "x"), passed(2, source=long)])
    assert [place.source for place in mails.places(store.seeker, identity(1))] == [long, long + "x"]


def test_words_are_kept_in_their_four_parts(store: OpenStore) -> None:
    words = Words("Leider müssen wir absagen.", "> Vielen Dank", "Grace Hill", "Diese Mail ist vertraulich.")
    mails.add(store.seeker, [replace(mail(1), words=words)])
    found = mails.message(store.seeker, identity(1))
    assert found is not None
    assert found.words == words


def test_mails_of_one_id_moment_and_sender_are_alike_and_no_others(store: OpenStore) -> None:
    seeker = new_seeker(ADA).id
    copy = replace(mail(1), identity=identity(7), words=Words(new="We went"))
    later = replace(mail(2), identity=identity(8), date=mail(3).date)
    mails.add(seeker, [mail(1), mail(2), mail(3), copy, later])
    assert {one.identity for one in mails.alike(seeker)} == {identity(1), identity(7)}
    assert mails.alike(new_seeker(ADA).id) == []
