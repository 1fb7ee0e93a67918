"""`comeback check`: the findings on a letter the seeker wrote."""

from __future__ import annotations

from pathlib import Path

import click

from comeback.cli.options import FILE_TO_READ, json_option
from comeback.cli.points import quoted
from comeback.cli.shapes import finding_row
from comeback.cli.speech import speech
from comeback.cli.terminal import say, say_json
from comeback.domain.kinds import LetterKind


@click.command(name="check")
@click.argument("file", type=FILE_TO_READ)
@click.option("--case", "case_file", type=FILE_TO_READ, help="A JSON file of facts to trace the words against.")
@click.option("--kind", type=click.Choice([kind.value for kind in LetterKind if kind is not LetterKind.NONE]), help="What the letter is.")
@json_option
def command(file: Path, case_file: Path | None, kind: str | None, as_json: bool) -> None:
    """Check a letter you wrote yourself: what might hurt, why, how to mend it, and how it reads without. FILE may be '-': standard input.

    \b
    Examples:
      comeback check my-letter.txt
      comeback check my-letter.txt --case facts.json --kind follow_up
    """
    from comeback.flows.checking import checked

    result = checked(file, case_file, LetterKind(kind) if kind else None)
    found = result.findings
    if as_json:
        say_json(finding_row(one) for one in found)
    elif not found:
        say(speech("Nothing found. Read it once more aloud before you send it."))
    if result.heated and not as_json:
        say(
            speech("It is fair to be angry, and good to have written it down. Keep it for yourself, and look again tomorrow afternoon.")
            + "\n"
        )
    for one in [] if as_json else found:
        say(f"{one.severity} {one.rule}: {quoted(one.quote)}", bold=True)
        say(f"  {speech(one.why)} {speech(one.mend)}")
    if result.mended and not as_json:
        say("\n" + speech("Without what would hurt you, it reads:") + f"\n\n{result.mended}")
