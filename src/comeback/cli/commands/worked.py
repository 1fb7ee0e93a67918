"""`comeback worked`: what letters after a no led to, and how sure the seeker was beforehand against what came."""

from __future__ import annotations

from collections.abc import Sequence

import click

from comeback.cli.options import json_option, moment, now_option
from comeback.cli.terminal import say, say_json, say_table
from comeback.cli.worked_shapes import worked_row
from comeback.domain.event import EventKind
from comeback.lessons.sent import Reader, Road, Timing
from comeback.lessons.shares import Share, Telling
from comeback.lessons.sureness import Band, Sureness
from comeback.lessons.worked import Compared, Group, Way, Worked, compared

NAMES: dict[str, str] = {
    EventKind.FOLLOWED_UP: "thanks after a no",
    EventKind.THANKED_FOR_FEEDBACK: "thanks for feedback",
    EventKind.NUDGED: "a gentle reminder",
    EventKind.KEPT_IN_TOUCH: "keeping in touch",
    EventKind.WROTE: "another letter",
    EventKind.DONE_BY_HAND: "an answer no mail shows",
    Timing.SAME_DAY: "the same day",
    Timing.NEXT_DAY: "the next day",
    Timing.TWO_TO_FIVE: "after 2 to 5 days",
    Timing.LATER: "later",
    Road.MAIL: "by mail",
    Road.OTHER: "by another road",
    Reader.PERSON: "somebody at the employer's",
    Reader.RECRUITER: "a recruiter",
    Reader.SHARED: "a team's mailbox",
    Sureness.SURE: "sure of it (4 or 5)",
    Sureness.HALF: "half and half (3)",
    Sureness.DOUBTFUL: "doubtful (1 or 2)",
}
COMPARED = {
    Compared.TOO_FEW: "Too few to compare.",
    Compared.ALIKE: "The ranges touch: chance alone may make such a difference.",
    Compared.APART: "Some ranges do not touch, so they differ. Why, no count can say: who is written to, when and how, is no accident.",
}
NOTHING = (
    "Nothing to count yet. Once you have answered a no (comeback due), this shows what came of it, by letter, timing, road and reader. "
    "And once you note how sure you are after an interview (comeback debrief), it shows how that fits with what came."
)


@click.command(name="worked")
@now_option
@json_option
def command(now: str | None, as_json: bool) -> None:
    """Say what came of your letters after a no: answers, feedback, another chance, a job; by letter, timing, road and reader.

    Counts, and from ten letters on a range; never a cause. A letter without an answer counts after three weeks.

    \b
    Example:
      comeback worked
    """
    from comeback.flows.home import open_home
    from comeback.flows.worked import what_worked

    found, sure = what_worked(open_home(), moment(now))
    if as_json:
        say_json([worked_row(found, sure)])
    elif not found.letters and not sure:
        say(NOTHING)
    else:
        show(found, sure)


def show(found: Worked, sure: Sequence[Band]) -> None:
    """Everything for a person, each part that holds something."""
    if found.letters:
        say(way(found.way))
    for title, groups in (
        ("Which letter", found.letters),
        ("How long after the news", found.timings),
        ("By which road", found.roads),
        ("To whom", found.readers),
    ):
        if groups:
            show_groups(title, groups)
    if sure:
        show_sureness(sure)


def way(at: Way) -> str:
    """From the no to an open door, in one sentence."""
    return (
        f"Of {at.told} that said no, you wrote to {at.wrote}; {at.answered} answered, {at.feedback} with feedback, "
        f"{at.chance} with another chance, {at.job} with a job."
    )


def show_groups(title: str, groups: Sequence[Group]) -> None:
    """One table, and what the groups say of each other."""
    say()
    say(title, bold=True)
    heads = ("", "answered", "feedback", "another chance", "a job", "")
    say_table(heads, [row(group) for group in groups])
    word = COMPARED.get(compared(groups))
    if word:
        say(word, dim=True)


def row(group: Group) -> tuple[str, ...]:
    """The cells of one group."""
    waiting = f"; {group.waiting} still open" if group.waiting else ""
    counts = (str(group.feedback), str(group.chance), str(group.job))
    return NAMES[group.name], f"{group.answered} of {group.settled}", *counts, telling(group.share) + waiting


def telling(share: Share) -> str:
    """What a count allows to be said, in words."""
    if share.range:
        return "between {} and {} in 100".format(*share.range)
    return {Telling.NOTHING: "too early to count", Telling.FAR_TOO_FEW: "far too few to tell"}.get(share.telling, "too few to tell")


def show_sureness(sure: Sequence[Band]) -> None:
    """How sure the seeker was, against what came."""
    say()
    say("How sure you were of a yes, and what came", bold=True)
    rows = []
    for band in sure:
        waiting = f"; {band.waiting} still open" if band.waiting else ""
        rows.append((NAMES[band.sureness], f"yes {band.share.came} of {band.share.of}", telling(band.share) + waiting))
    say_table(("", "", ""), rows)
