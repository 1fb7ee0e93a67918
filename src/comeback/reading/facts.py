"""Which facts beside the kind a mail states, given what the mail is: a receipt that names its policy is not a rejection that does.

The words for each fact are rules; here stands only which fact may stand beside which kind.
"""

from __future__ import annotations

from comeback.domain.kinds import Kind, Says
from comeback.reading.combination import Verdict
from comeback.reading.learned.opinion import Opinion
from comeback.reading.mailfacts import Facts

_NEWS = frozenset({Kind.REJECTION, Kind.FEEDBACK, Kind.PAUSED})
_TALK = _NEWS | {Kind.REPLY, Kind.CONFIRMATION, Kind.REOPENED, Kind.OFFER, Kind.INVITATION, Kind.SCHEDULING, Kind.ASSESSMENT}

BESIDE: dict[Says, frozenset[Kind]] = {
    Says.FEEDBACK_OFFERED: _NEWS | {Kind.REPLY},
    Says.FEEDBACK_REFUSED: _NEWS | {Kind.REPLY, Kind.CONFIRMATION},
    Says.NO_FEEDBACK_POLICY: _NEWS | {Kind.REPLY, Kind.CONFIRMATION},
    Says.REASON_GIVEN: frozenset({Kind.REJECTION}),
    Says.POST_CANCELLED: frozenset({Kind.REJECTION, Kind.PAUSED, Kind.REPLY}),
    Says.INTERNAL_CANDIDATE: frozenset({Kind.REJECTION, Kind.FEEDBACK}),
    Says.DO_NOT_CONTACT: _TALK,
    Says.DO_NOT_REPLY: _TALK | {Kind.AUTO_REPLY, Kind.ALERT},
    Says.KEEPS_CV: _TALK,
    Says.INVITES_NOTE: _NEWS | {Kind.REPLY},
    Says.SILENCE_MEANS_NO: _TALK,
    Says.OTHER_POST: _NEWS | {Kind.REPLY, Kind.REOPENED, Kind.OFFER},
    Says.ASKS_FEEDBACK: frozenset({Kind.SENT}),
}
"""Beside which kinds each fact is heard."""

_HEARD = 0.6
"""How likely the learned part must find a fact."""


def says_of(facts: Facts, verdict: Verdict, opinion: Opinion | None) -> frozenset[Says]:
    """The facts that a mail of these kinds states, as the rules or the learned part hear them."""
    main = verdict.kinds[0]
    heard = {says for says, chance in opinion.says.items() if chance >= _HEARD} if opinion else set()
    said = {says for says in facts.weights.says | heard if main in BESIDE.get(says, frozenset())}
    if main is Kind.REJECTION and Kind.FEEDBACK in verdict.kinds:
        said.add(Says.FEEDBACK_INSIDE)
    if main is Kind.REJECTION and facts.found("rejection.offer_withdrawn"):
        said.add(Says.OFFER_WITHDRAWN)
    if verdict.row == "thief":
        said.add(Says.PHISHING)
    if Says.NO_FEEDBACK_POLICY in said:
        said.discard(Says.FEEDBACK_OFFERED)
    return frozenset(said)
