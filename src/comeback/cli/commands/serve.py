"""`comeback serve`: the pages, in the browser, on this machine alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from comeback.cli.speech import speech
from comeback.cli.terminal import say

if TYPE_CHECKING:
    from comeback.errors import ComebackError
    from comeback.flows.home import Home
    from comeback.web.site import Clock


@click.command(name="serve")
@click.option("--port", type=click.IntRange(1, 65535), metavar="PORT", help="Default: 8347, or another that is free.")
@click.option("--no-browser", is_flag=True, help="Print the address and open nothing.")
def command(port: int | None, no_browser: bool) -> None:
    """Open the pages in your browser. They are served on this machine, to you alone.

    While they are open, letters that you approved leave at their time; nothing else does.

    \b
    Example:
      comeback serve
    """
    from comeback.flows.home import open_home
    from comeback.web.serving import serve
    from comeback.web.site import Site
    from comeback.web.tending import tending
    from comeback.web.token import token_of

    home = open_home()
    site = Site(home.settings, token_of(home.settings.home), sender=_one_round)
    with tending(site):
        serve(site, port, not no_browser, greet)


def _one_round(home: Home, clock: Clock) -> Sequence[ComebackError]:
    # Loaded when something leaves: the first page does not wait for it.
    from comeback.work.sender import one_round

    return one_round(home, clock)


def greet(address: str) -> None:
    """Where the pages are, and how to end them."""
    say(speech("Comeback is open at {address}", address=address))
    say(speech("This address is yours alone. Stop with Ctrl-C."), dim=True)
