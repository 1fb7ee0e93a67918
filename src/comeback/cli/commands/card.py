"""`comeback card`: thanks on paper."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from comeback.cli.options import FILE_TO_READ, json_option, moment, now_option
from comeback.cli.paper import on_paper, paper_option, where
from comeback.cli.shapes import Row, finding_row
from comeback.cli.speech import speech
from comeback.cli.terminal import say, say_json
from comeback.errors import UsageError
from comeback.printing.card import Front
from comeback.printing.paper import Paper

if TYPE_CHECKING:
    from comeback.flows.asked import Asked
    from comeback.flows.card import Look, Made


@click.command(name="card")
@click.argument("application", required=False)
@click.option("--case", "case_file", type=FILE_TO_READ, help="A JSON file of facts, instead of an application of the ledger.")
@click.option("--pdf", type=click.Path(path_type=Path, dir_okay=False), help="Where to write the PDF. Default: card-APPLICATION.pdf here.")
@click.option("--html", type=click.Path(path_type=Path, dir_okay=False), help="Write a page that your browser prints, instead of a PDF.")
@click.option("--text", "as_text", is_flag=True, help="Write nothing; say the words, to copy them out by hand.")
@click.option(
    "--front", type=click.Choice([one.value for one in Front]), default=Front.WORD.value, show_default=True, help="The outside of the PDF."
)
@paper_option
@click.option("--for", "reader", metavar="NAME", default="", help="To whom, of those who were there.")
@click.option("--to", "to_lines", metavar="LINES", default="", help="Their postal address; a semicolon begins a new line.")
@click.option("--from", "from_lines", metavar="LINES", default="", help="Yours, for the corner of the envelope.")
@click.option("--another", type=click.IntRange(min=0), default=0, metavar="N", help="Other good words for the same facts: 1, 2, 3 ...")
@click.option("--words", type=FILE_TO_READ, help="Your own words instead: a text file, checked like ours.")
@now_option
@json_option
def command(
    application: str | None,
    case_file: Path | None,
    pdf: Path | None,
    html: Path | None,
    as_text: bool,
    front: str,
    paper: str | None,
    reader: str,
    to_lines: str,
    from_lines: str,
    another: int,
    words: Path | None,
    now: str | None,
    as_json: bool,
) -> None:
    """Make a thank-you card for somebody who interviewed you: a folded A6 card on A4 or Letter, with marks to cut and fold, room to
    sign in ink, and its envelope. It asks for nothing. Post it within three working days.

    \b
    Examples:
      comeback card 7
      comeback card 7 --front hills --to "12 Quay Street; Wells"
      comeback card 7 --text
      comeback card --case facts.json --html card.html
    """
    from comeback.flows.asked import Asked
    from comeback.flows.card import Look
    from comeback.flows.files import read_text

    if (application is None) == (case_file is None):
        raise UsageError("Name an application, or a file of facts with --case.", "'comeback applications' shows them.")
    own = read_text(words) if words else ""
    size = Paper(paper) if paper else None
    look = Look(Front(front), size, reader, _lines(to_lines), _lines(from_lines), own, printed=not as_text)
    at = moment(now)
    made = _made(application, case_file, at, Asked(another=another), look)
    name = "-".join(["card", *(part for part in [application] if part and part.isdigit())])
    file = None if as_text else where(pdf, html, Path(f"{name}.pdf"))
    if file is not None:
        write(made, file, at, as_page=html is not None)
    if as_json:
        say_json([row(made, file)])
    else:
        show(made, file)


def _made(application: str | None, case_file: Path | None, at: datetime, asked: Asked, look: Look) -> Made:
    from comeback.flows.card import card_from_case, card_owed
    from comeback.flows.home import open_home

    return card_from_case(case_file, asked, look) if case_file else card_owed(open_home(), application or "", at, asked, look)


def _lines(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(";") if part.strip())


def write(made: Made, file: Path, at: datetime, *, as_page: bool) -> None:
    """The card as a new file."""
    from comeback.printing.card import card_pdf
    from comeback.printing.cardpage import card_page

    on_paper(file, card_page(made.card, speech).encode() if as_page else card_pdf(made.card, at, speech))


def row(made: Made, file: Path | None) -> Row:
    """See schemas/card."""
    card = made.card
    return {
        "to": list(card.to),
        "date": card.date,
        "body": made.letter.body,
        "front": str(card.front),
        "paper": str(card.paper),
        "file": str(file) if file else None,
        "findings": [finding_row(one) for one in made.letter.findings],
    }


def show(made: Made, file: Path | None) -> None:
    """The words and the envelope, and what to do with them."""
    say(f"{made.card.date}\n\n{made.letter.body}\n")
    say(speech("On the envelope:"), dim=True)
    say("\n".join(f"  {line}" for line in made.card.to))
    if not made.has_address:
        say("  " + speech('(no postal address is known; --to "12 Quay Street; Wells" adds it)'), dim=True)
    for one in made.letter.findings:
        say(f"{one.severity} {one.rule}: {speech(one.why)} {speech(one.mend)}")
    if file is None:
        say("\n" + speech("Copy it out with a pen on a plain card, and post it within three working days."))
    else:
        say(
            "\n"
            + speech("The card lies in {file}.", file=file)
            + " "
            + speech("Pages 1 and 2: both sides of one sheet, turned on the short edge, at 100 %. Page 3: the envelope.")
        )
        say(speech("Cut, fold, and sign it in ink."))
    say(speech("When it is in the post: comeback done APPLICATION"), dim=True)
