"""One reading of a mail counts: the seeker's own word, else the newest reader's. Earlier ones stay."""

from __future__ import annotations

import pytest
from django.core.exceptions import ObjectDoesNotExist

from comeback.domain.kinds import Kind
from comeback.store import mails, models, readings
from comeback.store.access import rows
from tests.plugins.databases import OpenStore
from tests.store.store_values import NOON, identity, mail, reading


def test_mails_without_a_reading_are_not_among_the_read(store: OpenStore) -> None:
    mails.add(store.seeker, [mail(1), mail(2)])
    readings.save(store.seeker, [(identity(2), reading())])
    assert list(readings.current(store.seeker)) == [(mail(2), reading())]
    assert list(readings.unread_by(store.seeker, "rules 1")) == [mail(1)]


def test_a_newer_reader_wins_and_the_older_opinion_stays(store: OpenStore) -> None:
    mails.add(store.seeker, [mail(1)])
    readings.save(store.seeker, [(identity(1), reading(Kind.REPLY, "rules 1"))])
    readings.save(store.seeker, [(identity(1), reading(Kind.REJECTION, "rules 2"))])
    assert [one.kind for _, one in readings.current(store.seeker)] == [Kind.REJECTION]
    assert sorted(rows(models.Reading, store.seeker).values_list("reader", "current")) == [("rules 1", False), ("rules 2", True)]


def test_an_older_reader_run_again_becomes_current_again(store: OpenStore) -> None:
    mails.add(store.seeker, [mail(1)])
    for reader in ("rules 1", "rules 2", "rules 1"):
        readings.save(store.seeker, [(identity(1), reading(reader=reader))])
    assert [one.reader for _, one in readings.current(store.seeker)] == ["rules 1"]


def test_saving_what_is_current_writes_nothing(store: OpenStore) -> None:
    mails.add(store.seeker, [mail(1), mail(2)])
    both = [(identity(number), reading()) for number in (1, 2)]
    assert readings.save(store.seeker, both) == 2
    assert readings.save(store.seeker, both) == 0


def test_the_seekers_word_wins_over_every_later_reader(store: OpenStore) -> None:
    mails.add(store.seeker, [mail(1)], {identity(1): reading(Kind.REJECTION)})
    readings.correct(store.seeker, identity(1), reading(Kind.PAUSED, "seeker"), NOON)
    readings.save(store.seeker, [(identity(1), reading(Kind.OFFER, "rules 9"))])
    assert [one.kind for _, one in readings.current(store.seeker)] == [Kind.PAUSED]


def test_of_two_corrections_the_newer_counts(store: OpenStore) -> None:
    mails.add(store.seeker, [mail(1), mail(2)], {identity(1): reading(Kind.REPLY)})
    for kind in (Kind.PAUSED, Kind.REJECTION):
        readings.correct(store.seeker, identity(1), reading(kind), NOON)
    assert readings.corrections(store.seeker) == [(mail(1), reading(Kind.REPLY), reading(Kind.REJECTION))]
    assert list(readings.current(store.seeker)) == [(mail(1), reading(Kind.REJECTION))]


def test_what_is_not_kept_cannot_be_corrected(store: OpenStore) -> None:
    with pytest.raises(ObjectDoesNotExist):
        readings.correct(store.seeker, identity(1), reading(), NOON)
