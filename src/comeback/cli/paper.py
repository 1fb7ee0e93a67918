"""What commands that write paper share: the sheet, the file, and never to overwrite one."""

from __future__ import annotations

from pathlib import Path

import click

from comeback.domain.sentence import Sentence
from comeback.errors import UsageError
from comeback.printing.paper import Paper

paper_option = click.option(
    "--paper", type=click.Choice([one.value for one in Paper]), help="The sheet in your printer. Default: that of the country."
)


def where(pdf: Path | None, html: Path | None, default: Path) -> Path:
    """The one file that is meant."""
    if pdf and html:
        raise UsageError("Name one file: --pdf or --html.", "Run it twice for both.")
    return pdf or html or default


def on_paper(file: Path, data: bytes) -> None:
    """Write a new file whole; UsageError where one lies there already."""
    from comeback.flows.files import write_bytes

    if file.exists():
        raise UsageError(Sentence("{file} is already there.", file=file), "Name another file; nothing is overwritten.")
    write_bytes(file, data)
