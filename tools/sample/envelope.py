"""Headers that the road leaves on a mail: the chain of servers, ARC, authentication, DKIM.

Addresses are of the ranges kept for documentation (RFC 5737, RFC 3849); signatures only look like some.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, timedelta

from tools.sample import chance
from tools.sample.calendar_words import header_date
from tools.sample.letter import Letter

_HOME = "quaymail.example"
_OWNER = f"sorcha.delahunt@{_HOME}"


@dataclass(frozen=True, slots=True)
class _Road:
    """The facts of one delivery. `back` is the return path, empty for reports; `stamp` is the moment of arrival."""

    seed: str
    domain: str
    host: str
    address: str
    back: str
    stamp: str
    seconds: int
    failed: bool
    signed: bool


def transport(letter: Letter) -> list[str]:
    """The headers from Delivered-To down to the first Received of a mail that came in; nothing for one that went out."""
    if letter.entry.mine:
        return []
    road = _road(letter)
    return [
        f"Delivered-To: {_OWNER}",
        *_inside(road),
        *_arc(road),
        f"Return-Path: <{road.back}>",
        *_arrival(road),
        *_departure(road, letter),
    ]


def _road(letter: Letter) -> _Road:
    seed, domain = f"road/{letter.entry.key}", letter.entry.sender.domain
    arrived = letter.at.astimezone(UTC) + timedelta(seconds=chance.number(seed, 1, 9))
    return _Road(
        seed=seed,
        domain=domain,
        host=f"{chance.pick(seed, ('mail', 'out', 'mx', 'smtp'))}{chance.number(f'{seed}h', 1, 9)}.{domain}",
        address=f"{chance.pick(seed, ('192.0.2', '198.51.100', '203.0.113'))}.{chance.number(f'{seed}ip', 2, 250)}",
        back=_return_path(letter, domain),
        stamp=header_date(arrived),
        seconds=int(arrived.timestamp()),
        failed=letter.entry.block.one("dmarc") == "fail",
        signed=letter.entry.client not in ("spam", "bounce"),
    )


def _return_path(letter: Letter, domain: str) -> str:
    if letter.entry.client == "bounce":
        return ""
    if letter.client.bulk or letter.entry.client in ("ats", "atshtml", "shop"):
        return f"bounces+{chance.number(letter.entry.key, 10**6, 10**7)}-{chance.hexes(letter.entry.key, 4)}@em.{domain}"
    return letter.entry.sender.email


def _inside(road: _Road) -> list[str]:
    """Between the provider's own servers."""
    by = f"2001:db8:{chance.hexes(road.seed, 4)}:{chance.hexes(f'{road.seed}x', 3)}::{chance.hexes(f'{road.seed}y', 2)}"
    first = f"{chance.letters(road.seed, 14)}csp{chance.number(road.seed, 10**5, 10**6)}"
    second = f"{chance.hexes(road.seed, 16)}-{chance.hexes(f'{road.seed}r', 14)}mr{chance.number(road.seed, 10**6, 10**7)}"
    return [
        f"Received: by {by} with SMTP id {first};\n        {road.stamp}",
        f"X-Received: by {by} with SMTP id {second};\n        {road.stamp}",
    ]


def _arrival(road: _Road) -> list[str]:
    lines = (
        f"Received: from {road.host} ({road.host}. [{road.address}])",
        f"        by mx.{_HOME} with ESMTPS id {chance.letters(f'{road.seed}id', 22)}",
        f"        for <{_OWNER}>",
        "        (version=TLS1_3 cipher=TLS_AES_256_GCM_SHA384 bits=256/256);",
        f"        {road.stamp}",
    )
    return ["\n".join(lines), *_verdict(road)]


def _verdict(road: _Road) -> list[str]:
    """What the receiving server found; nothing for its own reports."""
    if not road.back:
        return []
    dkim = f"pass header.i=@{road.domain} header.s=s1 header.b={chance.letters(road.seed, 8)}" if road.signed else "none"
    dmarc = "fail (p=NONE sp=NONE dis=NONE)" if road.failed else "pass (p=QUARANTINE sp=QUARANTINE dis=NONE)"
    lines = (
        f"Authentication-Results: mx.{_HOME};",
        f"       dkim={dkim};",
        f"       spf={_spf(road)}",
        f"        smtp.mailfrom={road.back};",
        f"       dmarc={dmarc} header.from={road.domain}",
    )
    return [f"Received-SPF: {_spf(road)}\n        client-ip={road.address};", "\n".join(lines)]


def _spf(road: _Road) -> str:
    word, spoke = ("softfail", "does not designate") if road.failed else ("pass", "designates")
    return f"{word} ({_HOME}: domain of {road.back}\n        {spoke} {road.address} as permitted sender)"


def _arc(road: _Road) -> list[str]:
    if not road.back:
        return []
    seal = (
        f"ARC-Seal: i=1; a=rsa-sha256; t={road.seconds}; cv=none;",
        f"        d={_HOME}; s=arc-20240605;",
        f"        b={_block(f'{road.seed}seal', 8)}",
    )
    message = (
        "ARC-Message-Signature: i=1; a=rsa-sha256; c=relaxed/relaxed;",
        f"        d={_HOME}; s=arc-20240605;",
        "        h=mime-version:message-id:date:subject:to:from:dkim-signature;",
        f"        bh={chance.signed(f'{road.seed}bh', 32)};",
        f"        b={_block(f'{road.seed}ams', 8)}",
    )
    return [
        "\n".join(seal),
        "\n".join(message),
        f"ARC-Authentication-Results: i=1; mx.{_HOME};\n       spf={_spf(road)}\n        smtp.mailfrom={road.back}",
    ]


def _departure(road: _Road, letter: Letter) -> list[str]:
    """The sender's own signature and first hop."""
    signature = (
        f"DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d={road.domain}; s=s1;",
        f" t={road.seconds}; h=From:Date:Subject:Message-ID:Content-Type:MIME-Version:To;",
        f" bh={chance.signed(f'{road.seed}bh', 32)};",
        f" b={_block(f'{road.seed}dkim', 1)}",
    )
    inner = f"{chance.pick(road.seed, ('app', 'node', 'relay'))}-{chance.hexes(road.seed, 6)}"
    hop = (
        f"Received: from {inner} ([192.0.2.{chance.number(road.seed, 1, 200)}])",
        f"\tby {road.host} with ESMTPSA id {chance.hexes(f'{road.seed}sub', 12)};",
        f"\t{header_date(letter.at)}",
    )
    return [*(["\n".join(signature)] if road.signed else []), "\n".join(hop)]


def _block(seed: str, indent: int) -> str:
    text = chance.signed(seed, 128)
    return f"\n{' ' * indent}".join(text[start : start + 64] for start in range(0, len(text), 64))
