"""`comeback mailboxes`: which are connected, and how they are."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import click

from comeback.cli.options import json_option
from comeback.cli.speech import speech
from comeback.cli.terminal import say, say_json, say_table
from comeback.domain.sentence import Sentence

if TYPE_CHECKING:
    from comeback.flows.mailboxes import Mailbox
    from comeback.store.folders_read import Cursor


HEADS = (
    Sentence("folder"),
    Sentence("seen"),
    Sentence("newest mail"),
    Sentence("last looked at"),
    Sentence("trouble"),
    Sentence("next try"),
)
TROUBLES = {
    "sign_in": Sentence("sign in"),
    "network": Sentence("network"),
    "server": Sentence("server"),
    "quota": Sentence("quota"),
    "unsafe": Sentence("unsafe"),
}
"""What the kinds of `comeback.mailbox.trouble` are called."""


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
        say(speech("No mailbox is connected. Connect one with 'comeback connect ADDRESS'."))
    for one in found:
        show(one)
        if folders:
            rows = [
                [part.folder, speech.number(part.seen), when(part.newest), when(part.looked_at), speech(part.said), again(one, part)]
                for part in one.folders
            ]
            say_table([speech(head) for head in HEADS], rows)


def show(one: Mailbox) -> None:
    """One mailbox in a few lines."""
    account, health = one.connected.account, one.connected.health
    say(speech("{address} at {imap}", address=account.address, imap=account.imap), bold=True)
    if health.looked_at is None:
        say("  " + speech("Not read to its end yet. Run 'comeback sync'."))
    else:
        say("  " + speech("Last read to its end: {when}.", when=when(health.looked_at)))
        newest = when(one.newest)
        came = speech.many("One mail seen, of {newest}.", "{count} mails seen, the newest of {newest}.", one.seen, newest=newest)
        say(f"  {came if one.seen else speech('No mail in it yet.')}")
    if health.trouble:
        say("  " + speech("Trouble ({kind}): {said}", kind=speech(TROUBLES[health.trouble]), said=speech(health.said)))
    if health.trouble and health.next_try:
        say("  " + speech("Next try: {when}.", when=when(health.next_try)))


def again(one: Mailbox, folder: Cursor) -> str:
    """When a folder is tried again."""
    at = one.next_try(folder)
    return when(at) if at else ""


def when(at: datetime | None) -> str:
    """A moment for a person, in the zone of this machine."""
    if at is None:
        return speech("never")
    here = at.astimezone()
    return f"{speech.day(here)}, {here:%H:%M}"
