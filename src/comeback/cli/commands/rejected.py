"""`comeback rejected`: a no that no mail tells."""

from __future__ import annotations

import click

from comeback.cli.noting import noted
from comeback.cli.options import channel_option, json_option, moment, now_option
from comeback.cli.speech import speech
from comeback.domain.kinds import Channel


@click.command(name="rejected")
@click.argument("company")
@click.option("--role", metavar="ROLE", default="", help="Which post, where there are two at this company.")
@channel_option
@click.option("--from", "told_by", metavar="NAME", default="", help="Who told you.")
@click.option("--on", metavar="DATE", help="When, as 2026-04-14 or 'yesterday'. Default: now.")
@click.option("--said", metavar="WORDS", default="", help="What they said, as you remember it.")
@now_option
@json_option
def command(company: str, role: str, channel: str, told_by: str, on: str | None, said: str, now: str | None, as_json: bool) -> None:
    """Note a no that came by phone, in person, by post or in a portal.

    \b
    Examples:
      comeback rejected "Tallow & Pine" --by phone --from "Ruth Adair"
      comeback rejected "Tallow & Pine" --role "Bench Joiner" --by letter --on 2026-04-14
    """
    from comeback.flows.byhand import Told, note_rejection
    from comeback.flows.home import open_home

    told = Told(company, role, Channel(channel), (told_by,) if told_by else (), on, said)
    number, event = note_rejection(open_home(), told, moment(now))
    noted(
        number,
        event,
        speech("Noted for application {number}. I am sorry. When you feel like it: comeback due", number=number),
        as_json=as_json,
    )
