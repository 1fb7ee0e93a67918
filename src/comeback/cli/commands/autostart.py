"""`comeback autostart`: whether the pages start by themselves at login."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from comeback.cli.options import json_option
from comeback.cli.speech import speech
from comeback.cli.terminal import say, say_json, warn

if TYPE_CHECKING:
    from comeback.flows.autostart import Standing


@click.command(name="autostart")
@click.option("--on", "wish", flag_value="on", help="Start the pages quietly at every login.")
@click.option("--off", "wish", flag_value="off", help="Start them no more.")
@click.option("--show", "wish", flag_value="show", default="show", help="Say how it is; so does the bare command.")
@json_option
def command(wish: str, as_json: bool) -> None:
    """Start the pages quietly at login, so that the letters you approved leave at their time. No browser is opened.

    It writes one file in the place that your system has for it (systemd, launchd, Task Scheduler), and says which.

    \b
    Examples:
      comeback autostart --on
      comeback autostart --off
    """
    from comeback.flows import autostart

    do = {"on": autostart.turn_on, "off": autostart.turn_off, "show": autostart.standing}[wish]
    found = do(autostart.this_system())
    if as_json:
        say_json([{"on": found.on, "file": str(found.file), "changed": found.changed, "left_out": list(found.left_out)}])
        return
    say(sentence(found))
    if found.on and found.left_out:
        warn(
            speech("Set here, and not in that file: {names}. Set it where your system sets up a session.", names=", ".join(found.left_out))
        )


def sentence(found: Standing) -> str:
    """How it is, for a person."""
    if found.on:
        if found.changed:
            return speech("The pages start at your next login, by {file}.", file=found.file)
        return speech("The pages start at every login, by {file}.", file=found.file)
    if found.changed:
        return speech("The pages do not start at login any more. They would by {file}.", file=found.file)
    return speech("The pages do not start at login. They would by {file}.", file=found.file)
