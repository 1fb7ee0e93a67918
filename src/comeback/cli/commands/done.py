"""`comeback done`: a step is done, by a road that no mail shows."""

from __future__ import annotations

import click

from comeback.cli.noting import noted
from comeback.cli.options import json_option, moment, now_option
from comeback.cli.speech import speech


@click.command(name="done")
@click.argument("application")
@now_option
@json_option
def command(application: str, now: str | None, as_json: bool) -> None:
    """Note that you have answered: by phone, on paper, from an address that is not read here. What you send by mail is seen by itself.

    \b
    Examples:
      comeback done 7
    """
    from comeback.flows.arranging import done
    from comeback.flows.home import open_home

    number, event = done(open_home(), application, moment(now))
    noted(number, event, speech("Noted for application {number}. Take it back: comeback undo", number=number), as_json=as_json)
