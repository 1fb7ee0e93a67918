"""Where sign-ins lie: in a keyring that encrypts, or in a file encrypted with a passphrase, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordDeleteError

from comeback.domain.account import Secret
from comeback.errors import ComebackError
from comeback.mailbox.secrets.file import EncryptedFile
from comeback.mailbox.secrets.keyring import SystemKeyring
from comeback.mailbox.secrets.vault import vault

CANARY = "zq-heron-4417-canary"


class Ring(KeyringBackend):
    """A keyring in memory, which says that it is the desktop's; `locked` as after the screen's lock."""

    priority = 5

    def __init__(self, *, locked: bool = False) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.held: dict[tuple[str, str], str] = {}
        self.locked = locked

    def get_password(self, service: str, username: str) -> str | None:
        """See KeyringBackend."""
        self._open()
        return self.held.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        """See KeyringBackend."""
        self._open()
        self.held[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        """See KeyringBackend."""
        self._open()
        if self.held.pop((service, username), None) is None:
            raise PasswordDeleteError("there is none")

    def _open(self) -> None:
        if self.locked:
            raise KeyringLocked(f"not while locked; asked for {CANARY}")


class PlainRing(Ring):
    """One that keeps words as they are, in a file."""


Ring.__module__ = "keyring.backends.SecretService"
PlainRing.__module__ = "keyrings.alt.file"
# Whoever looks for a keyring finds every class that was ever made; these are for this file alone.
KeyringBackend._classes.difference_update({Ring, PlainRing})


@pytest.fixture
def ring() -> Iterator[Ring]:
    """The keyring of this machine, until the end of the test."""
    before, made = keyring.get_keyring(), Ring()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


def test_without_a_passphrase_secrets_lie_in_the_keyring_and_in_no_file(ring: Ring, tmp_path: Path) -> None:
    kept = vault(tmp_path, "")
    assert isinstance(kept, SystemKeyring)
    kept.put("ada@home.example", Secret(CANARY))
    found = kept.get("ada@home.example")
    assert found is not None
    assert found.reveal() == CANARY
    assert list(ring.held.values()) == [CANARY]
    kept.drop("ada@home.example")
    kept.drop("ada@home.example")
    assert (kept.get("ada@home.example"), ring.held, list(tmp_path.iterdir())) == (None, {}, [])


def test_a_passphrase_comes_before_the_keyring(ring: Ring, tmp_path: Path) -> None:
    kept = vault(tmp_path, "seven miles of bad road")
    assert isinstance(kept, EncryptedFile)
    kept.put("ada@home.example", Secret(CANARY))
    assert ring.held == {}
    assert CANARY.encode() not in (tmp_path / "secrets.enc").read_bytes()


def test_a_keyring_that_would_write_plain_text_is_not_used(ring: Ring, tmp_path: Path) -> None:
    keyring.set_keyring(PlainRing())
    with pytest.raises(ComebackError, match="no keyring"):
        vault(tmp_path, "")


def test_a_locked_keyring_is_told_without_what_it_says(ring: Ring, tmp_path: Path) -> None:
    ring.locked = True
    kept = vault(tmp_path, "")
    deeds: list[Callable[[], object]] = [lambda: kept.get("a"), lambda: kept.put("a", Secret(CANARY)), lambda: kept.drop("a")]
    for deed in deeds:
        with pytest.raises(ComebackError, match="KeyringLocked") as told:
            deed()
        assert CANARY not in str(told.value)
        assert told.value.__suppress_context__
