"""One conversation with an IMAP server: greeting, sign-in, commands and their answers. What is asked, and why, is known elsewhere.

1. TLS first, or STARTTLS and nothing else before it; a server that will not, or says we are signed in already, is left (RFC 3501, 11.1).
2. Each command has a tag of its own; pieces of its answer are read one by one, so that memory does not grow with the mailbox.
3. After any trouble but a plain NO the conversation is over.
"""

from __future__ import annotations

import base64
from collections.abc import Generator, Iterator
from itertools import count
from typing import NoReturn

from comeback.domain.account import Credentials, Security, Server, SignIn
from comeback.domain.sentence import Count, Sentence
from comeback.mailbox.conversation import Conversation
from comeback.mailbox.imap.syntax import LITERAL, Garbled, Status, Untagged, name_of, status, untagged
from comeback.mailbox.imap.words import Text, Word, chunks
from comeback.mailbox.sasl import oauthbearer, plain, xoauth2
from comeback.mailbox.trouble import MailTrouble, TroubleKind, Unusable, quoted
from comeback.mailbox.wire import Limits

PIECES = 2_000_000
"""Pieces of one answer."""
LITERALS = 10_000
"""Literals in one piece."""
LATER = frozenset({"UNAVAILABLE", "INUSE", "LIMIT", "SERVERBUG"})
"""Codes of a refusal that has nothing to do with us (RFC 5530)."""
CROWDED = b"too many"
"""Said at the door by servers that have no code for it, as Gmail of "Too many simultaneous connections"."""
USED_UP = frozenset({"OVERQUOTA", "LIMIT", "THROTTLED"})
"""Codes of a mailbox that is full, or of which too much was asked (RFC 5530, and as large providers have it)."""
TRAFFIC = b"bandwidth limit"


class Refused(MailTrouble):
    """The server said NO or BAD to one command; the conversation may go on."""

    def __init__(self, what: str, answer: Status, server: Server) -> None:
        super().__init__(
            _whose(answer), Sentence("{server} refused {what}: {said}.", server=server, what=what, said=quoted(answer.text) or answer.word)
        )
        self.answer = answer


def _whose(said: Status) -> TroubleKind:
    used_up = said.code in USED_UP or TRAFFIC in said.text.lower()
    return TroubleKind.QUOTA if used_up else TroubleKind.SERVER


class Session(Conversation):
    """See Conversation."""

    def __init__(self, server: Server, limits: Limits | None = None) -> None:
        self.capabilities: frozenset[str] = frozenset()
        self.selected = ""
        self.resyncs: bool | None = None
        """Whether the server tells of an opened folder what came since (QRESYNC); None where it was not asked."""
        self._tags = count(1)
        super().__init__(server, limits)

    def can(self, capability: str) -> bool:
        """Whether the server offers it."""
        return capability in self.capabilities

    def sign_in(self, credentials: Credentials) -> None:
        """Show the secret once. MailTrouble of kind SIGN_IN where it is not accepted; its words never hold the secret."""
        secret = credentials.secret.reveal()
        self._hide(secret)
        try:
            if credentials.sign_in is SignIn.OAUTH:
                self._authenticate(credentials.user, secret)
            elif self.can("LOGINDISABLED"):
                raise MailTrouble(TroubleKind.SIGN_IN, Sentence("{server} takes no passwords.", server=self.server))
            elif self.can("AUTH=PLAIN"):
                self._sasl("PLAIN", plain(credentials.user, secret))
            else:
                self.run("LOGIN", Text(credentials.user.encode()), Text(secret.encode()))
        except Refused as refused:
            later = refused.answer.code in LATER or CROWDED in refused.answer.text.lower()
            kind = TroubleKind.SERVER if later else TroubleKind.SIGN_IN
            said = quoted(self._without_secret(refused.answer.text))
            raise MailTrouble(
                kind,
                Sentence(
                    "{server} did not let {user} in: {said}.",
                    server=self.server,
                    user=credentials.user,
                    said=said or Sentence("no reason given"),
                ),
            ) from None
        self._learn()

    def run(self, *words: Word, line: int = 0) -> tuple[Status, list[Untagged]]:
        """One command with its whole answer. Refused where the server says NO."""
        answer = self.stream(*words, line=line)
        found: list[Untagged] = []
        while True:
            try:
                found.append(next(answer))
            except StopIteration as done:
                ended: Status = done.value
                return ended, found

    def stream(self, *words: Word, line: int = 0) -> Generator[Untagged, None, Status]:
        """One command; the pieces of its answer as they come. Must be read to its end. Returns the closing status; Refused as `run`."""
        tag = b"A%d" % next(self._tags)
        self.wire.fresh()
        self._say(tag, chunks(words))
        for _ in range(PIECES):
            pieces = self.pieces(line)
            head, _, rest = pieces[0].partition(b" ")
            if head == b"*":
                yield from self._heard([rest, *pieces[1:]])
            elif head == b"+":
                # Only AUTHENTICATE gets here: the server explains its refusal and waits for an empty line (RFC 7628, 3.2.3).
                self.wire.send(b"\r\n")
            else:
                return self._closed(tag, head, rest, str(words[0]))
        raise Unusable(Sentence("{server} sent an answer without end.", server=self.server))

    def pieces(self, line: int = 0) -> list[bytes]:
        """One line with its literals: text and literals take turns."""
        found = [self.wire.line(line)]
        while literal := LITERAL.search(found[-1]):
            size = int(literal[1])
            if size > self.wire.limits.literal or len(found) > LITERALS:
                raise Unusable(Sentence("{server} announced {size} bytes that nobody asked for.", server=self.server, size=Count(size)))
            found += [self.wire.exactly(size), self.wire.line(line)]
        return found

    def _heard(self, pieces: list[bytes]) -> Iterator[Untagged]:
        said = status(pieces[0])
        if said is None:
            yield self._piece(pieces)
        elif said.word == "BYE":
            self._bye(said)
        elif said.code:
            yield Untagged(said.code, None, list(said.args))

    def _piece(self, pieces: list[bytes]) -> Untagged:
        try:
            return untagged(pieces)
        except Garbled:
            raise Garbled(self._without_secret(pieces[0])) from None

    def _closed(self, tag: bytes, head: bytes, rest: bytes, what: str) -> Status:
        said = status(rest)
        if head != tag or said is None:
            raise Garbled(self._without_secret(head + b" " + rest))
        if said.code == "CAPABILITY":
            self.capabilities = frozenset(map(name_of, said.args))
        if said.word != "OK":
            raise Refused(what, Status(said.word, said.code, said.args, self._without_secret(said.text)), self.server)
        return said

    def _say(self, tag: bytes, parts: list[bytes]) -> None:
        """Send a command; each literal only once the server has asked for it."""
        self.wire.send(tag + b" " + parts[0] + b"\r\n")
        for at, part in enumerate(parts[1:], 1):
            self._asked_for_more()
            self.wire.send(part + (b"\r\n" if at == len(parts) - 1 else b""))

    def _asked_for_more(self) -> None:
        while not (line := self.wire.line()).startswith(b"+"):
            said = status(line.partition(b" ")[2])
            if said and said.word == "BYE":
                self._bye(said)
            if not line.startswith(b"* "):
                raise Refused(Sentence("a command"), said or Status("BAD", "", (), b""), self.server)

    def _greet(self) -> None:
        said = status(self.wire.line().partition(b" ")[2])
        if said is None or said.word not in {"OK", "BYE", "PREAUTH"}:
            raise MailTrouble(
                TroubleKind.SERVER, Sentence("{server} does not speak IMAP.", server=self.server), Sentence("Check its name and port.")
            )
        if said.word == "BYE":
            self._bye(said)
        if said.word == "PREAUTH":
            raise MailTrouble(
                TroubleKind.UNSAFE,
                Sentence("{server} claims that we are signed in already, which would skip encryption.", server=self.server),
            )
        if self.server.security is Security.STARTTLS:
            self._start_tls()
        self._learn()

    def _start_tls(self) -> None:
        try:
            self.run("STARTTLS")
        except Refused:
            raise MailTrouble(
                TroubleKind.UNSAFE, Sentence("{server} offers no encryption, so nothing was said to it.", server=self.server)
            ) from None
        self.wire.secure()

    def _learn(self) -> None:
        """What the server can do, asked anew: what it said before encryption or sign-in does not count."""
        _, answer = self.run("CAPABILITY")
        self.capabilities = frozenset(name_of(one) for a in answer if a.name == "CAPABILITY" for one in a.values)

    def _authenticate(self, user: str, secret: str) -> None:
        """OAUTHBEARER (RFC 7628) where it is offered, else XOAUTH2."""
        if self.can("AUTH=OAUTHBEARER"):
            self._sasl("OAUTHBEARER", oauthbearer(user, secret, self.server))
        elif self.can("AUTH=XOAUTH2"):
            self._sasl("XOAUTH2", xoauth2(user, secret))
        else:
            raise MailTrouble(
                TroubleKind.SIGN_IN,
                Sentence("{server} takes no sign-in by browser.", server=self.server),
                Sentence("Connect with an app password."),
            )

    def _sasl(self, mechanism: str, words: str) -> None:
        self._hide(words)
        packed = base64.b64encode(words.encode())
        if self.can("SASL-IR"):
            self.run("AUTHENTICATE", mechanism, packed.decode())
            return
        tag = b"A%d" % next(self._tags)
        self.wire.fresh()
        self._say(tag, [f"AUTHENTICATE {mechanism}".encode(), packed])
        while (line := self.wire.line()).startswith((b"*", b"+")):
            if line.startswith(b"+"):
                self.wire.send(b"\r\n")
        head, _, rest = line.partition(b" ")
        self._closed(tag, head, rest, Sentence("the sign-in"))

    def _bye(self, said: Status) -> NoReturn:
        words = quoted(self._without_secret(said.text))
        raise MailTrouble(
            _whose(said),
            Sentence("{server} ended the conversation: {said}.", server=self.server, said=words or Sentence("no reason given")),
        )

    def _goodbye(self) -> None:
        self.run("LOGOUT")
