"""`comeback close`: let an application go."""

from __future__ import annotations

import click

from comeback.cli.noting import noted
from comeback.cli.options import json_option, moment, now_option


@click.command(name="close")
@click.argument("application")
@now_option
@json_option
def command(application: str, now: str | None, as_json: bool) -> None:
    """Let an application go: nothing is proposed for it any more, and nothing is lost.

    \b
    Examples:
      comeback close 7
    """
    from comeback.flows.arranging import close
    from comeback.flows.home import open_home

    number, event = close(open_home(), application, moment(now))
    noted(number, event, f"Application {number} is closed. Take it back: comeback undo", as_json=as_json)
