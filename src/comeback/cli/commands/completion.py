"""`comeback completion`: the completion script of a shell."""

from __future__ import annotations

import click
from click.shell_completion import FishComplete, add_completion_class, get_completion_class

from comeback.domain.sentence import Sentence
from comeback.errors import UsageError

SHELLS = ("bash", "zsh", "fish")


class WholeHelp(FishComplete):
    """Click's script for fish parts each line at all its commas, and would show a help no further than to its first."""

    source_template = FishComplete.source_template.replace('string split ","', 'string split --max 1 ","')


@click.command(name="completion")
@click.argument("shell", type=click.Choice(SHELLS))
def command(shell: str) -> None:
    """Print the script that completes commands and options in your shell.

    \b
    Examples:
      eval "$(comeback completion bash)"                 in ~/.bashrc
      comeback completion fish > ~/.config/fish/completions/comeback.fish
    """
    from comeback.cli.main import comeback

    add_completion_class(WholeHelp)
    found = get_completion_class(shell)
    if found is None:
        raise UsageError(
            Sentence("There is no completion for {shell}.", shell=shell), Sentence("Known are {shells}.", shells=", ".join(SHELLS))
        )
    click.echo(found(comeback, {}, "comeback", "_COMEBACK_COMPLETE").source())
