"""Completion in real shells: the script is loaded, the start of a word completed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from comeback.cli.table import COMMANDS

_ZSH = """
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell 'autoload -U compinit && compinit -u -D; source <(comeback completion zsh); echo rea""dy'
zpty -r shell seen '*ready*'
zpty -w -n shell $'{typed}\\t'
zpty -r shell seen '*{whole}*' && print -r -- {whole}
zpty -d shell
"""
"""zsh completes nowhere but at a terminal: it is given one."""
_BASH = """
source <(comeback completion bash)
COMP_WORDS=({typed}) COMP_CWORD={last}
_comeback_completion comeback
printf '%s\\n' "${{COMPREPLY[@]}}"
"""
_FISH = 'comeback completion fish | source; complete -C"{typed}" | string replace -r "\\t.*" ""'
SHELLS = {"bash": ["bash", "-c", _BASH], "zsh": ["zsh", "-f", "-c", _ZSH], "fish": ["fish", "--no-config", "-c", _FISH]}

WORDS = [("comeback applic", "applications"), ("comeback brie", "brief"), ("comeback due --al", "--all")]


def completed(shell: str, typed: str, whole: str) -> str:
    """What the shell makes of the words typed so far."""
    *start, script = SHELLS[shell]
    env = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}", "TERM": "dumb"}
    text = script.format(typed=typed, whole=whole, last=len(typed.split()) - 1)
    return subprocess.run([*start, text], capture_output=True, text=True, check=False, env=env, timeout=60).stdout.strip()


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize(("typed", "whole"), WORDS)
def test_the_shell_completes_commands_and_options(shell: str, typed: str, whole: str) -> None:
    assert completed(shell, typed, whole) == whole


def test_fish_shows_a_help_with_all_its_commas() -> None:
    script = 'comeback completion fish | source; complete -C"comeback rejecte"'
    env = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    said = subprocess.run(["fish", "--no-config", "-c", script], capture_output=True, text=True, check=False, env=env, timeout=60)
    assert "," in COMMANDS["rejected"].help
    assert said.stdout.strip() == f"rejected\t{COMMANDS['rejected'].help}"
