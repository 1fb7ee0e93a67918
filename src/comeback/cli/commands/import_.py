"""`comeback import`: mail into the ledger; again adds nothing."""

from __future__ import annotations

from pathlib import Path

import click

from comeback.cli.options import FILE_TO_READ, json_option, me_option, moment
from comeback.cli.speech import speech
from comeback.cli.terminal import Progress, say, say_json


@click.command(name="import")
@click.argument("path", type=FILE_TO_READ)
@me_option
@click.option("--name", metavar="NAME", default="", help="Your name, as letters shall be signed.")
@click.option("--columns", metavar="NAME=HEAD,...", default="", help="Of a table: what its columns hold, where their heads do not tell.")
@click.option("--dates", type=click.Choice(["day-first", "month-first"]), help="Of a table: how its days are written in figures.")
@click.option("--yes", is_flag=True, help="Of a table: take it in without asking.")
@json_option
def command(path: Path, me: tuple[str, ...], name: str, columns: str, dates: str | None, yes: bool, as_json: bool) -> None:
    """Read mail into the ledger, or a table of applications that was kept elsewhere. The same again, by whatever road, adds nothing.

    PATH is an .eml file, a folder, an mbox, a Maildir, or a Takeout archive (.zip, .tgz). The source is only read. Of mail that cannot be
    about your search, no words are kept.

    A table is a .csv or .tsv file, as other trackers and spreadsheets write it, or a board of Trello (.json). What its columns hold is
    shown before anything is kept. The names are company, role, date, status, interview, rejected, offer, note, link and contact.

    \b
    Examples:
      comeback import ~/takeout-20260401.zip
      comeback import ~/Maildir --me me@home.example --me me@work.example --name "Ana Ruiz"
      comeback import bewerbungen.csv --columns company=Firma,role=Stelle,date=Datum
    """
    from comeback.cli.tables import bring, is_table
    from comeback.flows.arranging import stale
    from comeback.flows.importing import import_mail

    if columns or is_table(path):
        bring(path, columns, dates, yes=yes, as_json=as_json)
        return
    with Progress(speech("mails")) as progress:
        home, done = import_mail(path, me, name, progress.step)
    if as_json:
        say_json([done.row()])
        return
    say(
        speech.many(
            "One mail read, of which new: {new}.", "{count} mails read, of which new: {new}.", done.messages, new=speech.number(done.new)
        )
    )
    say(speech.many("One is about your search.", "{count} are about your search.", done.kept))
    say(speech.many("One application in the ledger.", "{count} applications in the ledger.", done.applications))
    you = f"{home.seeker.name or speech('not named yet')} <{home.seeker.email or speech('no address')}>"
    say(speech("You are {you}; --me and --name change that.", you=you))
    if done.quarantined:
        say(
            speech.many(
                "One mail could not be read and was set aside; 'comeback doctor' names it.",
                "{count} mails could not be read and were set aside; 'comeback doctor' lists them.",
                done.quarantined,
            )
        )
    if gone := stale(home, moment(None)):
        say(
            speech.many(
                "One application has gone cold. To let it go: comeback close --stale",
                "{count} applications have gone cold. To let all of them go: comeback close --stale",
                len(gone),
            )
        )
    say(speech("Next: comeback due"), dim=True)
