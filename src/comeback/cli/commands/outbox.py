"""`comeback outbox`: how far each letter is, and what only the person can decide."""

from __future__ import annotations

import click

from comeback.cli.options import json_option, moment, now_option
from comeback.cli.outgoing import show_standings
from comeback.errors import UsageError


@click.command(name="outbox")
@click.option("--it-went", type=int, metavar="LETTER", help="You know that an uncertain letter went out.")
@click.option("--send-again", type=int, metavar="LETTER", help="Send an uncertain letter again, though it may arrive twice.")
@click.option("--let-go", type=int, metavar="LETTER", help="This letter shall not go out (again).")
@click.option("--a-day", type=click.IntRange(1, 200), metavar="N", help="Let no more than so many letters leave within 24 hours.")
@now_option
@json_option
def command(it_went: int | None, send_again: int | None, let_go: int | None, a_day: int | None, now: str | None, as_json: bool) -> None:
    """List your letters and how far each has come: draft, approved, sent, answered; and what went wrong.

    \b
    Examples:
      comeback outbox
      comeback outbox --it-went 12
    """
    from comeback.flows import outbox
    from comeback.flows.home import open_home
    from comeback.flows.pace import at_most

    home, at = open_home(), moment(now)
    said = {outbox.went: it_went, outbox.send_again: send_again, outbox.let_go: let_go}
    chosen = [(decide, letter) for decide, letter in said.items() if letter is not None]
    if len(chosen) > 1:
        raise UsageError("Decide of one letter at a time.", "Call 'comeback outbox' once for each.")
    if a_day is not None:
        home = at_most(home, a_day)
    letters = [decide(home, letter, at).id for decide, letter in chosen]
    show_standings(outbox.standings(home, at, letters or None), as_json=as_json)
