"""`comeback close`: let an application go, or all that are stale."""

from __future__ import annotations

import click

from comeback.cli.noting import noted
from comeback.cli.options import json_option, moment, now_option
from comeback.cli.shapes import event_row
from comeback.cli.speech import speech
from comeback.cli.terminal import say, say_json
from comeback.errors import UsageError


@click.command(name="close")
@click.argument("application", required=False)
@click.option("--stale", is_flag=True, help="All of which nothing is to come: letters too late to go, three months of silence.")
@now_option
@json_option
def command(application: str | None, stale: bool, now: str | None, as_json: bool) -> None:
    """Let an application go: nothing is proposed for it any more, and nothing is lost.

    With --stale every old one is let go at once, and one 'comeback undo' takes all of it back. Should one of them come back to you with
    another chance, it is open again.

    \b
    Examples:
      comeback close 7
      comeback close --stale
    """
    from comeback.flows.arranging import close
    from comeback.flows.home import open_home

    if stale == (application is not None):
        raise UsageError("Name one application, or say --stale.", "As in: comeback close 7")
    if application is None:
        close_all(now, as_json=as_json)
        return
    number, event = close(open_home(), application, moment(now))
    noted(number, event, speech("Application {number} is closed. Take it back: comeback undo", number=number), as_json=as_json)


def close_all(now: str | None, *, as_json: bool) -> None:
    """Everything stale, in one go."""
    from comeback.flows.arranging import close_stale
    from comeback.flows.home import open_home

    going = close_stale(open_home(), moment(now))
    if as_json:
        say_json({"application": number, **event_row(event)} for number, event in going)
    elif not going:
        say(speech("Nothing is stale."))
    else:
        say(
            speech.many(
                "One application is let go. Take it back: comeback undo",
                "{count} applications are let go. Take it back: comeback undo",
                len(going),
            )
        )
