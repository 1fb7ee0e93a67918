"""`comeback read`: what mails mean. Keeps nothing."""

from __future__ import annotations

from pathlib import Path

import click

from comeback.cli.names import named
from comeback.cli.options import FILE_TO_READ, json_option, me_option
from comeback.cli.shapes import read_row
from comeback.cli.speech import speech
from comeback.cli.terminal import complain_of, counted, one_line, say, say_json
from comeback.domain.message import Message, Quarantined
from comeback.domain.reading import Reading


@click.command(name="read")
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=FILE_TO_READ)
@me_option
@json_option
def command(paths: tuple[Path, ...], me: tuple[str, ...], as_json: bool) -> None:
    """Say what mails mean: a no, an invitation, a receipt ... with the words that say so. Keeps nothing.

    PATH is an .eml file, a folder, an mbox, a Maildir, or a Takeout archive (.zip, .tgz).

    \b
    Examples:
      comeback read ~/Downloads/their-answer.eml
      comeback read ~/Mail/Archive.mbox --me me@home.example --json
    """
    from comeback.flows.looking import read_mails

    for found in counted(read_mails(paths, frozenset(address.lower() for address in me)), speech("mails")):
        if isinstance(found, Quarantined):
            complain_of(found)
        elif as_json:
            say_json([read_row(*found)])
        else:
            show(*found)


def show(message: Message, reading: Reading) -> None:
    """One mail for a person: what it is, of whom, and the words that say so."""
    kinds = " + ".join(named(kind) for kind in reading.kinds)
    sure = speech("perhaps {kinds}", kinds=kinds) if reading.unsure else kinds
    about = ", ".join(part for part in (reading.role, reading.company) if part)
    say(f"{sure}{': ' + about if about else ''}", bold=True)
    sender = message.sender.name or message.sender.email
    say(f"  {one_line(message.subject) or speech('(no subject)')} — {one_line(sender)}", dim=True)
    for one in reading.evidence[:2]:
        say(f"  “{one_line(one.quote)}”")
