"""`comeback export`: everything that is kept, in open formats."""

from __future__ import annotations

from pathlib import Path

import click

from comeback.cli.terminal import say, say_json


@click.command(name="export")
@click.argument("folder", required=False, type=click.Path(path_type=Path, file_okay=False))
@click.option("--json", "as_json", is_flag=True, help="Print everything as JSON Lines instead of writing a folder.")
def command(folder: Path | None, as_json: bool) -> None:
    """Write everything that is kept into FOLDER: applications, events, mails and letters as JSON Lines, one file per noun.

    \b
    Examples:
      comeback export ~/comeback-export
      comeback export --json > everything.jsonl
    """
    from comeback.errors import UsageError
    from comeback.flows.export import export_rows, export_to
    from comeback.flows.home import open_home

    if as_json:
        say_json(export_rows(open_home()))
    elif folder is None:
        raise UsageError("Say where to: a folder, or --json for standard output.", "As in: comeback export ~/comeback-export")
    else:
        counts = export_to(open_home(), folder)
        say("\n".join(f"{count:>7,}  {name}" for name, count in counts.items()))
