"""Message-IDs in the manner of each mail program."""

from __future__ import annotations

from datetime import UTC

from tools.sample import chance
from tools.sample.clients import CLIENTS
from tools.sample.entry import Entry


def message_id(entry: Entry) -> str:
    """The Message-ID with its angle brackets."""
    return f"<{_inner(entry, CLIENTS[entry.client].identifier)}>"


def _inner(entry: Entry, manner: str) -> str:
    seed, domain = f"id/{entry.key}", entry.sender.domain
    stamp = entry.at.astimezone(UTC)
    if manner == "exchange":
        host = f"{chance.pick(seed, ('DB9PR05MB', 'AM0PR05MB', 'PAXPR05MB'))}{chance.number(seed, 1000, 9999)}"
        return f"{host}{chance.hexes(seed, 28).upper()}@{host}.eurprd05.prod.cloudexchange.example"
    if manner == "desktop":
        return f"{chance.hexes(seed, 12)}${chance.hexes(seed + 'a', 8)}${chance.hexes(seed + 'b', 8)}$@{domain}"
    if manner == "gmail":
        return f"CA{chance.letters(seed, 48)}@mail.{domain}"
    if manner == "apple":
        return f"{chance.uuid(seed).upper()}@{domain}"
    if manner == "uuid":
        return f"{chance.uuid(seed)}@{domain}"
    if manner == "notes":
        raw = chance.hexes(seed, 24).upper()
        return f"OF{raw[:8]}.{raw[8:16]}-ONC1258{raw[16:20]}.00{raw[20:24]}-C1258{raw[:4]}.00{raw[4:8]}@{domain}"
    if manner == "list":
        return f"{chance.hexes(seed, 32)}.{stamp:%Y%m%d%H%M%S}@mail{chance.number(seed, 11, 288)}.{domain}"
    if manner == "ats":
        return f"{chance.letters(seed, 22)}@geopod-ismtpd-{chance.number(seed, 1, 40)}.{domain}"
    return f"{stamp:%Y%m%d%H%M%S}.{chance.number(seed, 1000, 99999)}.{chance.hexes(seed, 6)}@{domain}"
