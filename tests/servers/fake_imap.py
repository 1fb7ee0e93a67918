"""A small IMAP server in memory, over TLS: as Gmail, Outlook, Fastmail or a very old server behave, and lying on demand.

It passes the same suite as the real one (`tests/imap/test_imap_contract.py`), so that what is tested with it counts.
"""

from __future__ import annotations

import contextlib
import re
import socket
import ssl
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import Message
from pathlib import Path
from types import TracebackType

PASSWORD = "fernweh-kiosk-41"
Lie = bytes | Callable[["Conversation", str], bytes]
"""What is answered to a command in place of the truth; `TAG` stands for its tag."""


@dataclass(frozen=True)
class Manner:
    """How a server is: what it offers, which folders it has, and what it does to mail."""

    name: str
    offers: str = "IMAP4rev1 AUTH=PLAIN SASL-IR UIDPLUS IDLE SPECIAL-USE LIST-EXTENDED CONDSTORE"
    folders: Mapping[str, str] = field(default_factory=lambda: {"INBOX": "", "Sent": r"\Sent", "Drafts": r"\Drafts", "Trash": r"\Trash"})
    everything: str = ""
    """The folder in which all mail is, whatever its labels."""
    renames: bool = False
    """Whether it gives an appended mail a Message-ID of its own."""


GMAIL = Manner(
    "gmail",
    "IMAP4rev1 AUTH=PLAIN SASL-IR UIDPLUS IDLE SPECIAL-USE LIST-EXTENDED CONDSTORE X-GM-EXT-1",
    {"INBOX": "", "[Gmail]/All Mail": r"\All", "[Gmail]/Sent Mail": r"\Sent", "[Gmail]/Drafts": r"\Drafts", "[Gmail]/Spam": r"\Junk"},
    everything="[Gmail]/All Mail",
)
OUTLOOK = Manner(
    "outlook",
    "IMAP4rev1 AUTH=PLAIN SASL-IR UIDPLUS IDLE",
    {"INBOX": "", "Gesendete Elemente": "", "Entwürfe": "", "Papierkorb": ""},
    renames=True,
)
FASTMAIL = Manner(
    "fastmail",
    "IMAP4rev1 AUTH=PLAIN SASL-IR UIDPLUS IDLE SPECIAL-USE LIST-EXTENDED LIST-STATUS ENABLE CONDSTORE QRESYNC",
    {"INBOX": "", "Archive": r"\Archive", "Sent": r"\Sent", "Drafts": r"\Drafts", "Spam": r"\Junk", "Trash": r"\Trash"},
)
OLD = Manner("old", "IMAP4rev1", {"INBOX": "", "Sent Items": "", "Drafts": "", "Trash": ""})
MANNERS = (GMAIL, OUTLOOK, FASTMAIL, OLD)


@dataclass
class Lying:
    """A mail in a folder."""

    uid: int
    data: bytes
    flags: str = ""


@dataclass
class FakeImap:
    """One server with one mailbox, from `with` to the end of it. `heard` is every byte it was told."""

    manner: Manner = GMAIL
    certificate: Path | None = None
    lies: dict[str, Lie] = field(default_factory=dict)
    greeting: bytes = b"* OK ready\r\n"
    plain: bool = False
    """Begins without TLS."""
    mails: dict[str, list[Lying]] = field(default_factory=dict)
    uidvalidity: dict[str, int] = field(default_factory=dict)
    heard: bytearray = field(default_factory=bytearray)

    def __enter__(self) -> FakeImap:
        for name in self.manner.folders:
            self.mails.setdefault(name, [])
        self.next_uid = 1
        self.listening = socket.create_server(("127.0.0.1", 0))
        self.port = int(self.listening.getsockname()[1])
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.listening.close()

    def secured(self, made: socket.socket) -> socket.socket:
        assert self.certificate is not None
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.certificate, self.certificate.with_name("key.pem"))
        return context.wrap_socket(made, server_side=True)

    def put(self, folder: str, data: bytes, flags: str = "") -> int:
        """A mail that came in; with labels it is in the folder of all mail too."""
        uid, self.next_uid = self.next_uid, self.next_uid + 1
        whole = data.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
        for name in {folder, *((self.manner.everything,) if self.manner.everything and "Draft" not in flags else ())}:
            self.mails[name].append(Lying(uid, whole, flags))
        return uid

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                made, _ = self.listening.accept()
                threading.Thread(target=self._serve, args=(made,), daemon=True).start()

    def _serve(self, made: socket.socket) -> None:
        with contextlib.suppress(OSError, ssl.SSLError, EOFError):
            Conversation(self, made if self.plain else self.secured(made)).run()


class Conversation:
    """One client."""

    def __init__(self, server: FakeImap, made: socket.socket) -> None:
        self.server, self.made = server, made
        self.file = made.makefile("rb")
        self.folder = ""
        self.enabled = False

    def run(self) -> None:
        with self.made, self.file:
            self.say(self.server.greeting)
            while line := self._command():
                tag, _, rest = line.partition(" ")
                name = self._name(rest)
                lie = self.server.lies.get(name)
                if lie is not None:
                    self.say((lie(self, rest) if callable(lie) else lie).replace(b"TAG", tag.encode()))
                    continue
                answer = self._answered(name, rest)
                self.say(f"{tag} {answer or 'OK done'}\r\n".encode())
                if name == "LOGOUT":
                    return

    def _answered(self, name: str, rest: str) -> str | None:
        known: Callable[[str], str | None] = getattr(self, f"do_{name.replace(' ', '_').lower()}", lambda rest: "BAD what")
        try:
            return known(rest)
        except KeyError:
            return "NO there is no such folder"

    def say(self, data: bytes) -> None:
        self.made.sendall(data)

    def _command(self) -> str:
        """A line with its literals in it, each as it came."""
        line = self._line()
        while found := re.search(r"\{(\d+)\}$", line):
            self.say(b"+ go on\r\n")
            data = self.file.read(int(found[1]))
            self.server.heard += data
            line = line[: found.start()] + '"' + data.decode("latin-1").replace("\\", "\\\\").replace('"', '\\"') + '"' + self._line()
        return line

    def _line(self) -> str:
        line = self.file.readline()
        self.server.heard += line
        return line.rstrip(b"\r\n").decode("latin-1")

    @staticmethod
    def _name(rest: str) -> str:
        first, _, more = rest.partition(" ")
        return f"UID {more.partition(' ')[0].upper()}" if first.upper() == "UID" else first.upper()

    @staticmethod
    def words(rest: str) -> list[str]:
        found = re.findall(r'"((?:[^"\\]|\\.)*)"|(\([^)]*\))|(\S+)', rest, re.S)
        return [re.sub(r"\\(.)", r"\1", text, flags=re.S) if text or not (more or atom) else more or atom for text, more, atom in found]

    def do_capability(self, rest: str) -> None:
        self.say(f"* CAPABILITY {self.server.manner.offers}\r\n".encode())

    def do_logout(self, rest: str) -> None:
        self.say(b"* BYE see you\r\n")

    def do_noop(self, rest: str) -> None:
        pass

    def do_login(self, rest: str) -> str:
        return "OK in" if self.words(rest)[2] == PASSWORD else "NO [AUTHENTICATIONFAILED] no"

    def do_authenticate(self, rest: str) -> str:
        import base64

        return "OK in" if base64.b64decode(self.words(rest)[2]).split(b"\0")[2] == PASSWORD.encode() else "NO [AUTHENTICATIONFAILED] no"

    def do_list(self, rest: str) -> None:
        from comeback.mailbox.imap.words import folder

        shows = "SPECIAL-USE" in self.server.manner.offers
        for name, use in self.server.manner.folders.items():
            self.say(f'* LIST (\\HasNoChildren{" " + use if shows and use else ""}) "/" "{folder(name).data.decode()}"\r\n'.encode())
            if "STATUS (" in rest:
                self._say_status(name, rest)

    def _open(self, rest: str) -> tuple[str, list[Lying]]:
        from comeback.mailbox.imap.words import folder_name

        name = folder_name(self.words(rest)[1].encode("latin-1"))
        return name, self.server.mails[name]

    def _facts(self, name: str) -> tuple[int, int]:
        return self.server.uidvalidity.get(name, 77), self.server.next_uid

    def do_status(self, rest: str) -> None:
        self._say_status(self._open(rest)[0], rest)

    def _say_status(self, name: str, rest: str) -> None:
        from comeback.mailbox.imap.words import folder

        validity, following = self._facts(name)
        modseq = f" HIGHESTMODSEQ {following}" if "HIGHESTMODSEQ" in rest else ""
        facts = f"MESSAGES {len(self.server.mails[name])} UIDNEXT {following} UIDVALIDITY {validity}{modseq}"
        self.say(f'* STATUS "{folder(name).data.decode()}" ({facts})\r\n'.encode())

    def do_enable(self, rest: str) -> str:
        if self.folder:
            return "BAD too late: a folder is open"
        self.say(b"* ENABLED QRESYNC\r\n")
        self.enabled = True
        return "OK enabled"

    def do_examine(self, rest: str) -> str:
        self.folder, held = self._open(rest)
        validity, following = self._facts(self.folder)
        self.say(f"* {len(held)} EXISTS\r\n* OK [UIDVALIDITY {validity}] x\r\n* OK [UIDNEXT {following}] x\r\n".encode())
        if "CONDSTORE" in self.server.manner.offers:
            self.say(b"* OK [HIGHESTMODSEQ %d] x\r\n" % following)
        if since := re.search(r"\(QRESYNC \((\d+) (\d+) (\d+):\d+\)\)", rest):
            if not self.enabled:
                return "BAD not enabled"
            self._say_changed(*map(int, since.groups()))
        return "OK [READ-ONLY] open"

    def _say_changed(self, validity: int, modseq: int, lowest: int) -> None:
        """What came since (RFC 7162, 3.2.5.1): here a mail's number of changes is the one after its UID."""
        if validity == self._facts(self.folder)[0]:
            for at, one in enumerate(self.server.mails[self.folder], 1):
                if one.uid >= lowest and one.uid + 1 > modseq:
                    self.say(b"* %d FETCH (UID %d FLAGS () MODSEQ (%d))\r\n" % (at, one.uid, one.uid + 1))

    def do_select(self, rest: str) -> str:
        return self.do_examine(rest).replace("READ-ONLY", "READ-WRITE")

    def do_uid_search(self, rest: str) -> None:
        words, held = self.words(rest), self.server.mails[self.folder]
        if words[2].upper() == "UID":
            low = int(words[3].partition(":")[0])
            found = [one.uid for one in held if one.uid >= low] or [one.uid for one in held[-1:]]
        else:
            # A search for a header finds parts of words; "TO", after days that all mail here fits, is one too.
            name, part = (words[3], words[4]) if words[2].upper() == "HEADER" else ("To", words[-1])
            found = [one.uid for one in held if part.lower() in (message_from_bytes(one.data)[name] or "").lower()]
        self.say(f"* SEARCH {' '.join(map(str, found))}\r\n".encode())

    def _chosen(self, ranges: str) -> list[tuple[int, Lying]]:
        wanted = {n for one in ranges.split(",") for low, _, high in [one.partition(":")] for n in range(int(low), int(high or low) + 1)}
        return [(at, one) for at, one in enumerate(self.server.mails[self.folder], 1) if one.uid in wanted]

    def do_uid_fetch(self, rest: str) -> None:
        ranges, _, asked = rest.split(" ", 2)[2].partition(" ")
        for at, one in self._chosen(ranges):
            self.say(b"* %d FETCH (UID %d" % (at, one.uid))
            if "RFC822.SIZE" in asked:
                self.say(b" RFC822.SIZE %d" % len(one.data))
            if "BODYSTRUCTURE" in asked:
                self.say(b" BODYSTRUCTURE " + structure(message_from_bytes(one.data)).encode())
            for section, length in re.findall(r"BODY\.PEEK\[([^\]]*)\](?:<0\.(\d+)>)?", asked):
                data = piece(one.data, section)[: int(length) if length else None]
                self.say(f" BODY[{section}]{'<0>' if length else ''} {{{len(data)}}}\r\n".encode() + data)
            self.say(b")\r\n")

    def do_append(self, rest: str) -> str:
        name, _ = self._open(rest)
        words = self.words(rest)
        data = words[-1].encode("latin-1")
        if self.server.manner.renames:
            named = b"Message-ID: <renamed-%d@server.example>\r\n" % self.server.next_uid
            data = re.sub(rb"(?ims)^message-id:.*?\r\n(?![ \t])", named, data, count=1)
        uid = self.server.put(name, data, words[2])
        return f"OK [APPENDUID {self._facts(name)[0]} {uid}] put" if "UIDPLUS" in self.server.manner.offers else "OK put"

    def do_uid_store(self, rest: str) -> None:
        for _, one in self._chosen(self.words(rest)[2]):
            one.flags += r" \Deleted"

    def do_uid_expunge(self, rest: str) -> None:
        gone = {one.uid for _, one in self._chosen(self.words(rest)[2]) if "Deleted" in one.flags}
        self.server.mails[self.folder] = [one for one in self.server.mails[self.folder] if one.uid not in gone]


def piece(data: bytes, section: str) -> bytes:
    """What FETCH gives of a section."""
    if not section:
        return data
    if section.startswith("HEADER"):
        wanted = {name.encode().lower() for name in section.partition("(")[2].rstrip(")").split()}
        head = data.partition(b"\r\n\r\n")[0] + b"\r\n\0"
        fields = re.finditer(rb"(?ms)^([^\s:]+):.*?\r\n(?![ \t])", head)
        return b"".join(field[0] for field in fields if field[1].lower() in wanted) + b"\r\n"
    mail: Message = message_from_bytes(data)
    for number in section.split("."):
        if not mail.is_multipart():
            break
        mail = mail.get_payload()[int(number) - 1]  # type: ignore[assignment, index]
    return str(mail.get_payload()).encode("utf-8", "surrogateescape").replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")


def structure(mail: Message) -> str:
    """BODYSTRUCTURE, as far as anybody here asks."""
    if mail.is_multipart():
        inner = "".join(structure(one) for one in mail.get_payload())  # type: ignore[arg-type]
        return f'({inner} "{mail.get_content_subtype()}" ("boundary" "x") NIL NIL NIL)'
    size = len(str(mail.get_payload()).encode("utf-8", "surrogateescape").replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))
    lines = f" {size // 60}" if mail.get_content_maintype() == "text" else ""
    kind = f'"{mail.get_content_maintype()}" "{mail.get_content_subtype()}" ("charset" "{mail.get_content_charset() or "us-ascii"}")'
    disposition = f'("{mail.get_content_disposition()}" NIL)' if mail.get_content_disposition() else "NIL"
    return f'({kind} NIL NIL "{mail.get("Content-Transfer-Encoding", "7bit")}" {size}{lines} NIL {disposition} NIL NIL)'
