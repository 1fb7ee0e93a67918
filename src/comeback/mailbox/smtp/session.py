"""One conversation with an SMTP server up to the sign-in: greeting, EHLO, TLS, AUTH. The letter itself is handed over in `handing`.

TLS first, or STARTTLS and nothing of ours before it; a server that offers none is left (RFC 8314, RFC 3207).
"""

from __future__ import annotations

import base64

from comeback.domain.account import Credentials, Security, Server, SignIn
from comeback.domain.sentence import Sentence
from comeback.mailbox.conversation import Conversation
from comeback.mailbox.sasl import oauthbearer, plain, xoauth2
from comeback.mailbox.smtp.reply import Reply, reply
from comeback.mailbox.trouble import MailTrouble, TroubleKind, quoted
from comeback.mailbox.wire import Limits

LIMITS = Limits(connect=20.0, silence=60.0, answer=60.0, line=8_000, bytes=256 * 1024)
"""Before the dot we may hang up at any time, so no wait need be as long as RFC 5321, 4.5.3.2 allows servers."""
LONGEST_COMMAND = 1_000
OUR_NAME = "[127.0.0.1]"
"""What EHLO says: an address literal (RFC 5321, 4.1.4). The machine's own name is nobody's business."""


class Session(Conversation):
    """See Conversation."""

    def __init__(self, server: Server, limits: Limits = LIMITS) -> None:
        self.offers: dict[str, str] = {}
        super().__init__(server, limits)

    def run(self, command: str) -> Reply:
        """One command and its reply. A command that is more than one line is a bug of ours, and never written."""
        line = command.encode("ascii")
        if len(line) > LONGEST_COMMAND or any(byte < 0x20 or byte == 0x7F for byte in line):
            raise ValueError("a command is one line of printable ASCII")
        self.wire.send(line + b"\r\n")
        return self.reply()

    def reply(self) -> Reply:
        """The next reply of the server, without what it repeats of our secret."""
        return reply(self.wire, self._without_secret)

    def sign_in(self, credentials: Credentials) -> None:
        """Show the secret once. MailTrouble of kind SIGN_IN where it is not accepted; its words never hold the secret."""
        self._hide(credentials.secret.reveal())
        offered = self.offers.get("AUTH", "").upper().split()
        said = self._authenticated(credentials, offered)
        if not said.fine:
            kind = TroubleKind.SERVER if said.later else TroubleKind.SIGN_IN
            words = quoted(said.text) or Sentence("no reason given")
            raise MailTrouble(
                kind,
                Sentence(
                    "{server} did not let {user} in: {code} {said}.", server=self.server, user=credentials.user, code=said.code, said=words
                ),
            )

    def _authenticated(self, credentials: Credentials, offered: list[str]) -> Reply:
        user, secret = credentials.user, credentials.secret.reveal()
        if credentials.sign_in is SignIn.OAUTH:
            if "XOAUTH2" in offered:
                return self._sasl("XOAUTH2", xoauth2(user, secret))
            if "OAUTHBEARER" in offered:
                return self._sasl("OAUTHBEARER", oauthbearer(user, secret, self.server))
        elif "PLAIN" in offered:
            return self._sasl("PLAIN", plain(user, secret))
        elif "LOGIN" in offered:
            asked = self.run("AUTH LOGIN")
            asked = self._continued(user) if asked.code == 334 else asked
            return self._continued(secret) if asked.code == 334 else asked
        raise MailTrouble(TroubleKind.SIGN_IN, Sentence("{server} offers no way to sign in that we know.", server=self.server))

    def _sasl(self, mechanism: str, words: str) -> Reply:
        """The first response goes in a line of its own, which may be longer than a command (RFC 4954, 4)."""
        self._hide(words)
        said = self.run(f"AUTH {mechanism}")
        if said.code == 334:
            said = self._continued(words)
        if said.code == 334:
            # The server explains its refusal and waits for an empty line (RFC 7628, 3.2.3).
            self.wire.send(b"\r\n")
            said = self.reply()
        return said

    def _continued(self, words: str) -> Reply:
        self.wire.send(base64.b64encode(words.encode()) + b"\r\n")
        return self.reply()

    def _greet(self) -> None:
        said = self.reply()
        if said.code != 220:
            raise MailTrouble(TroubleKind.SERVER, Sentence("{server} takes no mail now: {said}.", server=self.server, said=said))
        self._hello()
        if self.server.security is Security.STARTTLS:
            self._start_tls()
            self._hello()

    def _hello(self) -> None:
        """What the server offers, asked anew after TLS: what it said before does not count (RFC 3207, 4.2)."""
        said = self.run(f"EHLO {OUR_NAME}")
        if said.code != 250:
            raise MailTrouble(TroubleKind.SERVER, Sentence("{server} does not greet back: {said}.", server=self.server, said=said))
        words = (line.partition(" ") for line in said.text.split("\n")[1:])
        self.offers = {name.upper(): rest for name, _, rest in words}

    def _start_tls(self) -> None:
        if "STARTTLS" not in self.offers or self.run("STARTTLS").code != 220:
            raise MailTrouble(TroubleKind.UNSAFE, Sentence("{server} offers no encryption, so nothing was said to it.", server=self.server))
        self.wire.secure()

    def _goodbye(self) -> None:
        self.run("QUIT")
