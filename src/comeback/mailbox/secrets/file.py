"""Secrets in one encrypted file: AES-256-GCM under a key made from a passphrase by scrypt (RFC 7914). Names are encrypted too.

The file is written whole beside the old one and put in its place, so that a kill leaves one or the other.
"""

from __future__ import annotations

import base64
import json
import os
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from comeback.domain.account import Secret
from comeback.domain.sentence import Sentence
from comeback.domain.systemword import because
from comeback.errors import ComebackError

COST = 1 << 15
"""Of scrypt: about a tenth of a second and 32 MB for each guess."""
_SALT, _NONCE = 16, 12
_FORM = b"comeback-secrets-1"


@dataclass(frozen=True, slots=True)
class EncryptedFile:
    """See Vault."""

    path: Path
    passphrase: Secret

    @property
    def where(self) -> str:
        """See Vault."""
        return Sentence("an encrypted file, {path}", path=self.path)

    def open(self) -> None:
        """Make it where it is missing; ComebackError where the passphrase does not open it."""
        held = self._read()
        if not self.path.exists():
            self._write(held)

    def get(self, name: str) -> Secret | None:
        """See Vault."""
        words = self._read().get(name)
        return None if words is None else Secret(words)

    def put(self, name: str, secret: Secret) -> None:
        """See Vault."""
        self._write({**self._read(), name: secret.reveal()})

    def drop(self, name: str) -> None:
        """See Vault."""
        held = self._read()
        if held.pop(name, None) is not None:
            self._write(held)

    def _read(self) -> dict[str, str]:
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        try:
            packed = json.loads(self.path.read_bytes())
            salt, nonce, data = (base64.b64decode(packed[key]) for key in ("salt", "nonce", "data"))
            held: dict[str, str] = json.loads(AESGCM(_key(self.passphrase, salt)).decrypt(nonce, data, _FORM))
        except FileNotFoundError:
            return {}
        except InvalidTag:
            raise ComebackError(
                Sentence("This passphrase does not open {path}.", path=self.path),
                "Give the one it was made with, or remove the file and connect again.",
            ) from None
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise ComebackError(
                Sentence("{path} cannot be read ({fault}).", path=self.path, fault=type(error).__name__), "Remove it and connect again."
            ) from None
        return held

    def _write(self, held: dict[str, str]) -> None:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        salt, nonce = os.urandom(_SALT), os.urandom(_NONCE)
        data = AESGCM(_key(self.passphrase, salt)).encrypt(nonce, json.dumps(held).encode(), _FORM)
        packed = {key: base64.b64encode(value).decode() for key, value in (("salt", salt), ("nonce", nonce), ("data", data))}
        beside = self.path.with_suffix(f".{os.getpid()}")
        try:
            handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(handle, "wb") as file:
                file.write(json.dumps(packed).encode())
                file.flush()
                os.fsync(file.fileno())
            beside.replace(self.path)
        except OSError as error:
            raise ComebackError(
                Sentence("{path} cannot be written ({reason}).", path=self.path, reason=because(error)),
                "Make room or give the right to write.",
            ) from None


@lru_cache(maxsize=2)
def _key(passphrase: Secret, salt: bytes) -> bytes:
    """Made once a process for each salt: it costs what a guess costs."""
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

    return Scrypt(salt=salt, length=32, n=COST, r=8, p=1).derive(passphrase.reveal().encode())
