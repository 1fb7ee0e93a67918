"""Something long that a page has started: it runs in a thread of its own, and the page asks how far it is. One of a kind at a time."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Generic, TypeVar

from comeback.errors import ComebackError
from comeback.store.connecting import disconnect

Result = TypeVar("Result")
Step = Callable[[], None]


@dataclass(slots=True)
class Errand(Generic[Result]):
    """How far it is. `seen` counts what it has looked at; `done` holds the result, `problem` the sentence and its mend where it failed."""

    about: str = ""
    seen: int = 0
    shows: str = ""
    """What the person is shown meanwhile, as an address to go to."""
    running: bool = False
    """Stands before what an end leaves, and falls after that is there: whoever copies one by one never sees an end without either."""
    done: Result | None = None
    problem: ComebackError | None = None
    thread: threading.Thread | None = None
    lock: threading.Lock = field(default_factory=threading.Lock)

    def start(self, about: str, work: Callable[[Step], Result], after: Callable[[], None] = lambda: None) -> bool:
        """Begin, unless another is under way; `after` is called at the end, however it ends. Returns whether it began."""
        with self.lock:
            if self.running:
                return False
            self.about, self.seen, self.shows, self.running, self.done, self.problem = about, 0, "", True, None, None
            self.thread = threading.Thread(target=self._run, args=(work, after), daemon=True)
            self.thread.start()
        return True

    def look(self) -> Errand[Result]:
        """How far it is at this moment, which stays as it is while a page is made of it: it runs still, or has a result or a problem."""
        return replace(self)

    def wait(self, seconds: float) -> None:
        """Until it is at its end, or so long."""
        with self.lock:  # a thread that is being started cannot be waited for yet
            thread = self.thread
        if thread is not None:
            thread.join(seconds)

    def _run(self, work: Callable[[Step], Result], after: Callable[[], None]) -> None:
        try:
            self.done = work(self._step)
        except ComebackError as problem:
            self.problem = problem
        except Exception:
            self.problem = ComebackError(
                "Something went wrong, and it is our fault.", "What was done until then is kept; 'comeback doctor' helps to find out."
            )
            raise
        finally:
            self.running = False
            disconnect()
            after()

    def show(self, what: str) -> None:
        """Let the person see this while it goes on."""
        self.shows = what

    def _step(self) -> None:
        self.seen += 1
