"""`comeback restore`: a backup in the ledger's place."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from comeback.cli.hidden import hidden
from comeback.cli.options import FILE_TO_READ, json_option, moment
from comeback.cli.speech import speech
from comeback.cli.terminal import Progress, a_person_looks, agreed, say, say_json
from comeback.domain.account import Secret
from comeback.errors import UsageError

if TYPE_CHECKING:
    from comeback.flows.restoring import Unpacked


@click.command(name="restore")
@click.argument("file", type=FILE_TO_READ)
@click.option("--yes", is_flag=True, help="Put it in the place of a ledger that is there, without being asked.")
@click.option("--passphrase-stdin", is_flag=True, help="Read the passphrase from standard input.")
@json_option
def command(file: Path, yes: bool, passphrase_stdin: bool, as_json: bool) -> None:
    """Put a backup in the ledger's place: on a new machine, or where the ledger is damaged.

    A ledger that is there is kept beside it, under a name with the moment. Nothing leaves afterwards until 'comeback resume' has looked
    through your mailboxes for letters that have left since the backup. The passphrase is asked for, unless COMEBACK_PASSPHRASE holds it.

    \b
    Examples:
      comeback restore /media/stick/comeback-2026-06-15-180000.age
    """
    from comeback.config import settings
    from comeback.flows.restoring import is_occupied, put_back, unpacked

    found = settings()
    passphrase = Secret(found.passphrase)
    if passphrase_stdin or not found.passphrase:
        passphrase = hidden(speech("Passphrase"), "", from_stdin=passphrase_stdin, option="--passphrase-stdin")
    with Progress(speech("pieces of 64 kB")) as progress, unpacked(found, file, passphrase, progress.step) as one:
        what = in_words(one)
        if is_occupied(found) and not yes:
            if not a_person_looks() or as_json:
                raise UsageError("A ledger lies there already.", "Say --yes to put the backup in its place; the old one is kept beside it.")
            agreed(speech("Put the backup ({what}) in the place of your ledger? The old one is kept beside it.", what=what), abort=True)
        done = put_back(found, one, moment(None))
    if as_json:
        say_json([done.row()])
        return
    say(speech("Restored: {what}.", what=what))
    if done.kept:
        say(speech("The ledger that was there is kept in {kept}.", kept=done.kept))
    say(speech("Nothing leaves until 'comeback resume' has looked through your mailboxes; it asks for their passwords again."))
    if not done.mailboxes:
        say(speech("No mailbox was connected, so that is quickly done."), dim=True)


def in_words(one: Unpacked) -> str:
    """What a backup holds, and of when it is."""
    held = one.holds
    made = one.made_at.astimezone()
    return speech(
        "{mails}, {applications}, {letters}, of {day}",
        mails=speech.many("one mail", "{count} mails", held.mails),
        applications=speech.many("one application", "{count} applications", held.applications),
        letters=speech.many("one letter", "{count} letters", held.letters),
        day=f"{speech.day(made)}, {made:%H:%M}",
    )
