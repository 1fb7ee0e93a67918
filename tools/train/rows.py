"""The rows of the training mails and sentences (`training/README.md`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from tools.train.plain import plain_rows
from tools.train.row import Row

NOTHING = "none"
"""The label of a sentence that decides nothing."""
_MARKED = re.compile(r"⟦(.*?)⟧", re.DOTALL)
_BEGIN = "=== "


def rows(folder: Path) -> list[Row]:
    """Every row below the folder, in the order of file names: `mails/*.txt`, `plain.jsonl`, then `sentences/*.sentences`."""
    kinds = (("mails/*.txt", _mails), ("*.jsonl", plain_rows), ("sentences/*.sentences", _sentences))
    return [row for pattern, read in kinds for file in sorted(folder.glob(pattern)) for row in read(file)]


def _mails(file: Path) -> Iterator[Row]:
    blocks = f"\n{file.read_text('utf-8')}".split(f"\n{_BEGIN}")[1:]
    for number, block in enumerate(blocks, 1):
        yield _mail(f"{file.stem}-{number}", file.stem, block)


def _mail(name: str, file: str, block: str) -> Row:
    head, _, body = block.partition("\n\n")
    first, *fields = head.splitlines()
    kinds, locale, voice, theme, *signs = (part.strip() for part in first.split("|"))
    named = {key.strip(): value.strip() for key, _, value in (field.partition(":") for field in fields)}
    subject, text = named.get("Subject", ""), body.rstrip("\n") + "\n"
    return Row(
        id=name,
        file=file,
        voice=voice,
        theme=theme,
        locale=locale,
        text=_MARKED.sub(r"\1", text),
        kinds=tuple(kinds.partition("/")[0].split("+")),
        sender=named["From"],
        subject=_MARKED.sub(r"\1", subject),
        signs=tuple(" ".join(signs).replace(",", " ").split()),
        marks=tuple(found.strip() for found in _MARKED.findall(f"{subject}\n{text}")),
        says=tuple(named.get("Says", "").replace("·", " ").replace(",", " ").split()),
        company=named.get("Company", ""),
        role=named.get("Role", ""),
        to=named.get("To", "") if kinds.startswith("sent/") else "",
        sent=kinds.partition("/")[2],
    )


def _sentences(file: Path) -> Iterator[Row]:
    for number, line in enumerate(filter(str.strip, file.read_text("utf-8").splitlines()), 1):
        label, locale, voice, text = (part.strip() for part in line.split("|", 3))
        yield Row(f"{file.stem}-s{number}", file.stem, voice, "", locale, text, (label.split("+")[0],), sentence=True)
