"""Running the program in this process, in a data folder of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from comeback.cli.main import run
from tests.cli.program import Comeback, Said


@pytest.fixture
def comeback(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Comeback:
    """The program, with an empty data folder."""
    monkeypatch.setenv("COMEBACK_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("COMEBACK_DATABASE", raising=False)

    def call(*words: object) -> Said:
        code = run([str(word) for word in words])
        said = capfd.readouterr()
        return Said(code, said.out, said.err)

    return call
