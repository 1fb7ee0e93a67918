"""The archive that speed is measured on: the same every time, told anew each time round."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import pytest

from benchmarks.archive.mails import SHARES, mails
from benchmarks.archive.telling import searches
from comeback.domain.message import Message, Place
from comeback.mailbox.raw import Raw
from comeback.mailbox.reader import read_one

ONE_SEARCH = 166
"""Mails of one telling of the search."""


@pytest.fixture(scope="module")
def hundreds() -> list[bytes]:
    return list(mails(400))


def read(found: Iterator[bytes] | list[bytes]) -> list[Message]:
    read = [read_one(Raw(Place("archive", str(at)), mail)) for at, mail in enumerate(found)]
    return [one for one in read if isinstance(one, Message)]


def test_the_archive_is_the_same_every_time(hundreds: list[bytes]) -> None:
    assert list(mails(100)) == hundreds[:100]


def test_no_two_mails_of_it_are_one(hundreds: list[bytes]) -> None:
    seen = read(hundreds)
    assert len(seen) == 400
    assert len({one.identity for one in seen}) == len({one.message_id for one in seen}) == 400


def test_the_shares_make_a_hundred_and_mails_are_as_large_as_real_ones(hundreds: list[bytes]) -> None:
    assert sum(SHARES.values()) == 100
    assert 30_000 < sum(map(len, hundreds)) / len(hundreds) < 70_000


def test_a_search_told_again_has_the_same_words_and_other_firms() -> None:
    told = read(islice(searches(), ONE_SEARCH + 2))
    assert told[0].subject == told[ONE_SEARCH].subject
    assert told[1].sender.domain.endswith(".example")
    assert told[1].sender.domain != told[ONE_SEARCH + 1].sender.domain
