"""The door: finds the command, runs it, and turns every error into one sentence on standard error with the right exit code.

Commands live in `comeback.cli.commands`, one file each, and are imported only when called, so that `--help` stays quick.
"""

from __future__ import annotations

import gc
import os
import sys
from datetime import UTC, datetime
from importlib import import_module
from io import TextIOWrapper

import click
from click.shell_completion import CompletionItem

from comeback import __version__
from comeback.cli.speech import language_of, speech
from comeback.cli.table import COMMANDS
from comeback.cli.teaching import taught
from comeback.cli.terminal import harmless, told
from comeback.config import home_of
from comeback.domain.clock import astray
from comeback.errors import ComebackError
from comeback.web.language.words import capital

SELDOM = 300_000
"""New objects between two looks for cycles: loading modules and a ledger makes many that last, and looking through them was a tenth of a
command.
"""


class LazyGroup(click.Group):
    """A group that knows its commands' names and one-line helps from a table, and imports a command only to run it or to show its help."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"comeback.cli.commands.{COMMANDS[cmd_name].module}")
        command: click.Command = module.command
        return taught(command)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        for section in dict.fromkeys(entry.section for entry in COMMANDS.values()):
            with formatter.section(speech(section)):
                formatter.write_dl([(name, speech(entry.help)) for name, entry in COMMANDS.items() if entry.section == section])

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Names with their whole help; click would import every command for the first words of each."""
        named = [CompletionItem(name, help=speech(entry.help)) for name, entry in COMMANDS.items() if name.startswith(incomplete)]
        return [*named, *click.Command.shell_complete(self, ctx, incomplete)]

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            raise click.UsageError(speech("There is no command {name!r}. 'comeback --help' lists them all.", name=harmless(args[0])), ctx)
        return super().resolve_command(ctx, args)


@click.group(
    cls=LazyGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Begin with 'comeback demo', which reads a sample mailbox and changes nothing of yours.",
)
@click.version_option(__version__, message="comeback %(version)s")
@click.pass_context
def comeback(context: click.Context) -> None:
    """Reads your job mail, keeps the ledger of your applications, and says who is owed a letter.

    After a rejection it proposes the words: thanks, one question for advice, an open door. You decide, and you press send.
    Without a command it opens its pages in your browser, as 'comeback serve' does.
    """
    if context.invoked_subcommand is None:
        context.invoke(import_module("comeback.cli.commands.serve").command, port=None, no_browser=False)


def main() -> None:
    """Run the program; exit 0 when well, 2 on bad usage, 1 on failure."""
    gc.set_threshold(SELDOM)
    # Before numpy is loaded: its OpenBLAS takes a thread for each core, which wait for each other in a busy loop over the encoder's small
    # matrices. On two cores that were in use an import took 2.6 times the CPU, and longer.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    speak_utf_8()
    code = run(sys.argv[1:])
    # All that is left goes with the process: looking through it for cycles on the way out took a quarter of a short command.
    gc.freeze()
    sys.exit(code)


def speak_utf_8() -> None:
    """What goes into a file or another program is UTF-8 on every system: JSON has to be (RFC 8259, 8.1), and names are in all letters."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper) and stream.encoding.lower() != "utf-8":
            stream.reconfigure(encoding="utf-8")


def run(words: list[str]) -> int:
    """Run one command in the seeker's language and return its exit code."""
    speech.begin(language_of(home_of(os.environ), os.environ))
    if wrong := astray(datetime.now(UTC)):
        complain(speech(wrong))
    try:
        done = taught(comeback).main(args=words, prog_name="comeback", standalone_mode=False)
    except click.Abort:
        complain(speech("Stopped. What was done until here is kept."))
        return 130
    except click.ClickException as error:
        complain(_explained(error, words))
        return 2 if isinstance(error, click.UsageError) else 1
    except ComebackError as error:
        complain(told(error))
        return error.exit_code
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except Exception:
        if not (fault := fault_of_the_program()):
            raise
        complain(fault)
        return 1
    return done if isinstance(done, int) else 0


def fault_of_the_program() -> str:
    """What is missing of the program, where it is not whole; a mistake of ours in a whole one is none of the installation's."""
    from comeback.flows.checkups.program import program

    found = program()
    return "" if found.ok else f"{capital(speech(found.says))}. {speech(found.mend)}"


def _explained(error: click.ClickException, words: list[str]) -> str:
    """What was wrong with the words typed, and where the right ones stand."""
    said = error.format_message()
    if not isinstance(error, click.UsageError) or "comeback --help" in said:
        return said
    command = " ".join(["comeback", *(word for word in words[:1] if word in COMMANDS)])
    return f"{said} " + speech("'{command} --help' explains it.", command=command)


def complain(sentence: str) -> None:
    """One sentence on standard error."""
    click.echo(f"comeback: {harmless(sentence)}", err=True)
