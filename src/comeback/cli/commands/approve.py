"""`comeback approve`: a person says yes to these exact words, to this one reader."""

from __future__ import annotations

import click

from comeback.cli.options import json_option, moment, now_option
from comeback.cli.outgoing import show_standings
from comeback.cli.speech import speech
from comeback.cli.terminal import a_person_looks, agreed, say, warn
from comeback.domain.sentence import Sentence
from comeback.errors import UsageError


@click.command(name="approve")
@click.argument("letter", type=int)
@click.option("--yes", is_flag=True, help="Approve without being asked: you have read it.")
@click.option("--domain", default="", metavar="DOMAIN", help="With --yes, where the address imitates a domain you know: its domain, typed.")
@now_option
@json_option
def command(letter: int, yes: bool, domain: str, now: str | None, as_json: bool) -> None:
    """Approve a letter: freeze these exact words for this one reader, to leave with the next 'comeback send' in working hours.

    LETTER is the number that 'comeback letter' and 'comeback outbox' show.

    \b
    Examples:
      comeback approve 12
      comeback approve 12 --yes
    """
    from comeback.flows.approving import Marks, approve, offer, to_approve
    from comeback.flows.home import open_home
    from comeback.flows.outbox import standings

    home, at = open_home(), moment(now)
    delivery, words = to_approve(home, letter)
    if not yes:
        if not a_person_looks() or as_json:
            raise UsageError(
                "Nobody is here to read the letter.", Sentence("Read it, then say 'comeback approve {letter} --yes'.", letter=letter)
            )
        shown = offer(home, letter, Marks.new(at))
        say(
            speech(
                "From:    {name} <{email}>\nTo:      {to}\nSubject: {subject}",
                name=home.seeker.name,
                email=home.seeker.email,
                to=", ".join(shown.frozen.envelope.recipients),
                subject=words.subject,
            ),
            dim=True,
        )
        for doubt in shown.doubts.said:
            warn(speech(doubt))
        say(f"\n{words.body}\n")
        if shown.doubts.to_type:
            domain = click.prompt(speech("To send it all the same, type the domain of the address: {domain}", domain=shown.doubts.to_type))
        agreed(speech("Send exactly this to {to}?", to=delivery.to), abort=True)
    approve(home, letter, at, delivery.revision, domain)
    show_standings(standings(home, at, [letter]), as_json=as_json)
