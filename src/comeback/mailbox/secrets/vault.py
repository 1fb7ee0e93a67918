"""What a place for secrets can do, and which one this machine has. There is no third: without both nothing is kept, and that is said."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from comeback.domain.account import Secret
from comeback.errors import ComebackError
from comeback.mailbox.secrets.file import EncryptedFile
from comeback.mailbox.secrets.keyring import SystemKeyring, has_keyring

FILE_NAME = "secrets.enc"


class Vault(Protocol):
    """Secrets by name."""

    @property
    def where(self) -> str:
        """In words for the seeker."""

    def get(self, name: str) -> Secret | None:
        """The secret, or None where there is none; ComebackError where the place cannot be opened."""

    def put(self, name: str, secret: Secret) -> None:
        """Keep it, in the place of the one before."""

    def drop(self, name: str) -> None:
        """Forget it; that there is none is no fault."""


class Place(StrEnum):
    """Where secrets lie on this machine."""

    KEYRING = "keyring"
    FILE = "file"
    """The encrypted one, whose passphrase is known."""
    CLOSED = "closed"
    """In that file, whose passphrase was not given."""
    NOWHERE = "nowhere"
    """There is no keyring, and no passphrase was chosen."""


def place(home: Path, passphrase: str) -> Place:
    """The file where a passphrase is set, else the keyring, where there is one."""
    if passphrase:
        return Place.FILE
    if has_keyring():
        return Place.KEYRING
    return Place.CLOSED if (home / FILE_NAME).exists() else Place.NOWHERE


def is_closed(home: Path, passphrase: str) -> bool:
    """Whether they lie in the file, and its passphrase was not given. A keyring, which takes a while, is looked for only beside a file."""
    return not passphrase and (home / FILE_NAME).exists() and place(home, passphrase) is Place.CLOSED


def vault(home: Path, passphrase: str) -> Vault:
    """What lies at that place; ComebackError where there is none, or it is closed."""
    at = place(home, passphrase)
    if at is Place.FILE:
        return encrypted_file(home, Secret(passphrase))
    if at is Place.KEYRING:
        return SystemKeyring()
    if at is Place.CLOSED:
        raise ComebackError(
            "The file of your passwords is closed: its passphrase was not given.",
            "Give it on the page of mailboxes, or set COMEBACK_PASSPHRASE.",
        )
    raise ComebackError(
        "This machine has no keyring that could keep a password.",
        "Choose a passphrase on the page of mailboxes, or set COMEBACK_PASSPHRASE to words only you know; then it is kept in an encrypted "
        "file. It is never kept as it is.",
    )


def encrypted_file(home: Path, passphrase: Secret) -> EncryptedFile:
    """The file of a data folder."""
    return EncryptedFile(home / FILE_NAME, passphrase)


def forget(home: Path, names: Iterable[str]) -> None:
    """None of these is kept any more, and the file is gone with all it holds: that takes no passphrase."""
    (home / FILE_NAME).unlink(missing_ok=True)
    if has_keyring():
        keyring = SystemKeyring()
        for name in names:
            keyring.drop(name)
