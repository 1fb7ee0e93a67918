"""Reading an answer over http to its end, or not at all: a server may not fill our memory."""

from __future__ import annotations

import httpx2


def whole(answer: httpx2.Response, most: int) -> bytes | None:
    """The body of a streamed answer; None where it is longer than `most` bytes."""
    got = b""
    for piece in answer.iter_bytes():
        got += piece
        if len(got) > most:
            return None
    return got
