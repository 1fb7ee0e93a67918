"""`comeback due`: the next steps, each with its reason."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import click

from comeback.cli.commands.applications import NONE_YET
from comeback.cli.names import named
from comeback.cli.options import json_option, moment, now_option
from comeback.cli.shapes import due_row
from comeback.cli.speech import speech
from comeback.cli.terminal import say, say_json
from comeback.domain.application import Application
from comeback.domain.kinds import LetterKind
from comeback.domain.step import Step

if TYPE_CHECKING:
    from comeback.flows.outbox import Standing


@click.command(name="due")
@now_option
@click.option("--all", "everything", is_flag=True, help="Show those too where nothing is owed, and why.")
@json_option
def command(now: str | None, everything: bool, as_json: bool) -> None:
    """Say who is owed a letter, when, and why.

    \b
    Examples:
      comeback due
      comeback due --all --now 2026-04-14T10:00
    """
    from comeback.flows.due import briefs_ready, steps, to_debrief
    from comeback.flows.home import open_home
    from comeback.flows.outbox import under_way

    at, home = moment(now), open_home()
    every = steps(home, at)
    found = [(one, step) for one, step in every if everything or step.letter is not LetterKind.NONE]
    if as_json:
        say_json(due_row(one, step) for one, step in found)
    elif not found:
        say(speech("Nothing is owed today.") if every else speech(NONE_YET))
    if as_json:
        return
    going = under_way(home, at)
    for one, step in found:
        show(one, step, at, going.get(one.number))
    for one, ahead in briefs_ready(home.seeker, [one for one, _ in every], at):
        day = speech.words.dates.days[ahead.at.astimezone(home.seeker.zone).weekday()]
        say(head(one) + speech("your interview is on {day}. Your page for it: comeback brief {number}", day=day, number=one.number))
    for one, _ in to_debrief(home, [one for one, _ in every], at):
        say(head(one) + speech("you have just met them. Two minutes while it is fresh: comeback debrief {number}", number=one.number))


def head(application: Application) -> str:
    """What a line about an application begins with."""
    return f"{application.number:>3}  {application.company or '?'}: "


def show(application: Application, step: Step, now: datetime, going: Standing | None = None) -> None:
    """One step for a person. `going`: the letter that may do it already."""
    owed = step.letter is not LetterKind.NONE
    letter = named(step.letter) if owed else speech("nothing owed")
    about = f"{application.company or '?'}, {application.role or '?'}"
    say(f"{application.number:>3}  {speech.pair(about, letter)}", bold=owed)
    if step.to:
        reader = f"{step.to.name or step.to.email} <{step.to.email}>"
        thread = speech("to {reader}, in their thread", reader=reader)
        say(f"     {thread if step.in_reply_to else speech('to {reader}, as a new mail', reader=reader)}")
    say(f"     {speech(step.why)}")
    if owed and going:
        say("     " + speech("Letter {number}: {says}", number=going.delivery.id, says=speech(going.says)), dim=True)
    elif owed:
        say(f"     {when(step, now)}   comeback letter {application.number}", dim=True)


def when(step: Step, now: datetime) -> str:
    """When to send, in words."""
    if step.hold_until and step.hold_until > now:
        return speech("Not before {day}, {time}.", day=speech.full(step.hold_until, now), time=f"{step.hold_until:%H:%M}")
    if step.due and step.due > now:
        return speech("Best by {day}.", day=speech.full(step.due, now))
    return speech("Now is a good time.")
