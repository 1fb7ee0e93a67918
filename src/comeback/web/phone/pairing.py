"""How a phone is let in: a link that works once, then a cookie of its own, both until a fixed moment. Who guesses is shut out.

Nothing here knows of requests; threads may ask at once.
"""

from __future__ import annotations

import secrets
import threading
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime

GUESSES = 10
"""Wrong keys from one address before it is answered no more."""
ALL_GUESSES = 100
"""Wrong keys from everywhere before the link works no more; who has come in stays."""


@dataclass(slots=True)
class Pairing:
    """One opening of the door, until `until`. `link` is the key of the link, `session` what the cookie of the phone holds."""

    until: datetime
    link: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    session: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    paired: bool = False
    wrong: Counter[str] = field(default_factory=Counter)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def over(self, now: datetime) -> bool:
        """Whether the time is up."""
        return now >= self.until

    def shut_out(self, peer: str) -> bool:
        """Whether this address has guessed too often."""
        return self.wrong[peer] >= GUESSES

    def fits(self, key: str, peer: str) -> bool:
        """Whether a phone with this key may still come in; asking uses nothing up, but a wrong key counts."""
        with self.lock:
            return self._fits(key, peer)

    def enter(self, key: str, peer: str) -> bool:
        """Let the phone with this key in, once; from now on `knows` knows its cookie."""
        with self.lock:
            fits = self._fits(key, peer)
            self.paired = self.paired or fits
            return fits

    def knows(self, cookie: str, peer: str) -> bool:
        """Whether this is the cookie of the phone that came in; a wrong one counts, none at all does not."""
        with self.lock:
            known = self.paired and secrets.compare_digest(cookie.encode(), self.session.encode())
            self.wrong[peer] += bool(cookie) and not known
            return known

    def _fits(self, key: str, peer: str) -> bool:
        right = secrets.compare_digest(key.encode(), self.link.encode())
        self.wrong[peer] += not right
        return right and not self.paired and self.wrong.total() < ALL_GUESSES
