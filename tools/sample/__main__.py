"""Writes the two built files into the package."""

from __future__ import annotations

from pathlib import Path

from tools.sample.build import build

PACKAGE = Path(__file__).resolve().parents[2] / "src" / "comeback" / "sample"

mailbox, truth = build()
(PACKAGE / "sample.mbox").write_bytes(mailbox)
(PACKAGE / "truth.json").write_bytes(truth)
