"""Recognises the fields printed above a quoted or forwarded mail ("From: ... Sent: ..."). Those of RFC 5322 are `fields.py`'s."""

from __future__ import annotations

from collections.abc import Sequence

from comeback.mailbox.patterns import LINE_CAP, compiled, pattern, plain, sections

_ROLES = {name: role for role, names in sections("fields").items() for name in names}
_OPENERS = frozenset({"sender", "sent", "date", "subject", "recipient"})
_LABEL_CAP = 24
_MOST_LINES = 24
_NOT_A_PERSON = compiled(r"^[\d\s:.,/h–-]*(?:uhr|am|pm|h|o'clock)?$")
"""A value of a time alone: `From: 10:00` in an agenda names no sender."""
_ONE_LINE = pattern("separator", "oneline", start="^")


def header_block(lines: Sequence[str], at: int, *, below_rule: bool = False, words_above: bool = True) -> int:
    """How many lines the header block that starts at `at` takes; 0 where none does.

    `below_rule` says that a separator stands above it, `words_above` whether the mail has words of its own there: a block
    at the very top that shows no address may be a memo's heading, and then its words are the mail's.
    """
    first = plain(lines[at])
    if ":" not in first[:_LABEL_CAP]:
        return 0
    if _ONE_LINE.search(first):
        return 1
    if _role(first) not in _OPENERS:
        return 0
    found, length = _fields(lines, at)
    return length if _is_header(found, below_rule=below_rule, words_above=words_above) else 0


def _role(line: str) -> str:
    label, colon, _ = line[: _LABEL_CAP + 1].partition(":")
    return _ROLES.get(label.strip(" _>").lower(), "") if colon else ""


def _fields(lines: Sequence[str], at: int) -> tuple[dict[str, str], int]:
    """The values by role, and the number of lines up to the last field; a field may go on for two lines, or follow a blank one."""
    found: dict[str, str] = {}
    length, loose = 0, 0
    for offset, raw in enumerate(lines[at : at + _MOST_LINES]):
        line = plain(raw)
        role = _role(line)
        if role and (role not in found or role in {"other", "copy"}):
            found[role] = line.partition(":")[2].strip()
            length, loose = offset + 1, 0
        else:
            loose += 1
            if loose > (2 if _goes_on(lines, at + offset) else 1):
                break
    if length and found:
        length += _rest_of_recipients(lines, at + length)
    return found, length


def _goes_on(lines: Sequence[str], at: int) -> bool:
    """Whether the line looks like more of a long field: addresses, or an indented rest."""
    return "@" in lines[at][:LINE_CAP] or ";" in lines[at][:LINE_CAP] or lines[at][:1] in {" ", "\t"}


def _rest_of_recipients(lines: Sequence[str], at: int) -> int:
    """Lines of a last field that was wrapped: an indented rest, or addresses alone."""
    more = 0
    while at + more < len(lines) and more < _MOST_LINES and lines[at + more].strip() and lines[at + more][:1] in {" ", "\t"}:
        more += 1
    return more


def _is_header(found: dict[str, str], *, below_rule: bool, words_above: bool) -> bool:
    if "sender" not in found or _NOT_A_PERSON.fullmatch(found["sender"]):
        return False
    if len(found) < (2 if below_rule else 3):
        return False
    if "sent" in found or any("@" in value for value in found.values()):
        return True
    return "subject" in found and (below_rule or words_above)
