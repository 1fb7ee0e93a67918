"""What a person sees of a text: line ends made one, characters without a shape taken out. Markup is `html.py`'s."""

from __future__ import annotations

import re

_BREAK = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_SHAPELESS = re.compile(
    "["
    "\x00-\x08\x0e-\x1f\x7f-\x9f"  # controls
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\uffa0"  # soft hyphen, joiners, fillers
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"  # zero width, marks of direction
    "\ufe00-\ufe0f\U000e0000-\U000e0fff"  # variation selectors, tag characters: both can carry a hidden message
    "]"
)
_SPACE = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_SURROGATE = re.compile("[\ud800-\udfff]")


def visible(text: str) -> str:
    """The text with `\\n` for every line end, a plain space for every fixed one, and nothing that has no shape on a page."""
    text = _BREAK.sub("\n", text)
    if text.isascii() and text.isprintable():
        return text
    text = _SHAPELESS.sub("", text)
    if text.isascii():
        return text
    return _SURROGATE.sub("\ufffd", _SPACE.sub(" ", text))


def one_line(text: str, cap: int) -> str:
    """The visible text on one line, white space collapsed, at most `cap` characters."""
    return " ".join(visible(text[: 4 * cap]).split())[:cap]
