"""`comeback review`: the mails that wait for the seeker's word."""

from __future__ import annotations

from collections.abc import Sequence

import click

from comeback.cli.names import listed, named
from comeback.cli.options import json_option
from comeback.cli.shapes import review_row
from comeback.cli.speech import speech
from comeback.cli.terminal import Progress, say, say_json, warn
from comeback.domain.message import Message
from comeback.domain.reading import Reading
from comeback.flows.home import Home


@click.command(name="review")
@click.option("--ask", is_flag=True, help="Ask the language model you have connected what it takes them for.")
@json_option
def command(ask: bool, as_json: bool) -> None:
    """List the mails that the reader is not sure of. None of them changes the ledger until you say what it is.

    With --ask their words go to the endpoint you have set (COMEBACK_MODEL_URL), and nowhere else; what it answers is only shown.

    \b
    Examples:
      comeback review
      comeback correct 3f9a01 --kind rejection
    """
    from comeback.flows.home import open_home
    from comeback.flows.reviewing import waiting

    home = open_home()
    found = waiting(home)
    hints = _hints(home, [message for message, _ in found]) if ask else {}
    if as_json:
        say_json(review_row(message, reading, hints.get(message.identity)) for message, reading in found)
        return
    for message, reading in found:
        show(message, reading)
        if message.identity in hints:
            say("  " + speech("the model: {hint}", hint=hints[message.identity]), dim=True)
    say("\n" + speech("Say what one is: comeback correct ID --kind KIND") if found else speech("Nothing waits for you."))


def show(message: Message, reading: Reading) -> None:
    """One mail that waits, for a person."""
    say(f"{message.identity[:8]}  {speech.day(message.date)}" if message.date else message.identity[:8], bold=True)
    say(f"  {message.sender.name or message.sender.email}: {message.subject or speech('(no subject)')}")
    kinds = listed([named(kind) for kind in reading.kinds])
    perhaps = speech("perhaps {kinds}", kinds=kinds)
    if reading.evidence:
        perhaps = speech("perhaps {kinds}, because of: {quote}", kinds=kinds, quote=reading.evidence[0].quote)
    say(f"  {perhaps}", dim=True)


def _hints(home: Home, messages: Sequence[Message]) -> dict[str, str]:
    """What the model takes each mail for, by identity; says first where the words go, and afterwards how many bytes went."""
    from comeback.config import settings
    from comeback.flows.asking import endpoint_of, note_sent, suggestions

    endpoint = endpoint_of(settings())
    warn(
        speech.many(
            "Asking {model} at {host} about one mail.",
            "Asking {model} at {host} about {count} mails.",
            len(messages),
            model=endpoint.model,
            host=endpoint.host,
        )
    )
    hints: dict[str, str] = {}
    try:
        with Progress(speech("mails")) as progress:
            for message, said in suggestions(endpoint, messages):
                hints[message.identity] = (
                    speech("no answer that counts: {said}", said=speech(said))
                    if isinstance(said, str)
                    else f"{named(said.kind)}: {said.quote}"
                )
                progress.step()
    finally:
        note_sent(home, endpoint)
    warn(speech("{sent} bytes were sent to {host}.", sent=speech.number(endpoint.sent), host=endpoint.host))
    return hints
