"""What the tests of the store share: values to keep, and children that open the same ledger."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable

import pytest

from plugins.databases import OpenStore

Child = Callable[[str], "subprocess.Popen[str]"]


@pytest.fixture
def child() -> Child:
    """Starts a Python of its own on the ledger that COMEBACK_HOME and COMEBACK_DATABASE name; `opened` and `seeker` stand ready there."""

    def start(program: str) -> subprocess.Popen[str]:
        beginning = (
            "from comeback.config import settings\n"
            "from comeback.store.opening import opened\n"
            "from comeback.store.seekers import the_seeker\n"
            "opened(settings())\n"
            "seeker = the_seeker().id\n"
        )
        words = [sys.executable, "-c", beginning + program]
        return subprocess.Popen(words, env=os.environ.copy(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    return start


__all__ = ["OpenStore"]
