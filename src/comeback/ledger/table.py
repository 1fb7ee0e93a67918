"""The table of next steps: the rows in order, the first that fits decides. Order is data; each row is a file in `rows`."""

from __future__ import annotations

from comeback.ledger.rows.after_interview import interviewed
from comeback.ledger.rows.answered import answered
from comeback.ledger.rows.before_interview import before_interview
from comeback.ledger.rows.closed import closed
from comeback.ledger.rows.feedback_came import feedback_came
from comeback.ledger.rows.keep_in_touch import keep_in_touch
from comeback.ledger.rows.nudging import unanswered
from comeback.ledger.rows.offers import offer_open, offer_withdrawn
from comeback.ledger.rows.openings import reopened, seen
from comeback.ledger.rows.promise_passed import promise_passed
from comeback.ledger.rows.rejection import after_interview, bounced
from comeback.ledger.rows.row import Row
from comeback.ledger.rows.waiting import waiting

ROWS: tuple[Row, ...] = (
    Row("1", "asked not to be contacted, withdrawn, accepted, it or its search closed by hand", closed),
    Row("2", "an offer is open", offer_open),
    Row("3", "an offer was taken back", offer_withdrawn),
    Row("4", "they come back with another chance", reopened),
    Row("5", "a fitting post of theirs is seen", seen),
    Row("6", "an interview in the last 48 hours, no thanks sent", interviewed),
    Row("17", "the day promised for an answer lies a week back", promise_passed),
    Row("7", "an interview ahead, a pause, no decision yet", waiting),
    Row("8", "feedback came and nobody thanked", feedback_came),
    Row("9", "asked for feedback, silence, never nudged", unanswered),
    Row("10", "the follow-up came back undeliverable", bounced),
    Row("11", "the no was answered", answered),
    Row("12", "rejected after an interview; 13 where they offered feedback", after_interview),
    Row("14", "rejected before any interview", before_interview),
    Row("15", "a note to keep in touch", keep_in_touch),
)
"""Row 16, older than its expiry, is a matter of time and stands in `decide`."""
