"""Where in a text the words of a piece of evidence stand: the text in pieces, some of them marked. Escaping is the template's work."""

from __future__ import annotations

from collections.abc import Sequence


def marked(text: str, quotes: Sequence[str]) -> list[tuple[str, bool]]:
    """The whole text in order as (piece, whether it is evidence); quotes that do not stand there are left out."""
    spans = sorted((at, at + len(quote)) for quote in quotes if quote and (at := text.find(quote)) >= 0)
    pieces: list[tuple[str, bool]] = []
    done = 0
    for begin, end in spans:
        if end <= done:
            continue
        begin = max(begin, done)
        pieces += [(text[done:begin], False), (text[begin:end], True)]
        done = end
    pieces.append((text[done:], False))
    return [piece for piece in pieces if piece[0]]
