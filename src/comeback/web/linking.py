"""Making the ledger anew behind the pages: many words on mails in a row need it once, and nobody has to wait for it."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field

from comeback.flows.home import Home
from comeback.flows.linking import link
from comeback.store.connecting import disconnect


@dataclass(slots=True)
class Linking:
    """At most one run at a time; what is asked for meanwhile makes one more."""

    waiting: Home | None = None
    thread: threading.Thread | None = None
    lock: threading.Lock = field(default_factory=threading.Lock)

    def later(self, home: Home) -> None:
        """Have this ledger made anew soon."""
        with self.lock:
            self.waiting = home
            if self.thread is None:
                self.thread = threading.Thread(target=self._run, daemon=False)
                self.thread.start()

    def wait(self) -> None:
        """Until nothing is under way."""
        while (thread := self.thread) is not None:
            thread.join()

    def _run(self) -> None:
        try:
            while (home := self._next()) is not None:
                link(home)
        except BaseException:
            self.thread = None
            raise
        finally:
            disconnect()

    def _next(self) -> Home | None:
        with self.lock:
            home, self.waiting = self.waiting, None
            if home is None:
                self.thread = None
            return home
