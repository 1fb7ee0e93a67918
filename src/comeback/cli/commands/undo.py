"""`comeback undo`: take the last word back."""

from __future__ import annotations

import click

from comeback.cli.names import named
from comeback.cli.noting import noted
from comeback.cli.options import json_option, moment, now_option
from comeback.cli.speech import speech
from comeback.cli.terminal import say
from comeback.domain.event import Event


@click.command(name="undo")
@now_option
@json_option
def command(now: str | None, as_json: bool) -> None:
    """Take back the last thing you noted by hand: a no, an interview, a debrief, a snooze, a join ... Again takes back the one before.

    \b
    Examples:
      comeback undo
    """
    from comeback.flows.arranging import undo
    from comeback.flows.home import open_home

    *others, event = undo(open_home(), moment(now))
    noted(None, event, taken_back(event), as_json=as_json)
    if others and not as_json:
        say(
            speech.many(
                "One other that was noted in the same go is taken back too.",
                "{count} others that were noted in the same go are taken back too.",
                len(others),
            )
        )


def taken_back(event: Event) -> str:
    """What was taken back, for a person."""
    what = {"what": named(event.kind), "day": speech.day(event.at)}
    if event.company:
        return speech("Taken back: {what}, noted for {day} at {company}.", company=event.company, **what)
    return speech("Taken back: {what}, noted for {day}.", **what)
