"""Renews all catalogues: `python -m tools.catalogs`. Says how much is still to be translated."""

from __future__ import annotations

import sys

from tools.catalogs.catalogue import LANGUAGES, SHELVES, as_mo, as_po, forms, read, renewed


def main() -> None:
    """Each language of each shelf in turn."""
    for shelf in SHELVES:
        found = list(shelf.sentences())
        for language in LANGUAGES:
            file, compiled = shelf.po(language), shelf.mo(language)
            catalogue = renewed(read(file), found)
            compiled.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(as_po(catalogue))
            compiled.write_bytes(as_mo(catalogue))
            missing = [message for message in catalogue if message.id and not all(forms(message.string))]
            sys.stdout.write(f"{shelf.folder.parent.name}/{language}: {len(catalogue)} sentences, {len(missing)} to translate\n")


main()
