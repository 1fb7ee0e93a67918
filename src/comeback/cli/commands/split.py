"""`comeback split`: one application is two."""

from __future__ import annotations

import click

from comeback.cli.noting import noted
from comeback.cli.options import json_option, moment, now_option
from comeback.cli.speech import speech


@click.command(name="split")
@click.argument("application")
@click.argument("mails", metavar="MAIL...", nargs=-1, required=True)
@now_option
@json_option
def command(application: str, mails: tuple[str, ...], now: str | None, as_json: bool) -> None:
    """Say that these mails belong to another application than the rest.

    MAIL is a Message-ID, or the id of a mail as "comeback review" shows it.

    \b
    Examples:
      comeback split 7 '<75@mail.tallowpine.example>'
    """
    from comeback.flows.arranging import split
    from comeback.flows.home import open_home

    number, event = split(open_home(), application, mails, moment(now))
    noted(
        number,
        event,
        speech("The rest is application {number}. See: comeback applications. Take it back: comeback undo", number=number),
        as_json=as_json,
    )
