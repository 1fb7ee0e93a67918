"""This machine's address in the network around it, and whether an address is one of a network at home."""

from __future__ import annotations

import socket
from ipaddress import IPv4Address

from comeback.domain.sentence import Sentence
from comeback.errors import ComebackError, UsageError

FAR_AWAY = ("192.0.2.1", 9)
"""An address for documentation (RFC 5737): asking which way would lead there sends nothing."""


def own_address() -> IPv4Address:
    """The address by which others in this network reach this machine; ComebackError where there is none."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
        try:
            asking.connect(FAR_AWAY)
            return at_home(str(asking.getsockname()[0]))
        except (OSError, UsageError):
            raise ComebackError(
                "This computer has no address in a network at home.",
                "Connect it to the network that your phone is in, or name its address.",
            ) from None


def at_home(address: str) -> IPv4Address:
    """The address read; UsageError where it is none, is this machine alone, or is one of a network that is not private."""
    try:
        found = IPv4Address(address)
    except ValueError:
        raise UsageError(Sentence("{address!r} is no address of a computer.", address=address), "Write it as 192.168.1.20.") from None
    if found.is_loopback or found.is_unspecified or found.is_multicast:
        raise UsageError(
            Sentence("No phone can reach {found}.", found=found), "Name this computer's address in your network, as 192.168.1.20."
        )
    if not found.is_private:
        raise UsageError(
            Sentence("{found} is no address of a network at home.", found=found),
            "Name this computer's address in your network, as 192.168.1.20.",
        )
    return found
