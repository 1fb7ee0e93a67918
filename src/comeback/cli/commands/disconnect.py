"""`comeback disconnect`: forget a mailbox and its password."""

from __future__ import annotations

import click

from comeback.cli.speech import speech
from comeback.cli.terminal import say


@click.command(name="disconnect")
@click.argument("address")
def command(address: str) -> None:
    """Forget a mailbox and its sign-in. Mails and applications that came from it stay.

    \b
    Example:
      comeback disconnect ana@gmail.com
    """
    from comeback.flows.connecting import disconnect
    from comeback.flows.home import open_home

    disconnect(open_home(), address)
    say(speech("Forgotten, with its sign-in. What was read stays in the ledger."))
