"""What runs beside the pages, as a page sees it that is made while it ends."""

from __future__ import annotations

import threading

from comeback.errors import ComebackError
from comeback.web.errand import Errand

PATIENCE = 60


def test_what_a_page_has_looked_at_stays_as_it_was_when_the_errand_ends() -> None:
    errand: Errand[str] = Errand()
    go_on = threading.Event()

    def work(step: object) -> str:
        go_on.wait(PATIENCE)
        raise ComebackError("The disk is full.", "Make room.")

    assert errand.start("backup", work)
    seen = errand.look()
    go_on.set()
    errand.wait(PATIENCE)
    assert (seen.running, seen.problem) == (True, None)
    after = errand.look()
    assert not after.running
    assert after.problem is not None


def test_no_look_finds_an_end_that_left_nothing() -> None:
    for _ in range(200):
        errand: Errand[str] = Errand()
        assert errand.start("backup", lambda step: "/data")
        looks = [errand.look() for _ in range(50)]
        errand.wait(PATIENCE)
        assert all(one.running or one.done for one in (*looks, errand.look()))
