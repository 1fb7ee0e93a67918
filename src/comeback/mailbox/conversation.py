"""What a conversation with any mail server has: a wire, a greeting, a goodbye, and a secret that is never repeated.

What is said stands in `imap.session` and `smtp.session`.
"""

from __future__ import annotations

import base64
from abc import ABC, abstractmethod
from contextlib import suppress
from typing import Self

from comeback.domain.account import Server
from comeback.mailbox.trouble import MailTrouble
from comeback.mailbox.wire import Limits, Wire


class Conversation(ABC):
    """A signed-in conversation, once `sign_in` has returned. Use as a context: it says goodbye."""

    def __init__(self, server: Server, limits: Limits | None) -> None:
        self.server = server
        self.wire = Wire(server, limits)
        self._hidden: list[bytes] = []
        try:
            self._greet()
        except MailTrouble:
            self.wire.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is None:
            with suppress(MailTrouble):
                self._goodbye()
        self.wire.close()

    @abstractmethod
    def _greet(self) -> None:
        """Up to where the sign-in may begin: the server's greeting, encryption, what it can do."""

    @abstractmethod
    def _goodbye(self) -> None:
        """The last command."""

    def _hide(self, *words: str) -> None:
        """What must not be repeated from now on, as it is or packed for the wire: a secret, and every form in which it is shown."""
        shown = [one.encode() for one in words if one]
        # The longest first: what was packed whole must not be spoilt by a part of it.
        self._hidden = sorted({*self._hidden, *shown, *map(base64.b64encode, shown)}, key=len, reverse=True)

    def _without_secret(self, words: bytes) -> bytes:
        """A server may repeat what it was shown; we do not."""
        for one in self._hidden:
            words = words.replace(one, b"***")
        return words
