"""What a command line that starts must not wait for."""

from __future__ import annotations

import subprocess
import sys

import pytest


@pytest.mark.parametrize("package", ["holidays", "publicsuffixlist", "django"])
def test_a_heavy_package_is_not_loaded_with_the_finders(package: str) -> None:
    code = f"import sys, comeback.reading.entities; sys.exit({package!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_what_is_due_and_the_first_page_load_neither_the_reader_nor_the_letters() -> None:
    heavy = {"numpy", "holidays", "comeback.letters", "comeback.mailbox.reader", "comeback.flows.importing"}
    code = f"import sys, comeback.flows.due, comeback.flows.outbox, comeback.flows.today; print(*({heavy!r} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.split() == []
