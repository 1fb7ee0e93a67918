"""`comeback demo`: the whole way on the sample mailbox, in a folder of its own that is thrown away."""

from __future__ import annotations

import click

from comeback.cli.commands.due import show as show_step
from comeback.cli.commands.letter import show as show_letter
from comeback.cli.terminal import Progress, say


@click.command(name="demo")
@click.option("--once", is_flag=True, help="Print the result and end.")
def command(once: bool) -> None:
    """Read a sample mailbox, keep its ledger, and compose a letter that is owed. Nothing of yours is touched.

    \b
    Example:
      comeback demo --once
    """
    from comeback.flows.demo import run_demo

    with Progress("mails") as progress:
        result = run_demo(progress.step)
    done, now = result.imported, result.now
    say(f"\n{result.seeker.name}'s mailbox: {done.messages} mails, {done.kept} of them about a search, {done.applications} applications.\n")
    say(f"Owed on {now:%A %d %B %Y}:\n", bold=True)
    for application, step in result.owed:
        show_step(application, step, now)
        say()
    application, letter = result.letter
    say(f"The letter to {application.company}, for {result.seeker.name} to approve, change or drop:\n", bold=True)
    show_letter(letter)
    if not once:
        say("This was a copy in a folder of its own, now gone. With your own mail: comeback import PATH", dim=True)
