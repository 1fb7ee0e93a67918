"""What goes wrong between us and a mail server, by whom it must be mended. Servers' own words are quoted short, and never with a secret."""

from __future__ import annotations

from enum import StrEnum

from comeback.domain.sentence import Sentence
from comeback.errors import ComebackError

QUOTED = 200
"""Characters of a server's own words that are told."""


class TroubleKind(StrEnum):
    """Who must do something: the seeker (sign_in, quota), the network, or the server; `unsafe` is one that must not be trusted."""

    SIGN_IN = "sign_in"
    NETWORK = "network"
    SERVER = "server"
    QUOTA = "quota"
    UNSAFE = "unsafe"


MENDS = {
    TroubleKind.SIGN_IN: "Run 'comeback connect' for this address again; many providers want an app password, not your own.",
    TroubleKind.NETWORK: "Nothing is lost; it is tried again by itself, or when you run 'comeback sync'.",
    TroubleKind.SERVER: "Nothing is lost; it is tried again later.",
    TroubleKind.QUOTA: "Make room in the mailbox, or wait an hour where the provider counts traffic.",
    TroubleKind.UNSAFE: "Nothing secret was shown to it. Check the server's name, or try another network.",
}


class MailTrouble(ComebackError):  # noqa: N818 - the name is the fact
    """A mail server did not do what was asked. `permanent`: trying again without a person changes nothing."""

    def __init__(self, kind: TroubleKind, problem: str, mend: str = "") -> None:
        super().__init__(problem, mend or MENDS[kind])
        self.kind = kind

    @property
    def permanent(self) -> bool:
        """Whether only a person can mend it."""
        return self.kind in {TroubleKind.SIGN_IN, TroubleKind.UNSAFE}


class Unusable(MailTrouble):
    """An answer that cannot be used: no IMAP, or larger than anything that was asked for. Asking the same again brings the same."""

    def __init__(self, problem: str) -> None:
        super().__init__(TroubleKind.SERVER, problem, Sentence("The server may be broken or hostile; nothing of the answer was kept."))


def quoted(words: bytes | str) -> str:
    """A server's words, short and on one line."""
    text = words if isinstance(words, str) else words.decode("utf-8", "replace")
    plain = " ".join("".join(ch if ch.isprintable() else " " for ch in text[: 2 * QUOTED]).split()).rstrip(".")
    return plain if len(plain) <= QUOTED else f"{plain[:QUOTED]}..."
