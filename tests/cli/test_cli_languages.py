"""The command line in four languages: help, errors and a run, by the system's language or the one chosen in Settings; JSON in none."""

from __future__ import annotations

from pathlib import Path

import pytest

from comeback.cli.speech import language_of
from comeback.cli.table import COMMANDS
from comeback.web.language.keeping import keep
from tests.cli.program import Comeback

SAID = {
    "de": ("Aufruf:", "Optionen:", "Heute steht nichts an."),
    "fr": ("Usage", "Options:", "Rien n’est dû"),
    "es": ("Uso:", "Opciones:", "Hoy no toca nada."),
}


@pytest.mark.parametrize("language", SAID)
def test_every_command_explains_itself_in_every_language(comeback: Comeback, monkeypatch: pytest.MonkeyPatch, language: str) -> None:
    english = {name: comeback(name, "--help").out for name in COMMANDS}
    monkeypatch.setenv("LC_ALL", f"{language}_XX.UTF-8")
    for name in COMMANDS:
        said = comeback(name, "--help")
        assert said.code == 0
        assert SAID[language][0] in said.out
        assert f"  comeback {name}" in said.out
        assert said.out != english[name]


@pytest.mark.parametrize("language", SAID)
def test_what_is_due_and_errors_are_said_in_every_language(comeback: Comeback, monkeypatch: pytest.MonkeyPatch, language: str) -> None:
    english = comeback("letter", "7").err
    monkeypatch.setenv("LC_ALL", language)
    assert SAID[language][2] in comeback("due").out
    said = comeback("letter", "7")
    assert said.code == 2
    assert said.err != english


def test_the_language_is_that_of_settings_else_of_the_system_else_english(tmp_path: Path) -> None:
    assert language_of(tmp_path, {"LC_ALL": "", "LC_MESSAGES": "fr_CA.UTF-8", "LANG": "de_DE"}) == "fr"
    assert language_of(tmp_path, {"LC_ALL": "C.UTF-8", "LANG": "de_DE"}) == "en"
    keep(tmp_path, "es")
    assert language_of(tmp_path, {"LANG": "de_DE"}) == "es"
    keep(tmp_path, "")
    assert language_of(tmp_path, {"LANG": "de_DE"}) == "de"
