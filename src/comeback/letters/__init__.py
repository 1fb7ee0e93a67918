"""From a case to a plan of moves, to words, to checks. Phrases are data, one file per kind and language.

Pure: sending and drafting live in `comeback.mailbox`.
"""

from comeback.letters.checks import check
from comeback.letters.compose import compose
from comeback.letters.load import Loaded, load_case
from comeback.letters.mending import mended
from comeback.letters.plan import Plan, plan

__all__ = ["Loaded", "Plan", "check", "compose", "load_case", "mended", "plan"]
