"""What a sentence says, as far as a letter must not say it twice: glad to have met, still thinking of it, wishing well.

The words by which a thought is known are data (`thoughts.txt`).
"""

from __future__ import annotations

from functools import lru_cache

from comeback.letters.wordlist import sections


@lru_cache(maxsize=4096)
def thoughts(text: str, language: str) -> frozenset[str]:
    """The names of the thoughts that a text holds."""
    prefix = f"{language}_"
    listed = sections("comeback.letters.words", "thoughts.txt")
    return frozenset(name.removeprefix(prefix) for name, words in listed.items() if name.startswith(prefix) and text in words)
