"""Chooses the text of a mail: its plain part, or its HTML where the plain one says nothing. How HTML becomes text is `html.py`'s."""

from __future__ import annotations

from comeback.mailbox.html import text_of
from comeback.mailbox.parsed import Parsed
from comeback.mailbox.patterns import pattern, plain
from comeback.mailbox.visible import visible

CAP = 200_000
"""Characters of text that are kept."""
_RICH = 800
"""A plain part with so many letters is never doubted."""
_MUCH_MORE = 200
_STUB_CAP = 600
_STUB = pattern("stub")


def body(parsed: Parsed) -> str:
    """The visible text of the mail with `\\n` line ends, at most 200,000 characters."""
    text = visible(parsed.plain[: 2 * CAP])[:CAP]
    letters = _letters(text)
    if not parsed.html or letters >= _RICH:
        return text
    other = text_of(parsed.html)[:CAP]
    stub = letters < _STUB_CAP and _STUB.search(plain(text, 2 * _STUB_CAP)) is not None
    more = _letters(other)
    poor = letters * 3 < more and letters + _MUCH_MORE < more
    return other if more and (not letters or stub or poor) else text


def plain_is_enough(parsed: Parsed) -> bool:
    """Whether the plain part is taken without a look at the HTML, so that a server need not send that."""
    return _letters(visible(parsed.plain[: 2 * CAP])[:CAP]) >= _RICH


def _letters(text: str) -> int:
    """Letters and digits in words that are no links."""
    return sum(len(word) for word in text.split() if "://" not in word and (word.isalnum() or any(sign.isalnum() for sign in word[:40])))
