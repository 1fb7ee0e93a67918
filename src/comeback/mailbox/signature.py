"""Finds the signature in a mail's own lines. What single lines are is told by `signoff.py`; boilerplate is `disclaimer.py`'s.

The closing formula and the name stay with the words. A signature left there is a small fault, a sentence lost a grave one.
"""

from __future__ import annotations

from collections.abc import Sequence

from comeback.mailbox.lines import paragraphs
from comeback.mailbox.signoff import (
    belongs,
    is_closing,
    is_closing_with_name,
    is_contact,
    is_mobile,
    is_name,
    is_postscript,
)

_DELIMITERS = frozenset({"--", "—", "–", "-- "})
"""RFC 3676, 4.3 says `-- `; programs on the way strip the space or make a dash of it."""
_FAR = 60
"""Lines with words from the end in which a closing formula is looked for."""
_PROGRAM_CAP = 160
"""Characters of a line that a program adds."""
_MOST_LINES = 16
"""A longer run is no signature but a list."""


def signatures(lines: Sequence[str], *, words_above: bool) -> list[bool]:
    """For every line whether it is signature; `words_above` says that the mail has words (quoted or own) above these lines.

    1. Lines that a program added ("Sent from my phone").
    2. What stands below a delimiter.
    3. Else what stands below closing formula and name.
    4. Else a last block with a post or a firm and a telephone number, an address.
    In none of them a postscript, a sentence, a list or a date.
    """
    found = [bool(line) and len(line) < _PROGRAM_CAP and is_mobile(line) for line in lines]
    rest = ["" if added else line for line, added in zip(lines, found, strict=True)]
    filled = [at for at, line in enumerate(rest) if line and not line.isspace()]
    if filled:
        taken = _delimited(rest, filled, words_above=words_above) or _below_name(rest, filled)
        for at in taken or _last_block(rest, words_above=words_above):
            found[at] = True
    return found


def _delimited(lines: Sequence[str], filled: Sequence[int], *, words_above: bool) -> list[int]:
    """The delimiter and what belongs to it; nothing where a sentence follows, for then it is a dash between two thoughts."""
    first = next((at for at in filled if lines[at].strip() in _DELIMITERS and (words_above or at > filled[0])), None)
    below = [at for at in filled if first is not None and at > first]
    if first is None or not below or len(below) > 2 * _MOST_LINES:
        return [] if first is None or below else [first]
    exact = lines[first] == "-- "
    taken = [first]
    for number, (start, end) in enumerate(paragraphs(lines[first + 1 :])):
        paragraph = lines[first + 1 + start : first + 1 + end]
        for at, line in enumerate(paragraph):
            if is_postscript(line) or not (belongs(paragraph, at) or (exact and number == 0)):
                break
            taken.append(first + 1 + start + at)
        if len(taken) == 1:
            return []
    return taken


def _below_name(lines: Sequence[str], filled: Sequence[int]) -> list[int]:
    """What belongs to the signature below the last closing formula that has a name under it."""
    for place in range(len(filled) - 1, max(-1, len(filled) - 1 - _FAR), -1):
        at = filled[place]
        if is_closing_with_name(lines[at]):
            return _tail(lines, at + 1)
        if is_closing(lines[at]) and place + 1 < len(filled) and is_name(lines[filled[place + 1]]):
            return _tail(lines, filled[place + 1] + 1)
    return []


def _tail(lines: Sequence[str], start: int) -> list[int]:
    """The signature in the lines below the name. Below a sentence only what shows how to reach somebody counts."""
    taken: list[int] = []
    spoken = False
    for begin, end in paragraphs(lines[start:]):
        run = _run(lines, start + begin, start + end)
        reached = any(is_contact(lines[at]) for at in run)
        whole = len(run) == end - begin
        first = begin == 0 or not taken
        if (whole or first) and (reached or not spoken):
            taken.extend(run)
        spoken = spoken or not whole
    return taken if len(taken) <= _MOST_LINES else []


def _run(lines: Sequence[str], start: int, end: int) -> list[int]:
    """The first lines of a paragraph that belong to a signature, without a gap."""
    taken: list[int] = []
    for at in range(start, end):
        if not belongs(lines, at):
            break
        taken.append(at)
    return taken


def _last_block(lines: Sequence[str], *, words_above: bool) -> list[int]:
    """The last paragraphs of a letter without a closing formula, where they hold a post or a firm and a way to reach somebody."""
    blocks = list(paragraphs(lines))
    first = len(blocks)
    while first and len(_run(lines, *blocks[first - 1])) == blocks[first - 1][1] - blocks[first - 1][0]:
        first -= 1
    taken = [at for start, end in blocks[first:] for at in range(start, end)]
    if not (first or words_above) or not 2 <= len(taken) <= _MOST_LINES or not any(_is_way(lines[at]) for at in taken):
        return []
    above = lines[blocks[first - 1][1] - 1] if first else ""
    if above.rstrip().endswith(":"):
        return []
    # The name that opens the block is the sender's hand, as below a closing formula.
    return taken[1:] if is_name(lines[taken[0]]) else taken


def _is_way(line: str) -> bool:
    """Whether the line holds more than a link: a link alone may be what the mail asks to follow."""
    return is_contact(line) and "//" not in line
