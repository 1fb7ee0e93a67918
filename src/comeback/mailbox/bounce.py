"""Undelivered mail: whether a mail is a bounce, and whom it did not reach (RFC 3464, and the styles of Exim, qmail and Exchange).

Which of the seeker's letters came back is not known here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from comeback.domain.message import Address
from comeback.mailbox.headers import addresses
from comeback.mailbox.html import text_of
from comeback.mailbox.parsed import Parsed
from comeback.mailbox.patterns import pattern, plain
from comeback.mailbox.visible import visible

_SENDER = pattern("bounce", "sender")
_SUBJECT = pattern("bounce", "subject")
_RECIPIENT = pattern("bounce", "recipient")
_RETURNED = pattern("bounce", "returned")
_ADDRESS = re.compile(r"[^\s<>()\[\]\"',;:]{1,64}@[^\s<>()\[\]\"',;:]{3,250}")
_MOST = 50
_TEXT_LINES = 120
_STATUS_CAP = 64 * 1024


def is_mail_system(sender: Address) -> bool:
    """Whether a mail server wrote it, by its address."""
    return _SENDER.fullmatch(sender.email.rpartition("@")[0] or sender.email) is not None


def is_bounce(parsed: Parsed, sender: Address, subject: str) -> bool:
    """Whether the mail says that another did not arrive. A notice of delay, or of success, is none."""
    if parsed.delivery_status and (actions := {one.get("action", "") for one in _groups(parsed)} - {""}):
        return "failed" in actions
    if parsed.headers.first("x-failed-recipients"):
        return True
    if parsed.report and "delivery-status" in parsed.headers.first("content-type").lower():
        return True
    path = parsed.headers.first("return-path")
    returned = path.strip() == "<>" or (not path and _SUBJECT.search(plain(subject)) is not None)
    return is_mail_system(sender) and returned


def failed_recipients(parsed: Parsed, own: frozenset[str]) -> tuple[str, ...]:
    """The addresses that a bounce names, lower case, each once. `own` cannot be meant: sender and receiver of the bounce."""
    stated = list(_stated(parsed)) or [one.email for one in addresses(parsed.headers.first("x-failed-recipients"))]
    found = stated or [one for one in _named(parsed) if one not in own]
    return tuple(dict.fromkeys(one for one in found if one))[:_MOST]


def _groups(parsed: Parsed) -> Iterator[dict[str, str]]:
    """The groups of fields of a delivery-status part, names and actions in lower case."""
    for block in re.split(r"\n[ \t]*\n", visible(parsed.delivery_status[:_STATUS_CAP])):
        fields = (line.split(":", 1) for line in block.replace("\n ", " ").replace("\n\t", " ").split("\n") if ":" in line)
        group = {name.strip().lower(): value.strip() for name, value in fields}
        if "action" in group:
            group["action"] = group["action"].split()[0].lower() if group["action"].split() else ""
        yield group


def _stated(parsed: Parsed) -> Iterator[str]:
    for group in _groups(parsed):
        if group.get("action", "failed") != "failed":
            continue
        # The address as it was written (Original-Recipient) is the one the seeker knows; servers may have rewritten the final one.
        for name in ("original-recipient", "final-recipient"):
            found = _ADDRESS.search(group.get(name, "").rpartition(";")[2])
            if found:
                yield found[0].lower().strip("<>.")
                break


def _named(parsed: Parsed) -> Iterator[str]:
    """Addresses in the words of the notice, up to the mail that came back."""
    text = visible(parsed.plain[:_STATUS_CAP]) or text_of(parsed.html)
    for line in text.split("\n")[:_TEXT_LINES]:
        bare = plain(line)
        if _RETURNED.search(bare):
            return
        if _RECIPIENT.search(bare):
            yield from (found.lower().strip("<>.") for found in _ADDRESS.findall(bare))
