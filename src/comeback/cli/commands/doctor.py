"""`comeback doctor`: whether all is well, and what to do if not."""

from __future__ import annotations

import click

from comeback.cli.options import json_option
from comeback.cli.terminal import say, say_json


@click.command(name="doctor")
@json_option
def command(as_json: bool) -> None:
    """Look over the program and its data folder, and say what to do where something is wrong.

    \b
    Example:
      comeback doctor
    """
    from comeback.flows.health import examine

    found = examine()
    if as_json:
        say_json({"check": one.check, "ok": one.ok, "says": one.says, "mend": one.mend} for one in found)
    for one in [] if as_json else found:
        say(f"{'well ' if one.ok else 'WRONG'}  {one.check}: {one.says}", bold=not one.ok)
        if one.mend:
            say(f"       {one.mend}")
    if not all(one.ok for one in found):
        raise click.exceptions.Exit(1)
