"""What a large archive's threads cost while it is read, and that none of them is lost by it."""

from __future__ import annotations

from hashlib import blake2b

from hypothesis import given
from hypothesis import strategies as st

from comeback.domain.message import Passed, Place
from comeback.flows.passing import PassedOver

IDS = st.integers(0, 15).map(lambda number: f"<{number}@home.example>")
THREADS = st.lists(st.lists(IDS, max_size=4, unique=True).map(tuple), max_size=20)


def passed_over(threads: list[tuple[str, ...]]) -> tuple[PassedOver, dict[str, tuple[str, ...]]]:
    found, known = PassedOver(), {}
    for at, thread in enumerate(threads):
        identity = blake2b(b"%d" % at, digest_size=32).hexdigest()
        found.remember(Passed(Place("archive", str(at)), identity, thread))
        known[identity] = thread
    return found, known


@given(THREADS, st.sets(IDS, max_size=3))
def test_whatever_hangs_together_with_a_kept_mail_is_missed_and_nothing_else(threads: list[tuple[str, ...]], kept: set[str]) -> None:
    found, known = passed_over(threads)
    reached, grown = set(kept), True
    while grown:
        wider = reached.union(*(thread for thread in known.values() if reached & set(thread)))
        reached, grown = wider, wider != reached
    assert found.missed(kept) == {identity for identity, thread in known.items() if reached & set(thread)}


def test_a_mail_passed_over_is_remembered_in_less_than_a_hundred_bytes() -> None:
    found, known = passed_over([(f"<{number}@home.example>", f"<{number}@shop.example>") for number in range(1_000)])
    assert len(found.identities) + found.ids.itemsize * len(found.ids) + found.ends.itemsize * len(found.ends) < 100 * len(known)
