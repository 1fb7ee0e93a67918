"""`comeback worked`: what letters after a no led to, and how sure the seeker was beforehand against what came."""

from __future__ import annotations

from collections.abc import Sequence

import click

from comeback.cli.options import json_option, moment, now_option
from comeback.cli.speech import speech
from comeback.cli.terminal import say, say_json, say_table
from comeback.cli.worked_shapes import worked_row
from comeback.domain.event import EventKind
from comeback.domain.sentence import Sentence
from comeback.lessons.sent import Reader, Road, Timing
from comeback.lessons.shares import Share, Telling
from comeback.lessons.sureness import Band, Sureness
from comeback.lessons.worked import Compared, Group, Way, Worked, compared

NAMES: dict[str, str] = {
    EventKind.FOLLOWED_UP: Sentence("thanks after a no"),
    EventKind.THANKED_FOR_FEEDBACK: Sentence("thanks for feedback"),
    EventKind.NUDGED: Sentence("a gentle reminder"),
    EventKind.KEPT_IN_TOUCH: Sentence("keeping in touch"),
    EventKind.WROTE: Sentence("another letter"),
    EventKind.DONE_BY_HAND: Sentence("an answer no mail shows"),
    Timing.SAME_DAY: Sentence("the same day"),
    Timing.NEXT_DAY: Sentence("the next day"),
    Timing.TWO_TO_FIVE: Sentence("after 2 to 5 days"),
    Timing.LATER: Sentence("later"),
    Road.MAIL: Sentence("by mail"),
    Road.OTHER: Sentence("by another road"),
    Reader.PERSON: Sentence("somebody at the employer's"),
    Reader.RECRUITER: Sentence("a recruiter"),
    Reader.SHARED: Sentence("a team's mailbox"),
    Sureness.SURE: Sentence("sure of it (4 or 5)"),
    Sureness.HALF: Sentence("half and half (3)"),
    Sureness.DOUBTFUL: Sentence("doubtful (1 or 2)"),
}
TELLING = {Telling.NOTHING: Sentence("too early to count"), Telling.FAR_TOO_FEW: Sentence("far too few to tell")}
COMPARED = {
    Compared.TOO_FEW: Sentence("Too few to compare."),
    Compared.ALIKE: Sentence("The ranges touch: chance alone may make such a difference."),
    Compared.APART: Sentence(
        "Some ranges do not touch, so they differ. Why, no count can say: who is written to, when and how, is no accident."
    ),
}
NOTHING = Sentence(
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
        say(speech(NOTHING))
    else:
        show(found, sure)


def show(found: Worked, sure: Sequence[Band]) -> None:
    """Everything for a person, each part that holds something."""
    if found.letters:
        say(way(found.way))
    for title, groups in (
        (Sentence("Which letter"), found.letters),
        (Sentence("How long after the news"), found.timings),
        (Sentence("By which road"), found.roads),
        (Sentence("To whom"), found.readers),
    ):
        if groups:
            show_groups(title, groups)
    if sure:
        show_sureness(sure)


def way(at: Way) -> str:
    """From the no to an open door, in one sentence."""
    return speech(
        "Said no: {told}. You wrote to {wrote}. Answered: {answered}; "
        "with feedback: {feedback}; with another chance: {chance}; with a job: {job}.",
        told=at.told,
        wrote=at.wrote,
        answered=at.answered,
        feedback=at.feedback,
        chance=at.chance,
        job=at.job,
    )


def show_groups(title: str, groups: Sequence[Group]) -> None:
    """One table, and what the groups say of each other."""
    say()
    say(speech(title), bold=True)
    heads = ("", speech("answered"), speech("feedback"), speech("another chance"), speech("a job"), "")
    say_table(heads, [row(group) for group in groups])
    word = COMPARED.get(compared(groups))
    if word:
        say(speech(word), dim=True)


def row(group: Group) -> tuple[str, ...]:
    """The cells of one group."""
    counts = (str(group.feedback), str(group.chance), str(group.job))
    of = speech("{some} of {all}", some=group.answered, all=group.settled)
    return speech(NAMES[group.name]), of, *counts, telling(group.share) + waiting(group.waiting)


def telling(share: Share) -> str:
    """What a count allows to be said, in words."""
    if share.range:
        return speech("between {least} and {most} in 100", least=share.range[0], most=share.range[1])
    return speech(TELLING.get(share.telling, Sentence("too few to tell")))


def waiting(count: int) -> str:
    """How many may still be answered, behind a count."""
    return speech.many("; one still open", "; {count} still open", count) if count else ""


def show_sureness(sure: Sequence[Band]) -> None:
    """How sure the seeker was, against what came."""
    say()
    say(speech("How sure you were of a yes, and what came"), bold=True)
    rows = []
    for band in sure:
        came = speech("yes {some} of {all}", some=band.share.came, all=band.share.of)
        rows.append((speech(NAMES[band.sureness]), came, telling(band.share) + waiting(band.waiting)))
    say_table(("", "", ""), rows)
