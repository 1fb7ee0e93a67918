"""A language's catalogue as files: the .po that people write, and the .mo that is made of it (gettext's formats, by Babel)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from tools.catalogs.parser import of_the_parser
from tools.catalogs.sentences import SOURCE, Sentence, of_commands, of_pages

LANGUAGES = ("de", "fr", "es")
WIDTH = 140


@dataclass(frozen=True, slots=True)
class Shelf:
    """One of the sets of catalogues: where its .po lie, where below them the .mo of a language does, and what is in it."""

    folder: Path
    compiled: str
    sentences: Callable[[], Iterable[Sentence]]

    def po(self, language: str) -> Path:
        """What people write."""
        return self.folder / f"{language}.po"

    def mo(self, language: str) -> Path:
        """What the program reads."""
        return self.folder / self.compiled.format(language=language)


def _of_the_command_line() -> Iterable[Sentence]:
    """What commands and their parser say, without what the pages say too."""
    known = {(one.text, one.more) for one in of_pages()}
    return [one for one in (*of_commands(), *of_the_parser()) if (one.text, one.more) not in known]


PAGES = Shelf(SOURCE / "web" / "language", "{language}.mo", of_pages)
COMMANDS = Shelf(SOURCE / "cli" / "language", "{language}/LC_MESSAGES/comeback.mo", _of_the_command_line)
SHELVES = (PAGES, COMMANDS)


def read(file: Path) -> Catalog:
    """What a .po holds; nothing where there is none yet."""
    if not file.exists():
        return Catalog(locale=file.stem, domain="comeback")
    with file.open("rb") as opened:
        return read_po(opened, locale=file.stem, domain="comeback", abort_invalid=True)


def renewed(catalogue: Catalog, found: Iterable[Sentence]) -> Catalog:
    """The catalogue with every sentence that is there now, new ones untranslated; those that are gone are left out."""
    template = Catalog(domain="comeback", creation_date=catalogue.creation_date, fuzzy=False)
    for one in found:
        template.add((one.text, one.more) if one.more else one.text, locations=[(one.place, 0)])
    catalogue.update(template, no_fuzzy_matching=True, update_creation_date=False)
    catalogue.obsolete.clear()
    return catalogue


def as_po(catalogue: Catalog) -> bytes:
    """As text, sorted by the sentence, with the files in which each stands."""
    made = BytesIO()
    write_po(made, catalogue, width=WIDTH, sort_output=True, include_lineno=False)
    return made.getvalue()


def as_mo(catalogue: Catalog) -> bytes:
    """As the program reads it."""
    made = BytesIO()
    write_mo(made, catalogue)
    return made.getvalue()


def forms(string: str | Sequence[str] | None) -> Sequence[str]:
    """A translation as its forms: one, or one for each number that the language tells apart."""
    return (string or "",) if string is None or isinstance(string, str) else string
