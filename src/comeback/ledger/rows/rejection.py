"""Rows 10, 12 and 13: rejected after an interview and not yet answered, or the answer came back undeliverable."""

from __future__ import annotations

from dataclasses import replace

from comeback.domain.application import Stage
from comeback.domain.event import Event
from comeback.domain.kinds import LetterKind, Says
from comeback.domain.sentence import Sentence
from comeback.domain.step import Step
from comeback.ledger.feedback import offered, refused
from comeback.ledger.plain import lapse, on, told, who
from comeback.ledger.recipient import Recipient, of_met, of_news
from comeback.ledger.rows.row import Times, nothing, owed
from comeback.ledger.sides import OWN
from comeback.ledger.situation import Situation
from comeback.ledger.timely import told_in_time
from comeback.ledger.timing import COOL_OFF, day_of, days_after, due_after

QUESTION_DAYS = 21
"""Memory fades: after this the letter thanks and asks nothing."""
THANKS_DAYS = 60


def bounced(at: Situation) -> Step | None:
    """Row 10: the follow-up could not be delivered, and another person of that interview is known."""
    lost = next((e for e in at.of(*OWN) if at.news and e.at >= at.news.at and not at.arrived(e)), None)
    if lost is None or at.news is None or at.answer is not None or not at.rejected:
        return None
    to = of_met(at, without=lost.to)
    if to is None:
        return nothing("10", _lost(at, lost, None), [lost])
    return _letter(at, "10", to, _lost(at, lost, to), [at.news, lost])


def _lost(at: Situation, lost: Event, to: Recipient | None) -> Sentence:
    """Why nobody read it, and who else there is."""
    said = {"day": on(lost.at, at), "lost": who(lost.to[0])}
    left = (lost.to[0].email or "").lower() in at.gone
    if to is None and left:
        return Sentence("{lost} had left when your mail of {day} came, and no other address is known", **said)
    if to is None:
        return Sentence("your mail of {day} came back, and no other address is known", **said)
    if left:
        return Sentence("{lost} had left when your mail of {day} came; {who} is known from the same interview", **said, who=who(to.person))
    return Sentence("your mail of {day} to {lost} came back; {who} is known from the same interview", **said, who=who(to.person))


def after_interview(at: Situation) -> Step | None:
    """Row 12, and row 13 where they offered feedback."""
    if at.stage is not Stage.REJECTED_AFTER_INTERVIEW or at.news is None or at.answer is not None:
        return None
    row = "13" if offered(at) else "12"
    to = of_news(at)
    if to is None:
        why = Sentence("{told} that they chose someone else, and no address is known that anybody reads", told=told(at.news, at))
        return nothing(row, why, [at.news])
    return _letter(at, row, to, _why(at, row, to), at.tellings)


def _letter(at: Situation, row: str, to: Recipient, why: Sentence, causes: tuple[Event, ...] | list[Event]) -> Step:
    """Due the next working day; the question has its own, shorter time."""
    news = at.news
    if news is None:  # both callers have seen it
        return nothing(row, why)
    times = Times(lambda: due_after(news.at, 1, at.seeker), news.at + COOL_OFF, days_after(news.at, THANKS_DAYS, at.seeker))
    step = owed(at, row, LetterKind.FOLLOW_UP, to, times, why, causes)
    return step if step.due is None else replace(step, ask_feedback=asks_feedback(at, news), timely_thanks=told_in_time(at))


def asks_feedback(at: Situation, news: Event) -> bool:
    """Not when the post was cancelled, when they give none, when it was given in full, or when three weeks have gone by."""
    cancelled = at.says(Says.POST_CANCELLED, at.since(news)) is not None
    in_full = at.says(Says.FEEDBACK_INSIDE, at.since(news)) is not None
    fresh = at.now < days_after(news.at, QUESTION_DAYS, at.seeker)
    return fresh and not (cancelled or in_full or refused(at) is not None)


def _why(at: Situation, row: str, to: Recipient) -> Sentence:
    """Clauses that every language puts one behind the other."""
    # Of several who told it, the one who is answered.
    telling = to.answers if to.answers in at.tellings else at.news
    said = {"told": told(telling, at), "since": _since(at, telling)}
    cancelled = Sentence("{told} that the post was cancelled{since}", **said)
    what = cancelled if at.says(Says.POST_CANCELLED, at.tellings) else Sentence("{told} that they chose someone else{since}", **said)
    if row == "13":
        what = Sentence("{what}, and offered feedback", what=what)
    if to.answers:
        return Sentence("{what}; nobody has answered yet", what=what)
    return Sentence("{what}; {who} is the one to thank, in a new mail", what=what, who=who(to.person))


def _since(at: Situation, news: Event | None) -> str:
    held = [meeting for meeting in at.held if news and meeting.at <= news.at]
    if not held or news is None:
        return ""
    if not held[-1].day_known:
        return Sentence(", after your interview")
    if day_of(held[-1].at, at.seeker) == day_of(news.at, at.seeker):
        return Sentence(", on the day of your interview")
    return Sentence(", {lapse} after your interview", lapse=lapse(held[-1].at, news.at, at))
