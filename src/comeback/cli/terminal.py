"""What a terminal may be shown: text without control characters, colours and tables only where a person looks.

A mail's words end up here; a hostile subject must not move the cursor or forge a line.
"""

from __future__ import annotations

import json
import os
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Self, TypeVar

import click

from comeback.cli.speech import speech
from comeback.errors import ComebackError

if TYPE_CHECKING:
    from comeback.domain.message import Quarantined

Item = TypeVar("Item")
BIDI = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])


def harmless(text: str) -> str:
    """Text without control characters (C0, C1) other than line ends and tabs, and without bidirectional overrides."""
    if text.isprintable():
        return text
    return "".join(ch for ch in text.translate(BIDI) if ch in "\n\t" or unicodedata.category(ch) != "Cc")


def one_line(text: str) -> str:
    """Harmless text with white space folded."""
    return " ".join(harmless(text).split())


def a_person_looks() -> bool:
    """Whether standard output is a terminal."""
    return sys.stdout.isatty()


def styles_show() -> bool:
    """Whether bold and dim words reach somebody: on a terminal that knows them, unless NO_COLOR (no-color.org) asks for plain text."""
    return a_person_looks() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def say(text: str = "", *, bold: bool = False, dim: bool = False) -> None:
    """One paragraph for a person; styles vanish where nobody looks."""
    styled = (bold or dim) and styles_show()
    click.echo(click.style(harmless(text), bold=bold or None, dim=dim or None) if styled else harmless(text))


def agreed(question: str, *, abort: bool = False) -> bool:
    """Whether a person says yes, in their language or in English; all else is a no. `abort` ends the command then."""
    yes, no = speech("y"), speech("n")
    said = click.prompt(f"{question} [{yes}/{no.upper()}]", default="", show_default=False).strip().lower()
    agrees = said in {"y", "yes", yes, speech("yes")}
    if abort and not agrees:
        raise click.Abort
    return agrees


def told(error: ComebackError) -> str:
    """What is wrong and what to do, as one text."""
    return f"{speech(error.problem)} {speech(error.mend)}".strip()


def warn(text: str) -> None:
    """One line on standard error: what a person must know, beside what was asked for."""
    click.echo(one_line(text), err=True)


def say_json(rows: Iterable[Mapping[str, object]]) -> None:
    """JSON Lines on standard output, each flushed as it comes."""
    for row in rows:
        click.echo(json.dumps(row, ensure_ascii=False))


def say_table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """A table as wide as the terminal; plain tab-separated lines where nobody looks."""
    if not a_person_looks():
        for row in rows:
            click.echo("\t".join(one_line(cell) for cell in row))
        return
    from rich.console import Console
    from rich.table import Table

    table = Table(box=None, pad_edge=False, header_style="dim" if styles_show() else "")
    for head in heads:
        table.add_column(head, overflow="fold")
    for row in rows:
        table.add_row(*(one_line(cell).replace("[", "\\[") for cell in row))
    Console(highlight=False).print(table)


def counted(items: Iterable[Item], what: str) -> Iterator[Item]:
    """The items, with a count on standard error while a person waits."""
    with Progress(what) as progress:
        for item in items:
            progress.step()
            yield item


def complain_of(mail: Quarantined) -> None:
    """A mail that could not be read, with its reason, on standard error; the rest goes on."""
    warn(speech("Set aside {place}: {reason}", place=str(mail.place), reason=speech(mail.reason)))


class Progress:
    """A count on standard error while a person waits; silent elsewhere. Use as a context and call `step` once an item."""

    def __init__(self, what: str) -> None:
        self.what = what
        self.done = 0
        self.seen = sys.stderr.isatty()

    def __enter__(self) -> Self:
        return self

    def step(self) -> None:
        """One more."""
        self.done += 1
        if self.seen and self.done % 50 == 0:
            click.echo(f"\r{speech.number(self.done)} {self.what} ...", nl=False, err=True)

    def __exit__(self, *_: object) -> None:
        if self.seen and self.done:
            click.echo(f"\r{speech.number(self.done)} {self.what}.   ", err=True)
