"""`comeback review`: the mails that wait for the seeker's word."""

from __future__ import annotations

import click

from comeback.cli.options import json_option
from comeback.cli.shapes import review_row
from comeback.cli.terminal import say, say_json


@click.command(name="review")
@json_option
def command(as_json: bool) -> None:
    """List the mails that the reader is not sure of. None of them changes the ledger until you say what it is.

    \b
    Examples:
      comeback review
      comeback correct 3f9a01 --kind rejection
    """
    from comeback.flows.home import open_home
    from comeback.flows.reviewing import waiting

    found = waiting(open_home())
    if as_json:
        say_json(review_row(message, reading) for message, reading in found)
        return
    for message, reading in found:
        say(f"{message.identity[:8]}  {message.date:%d %b %Y}  " if message.date else f"{message.identity[:8]}  ", bold=True)
        say(f"  {message.sender.name or message.sender.email}: {message.subject or '(no subject)'}")
        quote = f", because of: {reading.evidence[0].quote}" if reading.evidence else ""
        say(f"  perhaps {' and '.join(reading.kinds)}{quote}", dim=True)
    if found:
        say("\nSay what one is: comeback correct ID --kind KIND")
    else:
        say("Nothing waits for you.")
