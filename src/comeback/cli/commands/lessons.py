"""`comeback lessons`: what interviews have taught, by theme, with the words it rests on."""

from __future__ import annotations

from collections.abc import Sequence

import click

from comeback.cli.lesson_shapes import strand_row
from comeback.cli.options import json_option
from comeback.cli.terminal import one_line, say, say_json
from comeback.domain.kinds import Polarity
from comeback.domain.lesson import Lesson
from comeback.flows.lessons import Learned
from comeback.lessons.actions import open_for
from comeback.lessons.judged_points import point_id
from comeback.lessons.lessons import drawn_from, employers
from comeback.lessons.strands import Standing, Strand

SECTIONS = (
    ("What they praised", (Standing.STRENGTH,)),
    ("What has paid off", (Standing.PAID_OFF,)),
    ("What to work on", (Standing.GAP, Standing.BOTH)),
)


@click.command(name="lessons")
@json_option
def command(as_json: bool) -> None:
    """Say what your interviews have taught: strengths and gaps by theme, each with who said it, when, in their words.

    One remark is an anecdote. The same from two independent employers is a pattern.

    \b
    Example:
      comeback lessons
    """
    from comeback.flows.home import open_home
    from comeback.flows.lessons import learned

    found = learned(open_home())
    if as_json:
        say_json(strand_row(one, found) for one in found.strands)
    elif not found.strands:
        say("No feedback yet. Most comes after a follow-up letter: comeback due. What you heard on the phone: comeback heard")
    else:
        show(found)


def show(found: Learned) -> None:
    """All strands for a person, in three sections, and the searches they are drawn from where there is more than one."""
    for title, standings in SECTIONS:
        here = [one for one in found.strands if one.standing in standings]
        if here:
            say(title, bold=True)
        for strand in here:
            show_strand(strand, found)
    heard_in = drawn_from(found.lessons)
    if len(heard_in) > 1:
        say(f"Drawn from your searches: {one_line(', '.join(heard_in))}", dim=True)


def show_strand(strand: Strand, found: Learned) -> None:
    """One theme: how often, in words; the remarks; the seeker's own view where it parts; what is planned."""
    say(f"  {strand.theme.replace('_', ' ')}: {how_often(strand)}")
    for lesson in sorted((*strand.strengths, *strand.gaps), key=lambda one: one.on):
        sign = "+" if lesson.item.polarity is Polarity.STRENGTH else "-"
        say(f"    {sign} “{one_line(lesson.item.quote)}”  {source(lesson)}{'' if lesson.item.sure else ' (the theme is a guess)'}")
    for parting in found.partings:
        if parting.own.theme is strand.theme:
            thought = "well" if parting.own.polarity is Polarity.STRENGTH else "badly"
            say(f"    You thought it went {thought} at {parting.own.company}: “{one_line(parting.own.words)}”. They saw it otherwise.")
    action = open_for(strand.theme, found.actions)
    if action:
        say(f"    Planned: {one_line(action.what)}" + (f", by {action.by:%d %B}" if action.by else ""))
    elif strand.standing in {Standing.GAP, Standing.BOTH}:
        say(f"    One thing to do about it: comeback practise {strand.theme}", dim=True)


def source(lesson: Lesson) -> str:
    """Who said it, where, when, and the point's short name."""
    said = ", ".join(part for part in (lesson.said_by, lesson.company, f"{lesson.on:%d %b %Y}") if part)
    return f"({one_line(said)}) [{point_id(lesson.source, lesson.item.quote)}]"


def how_often(strand: Strand) -> str:
    """How much there is behind it, in words; never a score."""
    if strand.standing is Standing.PAID_OFF:
        return f"found thin by {by(strand.gaps)}, and praised later by {by(strand.strengths)}: this has paid off"
    if strand.standing is Standing.BOTH:
        return f"praised by {by(strand.strengths)}, found thin by {by(strand.gaps)}: no clear picture"
    side = strand.gaps or strand.strengths
    return f"named by {by(side)}{', independently: a pattern' if len(employers(side)) > 1 else ': an anecdote, worth an ear'}"


def by(side: Sequence[Lesson]) -> str:
    """By how many employers."""
    count = max(len(employers(side)), 1)
    return {1: "one employer", 2: "two employers", 3: "three employers"}.get(count, f"{count} employers")
