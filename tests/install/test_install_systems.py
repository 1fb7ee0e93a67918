"""What differs between systems, each simulated here by what it lacks. A real Windows or macOS is not started."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from comeback import sample
from comeback.config import usual_home
from comeback.mailbox.buffer import taken
from comeback.mailbox.raw import Raw
from comeback.mailbox.sources import raw_mails
from comeback.store.lock import held_alone


def _bytes_of_the_sample() -> list[bytes]:
    return [taken(one.data, 0, len(one.data)) for one in raw_mails(sample.mailbox()) if isinstance(one, Raw)]


def test_mail_is_the_same_where_no_file_can_be_read_at_a_place_in_one_call(monkeypatch: pytest.MonkeyPatch) -> None:
    by_place = _bytes_of_the_sample()
    monkeypatch.delattr(os, "pread")
    assert _bytes_of_the_sample() == by_place
    assert len(by_place) > 400


def test_who_holds_a_lock_is_known_to_who_asks_for_it(tmp_path: Path) -> None:
    file = tmp_path / "one.lock"
    with held_alone(file) as first:
        assert first is None
        with held_alone(file) as second:
            assert second == os.getpid()
    with held_alone(file) as again:
        assert again is None


@pytest.mark.parametrize(
    ("platform", "env", "expected"),
    [
        ("win32", {"LOCALAPPDATA": "/users/ana/local"}, "/users/ana/local/comeback"),
        ("linux", {"XDG_DATA_HOME": "/srv/ana"}, "/srv/ana/comeback"),
        ("linux", {"LOCALAPPDATA": "/users/ana/local"}, "~/.local/share/comeback"),
        ("darwin", {}, "~/.local/share/comeback"),
    ],
)
def test_the_data_folder_lies_where_the_system_keeps_such_things(platform: str, env: dict[str, str], expected: str) -> None:
    assert usual_home(platform, env) == Path(expected).expanduser()


def test_what_is_said_is_utf_8_where_the_system_writes_in_another_way(tmp_path: Path) -> None:
    env = {**os.environ, "PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"}
    done = subprocess.run([sys.executable, "-m", "comeback", "read", "заявление.eml"], capture_output=True, env=env, cwd=tmp_path)
    assert "заявление.eml" in done.stderr.decode("utf-8")
    assert done.returncode == 2
