"""`comeback export`: everything that is kept, in open formats."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from comeback.cli.options import moment
from comeback.cli.paper import on_paper
from comeback.cli.speech import speech
from comeback.cli.terminal import say, say_json

if TYPE_CHECKING:
    from comeback.flows.home import Home


@click.command(name="export")
@click.argument("folder", required=False, type=click.Path(path_type=Path, file_okay=False))
@click.option("--application", metavar="APPLICATION", default="", help="Only this application, as a PDF to keep or to print; with --pdf.")
@click.option("--pdf", type=click.Path(path_type=Path, dir_okay=False), help="Where its PDF is written.")
@click.option("--json", "as_json", is_flag=True, help="Print everything as JSON Lines instead of writing a folder.")
def command(folder: Path | None, application: str, pdf: Path | None, as_json: bool) -> None:
    """Write everything that is kept into FOLDER as JSON Lines, one file per noun; and for other programs your applications and what
    happened as tables (CSV), the kept mails (mbox), the people (vCard) and the calendar (ICS).

    \b
    Examples:
      comeback export ~/comeback-export
      comeback export --json > everything.jsonl
      comeback export --application 7 --pdf heron-and-vale.pdf
    """
    from comeback.errors import UsageError
    from comeback.flows.export import export_rows, export_to
    from comeback.flows.home import open_home

    if bool(application) != (pdf is not None):
        raise UsageError("--application and --pdf belong together.", "As in: comeback export --application 7 --pdf seven.pdf")
    if pdf is not None:
        if folder is not None or as_json:
            raise UsageError("Either one application as a PDF, or everything.", "Run it twice for both.")
        write_file(open_home(), application, pdf)
    elif as_json:
        say_json(export_rows(open_home()))
    elif folder is None:
        raise UsageError("Say where to: a folder, or --json for standard output.", "As in: comeback export ~/comeback-export")
    else:
        counts = export_to(open_home(), folder, moment(None))
        say("\n".join(f"{speech.number(count):>7}  {name}" for name, count in counts.items()))
        say(speech("Beside them, for other programs, lie two tables, the mails as an mbox, the people and the calendar."), dim=True)


def write_file(home: Home, application: str, pdf: Path) -> None:
    """One application's file as a PDF."""
    from comeback.flows.casefile import case_file_of
    from comeback.web.casefile import case_pdf

    found = case_file_of(home, application)
    on_paper(pdf, case_pdf(found, speech.words, home.seeker, moment(None)))
    say(speech("The file of application {number} lies in {pdf}.", number=found.application.number, pdf=pdf))
