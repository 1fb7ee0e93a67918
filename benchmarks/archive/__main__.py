"""Writes one archive and says what lies in it."""

from __future__ import annotations

import sys
from pathlib import Path

from benchmarks.archive.files import write

count, path = int(sys.argv[1]), Path(sys.argv[2])
size = write(path, count)
print(f"{count:,} mails, {size / 1e6:,.0f} MB, {size / count / 1e3:.1f} KB a mail, in {path}")
