"""`comeback due`: the next steps, each with its reason."""

from __future__ import annotations

from datetime import datetime

import click

from comeback.cli.options import json_option, moment, now_option
from comeback.cli.shapes import due_row
from comeback.cli.terminal import say, say_json
from comeback.domain.application import Application
from comeback.domain.kinds import LetterKind
from comeback.domain.step import Step


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

    at, home = moment(now), open_home()
    every = steps(home, at)
    found = [(one, step) for one, step in every if everything or step.letter is not LetterKind.NONE]
    if as_json:
        say_json(due_row(one, step) for one, step in found)
    elif not found:
        say("Nothing is owed today.")
    for one, step in [] if as_json else found:
        show(one, step, at)
    for one, ahead in [] if as_json else briefs_ready(home.seeker, [one for one, _ in every], at):
        day = f"{ahead.at.astimezone(home.seeker.zone):%A}"
        say(f"{one.number:>3}  {one.company or '?'}: your interview is on {day}. Your page for it: comeback brief {one.number}")
    for one, _ in [] if as_json else to_debrief(home, [one for one, _ in every], at):
        say(f"{one.number:>3}  {one.company or '?'}: you have just met them. Two minutes while it is fresh: comeback debrief {one.number}")


def show(application: Application, step: Step, now: datetime) -> None:
    """One step for a person."""
    letter = step.letter.replace("_", " ") if step.letter is not LetterKind.NONE else "nothing owed"
    say(
        f"{application.number:>3}  {application.company or '?'}, {application.role or '?'}: {letter}",
        bold=step.letter is not LetterKind.NONE,
    )
    if step.to:
        say(f"     to {step.to.name or step.to.email} <{step.to.email}>" + (", in their thread" if step.in_reply_to else ", as a new mail"))
    say(f"     {step.why}")
    if step.letter is not LetterKind.NONE:
        say(f"     {when(step, now)}   comeback letter {application.number}", dim=True)


def when(step: Step, now: datetime) -> str:
    """When to send, in words."""
    if step.hold_until and step.hold_until > now:
        return f"Not before {step.hold_until:%A %d %B, %H:%M}."
    if step.due and step.due > now:
        return f"Best by {step.due:%A %d %B}."
    return "Now is a good time."
