"""What each mechanism of a sign-in shows the server (RFC 4422), before it is packed for the wire."""

from __future__ import annotations

from comeback.domain.account import Server


def plain(user: str, secret: str) -> str:
    """PLAIN (RFC 4616)."""
    return f"\0{user}\0{secret}"


def xoauth2(user: str, secret: str) -> str:
    """XOAUTH2, as Gmail and Outlook have it."""
    return f"user={user}\1auth=Bearer {secret}\1\1"


def oauthbearer(user: str, secret: str, server: Server) -> str:
    """OAUTHBEARER (RFC 7628)."""
    named = user.replace("=", "=3D").replace(",", "=2C")
    return f"n,a={named},\1host={server.host}\1port={server.port}\1auth=Bearer {secret}\1\1"
