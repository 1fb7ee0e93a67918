"""`comeback reread`: the kept mail under the eyes of this version."""

from __future__ import annotations

import click

from comeback.cli.names import listed, named
from comeback.cli.options import json_option
from comeback.cli.shapes import change_row
from comeback.cli.speech import speech
from comeback.cli.terminal import Progress, say, say_json


@click.command(name="reread")
@click.option("--yes", is_flag=True, help="Make the new readings count.")
@json_option
def command(yes: bool, as_json: bool) -> None:
    """Read the kept mail again and show what would change. Only --yes changes anything; your corrections always stay.

    \b
    Examples:
      comeback reread
      comeback reread --yes
    """
    from comeback.flows.home import open_home
    from comeback.flows.rereading import apply, changes

    home = open_home()
    with Progress(speech("mails")) as progress:
        found = list(changes(home, progress.step))
    if as_json:
        say_json(change_row(one) for one in found)
    for one in [] if as_json else found:
        was, now = (listed([named(kind) for kind in reading.kinds]) for reading in (one.was, one.now))
        say(f"{one.message.subject or speech('(no subject)')}: {was} -> {now}")
    if yes:
        apply(home, found)
    if not as_json:
        say(
            speech.many("One changed.", "{count} changed.", len(found))
            if yes
            else speech.many(
                "One would change. 'comeback reread --yes' makes it count.",
                "{count} would change. 'comeback reread --yes' makes them count.",
                len(found),
            )
        )
