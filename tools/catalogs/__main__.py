"""Renews all catalogues: `python -m tools.catalogs`. Says how much is still to be translated."""

from __future__ import annotations

import sys

from tools.catalogs.catalogue import FOLDER, LANGUAGES, as_mo, as_po, forms, read, renewed
from tools.catalogs.sentences import sentences


def main() -> None:
    """Each language in turn."""
    found = list(sentences())
    for language in LANGUAGES:
        file = FOLDER / f"{language}.po"
        catalogue = renewed(read(file), found)
        file.write_bytes(as_po(catalogue))
        file.with_suffix(".mo").write_bytes(as_mo(catalogue))
        missing = [message for message in catalogue if message.id and not all(forms(message.string))]
        sys.stdout.write(f"{language}: {len(catalogue)} sentences, {len(missing)} to translate\n")


main()
