"""`comeback phone`: opening, showing and closing the door from a terminal."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import httpx2
import pytest

from comeback.errors import ComebackError, UsageError
from comeback.machine.network import at_home, own_address
from tests.cli.program import Comeback
from tests.cli.test_cli_shapes import keeps_to


def network() -> str:
    """This machine's address, or nothing where it is in no network."""
    try:
        return str(own_address())
    except ComebackError:
        return ""


@pytest.mark.skipif(not network(), reason="this machine is in no network")
def test_the_door_opened_in_one_terminal_is_shown_and_closed_in_another(comeback: Comeback, tmp_path: Path) -> None:
    assert comeback("applications").code == 0
    words = [sys.executable, "-m", "comeback", "phone", "--on", "--json"]
    env = {**os.environ, "COMEBACK_HOME": str(tmp_path / "home")}
    with subprocess.Popen(words, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as opened:
        assert opened.stdout
        assert opened.stderr
        first = json.loads(opened.stdout.readline())
        shown = comeback("phone", "--json")
        assert keeps_to(shown, "phone") == 1
        assert shown.rows() == [{**first, "link": None}]
        assert first["link"].startswith(f"https://{network()}:")
        assert comeback("phone", "--on").err.startswith("comeback: The door for the phone is open already.")
        turned_away = httpx2.get(first["address"], verify=False, trust_env=False)
        assert turned_away.status_code == httpx2.codes.FORBIDDEN
        assert comeback("phone", "--off").out == "The door is closed.\n"
        assert json.loads(opened.stdout.readline())["on"] is False
        assert opened.stderr.read() == ""
    assert opened.returncode == 0


def test_a_closed_door_is_said_to_be_closed(comeback: Comeback) -> None:
    shown = comeback("phone", "--show", "--json")
    assert keeps_to(shown, "phone") == 1
    assert shown.rows()[0]["on"] is False
    assert comeback("phone", "--off").out == "The door for the phone is closed.\n"


@pytest.mark.parametrize(
    ("address", "problem"),
    [
        ("127.0.0.1", "No phone can reach 127.0.0.1."),
        ("9.9.9.9", "9.9.9.9 is no address of a network at home."),
        ("my-laptop", "'my-laptop' is no address of a computer."),
        ("fe80::1", "'fe80::1' is no address of a computer."),
        ("10.255.255.1", "10.255.255.1 cannot be used"),
    ],
)
def test_an_address_that_is_none_of_this_machine_at_home_is_refused(comeback: Comeback, address: str, problem: str) -> None:
    said = comeback("phone", "--on", "--address", address)
    assert said.code == 2
    assert said.err.startswith(f"comeback: {problem}")
    assert comeback("phone", "--json").rows()[0]["on"] is False


@pytest.mark.parametrize("address", ["192.168.1.20", "10.0.0.7", "172.16.4.4", "169.254.10.10"])
def test_addresses_of_networks_at_home_are_known(address: str) -> None:
    assert str(at_home(address)) == address


@pytest.mark.parametrize("address", ["0.0.0.0", "224.0.0.1", "172.32.0.1", "100.64.0.1", ""])
def test_others_are_refused(address: str) -> None:
    with pytest.raises(UsageError):
        at_home(address)


@pytest.mark.skipif(not network(), reason="this machine is in no network")
def test_the_address_that_is_found_is_this_machines_own() -> None:
    with socket.create_server((network(), 0)) as here:
        assert here.getsockname()[0] == network()
