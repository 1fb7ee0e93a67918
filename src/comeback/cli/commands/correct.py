"""`comeback correct`: the seeker's own word on a mail."""

from __future__ import annotations

import click

from comeback.cli.names import listed, named
from comeback.cli.options import json_option, moment, now_option
from comeback.cli.shapes import review_row
from comeback.cli.speech import speech
from comeback.cli.terminal import say, say_json
from comeback.domain.kinds import Kind

KINDS = [kind.value for kind in Kind]


@click.command(name="correct")
@click.argument("mail")
@click.option(
    "--kind",
    "kinds",
    type=click.Choice([kind.value for kind in Kind]),
    multiple=True,
    required=True,
    help="What it is; may be given twice.",
)
@click.option("--company", metavar="NAME", help="The company it is about, where that was read wrongly.")
@click.option("--role", metavar="ROLE", help="The post it is about, where that was read wrongly.")
@now_option
@json_option
def command(mail: str, kinds: tuple[str, ...], company: str | None, role: str | None, now: str | None, as_json: bool) -> None:
    """Say what a mail is. Your word wins over every reader, now and later, and mails of the same habit are read by it.

    MAIL is the id that 'comeback review' shows, or a Message-ID.

    \b
    Examples:
      comeback correct 3f9a01c2 --kind rejection
      comeback correct 3f9a01c2 --kind other
      comeback correct '<75@mail.tallowpine.example>' --kind invitation --company "Tallow & Pine"
    """
    from comeback.flows.home import open_home
    from comeback.flows.reviewing import Word, correct

    message, reading = correct(open_home(), mail, Word(tuple(dict.fromkeys(map(Kind, kinds))), company, role), moment(now))
    if as_json:
        say_json([review_row(message, reading)])
    else:
        say(
            speech(
                "Kept: {subject} is {kinds}. See: comeback due",
                subject=message.subject or speech("(no subject)"),
                kinds=listed([named(kind) for kind in reading.kinds]),
            )
        )
