"""What is warm, what is stale, and what has ended; and that nothing let go for its age is deaf to a new chance."""

from __future__ import annotations

from dataclasses import replace

import pytest

from comeback.domain.event import Event, EventKind
from comeback.ledger.decide import decide
from comeback.ledger.fold import fold
from comeback.ledger.warmth import Warmth, warmth
from tests.ledger.ledger_stories import LONDON, NORA, history, moment

NOW = moment("2026-06-11 12:00", LONDON)
INVITED = "2026-02-12 09:30  invited  by @ada recruiter  on 2026-02-19 14:00"
LATELY = "2026-05-12 09:30  invited  by @ada recruiter  on 2026-05-19 14:00"
CASES = {
    "a letter is owed": (f"{LATELY}\n2026-06-09 11:00  rejected  by @ada recruiter", Warmth.WARM),
    "an interview lies ahead, whatever the silence": ("2026-01-12 09:30  invited  by @ada recruiter  on 2026-06-19 14:00", Warmth.WARM),
    "they may still decide": (LATELY, Warmth.WARM),
    "an offer is open": (f"{LATELY}\n2026-06-01 10:00  offered  by @ada", Warmth.WARM),
    "they named a day for a note": (f"{INVITED}\n2026-02-25 11:00  rejected  by @ada recruiter  note 2026-09-01", Warmth.WARM),
    "the letter's time is over": (f"{INVITED}\n2026-02-25 11:00  rejected  by @ada recruiter", Warmth.STALE),
    "three months of silence after an interview": (INVITED, Warmth.STALE),
    "three months of silence after a receipt": ("2026-03-01 10:00  acknowledged  by @robot", Warmth.STALE),
    "silence past the day from which it means no": ("2026-05-20 10:00  acknowledged  by @robot  silence 2026-06-08", Warmth.STALE),
    "an offer of long ago": (f"{INVITED}\n2026-02-25 11:00  offered  by @ada recruiter", Warmth.STALE),
    "a machine's mail breaks no silence": ("2026-03-01 10:00  applied  to @ada\n2026-06-01 10:00  alerted  by @robot", Warmth.STALE),
    "it was answered": (f"{INVITED}\n2026-02-25 11:00  rejected  by @ada\n2026-02-26 11:00  followed_up  to @ada", Warmth.ENDED),
    "a form said no": ("2026-03-01 10:00  rejected  by @robot", Warmth.ENDED),
    "the seeker withdrew": (f"{INVITED}\n2026-02-17 18:00  withdrew  to @ada", Warmth.ENDED),
}


@pytest.mark.parametrize("why", CASES)
def test_an_application_is_warm_stale_or_ended(why: str) -> None:
    text, expected = CASES[why]
    assert warmth(history(text).application(), NORA, NOW) is expected


@pytest.mark.parametrize(("batch", "row"), [("all", "7"), ("", "1")])
def test_what_was_let_go_for_its_age_opens_when_they_come_back_and_what_was_closed_by_itself_does_not(batch: str, row: str) -> None:
    old = history(INVITED).events
    retired = Event("r", EventKind.RETIRED, NOW, batch=batch)
    assert decide(fold(1, [*old, retired]), NORA, NOW).row == "1"
    back = replace(history("2026-06-15 09:30  invited  by @ada recruiter  on 2026-06-29 14:00").events[0], id="b", message="b")
    later = moment("2026-06-16 12:00", LONDON)
    assert decide(fold(1, [*old, retired, back]), NORA, later).row == row
