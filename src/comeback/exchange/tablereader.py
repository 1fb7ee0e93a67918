"""Tables of other programs (RFC 4180 and its relatives): whatever separates their cells and in whatever bytes they are written.

What the cells mean is not decided here; boards of Trello are laid out as tables in `trello`. Bounded, so that no file fills our memory.
"""

from __future__ import annotations

import codecs
import csv
import io
import unicodedata
from collections.abc import Iterator

from comeback.domain.sentence import Count, Sentence
from comeback.domain.table import Line, Sheet
from comeback.errors import UsageError
from comeback.exchange.trello import board_of, cards_of

LARGEST = 10_000_000
"""Bytes."""
MOST_LINES = 20_000
MOST_COLUMNS = 200
LONGEST_CELL = 5_000
"""Characters that are kept of a cell."""
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_SEPARATORS = ",;\t|"
_LOOKED_AT = 20
_BEGINNING = 2_000
"""Characters in which what is no text shows itself by its control characters."""
MEND = Sentence("Save it as CSV in UTF-8 and try again.")


def sheet_of(data: bytes) -> Sheet:
    """The table; UsageError where it is none, or too large to be one that a person keeps."""
    if len(data) > LARGEST:
        raise UsageError("This table is larger than any that a person keeps.", "Leave out what is not about applications.")
    if data[:4] == b"PK\x03\x04":
        raise UsageError("This is a workbook, no table of text.", "Open it, and save the sheet as CSV.")
    if data.lstrip().startswith(b"{"):
        return board_of(data)
    lines = _lines(_text(data))
    heads = next(lines, None)
    if heads is None or len(heads.cells) < 2:
        raise UsageError("There is no table in this file: it has no two columns.", MEND)
    return cards_of(Sheet(heads.cells, tuple(lines)))


def _text(data: bytes) -> str:
    """UTF-8 or what a mark says; else what Windows writes, in which any byte is a letter."""
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    text = text.replace("\0", "")
    if any(unicodedata.category(sign) == "Cc" and sign not in "\t\r\n\v\f" for sign in text[:_BEGINNING]):
        raise UsageError("This file is no table of text.", MEND)
    return text


def _lines(text: str) -> Iterator[Line]:
    """The lines that hold anything, each with the number under which it begins."""
    first = text.partition("\n")[0]
    if first.startswith("sep=") and len(first.rstrip("\r")) == len("sep=;"):
        # What Excel writes for itself before the table.
        separator, text = first[4], "\n" + text.partition("\n")[2]
    else:
        separator = _separator(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    begins, count = 1, 0
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                count += 1
                if count > MOST_LINES:
                    raise UsageError(
                        Sentence("This table has more than {most_lines} lines.", most_lines=Count(MOST_LINES)), "Take it in by parts."
                    )
                yield Line(begins, tuple(cell.strip()[:LONGEST_CELL] for cell in cells[:MOST_COLUMNS]))
            begins = reader.line_num + 1
    except csv.Error as error:
        raise UsageError(Sentence("The table breaks off at line {begins}: {error}.", begins=begins, error=error), MEND) from None


def _separator(text: str) -> str:
    """The one that cuts the first lines into most columns, alike in most of them."""
    sample = "\n".join(text.splitlines()[:_LOOKED_AT])

    def weight(separator: str) -> tuple[int, int]:
        try:
            widths = [len(cells) for cells in csv.reader(io.StringIO(sample, newline=""), delimiter=separator) if cells]
        except csv.Error:
            return 0, 0
        usual = max(widths, key=widths.count, default=1)
        return (widths.count(usual) if usual > 1 else 0), usual

    return max(_SEPARATORS, key=weight)
