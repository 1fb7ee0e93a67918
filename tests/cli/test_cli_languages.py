"""The command line in four languages: help, errors and a run, by the system's language or the one chosen in Settings; JSON in none."""

from __future__ import annotations

import errno
import socket
from importlib import import_module
from pathlib import Path

import click
import pytest

from comeback.cli.metavars import METAVARS, SAME_EVERYWHERE, word_of
from comeback.cli.speech import language_of
from comeback.cli.table import COMMANDS
from comeback.domain.account import Server
from comeback.domain.notice import Untold
from comeback.domain.systemword import REASONS, because, behind
from comeback.mailbox.imap.session import Session
from comeback.mailbox.trouble import MailTrouble
from comeback.push.ntfy import Topic, push
from comeback.store.trouble import SENTENCES
from comeback.web.language.keeping import keep
from comeback.web.language.words import words_of
from tests.cli.program import Comeback

SAID = {
    "de": ("Aufruf:", "Optionen:", "Noch keine Bewerbungen."),
    "fr": ("Usage", "Options:", "Pas encore de candidatures."),
    "es": ("Uso:", "Opciones:", "Aún no hay candidaturas."),
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


@pytest.mark.parametrize(
    ("language", "usage"), [("de", "[OPTIONEN] [ORDNER]"), ("fr", "[OPTIONS] [DOSSIER]"), ("es", "[OPCIONES] [CARPETA]")]
)
def test_what_is_to_be_put_in_has_a_name_in_every_language(
    comeback: Comeback, monkeypatch: pytest.MonkeyPatch, language: str, usage: str
) -> None:
    monkeypatch.setenv("LC_ALL", language)
    said = comeback("export", "--help").out
    assert usage in said.splitlines()[0]
    assert "FOLDER" not in said


def test_every_name_for_what_is_put_in_is_known_to_the_catalogues() -> None:
    for name, entry in COMMANDS.items():
        command: click.Command = import_module(f"comeback.cli.commands.{entry.module}").command
        shown = [one.make_metavar(click.Context(command)) for one in command.params if not getattr(one, "is_flag", False)]
        assert {word for one in shown if (word := word_of(one))} <= {*METAVARS, *SAME_EVERYWHERE}, name


@pytest.mark.parametrize("language", SAID)
def test_why_the_system_would_not_is_said_in_every_language(
    comeback: Comeback, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, language: str
) -> None:
    words = words_of(language)
    assert [reason for reason in REASONS.values() if words(reason) == reason] == []
    (tmp_path / "file").touch()
    monkeypatch.setenv("LC_ALL", language)
    said = comeback("export", tmp_path / "file" / "below")
    assert said.code == 1
    assert words(because(NotADirectoryError(errno.ENOTDIR, ""))) in said.err


@pytest.mark.parametrize("language", SAID)
def test_what_a_database_and_a_mail_server_will_not_is_said_in_every_language(language: str) -> None:
    words = words_of(language)
    assert [said for both in SENTENCES.values() for said in both if words(said) == said] == []
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))  # and does not listen
        with pytest.raises(MailTrouble) as refused, Session(Server("127.0.0.1", nobody.getsockname()[1])):
            pass
    said = words(refused.value.problem)
    assert words(because(ConnectionRefusedError(errno.ECONNREFUSED, ""))) in said
    assert "does not answer" not in said


@pytest.mark.parametrize("language", SAID)
def test_why_nobody_could_be_reached_for_a_notice_is_said_in_every_language(language: str) -> None:
    words = words_of(language)
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))  # and does not listen
        with pytest.raises(Untold) as untold:
            push(Topic(f"http://127.0.0.1:{nobody.getsockname()[1]}/", "a"), "Title", "Text")
    assert words(because(ConnectionRefusedError(errno.ECONNREFUSED, ""))) in words(untold.value.problem)
    assert "Errno" not in words(untold.value.problem)


def test_the_reason_behind_what_a_library_raised_is_found_or_its_own_word_told() -> None:
    for cause, said in (
        (TimeoutError(), "no answer in time"),
        (socket.gaierror(-2, "no"), "its name is not found, or there is no network"),
    ):
        outer = RuntimeError("wrapped")
        outer.__cause__ = cause
        assert behind(outer) == said
    assert (behind(RuntimeError("its own word")), behind(RuntimeError())) == ("its own word", "RuntimeError")


def test_a_reason_that_has_no_word_of_ours_is_told_in_the_systems() -> None:
    assert because(OSError(errno.EXDEV, "Cross-device link")) == "cross-device link"
    assert because(OSError("rubbish")) == "oserror"


def test_the_language_is_that_of_settings_else_of_the_system_else_english(tmp_path: Path) -> None:
    assert language_of(tmp_path, {"LC_ALL": "", "LC_MESSAGES": "fr_CA.UTF-8", "LANG": "de_DE"}) == "fr"
    assert language_of(tmp_path, {"LC_ALL": "C.UTF-8", "LANG": "de_DE"}) == "en"
    keep(tmp_path, "es")
    assert language_of(tmp_path, {"LANG": "de_DE"}) == "es"
    keep(tmp_path, "")
    assert language_of(tmp_path, {"LANG": "de_DE"}) == "de"
