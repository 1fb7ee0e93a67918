"""An import that a page has started: it runs in a thread of its own, and the page asks how far it is. One at a time."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from comeback.errors import ComebackError
from comeback.flows.importing import Imported, import_mail
from comeback.store.connecting import disconnect


@dataclass(slots=True)
class Import:
    """How far it is. `done` holds the result, `problem` the sentence and its mend where it failed."""

    source: str = ""
    seen: int = 0
    running: bool = False
    done: Imported | None = None
    problem: ComebackError | None = None
    lock: threading.Lock = field(default_factory=threading.Lock)

    def start(self, path: Path, source: str, me: str, name: str, after: Callable[[], None] = lambda: None) -> bool:
        """Begin, unless another is under way; `after` is called at the end, however it ends. Returns whether it began."""
        with self.lock:
            if self.running:
                return False
            self.source, self.seen, self.running, self.done, self.problem = source, 0, True, None, None
        threading.Thread(target=self._run, args=(path, me, name, after), daemon=True).start()
        return True

    def _run(self, path: Path, me: str, name: str, after: Callable[[], None]) -> None:
        try:
            _, self.done = import_mail(path, (me,) if me else (), name, self._step)
        except ComebackError as problem:
            self.problem = problem
        except Exception:
            self.problem = ComebackError(
                "Something went wrong while reading this mail.", "What was read is kept; 'comeback doctor' helps to find out."
            )
            raise
        finally:
            self.running = False
            disconnect()
            after()

    def _step(self) -> None:
        self.seen += 1
