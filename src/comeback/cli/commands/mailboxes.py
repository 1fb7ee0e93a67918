"""`comeback mailboxes`: which are connected, and how they are."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import click

from comeback.cli.options import json_option
from comeback.cli.terminal import say, say_json, say_table

if TYPE_CHECKING:
    from comeback.flows.mailboxes import Mailbox


@click.command(name="mailboxes")
@click.option("--folders", is_flag=True, help="Show every folder.")
@json_option
def command(folders: bool, as_json: bool) -> None:
    """Say which mailboxes are connected, what came from each, and what went wrong last.

    \b
    Example:
      comeback mailboxes --folders
    """
    from comeback.flows.home import open_home
    from comeback.flows.mailboxes import mailboxes

    found = mailboxes(open_home())
    if as_json:
        say_json(one.row() for one in found)
        return
    if not found:
        say("No mailbox is connected. Connect one with 'comeback connect ADDRESS'.")
    for one in found:
        show(one)
        if folders:
            rows = [[part.folder, f"{part.seen:,}", when(part.newest), when(part.looked_at), part.said] for part in one.folders]
            say_table(["folder", "seen", "newest mail", "last looked at", "trouble"], rows)


def show(one: Mailbox) -> None:
    """One mailbox in a few lines."""
    account, health = one.connected.account, one.connected.health
    say(f"{account.address} at {account.imap}", bold=True)
    if health.looked_at is None:
        say("  Not read to its end yet. Run 'comeback sync'.")
    else:
        came = f"{one.seen:,} mails seen, the newest of {when(one.newest)}" if one.seen else "no mail in it yet"
        say(f"  Last read to its end {when(health.looked_at)}: {came}.")
    if health.trouble:
        again = f" Next try: {when(health.next_try)}." if health.next_try else ""
        say(f"  Trouble ({health.trouble.replace('_', ' ')}): {health.said}{again}")


def when(at: datetime | None) -> str:
    """A moment for a person, in the zone of this machine."""
    if at is None:
        return "never"
    here = at.astimezone()
    return f"{here.day} {here:%b %Y, %H:%M}"
