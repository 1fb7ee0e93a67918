"""To whom a letter goes: never to an address that nobody reads, through the recruiter in between, to the person who told it."""

from __future__ import annotations

import pytest

from tests.ledger.ledger_stories import check, history

STORIES = {
    "the person who told it, in that thread, not who wrote before": """
        2026-02-10 09:00  invited  by @bo recruiter  on 2026-02-19 14:00
        2026-02-25 11:00  rejected  by @ada manager
        now 2026-02-26 10:00
        => follow_up  to ada@quarrybank.example  answers 2""",
    "a robot's no goes to who invited, as a new mail": """
        2026-02-10 09:00  invited  by @bo recruiter  on 2026-02-19 14:00
        2026-02-25 11:00  rejected  by @robot
        now 2026-02-26 10:00
        => follow_up  to bo@quarrybank.example  new mail""",
    "a robot's no with nobody known goes nowhere": """
        2026-02-10 09:00  invited  by @robot  on 2026-02-19 14:00
        2026-02-25 11:00  rejected  by @robot
        now 2026-02-26 10:00
        => none  row 12  because no address is known""",
    "somebody named without an address is never guessed at": """
        2026-02-10 09:00  invited  by @robot  also Ada Moss manager  on 2026-02-19 14:00
        2026-02-25 11:00  rejected  by @robot
        now 2026-02-26 10:00
        => none  to nobody  row 12""",
    "who wrote comes before who was only copied": """
        2026-02-10 09:00  invited  by @bo recruiter  also @ada interviewer  on 2026-02-19 14:00
        2026-02-25 11:00  rejected  by @robot
        now 2026-02-26 10:00
        => follow_up  to bo@quarrybank.example  new mail""",
    "the referrer is never bothered": """
        2026-02-01 09:00  replied  by Uma Reed <uma@quarrybank.example> referrer
        2026-02-10 09:00  invited  by @robot  on 2026-02-19 14:00
        2026-02-25 11:00  rejected  by @robot
        now 2026-02-26 10:00
        => none  to nobody  row 12""",
    "who has said goodbye is not written to again": """
        2026-02-09 10:00  invited  by @ada manager  also @bo interviewer  on 2026-02-16 14:00
        2026-02-20 10:00  replied  by @ada manager  says left
        2026-02-25 09:00  rejected  by @robot
        now 2026-02-26 10:00
        => follow_up  to bo@quarrybank.example  new mail  row 12""",
    "a client's people are thanked through the recruiter": """
        2026-02-09 10:00  invited  by @rex  also @bo interviewer  on 2026-02-16 14:00
        now 2026-02-17 10:00
        => thanks_for_interview  to rex@talentpool.example  also nobody  row 6""",
    "through the recruiter, in the thread where the recruiter told it": """
        2026-02-10 09:00  invited  by @rex  also @ada manager  on 2026-02-19 14:00
        2026-02-25 11:00  rejected  by @rex
        now 2026-02-26 10:00
        => follow_up  to rex@talentpool.example  answers 2""",
    "through the recruiter also when the client's robot told it": """
        2026-02-10 09:00  invited  by @rex  also @ada manager  on 2026-02-19 14:00
        2026-02-25 11:00  rejected  by @robot
        now 2026-02-26 10:00
        => follow_up  to rex@talentpool.example  new mail""",
    "told by phone: to the caller, whose address another mail gave": """
        2026-02-10 09:00  invited  by @bo recruiter  also @ada manager  on 2026-02-19 14:00
        2026-02-25 11:00  rejected  via phone  by Ada Moss
        now 2026-02-26 10:00
        => follow_up  to ada@quarrybank.example  new mail  because said on the phone""",
    "told by phone by nobody in particular: to who invited": """
        2026-02-10 09:00  invited  by @bo recruiter  on 2026-02-19 14:00
        2026-02-25 00:00  rejected  via phone
        now 2026-02-26 10:00
        => follow_up  to bo@quarrybank.example  new mail""",
    "a person's no after a robot's is the one to answer": """
        2026-02-10 09:00  invited  by @bo recruiter  on 2026-02-19 14:00
        2026-02-25 07:00  rejected  by @robot
        2026-02-25 15:00  rejected  by @ada manager
        now 2026-02-26 10:00
        => follow_up  to ada@quarrybank.example  answers 3""",
    "a robot's no after a person's changes nothing": """
        2026-02-10 09:00  invited  by @bo recruiter  on 2026-02-19 14:00
        2026-02-25 11:00  rejected  by @ada manager
        2026-02-26 07:00  rejected  by @robot
        now 2026-02-26 10:00
        => follow_up  to ada@quarrybank.example  answers 2""",
    "an unsigned team's mailbox gives way to the person met": """
        2026-02-10 09:00  invited  by @bo recruiter  on 2026-02-19 14:00
        2026-02-25 11:00  rejected  by <talent@quarrybank.example>
        now 2026-02-26 10:00
        => follow_up  to bo@quarrybank.example  new mail""",
    "an unsigned team's mailbox is answered where nobody else is known": """
        2026-02-10 09:00  invited  by <talent@quarrybank.example>  on 2026-02-19 14:00
        2026-02-25 11:00  rejected  by <talent@quarrybank.example>
        now 2026-02-26 10:00
        => follow_up  to talent@quarrybank.example""",
    "an address that bounced is not written to again": """
        2026-02-10 09:00  invited  by @bo recruiter  on 2026-02-19 14:00
        2026-02-19 17:00  thanked  to @ada
        2026-02-19 17:01  bounced  to <ada@quarrybank.example>
        2026-02-25 11:00  rejected  by @ada manager
        now 2026-02-26 10:00
        => follow_up  to bo@quarrybank.example  new mail""",
}


@pytest.mark.parametrize("told", STORIES.values(), ids=STORIES.keys())
def test_recipient(told: str) -> None:
    check(history(told))
