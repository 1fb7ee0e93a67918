"""`comeback snooze`: put a step off."""

from __future__ import annotations

import click

from comeback.cli.noting import noted
from comeback.cli.options import json_option, moment, now_option
from comeback.cli.speech import speech


@click.command(name="snooze")
@click.argument("application")
@click.option("--until", metavar="DATE", required=True, help="The day on which you want to see it again, as 2026-04-14.")
@now_option
@json_option
def command(application: str, until: str, now: str | None, as_json: bool) -> None:
    """Hold what is owed to an application until a day; its expiry stays.

    \b
    Examples:
      comeback snooze 7 --until 2026-04-14
    """
    from comeback.flows.arranging import snooze
    from comeback.flows.home import open_home

    number, event = snooze(open_home(), application, until, moment(now))
    noted(
        number,
        event,
        speech("Held for application {number} until {until}. Take it back: comeback undo", number=number, until=until),
        as_json=as_json,
    )
