"""What the tests of the store share: children that open the same ledger."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import Protocol

import pytest

OPEN = "opened(settings())\nfrom comeback.store.seekers import the_seeker\nseeker = the_seeker().id\n"


class Child(Protocol):
    """Starts a Python of its own."""

    def __call__(self, program: str, *, before: str = "", opens: bool = True) -> subprocess.Popen[str]:
        """Run `before`, open the ledger that COMEBACK_HOME and COMEBACK_DATABASE name, then run `program`, which finds `seeker`."""


@pytest.fixture
def child() -> Child:
    """See Child."""

    def start(program: str, *, before: str = "", opens: bool = True) -> subprocess.Popen[str]:
        imports = "from comeback.config import settings\nimport comeback.store.settings\nfrom comeback.store.opening import opened\n"
        words = [sys.executable, "-c", imports + before + (OPEN if opens else "") + program]
        return subprocess.Popen(words, env=os.environ.copy(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    return start
