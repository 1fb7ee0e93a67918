"""A language's catalogue as files: the .po that people write, and the .mo that is made of it (gettext's formats, by Babel)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from tools.catalogs.sentences import SOURCE, Sentence

FOLDER = SOURCE / "web" / "language"
LANGUAGES = ("de", "fr", "es")
WIDTH = 140


def read(file: Path) -> Catalog:
    """What a .po holds."""
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
