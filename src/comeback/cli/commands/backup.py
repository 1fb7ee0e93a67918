"""`comeback backup`: everything in one sealed file, now or by itself."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from comeback.cli.hidden import hidden
from comeback.cli.options import json_option, moment
from comeback.cli.speech import speech
from comeback.cli.terminal import Progress, say, say_json
from comeback.domain.sentence import Sentence

if TYPE_CHECKING:
    from comeback.domain.account import Secret
    from comeback.flows.home import Home

ADVICE = Sentence("Without this passphrase nobody can open the backup, you neither: write it down, and keep it apart from the file.")
NEXT = {"day": Sentence("The next is made in a day, by itself."), "week": Sentence("The next is made in a week, by itself.")}


@click.command(name="backup")
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("--every", type=click.Choice(["day", "week", "off"]), help="Make backups by themselves from now on; off: no more.")
@click.option("--keep", type=click.IntRange(1, 1000), metavar="N", help="How many of these are kept.  [default: 5]")
@click.option("--passphrase-stdin", is_flag=True, help="Read the passphrase from standard input.")
@json_option
def command(file: Path | None, every: str | None, keep: int | None, passphrase_stdin: bool, as_json: bool) -> None:
    """Write everything that is kept into one encrypted file, and open it again to see that it is good.

    FILE may be a folder; without it the backup lies in the data folder, from where you should copy it to another disk. Passwords of
    mailboxes are not in it. The passphrase is asked for, unless COMEBACK_PASSPHRASE holds it. With --every they are made by themselves
    while the pages are open, or 'sync --watch' or 'send --watch' runs.

    \b
    Examples:
      comeback backup /media/stick
      comeback backup /media/stick --every week --keep 8
      comeback backup --every off
    """
    from comeback.flows.backing_up import back_up
    from comeback.flows.backup_schedule import plan_backups, refuse_server
    from comeback.flows.home import open_home
    from comeback.store.backup_plan import Every, plan_of

    home = open_home()
    refuse_server(home)
    was = plan_of(home.settings.home)
    if every == Every.OFF:
        plan_backups(home, Every.OFF, keep or was.keep, None, None)
        say(speech("No more backups are made by themselves; those that are there stay."))
        return
    passphrase = _passphrase(home, from_stdin=passphrase_stdin, kept=every is None and was.every is not Every.OFF)
    if every or keep:
        plan_backups(home, Every(every) if every else was.every, keep or was.keep, file, passphrase)
    with Progress(speech("pieces of 64 kB")) as progress:
        done = back_up(home, None if every else file, passphrase, moment(None), progress.step)
    plan = plan_of(home.settings.home)
    if as_json:
        say_json([done.row(plan)])
        return
    say(speech("The backup lies in {file}, {size} bytes; it was opened again and is good.", file=done.file, size=speech.number(done.size)))
    if done.gone:
        say(speech.many("An older one was let go.", "{count} older ones were let go.", len(done.gone)))
    if plan.every is not Every.OFF:
        say(speech(NEXT[plan.every]))
        say(speech.many("One is kept.", "{count} are kept.", plan.keep))
    if done.file.is_relative_to(home.settings.home):
        say(speech("It lies on the same disk as the ledger: copy it to another."), dim=True)


def _passphrase(home: Home, *, from_stdin: bool, kept: bool) -> Secret:
    """Said now, of the environment, or, where backups make themselves, the one that was kept for that."""
    from comeback.flows.backup_schedule import has_passphrase, kept_passphrase

    if not from_stdin and (home.settings.passphrase or (kept and has_passphrase(home))):
        return kept_passphrase(home)
    return hidden(speech("Passphrase"), speech(ADVICE), from_stdin=from_stdin, option="--passphrase-stdin", twice=True)
