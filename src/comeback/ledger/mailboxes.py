"""What the part before the @ says of itself: a team's shared mailbox, or one that nobody reads.

What a domain says is known to `comeback.language.companies`; what the headers say is marked on the message by the mailbox.
"""

from __future__ import annotations

import re
from functools import cache

from comeback.language.listfiles import lines_of

_PARTS = re.compile(r"[^\W_]+")
_NO_REPLY = re.compile(
    r"no[-._]?reply|do[-._]?not[-._]?(reply|respond)|no[-._]?respon|nicht[-._]?antworten|keine[-._]?antwort|ne[-._]?pas[-._]?repondre"
    r"|sans[-._]?reponse|autoreply|auto[-._]?response|mailer[-._]?daemon|postmaster|^bounces?\b|^notifications?$|^system$|unattended|unmonitored"
)


def domain_of(address: str) -> str:
    """What stands behind the @, lower case, or nothing."""
    return address.rpartition("@")[2].lower()


def is_team(address: str) -> bool:
    """Whether the part before the @ names a function (jobs, people-team, bewerbung) and no person."""
    words = _PARTS.findall(address.rpartition("@")[0].lower())
    return any(word in _listed("team") for word in words)


def is_no_reply(address: str) -> bool:
    """Whether the address itself says that nobody reads it, in any of the four languages."""
    local = address.rpartition("@")[0].lower()
    return bool(_NO_REPLY.search(local))


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(lines_of("comeback.ledger", "data", f"{name}.txt"))
