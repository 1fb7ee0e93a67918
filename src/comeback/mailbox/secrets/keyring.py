"""Secrets in the system's keyring: Secret Service on Linux, Keychain on macOS, Credential Locker on Windows."""

from __future__ import annotations

from comeback.domain.account import Secret
from comeback.domain.sentence import Sentence
from comeback.errors import ComebackError

SERVICE = "comeback"
_SAFE = ("SecretService", "macOS", "Windows", "kwallet", "libsecret", "chainer")
"""Backends that encrypt. Others, which may write plain text, are not used."""


def has_keyring() -> bool:
    """Whether there is one that encrypts and answers."""
    import keyring
    from keyring.errors import KeyringError

    try:
        backend = keyring.get_keyring()
        return any(one in type(backend).__module__ for one in _SAFE) and backend.priority > 0
    except (KeyringError, RuntimeError, OSError):
        return False


class SystemKeyring:
    """See Vault."""

    where = Sentence("the system's keyring")

    def get(self, name: str) -> Secret | None:
        """See Vault."""
        import keyring
        from keyring.errors import KeyringError

        try:
            words = keyring.get_password(SERVICE, name)
        except KeyringError as error:
            raise _locked(error) from None
        return None if words is None else Secret(words)

    def put(self, name: str, secret: Secret) -> None:
        """See Vault."""
        import keyring
        from keyring.errors import KeyringError

        try:
            keyring.set_password(SERVICE, name, secret.reveal())
        except KeyringError as error:
            raise _locked(error) from None

    def drop(self, name: str) -> None:
        """See Vault."""
        import keyring
        from keyring.errors import KeyringError, PasswordDeleteError

        try:
            keyring.delete_password(SERVICE, name)
        except PasswordDeleteError:
            return
        except KeyringError as error:
            raise _locked(error) from None


def _locked(error: Exception) -> ComebackError:
    return ComebackError(Sentence("The keyring cannot be opened ({fault}).", fault=type(error).__name__), "Unlock it, and try again.")
