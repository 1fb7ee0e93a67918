"""What a command line that starts must not wait for."""

from __future__ import annotations

import subprocess
import sys

import pytest


@pytest.mark.parametrize("package", ["holidays", "publicsuffixlist", "django"])
def test_a_heavy_package_is_not_loaded_with_the_finders(package: str) -> None:
    code = f"import sys, comeback.reading.entities; sys.exit({package!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
