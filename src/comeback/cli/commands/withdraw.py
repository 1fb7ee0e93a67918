"""`comeback withdraw`: take an approval back."""

from __future__ import annotations

import click

from comeback.cli.options import json_option, moment, now_option
from comeback.cli.outgoing import show_standings


@click.command(name="withdraw")
@click.argument("letter", type=int)
@now_option
@json_option
def command(letter: int, now: str | None, as_json: bool) -> None:
    """Take an approval back: the letter is a draft again and does not leave.

    \b
    Examples:
      comeback withdraw 12
    """
    from comeback.flows.approving import withdraw
    from comeback.flows.home import open_home
    from comeback.flows.outbox import standings

    home, at = open_home(), moment(now)
    withdraw(home, letter, at)
    show_standings(standings(home, at, [letter]), as_json=as_json)
