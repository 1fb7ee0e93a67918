"""What a letter may take for granted beside the plain no: that a choice was made, that people first met that day, face to face.

Pure; the words by which a note tells such things are data (`mood.txt`). What no fact holds is not taken for granted.
"""

from __future__ import annotations

from comeback.domain.case import Case
from comeback.domain.kinds import Kind, Says, Theme
from comeback.letters.load.says import said_in
from comeback.letters.plan.situation import Situation, marks


def post_gone(case: Case) -> bool:
    """Whether the post was cancelled, frozen or put off, so that nobody was chosen."""
    if case.notice and (Says.POST_CANCELLED in case.notice.says or case.notice.what is Kind.PAUSED):
        return True
    return any(Says.POST_CANCELLED in said_in(one.words) for one in case.heard)


def put_off(case: Case) -> bool:
    """Whether the post is only on hold, so that nothing may say that it has gone."""
    return post_gone(case) and case.notice is not None and (case.notice.what is Kind.PAUSED or case.notice.words in marks("put_off"))


def another_chosen(case: Case) -> bool:
    """Whether the facts tell of somebody else who was taken."""
    if post_gone(case):
        return False
    notice = case.notice
    told = bool(notice and (Says.INTERNAL_CANDIDATE in notice.says or f"{notice.words} {notice.reason}" in marks("another_chosen")))
    return told or any(one.theme == Theme.SOMEONE_STRONGER.value or one.words in marks("another_chosen") for one in case.heard)


def first_met(case: Case, now: Situation) -> bool:
    """Whether the two met that day: not by phone or on a screen, and not where the writer belongs to the house already."""
    return not now.internal_seeker and case.stage not in marks("remote")
