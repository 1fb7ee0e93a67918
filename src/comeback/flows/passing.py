"""What an import passed over and goes back for: mails without a word of job in a thread that turned out to be about one.

Only in memory, and only for mails that take part in a thread; nothing of it is stored.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from comeback.domain.message import Passed


@dataclass(slots=True)
class PassedOver:
    """Identities of passed mails by the Message-IDs of their thread."""

    by_id: dict[str, set[str]] = field(default_factory=dict)
    threads: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def remember(self, mail: Passed) -> None:
        """One more mail passed over."""
        if mail.thread:
            self.threads[mail.identity] = mail.thread
            for one in mail.thread:
                self.by_id.setdefault(one, set()).add(mail.identity)

    def missed(self, kept: set[str]) -> frozenset[str]:
        """Identities in the threads of these kept Message-IDs, and in threads that those lead to."""
        found: set[str] = set()
        ahead = [one for one in kept if one in self.by_id]
        while ahead:
            for identity in self.by_id.pop(ahead.pop(), ()):
                if identity not in found:
                    found.add(identity)
                    ahead += [one for one in self.threads[identity] if one in self.by_id]
        return frozenset(found)
