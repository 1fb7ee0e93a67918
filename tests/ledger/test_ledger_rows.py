"""The table of next steps row by row: situations, and the near misses beside them."""

from __future__ import annotations

import pytest

from tests.ledger.ledger_stories import check, history

MET = "2026-02-19 14:00  interviewed  by @ada manager"
NO = "2026-02-25 11:00  rejected  by @ada manager"
ROBOT = "2026-02-25 11:00  rejected  by @robot"
ASKED = "2026-02-26 10:00  followed_up  to @ada  says asks_feedback"

STORIES = {
    # Row 1
    "a seeker who closed it by hand owes nothing": f"{MET}\n{NO}\n2026-02-25 12:00  retired\nnow 2026-02-26 10:00\n=> none  row 1",
    "an accepted post owes nothing, even when a robot says no later": (
        f"{MET}\n2026-02-23 10:00  offered  by @ada\n2026-02-24 10:00  accepted\n{ROBOT}\nnow 2026-02-26 10:00\n=> none  row 1"
    ),
    "a declined offer owes nothing": (
        f"{MET}\n2026-02-23 10:00  offered  by @ada\n2026-02-24 10:00  declined\nnow 2026-02-26 10:00\n=> none  row 1"
    ),
    "a sad answer to a withdrawal is no rejection to answer": (
        f"{MET}\n2026-02-23 10:00  withdrew  to @ada\n2026-02-24 10:00  replied  by @ada\nnow 2026-02-26 10:00\n=> none  row 1"
    ),
    "who comes back after a withdrawal is answered": (
        f"{MET}\n2026-02-23 10:00  withdrew\n2026-03-02 10:00  reopened  by @ada\nnow 2026-03-03 10:00\n=> new_opening  row 4"
    ),
    # Rows 2 and 3
    "a no before the offer is past": (f"{MET}\n{NO}\n2026-03-02 10:00  offered  by @ada\nnow 2026-03-03 10:00\n=> none  row 2"),
    "an offer taken back before it was answered is grave": (
        f"{MET}\n2026-02-23 10:00  offered  by @ada\n"
        "2026-02-27 10:00  replied  by @ada  says offer_withdrawn\nnow 2026-02-28 10:00\n=> none  row 3"
    ),
    # Row 4
    "another chance that was answered is not answered again": (
        f"{MET}\n{NO}\n{ASKED}\n2026-03-09 10:00  reopened  by @ada\n2026-03-09 12:00  wrote  to @ada\nnow 2026-03-10 10:00\n=> none  row 7"
    ),
    "another chance that ended in a second no is a rejection again": (
        f"{MET}\n{NO}\n{ASKED}\n2026-03-09 10:00  reopened  by @ada\n"
        "2026-03-16 10:00  rejected  by @ada\nnow 2026-03-17 10:00\n=> follow_up  answers 5  row 12"
    ),
    "another chance told by a robot goes to the person met": (
        f"{MET}\n{NO}\n2026-03-09 10:00  reopened  by @robot\n"
        "now 2026-03-10 10:00\n=> new_opening  to ada@quarrybank.example  new mail  row 4"
    ),
    # Row 5
    "an alert before the no is no new opening": (
        f"{MET}  role Stone Conservator\n2026-02-24 06:00  alerted  role Conservator, Timber\n{NO}\n"
        "now 2026-02-26 10:00\n=> follow_up  row 12"
    ),
    "the very same post still standing a week after the no is no new opening": (
        f"{MET}  role Stone Conservator\n{NO}\n2026-03-04 06:00  alerted  role Stone Conservator\n"
        "now 2026-03-04 10:00\n=> follow_up  row 12"
    ),
    "a post of another kind is no fitting opening": (
        f"{MET}  role Stone Conservator\n{NO}\n{ASKED}\n2026-03-03 06:00  alerted  role Payroll Clerk\n"
        "now 2026-03-03 10:00\n=> none  row 11"
    ),
    "nobody met, no note about an opening": (
        f"2026-02-10 09:00  acknowledged  role Stone Conservator\n{ROBOT}\n2026-03-03 06:00  alerted  role Conservator, Timber\n"
        "now 2026-03-03 10:00\n=> none  row 14"
    ),
    # Row 6
    "thanks already sent after the interview are not sent again": (
        f"{MET}  on 2026-02-19 10:00\n2026-02-19 17:00  thanked  to @ada\nnow 2026-02-20 10:00\n=> none  row 7"
    ),
    "thanks for the invitation before the interview are none for the interview": (
        "2026-02-10 09:00  invited  by @ada  on 2026-02-19 10:00\n"
        "2026-02-10 12:00  thanked  to @ada\nnow 2026-02-20 10:00\n=> thanks_for_interview  row 6"
    ),
    "an own mail of unsure meaning after the interview holds the thanks back": (
        "2026-02-10 09:00  invited  by @ada  on 2026-02-19 10:00\n"
        "2026-02-19 17:00  wrote  to @ada  unsure\nnow 2026-02-20 10:00\n=> none  row 7"
    ),
    "a no two hours after the interview asks for the follow-up": (
        "2026-02-10 09:00  invited  by @ada  on 2026-02-25 09:00\n" + NO + "\nnow 2026-02-26 10:00\n=> follow_up  row 12"
    ),
    "a cancelled interview is thanked for by nobody": (
        "2026-02-10 09:00  invited  by @ada  on 2026-02-19 10:00\n"
        "2026-02-18 09:00  called_off  by @ada\nnow 2026-02-20 10:00\n=> none  row 7"
    ),
    "thanks after 48 hours come too late": (
        "2026-02-10 09:00  invited  by @ada  on 2026-02-16 10:00\nnow 2026-02-19 10:00\n=> none  row 7"
    ),
    "an interview invited to by a robot is thanked for with who led it": (
        "2026-02-10 09:00  invited  by @robot  also @ada manager  on 2026-02-19 10:00\n"
        "now 2026-02-20 10:00\n=> thanks_for_interview  to ada@quarrybank.example  new mail  row 6"
    ),
    # Row 7
    "a moved interview is still ahead": (
        "2026-02-10 09:00  invited  by @ada  on 2026-02-17 10:00\n"
        "2026-02-16 09:00  scheduled  by @ada  on 2026-02-24 10:00\nnow 2026-02-18 10:00\n=> none  row 7  because 24 Feb"
    ),
    "a pause after the interview owes nothing": (
        f"{MET}\n2026-02-25 11:00  paused  by @ada\nnow 2026-03-10 10:00\n=> none  row 7  because on hold"
    ),
    "silence after its date is a no with nobody to answer": (
        "2026-02-02 10:00  acknowledged  silence 2026-03-01\nnow 2026-03-05 10:00\n=> none  row 7  because means no"
    ),
    "ghosted after an interview owes nothing": f"{MET}\nnow 2026-05-19 10:00\n=> none  row 7",
    # Row 8
    "feedback inside the no is thanked for": (
        f"{MET}\n{NO}  says feedback_inside\nnow 2026-02-26 10:00\n=> thanks_for_feedback  answers 2  row 8"
    ),
    "feedback in the same mail as the no is thanked for once": (
        f"{MET}\n{NO}\n2026-02-25 11:00  feedback  same 2  by @ada\nnow 2026-02-26 10:00\n=> thanks_for_feedback  answers 2  row 8\n"
    ),
    "feedback already thanked for owes nothing": (
        f"{MET}\n{NO}  says feedback_inside\n2026-02-25 20:00  thanked_for_feedback  to @ada\nnow 2026-02-26 10:00\n=> none  row 11"
    ),
    "feedback before the no, thanked for, leaves the follow-up": (
        f"{MET}\n2026-02-20 10:00  feedback  by @ada\n"
        f"2026-02-20 11:00  thanked_for_feedback  to @ada\n{NO}\nnow 2026-02-26 10:00\n=> follow_up  row 12"
    ),
    "feedback passed on by a robot goes to the person met": (
        f"{MET}\n{NO}\n{ASKED}\n2026-03-05 10:00  feedback  by @robot\n"
        "now 2026-03-06 10:00\n=> thanks_for_feedback  to ada@quarrybank.example  new mail  row 8"
    ),
    # Row 9
    "an answer stops the nudge, whatever it says": (
        f"{MET}\n{NO}\n{ASKED}\n2026-03-02 10:00  replied  by @ada\nnow 2026-03-06 10:00\n=> none  row 11"
    ),
    "an answer that could not be read surely stops the nudge as well": (
        f"{MET}\n{NO}\n{ASKED}\n2026-03-02 10:00  rejected  by @ada  unsure\nnow 2026-03-06 10:00\n=> none  row 11"
    ),
    "a no by a person takes an open offer back": (
        f"{MET}\n2026-02-25 09:00  offered  by @ada\n2026-03-02 10:00  rejected  by @ada\nnow 2026-03-03 10:00\n=> none  row 3"
    ),
    "a robot's no takes no offer back": (
        f"{MET}\n2026-02-25 09:00  offered  by @ada\n2026-03-02 10:00  rejected  by @robot\nnow 2026-03-03 10:00\n=> none  row 2"
    ),
    "who comes back with a day to talk is thanked after it": (
        f"{MET}\n{NO}\n2026-03-16 10:00  reopened  by @ada\n2026-03-16 10:00  scheduled  by @ada  on 2026-03-20 10:00  same 3\n"
        "2026-03-17 10:00  wrote  to @ada\nnow 2026-03-16 15:00\n=> new_opening  row 4\nnow 2026-03-18 10:00\n=> none  row 7\n"
        "now 2026-03-20 14:00\n=> thanks_for_interview  row 6"
    ),
    "a no by phone of somebody without an address is no form": (
        "2026-02-25 09:00  rejected  by Ivy Kerr manager  via phone\n"
        "now 2026-02-26 10:00\n=> none  row 14  because no address of theirs is known"
    ),
    "an answer by somebody else stops the nudge too": (
        f"{MET}\n{NO}\n{ASKED}\n2026-03-02 10:00  replied  by Lu Fen <lu@quarrybank.example>\nnow 2026-03-06 10:00\n=> none  row 11"
    ),
    "an answering machine does not stop the nudge": (
        f"{MET}\n{NO}\n{ASKED}\n2026-02-26 10:01  auto_replied  by @ada\nnow 2026-03-06 10:00\n=> nudge  answers 3  row 9"
    ),
    "an answering machine that names a return moves the nudge": (
        f"{MET}\n{NO}\n{ASKED}\n2026-02-26 10:01  auto_replied  by @ada  on 2026-03-09\n"
        "now 2026-03-06 10:00\n=> none  row 11\nnow 2026-03-16 10:00\n=> nudge  row 9  because away until 9 Mar"
    ),
    "a nudge moved beyond three weeks is off": (
        f"{MET}\n{NO}\n{ASKED}\n2026-02-26 10:01  auto_replied  by @ada  on 2026-03-18\nnow 2026-03-25 10:00\n=> none  row 11"
    ),
    "a nudge goes once": (f"{MET}\n{NO}\n{ASKED}\n2026-03-05 10:00  nudged  to @ada\nnow 2026-03-12 12:00\n=> none  row 11"),
    "a robot's late letter of the same no does not stop the nudge": (
        f"{MET}\n{NO}\n{ASKED}\n2026-02-27 07:00  rejected  by @robot\nnow 2026-03-06 10:00\n=> nudge  row 9"
    ),
    "who gives no feedback by policy is not nudged": (
        f"{MET}\n{NO}  says no_feedback_policy\n{ASKED}\nnow 2026-03-06 10:00\n=> none  row 11"
    ),
    "who did not ask does not nudge": (f"{MET}\n{NO}\n2026-02-26 10:00  followed_up  to @ada\nnow 2026-03-06 10:00\n=> none  row 11"),
    "three messages without an answer are enough": (
        f"{MET}\n2026-02-26 10:00  wrote  to @ada\n2026-03-03 10:00  wrote  to @ada\n"
        "2026-03-09 10:00  followed_up  to @ada  says asks_feedback\nnow 2026-03-17 10:00\n=> none  row 11"
    ),
    # Row 10
    "a follow-up that came back and no other person leaves nothing": (
        f"{MET}\n{NO}\n{ASKED}\n2026-02-26 10:01  bounced  to <ada@quarrybank.example>\nnow 2026-02-27 10:00\n=> none  row 10"
    ),
    "a second letter after the bounce is the answer": (
        f"{MET}  also Lu Fen <lu@quarrybank.example> interviewer\n{NO}\n{ASKED}\n2026-02-26 10:01  bounced  to <ada@quarrybank.example>\n"
        "2026-02-27 10:00  followed_up  to Lu Fen <lu@quarrybank.example>  says asks_feedback\nnow 2026-03-02 10:00\n=> none  row 11"
    ),
    # Row 11
    "a step marked done by hand is done": f"{MET}\n{NO}\n2026-02-25 18:00  done_by_hand\nnow 2026-02-26 10:00\n=> none  row 11",
    "an answer written before the no answers nothing": (
        f"{MET}\n2026-02-24 10:00  wrote  to @ada\n{NO}\nnow 2026-02-26 10:00\n=> follow_up  row 12"
    ),
    "a follow-up stands for the no that no mail told": (
        f"{MET}\n{ASKED}\nnow 2026-02-27 10:00\n=> none  row 11\nnow 2026-03-06 10:00\n=> nudge  row 9"
    ),
    # Rows 12 and 13
    "a cancelled post gets thanks and no question": (
        f"{MET}\n{NO}  says post_cancelled\nnow 2026-02-26 10:00\n=> follow_up  no question  row 12"
    ),
    "a policy of no feedback gets thanks and no question": (
        f"{MET}\n{NO}  says no_feedback_policy\nnow 2026-02-26 10:00\n=> follow_up  no question  row 12"
    ),
    "no feedback at shortlisting says nothing of the time after the interview": (
        f"2026-02-02 10:00  acknowledged  says no_feedback_policy\n{MET}\n{NO}\nnow 2026-02-26 10:00\n=> follow_up  asks  row 12"
    ),
    "a reason in one line leaves the question": f"{MET}\n{NO}  says reason_given\nnow 2026-02-26 10:00\n=> follow_up  asks  row 12",
    "an unsure no owes nothing": f"{MET}\n{NO}  unsure\nnow 2026-02-26 10:00\n=> none  row 7",
    "a no before the day of the interview is one before any interview": (
        "2026-02-10 09:00  invited  by @ada  on 2026-03-03 10:00\n"
        f"{NO}\nnow 2026-02-26 10:00\n=> reply_before_interview  row 14\nnow 2026-03-04 10:00\n=> reply_before_interview  row 14"
    ),
    # Row 14
    "a person who explained nothing may be asked": (
        f"2026-02-02 10:00  applied\n{NO}\nnow 2026-02-26 10:00\n=> reply_before_interview  to ada@quarrybank.example  asks  row 14"
    ),
    "a person who asks not to be answered is not": (
        f"2026-02-02 10:00  applied\n{NO}  says do_not_reply\nnow 2026-02-26 10:00\n=> none  row 14"
    ),
    "a team's mailbox that nobody signed is a form": (
        "2026-02-02 10:00  applied\n2026-02-25 11:00  rejected  by <jobs@quarrybank.example>\nnow 2026-02-26 10:00\n=> none  row 14"
    ),
    "a test before the no is no interview": f"2026-02-02 10:00  assessed\n{ROBOT}\nnow 2026-02-26 10:00\n=> none  row 14",
    "an old no before any interview is let go": f"2026-02-02 10:00  applied\n{NO}\nnow 2026-04-02 10:00\n=> none  row 16",
    # Row 15
    "a note they asked for goes once": (
        f"{MET}\n{NO}  note 2026-06-01\n{ASKED}\n2026-06-02 10:00  kept_in_touch  to @ada\nnow 2026-06-03 10:00\n=> none  row 11"
    ),
    "a date for a note after a pause holds as well": (
        f"{MET}\n2026-02-25 11:00  paused  by @ada  note 2026-06-01\n"
        "now 2026-05-20 10:00\n=> none  row 7\nnow 2026-06-02 10:00\n=> keep_in_touch  answers 2  row 15"
    ),
    "who does not wish it keeps no touch": f"{MET}\n{NO}\n{ASKED}\nnow 2026-05-05 10:00\n=> none  row 11",
    "who wishes it writes after six weeks": (
        f"seeker GB Europe/London keeps_in_touch\n{MET}\n{NO}\n{ASKED}\nnow 2026-04-08 10:00\n=> none  row 11\n"
        "now 2026-04-10 10:00\n=> keep_in_touch  to ada@quarrybank.example  answers 2  row 15\nnow 2026-09-10 10:00\n=> none  row 11"
    ),
    "a mail of theirs starts the six weeks anew": (
        f"seeker GB Europe/London keeps_in_touch\n{MET}\n{NO}\n{ASKED}\n2026-03-20 10:00  replied  by @ada\n"
        "now 2026-04-10 10:00\n=> none  row 11\n"
        "now 2026-05-02 10:00\n=> keep_in_touch  row 15"
    ),
    "a letter that the seeker says they wrote starts them anew": (
        f"seeker GB Europe/London keeps_in_touch\n{MET}\n{NO}\n{ASKED}\n2026-03-20 10:00  done_by_hand\n"
        "now 2026-04-10 10:00\n=> none  row 11\nnow 2026-05-02 10:00\n=> keep_in_touch  row 15"
    ),
    "a meeting noted by hand starts them anew": (
        f"seeker GB Europe/London keeps_in_touch\n{MET}\n{NO}\n{ASKED}\n2026-03-20 10:00  interviewed  by @ada\n"
        "now 2026-04-10 10:00\n=> none  row 11\nnow 2026-05-02 10:00\n=> keep_in_touch  row 15"
    ),
    "what a machine sends does not": (
        f"seeker GB Europe/London keeps_in_touch\n{MET}\n{NO}\n{ASKED}\n2026-03-20 10:00  acknowledged  by <no-reply@quarrybank.example>\n"
        "now 2026-04-10 10:00\n=> keep_in_touch  row 15"
    ),
    "two notes without an answer end it": (
        f"seeker GB Europe/London keeps_in_touch\n{MET}\n{NO}\n{ASKED}\n2026-04-15 10:00  kept_in_touch\n2026-06-15 10:00  kept_in_touch\n"
        "now 2026-08-20 10:00\n=> none  row 11"
    ),
    "a snooze holds the letter and not the step": (
        f"{MET}\n{NO}\n2026-02-26 09:00  snoozed  on 2026-03-03 12:00\nnow 2026-02-26 10:00\n=> follow_up  hold 2026-03-03 12:00\n"
        "now 2026-03-03 13:00\n=> follow_up  may go now"
    ),
    # Nothing at all
    "outreach alone owes nothing": "2026-02-02 10:00  approached  by @rex\nnow 2026-02-03 10:00\n=> none  row 7",
}


@pytest.mark.parametrize("told", STORIES.values(), ids=STORIES.keys())
def test_row(told: str) -> None:
    check(history(told))
