"""What the doctor asks of an installation: whether every file that the installer wrote down is there."""

from __future__ import annotations

from pathlib import Path

import pytest

from comeback.machine.installation import _gone


def test_a_package_of_which_a_file_is_missing_is_named_and_one_that_is_whole_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    facts = tmp_path / "quernstone-1.0.dist-info"
    facts.mkdir()
    (facts / "METADATA").write_text("Metadata-Version: 2.1\nName: quernstone\nVersion: 1.0\n")
    (facts / "RECORD").write_text('"quern,stone.py",sha256=x,1\nquern.cpython-311.pyc,,\nquernstone-1.0.dist-info/RECORD,,\n')
    monkeypatch.syspath_prepend(tmp_path)
    assert list(_gone("quernstone")) == ["quernstone"]
    (tmp_path / "quern,stone.py").touch()
    assert list(_gone("quernstone")) == []
    assert list(_gone("quernmill")) == ["quernmill"]
