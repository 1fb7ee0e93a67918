"""Tables as spreadsheets open them (RFC 4180, UTF-8 with its mark). No cell can be taken for a formula, whoever wrote its words.

Tables of other programs are read in `tablereader`.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""With one of these a spreadsheet takes a cell for something to work out, or to fetch."""
GUARD = "'"
"""Put before it: spreadsheets take the rest for text."""


def table_file(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """The table with CRLF line ends, its heads first."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(heads)
    writer.writerows([safe(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig", "replace")


def safe(cell: str) -> str:
    """The cell without a formula, and without what no file can hold; blanks before it do not hide one."""
    plain = cell.replace("\0", "")
    return GUARD + plain if plain.startswith(STARTS) or plain.lstrip().startswith(STARTS) else plain
