"""`comeback lessons`: what interviews have taught, by theme, with the words it rests on."""

from __future__ import annotations

from collections.abc import Sequence

import click

from comeback.cli.lesson_shapes import strand_row
from comeback.cli.names import named
from comeback.cli.options import json_option
from comeback.cli.points import quoted
from comeback.cli.speech import speech
from comeback.cli.terminal import one_line, say, say_json
from comeback.domain.kinds import Polarity
from comeback.domain.lesson import Action, Lesson
from comeback.domain.sentence import Sentence
from comeback.flows.lessons import Learned
from comeback.lessons.actions import open_for
from comeback.lessons.judged_points import point_id
from comeback.lessons.lessons import drawn_from, employers
from comeback.lessons.selfview import Surprise
from comeback.lessons.strands import Standing, Strand

SECTIONS = (
    (Sentence("What they praised"), (Standing.STRENGTH,)),
    (Sentence("What has paid off"), (Standing.PAID_OFF,)),
    (Sentence("What to work on"), (Standing.GAP, Standing.BOTH)),
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
        say(speech("No feedback yet. Most comes after a follow-up letter: comeback due. What you heard on the phone: comeback heard"))
    else:
        show(found)


def show(found: Learned) -> None:
    """All strands for a person, in three sections, and the searches they are drawn from where there is more than one."""
    for title, standings in SECTIONS:
        here = [one for one in found.strands if one.standing in standings]
        if here:
            say(speech(title), bold=True)
        for strand in here:
            show_strand(strand, found)
    heard_in = drawn_from(found.lessons)
    if len(heard_in) > 1:
        say(speech("Drawn from your searches: {searches}", searches=one_line(", ".join(heard_in))), dim=True)


def show_strand(strand: Strand, found: Learned) -> None:
    """One theme: how often, in words; the remarks; the seeker's own view where it parts; what is planned."""
    say("  " + speech.pair(named(strand.theme), how_often(strand)))
    for lesson in sorted((*strand.strengths, *strand.gaps), key=lambda one: one.on):
        guess = speech("(the theme is a guess)")
        sign = "+" if lesson.item.polarity is Polarity.STRENGTH else "-"
        say(f"    {sign} {quoted(lesson.item.quote)}  {source(lesson)}{'' if lesson.item.sure else f' {guess}'}")
    for parting in found.partings:
        if parting.own.theme is strand.theme:
            own = {"company": parting.own.company, "words": one_line(parting.own.words)}
            if parting.own.polarity is Polarity.STRENGTH:
                said = speech("You thought it went well at {company}: “{words}”. They saw it otherwise.", **own)
            else:
                said = speech("You thought it went badly at {company}: “{words}”. They saw it otherwise.", **own)
            say(f"    {said}")
    for said in felt(strand, found):
        say(f"    {said}")
    action = open_for(strand.theme, found.actions)
    if action:
        say("    " + planned(action))
    elif strand.standing in {Standing.GAP, Standing.BOTH}:
        say("    " + speech("One thing to do about it: comeback practise {theme}", theme=strand.theme), dim=True)


def felt(strand: Strand, found: Learned) -> list[str]:
    """How sure the seeker was of a yes where this employer said the contrary, once for each employer."""
    return list(dict.fromkeys(surprise(one) for one in found.surprises if one.theirs.item.theme is strand.theme))


def surprise(one: Surprise) -> str:
    """One of them, in words."""
    facts = {"company": one_line(one.theirs.company or ""), "sure": one.sure}
    if one.theirs.item.polarity is Polarity.GAP:
        return speech("You were sure of a yes at {company} ({sure} of 5); this is what they missed.", **facts)
    return speech("You doubted a yes at {company} ({sure} of 5); this is what they praised.", **facts)


def planned(action: Action) -> str:
    """What the seeker wants to do about a gap, and until when."""
    if action.by is None:
        return speech("Planned: {what}", what=one_line(action.what))
    return speech("Planned: {what}, by {day}", what=one_line(action.what), day=speech.full(action.by))


def source(lesson: Lesson) -> str:
    """Who said it, where, when, and the point's short name."""
    said = ", ".join(part for part in (lesson.said_by, lesson.company, speech.day(lesson.on)) if part)
    return f"({one_line(said)}) [{point_id(lesson.source, lesson.item.quote)}]"


def how_often(strand: Strand) -> str:
    """How much there is behind it, in words; never a score."""
    sides = {"gaps": by(strand.gaps), "strengths": by(strand.strengths)}
    if strand.standing is Standing.PAID_OFF:
        sides["strengths"] = by(strand.praised_since)
        if strand.guessed:
            return speech("found thin by {gaps}, and praised later by {strengths}: this may have paid off, if they mean the same", **sides)
        return speech("found thin by {gaps}, and praised later by {strengths}: this has paid off", **sides)
    if strand.standing is Standing.BOTH:
        return speech("praised by {strengths}, found thin by {gaps}: no clear picture", **sides)
    side = strand.gaps or strand.strengths
    if len(employers(side)) > 1:
        return speech("named by {employers}, independently: a pattern", employers=by(side))
    return speech("named by {employers}: an anecdote, worth an ear", employers=by(side))


def by(side: Sequence[Lesson]) -> str:
    """By how many employers."""
    return speech.many("one employer", "{count} employers", max(len(employers(side)), 1))
