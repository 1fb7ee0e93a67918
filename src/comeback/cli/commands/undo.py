"""`comeback undo`: take the last word back."""

from __future__ import annotations

import click

from comeback.cli.noting import noted
from comeback.cli.options import json_option, moment, now_option


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

    event = undo(open_home(), moment(now))
    noted(
        None,
        event,
        f"Taken back: {event.kind.replace('_', ' ')}, noted for {event.at:%d %b %Y}{f' at {event.company}' if event.company else ''}.",
        as_json=as_json,
    )
