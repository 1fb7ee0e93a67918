"""What the seeker wants to be told, and by which roads: looked at, changed, tried out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from comeback.domain.notice import NoticeChoice, Road, Telling
from comeback.errors import ComebackError, UsageError
from comeback.flows.home import Home
from comeback.flows.notifying import Told
from comeback.flows.roads import ROADS, own_mailbox
from comeback.ledger.agendawords import said_in
from comeback.machine import desktop
from comeback.push.ntfy import topic_of
from comeback.store import notices


@dataclass(frozen=True, slots=True)
class Wish:
    """A change; None leaves a thing as it is. `ntfy`: the address of a topic, or nothing to turn it off."""

    desktop: bool | None = None
    mail: bool | None = None
    ntfy: str | None = None
    names_employers: bool | None = None


def choice(home: Home) -> NoticeChoice:
    """What is wanted now."""
    return notices.choice(home.seeker_id)


def choose(home: Home, wish: Wish, now: datetime) -> NoticeChoice:
    """Keep the change; UsageError for what could not work. A road that is turned on tells nothing of what was due before."""
    before = choice(home)
    changes = {name: value for name in ("desktop", "mail", "ntfy", "names_employers") if (value := getattr(wish, name)) is not None}
    after = replace(before, **changes)
    if wish.ntfy:
        topic_of(wish.ntfy)
    if wish.desktop and not before.desktop and (lacks := desktop.lacking()):
        raise UsageError(lacks.problem, lacks.mend)
    if wish.mail and own_mailbox(home) is None:
        raise UsageError("No mailbox of yours is connected that could send.", "Connect one first: comeback connect ADDRESS")
    if set(after.roads) - set(before.roads):
        after = replace(after, since=now)
    notices.choose(home.seeker_id, after)
    return after


def tried(home: Home, now: datetime) -> list[Told]:
    """A notice that tells nothing, by every road that is on."""
    wanted = choice(home)
    words = Telling((), "Comeback", said_in(home.seeker.language)["told_trial"])
    return [_tried(home, road, wanted, words, now) for road in wanted.roads]


def _tried(home: Home, road: Road, wanted: NoticeChoice, words: Telling, now: datetime) -> Told:
    try:
        ROADS[road](home, wanted, words, now)
    except ComebackError as problem:
        return Told(road, words, problem)
    return Told(road, words)
