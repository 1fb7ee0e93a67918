"""`comeback send`: what was approved and is due leaves; nothing else ever does."""

from __future__ import annotations

from functools import partial

import click

from comeback.cli.notices import tell
from comeback.cli.options import json_option, moment, now_option
from comeback.cli.outgoing import show_standings, show_waiting
from comeback.cli.speech import speech
from comeback.cli.terminal import say, told, warn


@click.command(name="send")
@click.option("--watch", is_flag=True, help="Stay, and send each letter when its time comes. Ctrl-C ends it.")
@now_option
@json_option
def command(watch: bool, now: str | None, as_json: bool) -> None:
    """Send the letters that you approved and whose time has come, each once, and say how far each is.

    A letter leaves in working hours, not before its day, and only if nothing has come in since you approved it.

    \b
    Examples:
      comeback send
      comeback send --watch
    """
    from comeback.flows.home import open_home
    from comeback.flows.outbox import standings
    from comeback.work.sender import rounds

    home = open_home()
    clock = partial(moment, now)
    for done in rounds(home, clock, watch=watch):
        at = clock()
        for error in done.trouble:
            warn(told(error))
        found = standings(home, at, list(done.letters)) if done.letters else []
        if found or as_json:
            show_standings(found, as_json=as_json)
        elif not watch:
            show_waiting([one for one in standings(home, at) if one.leaving])
        if watch:
            tell(home, at)
    if watch:
        say(speech("Nothing more is sent until you start it again."), dim=True)
