"""`comeback applications`: the ledger."""

from __future__ import annotations

import click

from comeback.cli.names import named
from comeback.cli.options import json_option
from comeback.cli.shapes import application_row
from comeback.cli.speech import speech
from comeback.cli.terminal import say, say_json, say_table
from comeback.domain.sentence import Sentence

NONE_YET = Sentence("No applications yet. 'comeback import PATH' reads them from your mail, 'comeback demo' shows a sample.")


@click.command(name="applications")
@json_option
def command(as_json: bool) -> None:
    """List your applications: company, role, how far it has come, and when something last happened.

    \b
    Example:
      comeback applications
    """
    from comeback.flows.home import open_home
    from comeback.flows.ledger import applications

    found = applications(open_home())
    if as_json:
        say_json(application_row(one) for one in found)
    elif not found:
        say(speech(NONE_YET))
    else:
        heads = tuple(map(speech, ("No.", "Company", "Role", "Stage", "Last")))
        rows = [
            (str(a.number), a.company or "?", a.role or "?", named(a.stage), speech.day(a.events[-1].at) if a.events else "") for a in found
        ]
        say_table(heads, rows)
