"""Starting at login: each system's entry as it is written, the one of this system judged by systemd itself, and switching it on and off."""

from __future__ import annotations

import os
import plistlib
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from comeback.errors import ComebackError, UsageError
from comeback.flows.autostart import standing, turn_off, turn_on
from comeback.machine.autostart.entry import System, started_by
from comeback.machine.autostart.table import entry_of
from tests.cli.program import Comeback
from tests.cli.test_cli_shapes import keeps_to

HERE = {"HOME": "/home/ana", "COMEBACK_HOME": "/home/ana/my search", "COMEBACK_PASSPHRASE": "seven tin kettles"}
UNIT = """\
[Unit]
Description=Comeback: its pages, and the letters that you approved at their time

[Service]
ExecStart="/opt/py/bin/python" "-m" "comeback" "serve" "--no-browser"
Environment="COMEBACK_HOME=/home/ana/my search"
Restart=on-failure
RestartSec=10

[Install]
WantedBy=default.target
"""
TASK = """\
<?xml version='1.0' encoding='utf-16'?>
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo>
    <Description>Comeback: its pages, and the letters that you approved at their time</Description>
  </RegistrationInfo>
  <Triggers>
    <LogonTrigger>
      <Enabled>true</Enabled>
      <UserId>KILN\\ana</UserId>
    </LogonTrigger>
  </Triggers>
  <Principals>
    <Principal id="Author">
      <UserId>KILN\\ana</UserId>
      <LogonType>InteractiveToken</LogonType>
      <RunLevel>LeastPrivilege</RunLevel>
    </Principal>
  </Principals>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <ExecutionTimeLimit>PT0S</ExecutionTimeLimit>
  </Settings>
  <Actions Context="Author">
    <Exec>
      <Command>/opt/py/pythonw.exe</Command>
      <Arguments>-m comeback serve --no-browser</Arguments>
    </Exec>
  </Actions>
</Task>"""


def test_linux_gets_a_unit_of_the_users_own_systemd() -> None:
    entry = entry_of(System("linux", HERE, Path("/opt/py/bin/python")))
    assert entry.path == Path("/home/ana/.config/systemd/user/comeback.service")
    assert entry.link == Path("/home/ana/.config/systemd/user/default.target.wants/comeback.service")
    assert entry.data.decode() == UNIT


def test_macos_gets_an_agent_of_launchd() -> None:
    entry = entry_of(System("darwin", HERE, Path("/opt/py/bin/python")))
    assert entry.path == Path("/home/ana/Library/LaunchAgents/comeback.pages.plist")
    assert plistlib.loads(entry.data) == {
        "Label": "comeback.pages",
        "ProgramArguments": ["/opt/py/bin/python", "-m", "comeback", "serve", "--no-browser"],
        "EnvironmentVariables": {"COMEBACK_HOME": "/home/ana/my search"},
        "RunAtLoad": True,
        "KeepAlive": {"SuccessfulExit": False},
        "ProcessType": "Background",
    }


def test_windows_gets_a_task_of_its_scheduler() -> None:
    env = {"LOCALAPPDATA": "/users/ana/local", "USERDOMAIN": "KILN", "USERNAME": "ana"}
    entry = entry_of(System("win32", env, Path("/opt/py/python.exe")))
    assert entry.data.decode("utf-16") == TASK
    assert entry.enter == ("schtasks", "/Create", "/F", "/TN", "Comeback", "/XML", "/users/ana/local/comeback/at-login.xml")


def test_a_system_without_a_way_is_said_to_be_one() -> None:
    with pytest.raises(ComebackError, match="plan9 is not known"):
        entry_of(System("plan9", HERE, Path("/bin/python")))


def test_a_program_whose_name_systemd_refuses_is_refused_here() -> None:
    with pytest.raises(ComebackError, match="no program with such a name"):
        entry_of(System("linux", HERE, Path("/opt/ana's/python")))


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_no_entry_holds_a_secret(platform: str) -> None:
    data = entry_of(System(platform, HERE, Path("/opt/py/bin/python"))).data
    assert all("kettles".encode(code) not in data for code in ("utf-8", "utf-16-le"))


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="this system has no systemd to ask")
@pytest.mark.parametrize("folder", ["plain", "a b", "50% $HOME", "köln"])
def test_systemd_reads_the_unit_and_finds_its_program(tmp_path: Path, folder: str) -> None:
    python = tmp_path / folder / "python"
    python.parent.mkdir()
    python.write_text("#!/bin/sh\n")
    python.chmod(0o700)
    system = System("linux", {"HOME": str(tmp_path), "COMEBACK_HOME": str(tmp_path / folder)}, python)
    unit = turn_on(system).file
    asked = ["systemd-analyze", "--user", "verify", str(unit)]
    done = subprocess.run(asked, capture_output=True, text=True, env={**os.environ, "XDG_RUNTIME_DIR": str(tmp_path)}, check=False)
    assert "comeback.service" not in done.stderr
    assert done.returncode == 0, done.stderr


def test_on_twice_changes_nothing_the_second_time_and_off_leaves_no_file(tmp_path: Path) -> None:
    system = System("linux", {"HOME": str(tmp_path)}, Path("/opt/py/bin/python"))
    assert [turn_on(system).changed, turn_on(system).changed] == [True, False]
    assert standing(system).on
    assert turn_on(System("linux", system.env, Path("/opt/newer/bin/python"))).changed
    assert [turn_off(system).changed, turn_off(system).changed] == [True, False]
    assert [one for one in tmp_path.rglob("*") if not one.is_dir()] == []


def test_windows_is_told_of_its_task_and_what_it_refuses_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = tmp_path / "told"
    scheduler = tmp_path / "schtasks"
    scheduler.write_text(f'#!/bin/sh\necho "$1" >> {told}\n')
    scheduler.chmod(0o700)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    system = System("win32", {"LOCALAPPDATA": str(tmp_path)}, Path("/opt/py/python.exe"))
    turn_on(system)
    turn_off(system)
    assert told.read_text().split() == ["/Create", "/Delete"]
    scheduler.write_text("#!/bin/sh\necho Access is denied. >&2; exit 1\n")
    with pytest.raises(ComebackError, match=r"schtasks refused: Access is denied\. Run it yourself: schtasks /Create"):
        turn_on(system)


def test_a_ledger_that_the_entry_could_not_name_is_refused(tmp_path: Path) -> None:
    env = {"HOME": str(tmp_path), "COMEBACK_DATABASE": "postgresql://ana:tin@localhost/search"}
    with pytest.raises(UsageError, match="holds a password"):
        turn_on(System("linux", env, Path("/opt/py/bin/python")))


def test_the_command_says_what_it_wrote_and_what_it_left_out(comeback: Comeback, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("COMEBACK_PASSPHRASE", "seven tin kettles")
    said = comeback("autostart", "--on")
    assert f"by {tmp_path / 'config/systemd/user/comeback.service'}." in said.out
    assert "not in that file: COMEBACK_PASSPHRASE" in said.err
    shown = comeback("autostart", "--json")
    assert keeps_to(shown, "autostart") == 1
    assert shown.rows()[0]["on"] is True
    assert comeback("autostart", "--off", "--json").rows()[0]["changed"] is True


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
@pytest.mark.parametrize("folder", ["/opt/py/bin", "/home/ana/50% & more/bin"])
def test_every_entry_tells_which_program_it_starts(platform: str, folder: str) -> None:
    entry = entry_of(System(platform, HERE, Path(folder) / "python"))
    assert started_by(entry.data) == Path(folder) / ("pythonw.exe" if platform == "win32" else "python")


def test_a_start_by_a_program_that_is_gone_is_told_and_put_right(
    comeback: Comeback, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    here = {"HOME": str(tmp_path)}
    assert "start at login" not in comeback("doctor").out
    entry = turn_on(System("linux", here, tmp_path / "old" / "python")).file
    told = next(row for row in comeback("doctor", "--json").rows() if row["check"] == "start at login")
    assert told["ok"] is False
    assert str(tmp_path / "old" / "python") in str(told["says"])
    assert str(entry) in comeback("doctor", "--mend").err
    assert started_by(entry.read_bytes()) == Path(sys.executable)
    assert "start at login" not in comeback("doctor").out
