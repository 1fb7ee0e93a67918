"""The same rules for every text, ours or the seeker's own: one file per rule, their order a table. Works with a case or without one.

Nothing here mends a text; a finding says where, why and how.
"""

from comeback.letters.checks.checking import check

__all__ = ["check"]
