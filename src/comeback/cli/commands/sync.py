"""`comeback sync`: the connected mailboxes into the ledger."""

from __future__ import annotations

import click

from comeback.cli.notices import tell
from comeback.cli.options import json_option, moment
from comeback.cli.speech import speech
from comeback.cli.terminal import Progress, say, say_json, warn
from comeback.flows.syncing import Outcome


@click.command(name="sync")
@click.option("--watch", is_flag=True, help="Stay, and read what comes as it comes.")
@json_option
def command(watch: bool, as_json: bool) -> None:
    """Read the connected mailboxes into the ledger. Mail there is only read, never marked, moved or deleted.

    The first time it looks at the heads of all mail, and fetches the words of that alone which may be about your search. After that it goes
    on where it stopped. Where a server cannot be reached it says so, and tries again later with --watch.

    \b
    Examples:
      comeback sync
      comeback sync --watch
    """
    from comeback.flows.home import open_home
    from comeback.flows.syncing import Syncing, alone, sync_alone
    from comeback.flows.watching import watched

    home = open_home()
    if watch:
        with alone(home):
            for outcomes in watched(home):
                show(outcomes, as_json=as_json, quiet=True)
                tell(home, moment(None))
        return
    with Progress(speech("mails")) as progress:
        outcomes = sync_alone(home, Syncing(moment(None), progress.step))
    show(outcomes, as_json=as_json)
    if any(one.trouble for one in outcomes):
        raise click.exceptions.Exit(1)


def show(outcomes: list[Outcome], *, as_json: bool, quiet: bool = False) -> None:
    """What one look brought, a line for each mailbox; `quiet` leaves out those where nothing came."""
    shown = [one for one in outcomes if not quiet or one.new or (one.trouble and not one.skipped)]
    if as_json:
        say_json(one.row() for one in shown)
        return
    for one in shown:
        if one.trouble:
            warn(speech.pair(one.address, speech(one.says)))
        elif one.seen:
            say(
                speech(
                    "{address}: mails looked at: {seen}; folders: {folders}; new about your search: {new}.",
                    address=one.address,
                    seen=speech.number(one.seen),
                    folders=one.folders,
                    new=speech.number(one.new),
                )
            )
        else:
            say(
                speech.many(
                    "{address}: nothing new in one folder.", "{address}: nothing new in {count} folders.", one.folders, address=one.address
                )
            )
    if not quiet and any(one.new for one in shown):
        say(speech("Next: comeback due"), dim=True)
