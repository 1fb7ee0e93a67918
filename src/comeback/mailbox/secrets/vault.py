"""What a place for secrets can do, and which one this machine has. There is no third: without both nothing is kept, and that is said."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from comeback.domain.account import Secret
from comeback.errors import ComebackError
from comeback.mailbox.secrets.file import EncryptedFile
from comeback.mailbox.secrets.keyring import SystemKeyring, has_keyring


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


def vault(home: Path, passphrase: str) -> Vault:
    """The file where a passphrase is set, else the keyring; ComebackError where there is neither."""
    if passphrase:
        return EncryptedFile(home / "secrets.enc", Secret(passphrase))
    if has_keyring():
        return SystemKeyring()
    raise ComebackError(
        "This machine has no keyring that could keep a password.",
        "Set COMEBACK_PASSPHRASE to words only you know; then it is kept in an encrypted file. It is never kept as it is.",
    )
