"""An address as an envelope takes it: a dot-atom or quoted-less local part and a domain in ASCII (RFC 5321, 4.1.2), and nothing else.

Addresses of mails are read generously elsewhere; here a doubt means no. No character that ends a command or a path can get through.
"""

from __future__ import annotations

import re

import idna

_LOCAL = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
_LABEL = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?")
LONGEST_LOCAL, LONGEST = 64, 254
"""RFC 5321, 4.5.3.1.1 and 4.5.3.1.3."""


def mailbox_of(address: str) -> str:
    """The address with its domain in A-labels (RFC 5891). ValueError with a plain reason where it is none that an envelope can take."""
    local, at, domain = address.rpartition("@")
    if not at or not domain:
        raise ValueError("it has no @ with a domain behind it")
    if not local.isascii():
        raise ValueError("it has letters before the @ that not every server takes")
    if len(local) > LONGEST_LOCAL or not _LOCAL.fullmatch(local):
        raise ValueError("what stands before the @ is no name of a mailbox")
    ascii_domain = _ascii(domain)
    labels = ascii_domain.split(".")
    if len(labels) < 2 or len(local) + 1 + len(ascii_domain) > LONGEST or not all(_LABEL.fullmatch(one) for one in labels):
        raise ValueError("what stands behind the @ is no domain")
    return f"{local}@{ascii_domain}"


def _ascii(domain: str) -> str:
    if domain.isascii():
        return domain
    try:
        # IDNA 2008, not Python's own codec of 2003, which sends strasse to whoever owns the name with two s.
        return idna.encode(domain).decode("ascii")
    except (idna.IDNAError, UnicodeError) as error:
        raise ValueError("what stands behind the @ is no domain") from error
