"""Every error that a person may see, built from facts into one sentence with its mend.

What is not here: mistakes inside the seeker's data (an unparsable mail, a finding in a letter).
Those are values with a place, collected and shown.
"""

from __future__ import annotations


class ComebackError(Exception):
    """The root: one sentence that says what is wrong, one that says what to do about it."""

    exit_code = 1

    def __init__(self, problem: str, mend: str = "") -> None:
        super().__init__(f"{problem} {mend}".strip())
        self.problem = problem
        self.mend = mend


class UsageError(ComebackError):
    """The words of the call are off (an unknown application, a wrong date, a missing path)."""

    exit_code = 2
