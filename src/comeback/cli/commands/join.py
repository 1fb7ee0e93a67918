"""`comeback join`: two applications are one."""

from __future__ import annotations

import click

from comeback.cli.noting import noted
from comeback.cli.options import json_option, moment, now_option
from comeback.cli.speech import speech


@click.command(name="join")
@click.argument("one")
@click.argument("other")
@now_option
@json_option
def command(one: str, other: str, now: str | None, as_json: bool) -> None:
    """Say that two applications are one. The mails to come follow.

    \b
    Examples:
      comeback join 7 9
    """
    from comeback.flows.arranging import join
    from comeback.flows.home import open_home

    number, event = join(open_home(), one, other, moment(now))
    noted(number, event, speech("They are application {number} now. Take it back: comeback undo", number=number), as_json=as_json)
