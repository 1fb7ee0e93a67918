"""The program explains itself: help for every command, with an example, and one sentence for a slip."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from comeback import __version__
from comeback.cli.table import COMMANDS
from tests.cli.program import Comeback


def test_help_lists_every_command_with_what_it_does(comeback: Comeback) -> None:
    said = comeback("--help")
    assert said.code == 0
    assert all(name in said.out and entry.help.split(";")[0] in said.out for name, entry in COMMANDS.items())


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself_with_an_example(comeback: Comeback, name: str) -> None:
    said = comeback(name, "--help")
    assert said.code == 0
    assert f"  comeback {name}" in said.out


def test_the_version_is_said(comeback: Comeback) -> None:
    assert comeback("--version").out.strip() == f"comeback {__version__}"


def test_an_unknown_command_is_one_sentence_and_exit_code_2(comeback: Comeback) -> None:
    said = comeback("aplications")
    assert said.code == 2
    assert said.out == ""
    assert said.err.strip() == "comeback: There is no command 'aplications'. 'comeback --help' lists them all."


def test_help_imports_neither_the_database_nor_the_reader() -> None:
    code = (
        "import sys; from comeback.cli.main import run; run(['--help']); print([m for m in sys.modules if m in ('django', 're2', 'rich')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize(("command", "says"), [("due", "No applications yet."), ("lessons", "No feedback yet.")])
def test_what_is_due_and_what_was_learned_is_said_without_the_reader(tmp_path: Path, command: str, says: str) -> None:
    heavy = {"numpy", "comeback.reading.reader"}
    code = f"import sys; from comeback.cli.main import run; run([{command!r}]); print(sorted({heavy} & set(sys.modules)))"
    env = {**os.environ, "COMEBACK_HOME": str(tmp_path), "COMEBACK_DATABASE": ""}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=env)
    said, loaded = done.stdout.splitlines()
    assert said.startswith(says)
    assert loaded == "[]"


def test_a_connection_that_breaks_is_an_error_and_not_the_end_of_the_process() -> None:
    code = "import signal; from comeback.cli.main import run; run(['--version']); print(signal.getsignal(signal.SIGPIPE) is signal.SIG_IGN)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.endswith("True\n")
