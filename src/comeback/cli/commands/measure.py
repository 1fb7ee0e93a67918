"""`comeback measure`: the reader on mail that somebody has labelled."""

from __future__ import annotations

from pathlib import Path

import click

from comeback.cli.options import FILE_TO_READ, each_is_an_address, json_option
from comeback.cli.shapes import score_row
from comeback.cli.speech import speech
from comeback.cli.terminal import say, say_json, say_table
from comeback.domain.sentence import Sentence

HEADS = (Sentence("kind"), Sentence("mails"), Sentence("found"), Sentence("wrong"), Sentence("asked"))


@click.command(name="measure")
@click.argument("labels", type=FILE_TO_READ)
@click.option(
    "--me", multiple=True, metavar="ADDRESS", callback=each_is_an_address, help="The owner's address; may be given several times."
)
@json_option
def command(labels: Path, me: tuple[str, ...], as_json: bool) -> None:
    """Say how well your labelled mail is read. LABELS is a file of JSON Lines, one mail each, with paths from its own folder:

    \b
      {"path": "mails/one.eml", "kinds": ["rejection"]}

    The kinds are those of 'comeback read', the main one first. Nothing is kept.

    \b
    Example:
      comeback measure labels.jsonl --me ana@home.example
    """
    from comeback.flows.measuring import labelled, measured

    found = measured(labelled(labels), frozenset(address.lower() for address in me))
    if as_json:
        say_json(score_row(score) for score in found.scores)
        return
    heads = (*(speech(head) for head in HEADS), "F1")
    say_table(heads, [(str(s.kind), str(s.mails), str(s.found), str(s.wrong), str(s.asked), f"{s.f1:.2f}") for s in found.scores])
    say(
        speech(
            "Mails: {mails}; macro F1: {f1}; surely taken for a rejection or an offer without being one: {harm}",
            mails=speech.number(found.mails),
            f1=f"{found.macro_f1:.3f}",
            harm=found.harm,
        )
    )
