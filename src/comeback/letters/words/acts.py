"""What kind of act somebody is thanked for (they showed, trusted, explained ...), so that a letter can say what it did for the writer.

The words by which a kind is known are data (`acts.txt`); an act of no known kind is said nothing particular of.
"""

from __future__ import annotations

from comeback.letters.wordlist import sections

ACT = "act_"
"""How the tags for kinds of acts begin."""


def act(thanks: str, language: str) -> str:
    """The kind of the act as a tag of the phrases, `act_showed`; empty where it is of none."""
    prefix = f"{language}_"
    listed = sections("comeback.letters.words", "acts.txt")
    named = (name.removeprefix(prefix) for name, words in listed.items() if name.startswith(prefix) and thanks in words)
    return next((f"{ACT}{name}" for name in named), "")
