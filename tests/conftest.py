"""What all tests share: the `--long` option, and the plugins beside this file: databases, and the program in a data folder of its own."""

from __future__ import annotations

import os
from pathlib import Path

import hypothesis
import pytest

BROWSERS = Path(__file__).parent / "web"
pytest_plugins = ["plugins.databases", "plugins.mailservers", "plugins.passphrase", "plugins.postoffice", "plugins.program"]


def pytest_configure() -> None:
    """Tests are in English, whatever the machine speaks; those of other languages say so."""
    os.environ["LC_ALL"] = "C.UTF-8"
    # A busy machine is no fault: no example has a time of its own.
    hypothesis.settings.register_profile("untimed", deadline=None)
    hypothesis.settings.load_profile("untimed")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="run the long loops too")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    # A page in a browser takes seconds where others take milliseconds: begun last, one worker would be left alone with them.
    items.sort(key=lambda item: BROWSERS not in item.path.parents)
    if config.getoption("--long"):
        return
    skip = pytest.mark.skip(reason="a long loop; run with --long")
    for item in items:
        if "long" in item.keywords:
            item.add_marker(skip)
