"""When a letter goes: holds, due days, and whether speed may be thanked."""

from __future__ import annotations

import pytest

from comeback.domain.kinds import LetterKind
from comeback.language import workdays
from tests.ledger.ledger_stories import check, history, moment

NO = "rejected  by @ada manager"
MET = "interviewed  by @ada manager"

STORIES = {
    "not in the first four hours": f"""
        2026-02-16 14:00  {MET}
        2026-02-25 09:30  {NO}
        now 2026-02-25 10:00
        => follow_up  hold 2026-02-25 13:30  due 2026-02-26 10:00
        now 2026-02-25 13:30
        => follow_up  may go now""",
    "not on the evening of a Friday": f"""
        2026-02-16 14:00  {MET}
        2026-02-27 16:30  {NO}
        now 2026-02-27 17:00
        => follow_up  hold 2026-03-02 08:00  due 2026-03-02 10:00""",
    "not at night": f"""
        2026-02-16 14:00  {MET}
        2026-02-25 11:00  {NO}
        now 2026-02-26 02:00
        => follow_up  hold 2026-02-26 08:00""",
    "not after seven": f"""
        2026-02-16 14:00  {MET}
        2026-02-25 11:00  {NO}
        now 2026-02-25 19:00
        => follow_up  hold 2026-02-26 08:00""",
    "not on a Sunday": f"""
        2026-02-16 14:00  {MET}
        2026-02-27 09:00  {NO}
        now 2026-03-01 12:00
        => follow_up  hold 2026-03-02 08:00""",
    "not over Easter in Germany": f"""
        seeker DE Europe/Berlin
        2026-03-26 14:00  {MET}
        2026-04-02 17:00  {NO}
        now 2026-04-04 12:00
        => follow_up  hold 2026-04-07 08:00  due 2026-04-07 10:00""",
    "over the same days where no country is known, only weekends count": f"""
        seeker - Europe/Berlin
        2026-03-26 14:00  {MET}
        2026-04-02 17:00  {NO}
        now 2026-04-04 12:00
        => follow_up  hold 2026-04-06 08:00""",
    "in the seeker's own hours when the clocks go forward": f"""
        2026-03-20 14:00  {MET}
        2026-03-27 16:00  {NO}
        now 2026-03-28 12:00
        => follow_up  hold 2026-03-30 08:00  due 2026-03-30 10:00""",
    "in the seeker's own hours far from London": f"""
        seeker AU Australia/Hobart
        2026-02-16 14:00  {MET}
        2026-02-25 16:30  {NO}
        now 2026-02-25 17:00
        => follow_up  hold 2026-02-26 08:00  due 2026-02-26 10:00""",
    "in the free days of the reader's country, where their domain tells it": """
        2026-04-22 14:00  interviewed  by Ada Moss <ada@quarrybank.de> manager
        2026-04-30 17:00  rejected  by Ada Moss <ada@quarrybank.de> manager
        now 2026-05-01 10:00
        => follow_up  hold 2026-05-04 08:00  due 2026-05-04 10:00""",
    "of unknown speed where the no alone tells of an interview": """
        2026-02-25 11:00  interviewed  by @ada manager
        2026-02-25 11:00  rejected  by @ada manager  same 1
        now 2026-02-26 10:00
        => follow_up  late""",
    "timely by the day promised": f"""
        2026-02-16 14:00  {MET}  promises 2026-03-20
        2026-03-20 18:00  {NO}
        now 2026-03-23 10:00
        => follow_up  timely""",
    "late by one day": f"""
        2026-02-16 14:00  {MET}  promises 2026-02-20
        2026-02-21 09:00  {NO}
        now 2026-02-23 10:00
        => follow_up  late""",
    "timely by a promise renewed": f"""
        2026-02-16 14:00  {MET}  promises 2026-02-20
        2026-02-20 14:00  replied  by @ada  promises 2026-02-27
        2026-02-26 09:00  {NO}
        now 2026-02-27 10:00
        => follow_up  timely""",
    "a receipt's promise was kept by the invitation": f"""
        2026-02-02 14:00  acknowledged  promises 2026-02-16
        2026-02-10 10:00  invited  by @ada  on 2026-02-18 10:00
        2026-02-24 09:00  {NO}
        now 2026-02-25 10:00
        => follow_up  timely""",
    "timely within ten working days of the last contact": f"""
        2026-02-16 14:00  {MET}
        2026-03-02 18:00  {NO}
        now 2026-03-03 10:00
        => follow_up  timely""",
    "late on the eleventh working day": f"""
        2026-02-16 14:00  {MET}
        2026-03-03 09:00  {NO}
        now 2026-03-04 10:00
        => follow_up  late""",
    "a public holiday is no working day of theirs": f"""
        seeker DE Europe/Berlin
        2026-04-30 14:00  {MET}
        2026-05-15 09:00  {NO}
        now 2026-05-18 10:00
        => follow_up  timely""",
    "a machine's notice counts for time as well": """
        2026-02-16 14:00  interviewed  by @ada manager
        2026-02-20 09:00  rejected  by @robot
        now 2026-02-23 10:00
        => follow_up  to ada@quarrybank.example  timely""",
    "a chase of the seeker's own does not make a late answer timely": f"""
        2026-02-02 14:00  {MET}
        2026-03-09 09:00  wrote  to @ada
        2026-03-10 09:00  {NO}
        now 2026-03-11 10:00
        => follow_up  late""",
    "the question goes after three weeks, the thanks after sixty days": f"""
        2026-02-16 14:00  {MET}
        2026-02-25 11:00  {NO}
        now 2026-03-18 12:00
        => follow_up  asks
        now 2026-03-19 12:00
        => follow_up  no question
        now 2026-04-26 12:00
        => follow_up  expires 2026-04-27 00:00
        now 2026-04-27 12:00
        => none  row 16""",
}


@pytest.mark.parametrize("told", STORIES.values(), ids=STORIES.keys())
def test_time(told: str) -> None:
    check(history(told))


@pytest.mark.parametrize(
    "old",
    [
        f"2025-02-16 14:00  {MET}\n2025-02-25 09:30  {NO}",
        "2025-02-25 09:30  rejected  by @ada",
        f"2025-02-16 14:00  {MET}\n2025-02-25 09:30  {NO}\n2025-02-26 10:00  followed_up  to @ada  says asks_feedback",
        f"2025-02-16 14:00  {MET}\n2025-02-25 09:30  feedback  by @ada",
        f"2025-02-16 14:00  {MET}\n2025-02-25 09:30  {NO}\n2025-03-20 10:00  reopened  by @ada",
        "2025-02-10 09:00  invited  by @ada  on 2025-02-19 10:00  promises 2025-02-27",
    ],
)
def test_what_is_long_past_asks_for_no_public_holidays_which_take_longer_to_load_than_a_ledger(old: str) -> None:
    told = history(old)
    workdays._holidays.cache_clear()
    assert told.step(moment("2026-02-25 10:00", told.seeker.zone)).letter is LetterKind.NONE
    assert workdays._holidays.cache_info().misses == 0
