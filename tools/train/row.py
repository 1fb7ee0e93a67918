"""A training row, mail or sentence, and the message that it stands for, by the usual road. Where rows come from stands in `rows`."""

from __future__ import annotations

from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import parseaddr

from comeback.domain.message import Message, Place
from comeback.mailbox.raw import Raw
from comeback.mailbox.reader import read_one

_HEADERS = {
    "reply": ("In-Reply-To", "<question@postnook.example>"),
    "auto": ("Auto-Submitted", "auto-generated"),
    "list": ("List-Unsubscribe", "<https://lists.example/leave>"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One labelled mail, or one sentence (then there is no sender). `marks` are the words that carry the meaning."""

    id: str
    file: str
    voice: str
    theme: str
    locale: str
    text: str
    kinds: tuple[str, ...]
    sender: str = ""
    subject: str = ""
    signs: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    says: tuple[str, ...] = ()
    company: str = ""
    role: str = ""
    sentence: bool = False
    to: str = ""
    sent: str = ""
    """Of the seeker's own mails: which kind of sent mail."""
    mail: Message | None = None
    """The message itself, where the row was made from one."""

    @property
    def language(self) -> str:
        """en, de, fr or es."""
        return self.locale[:2]

    @property
    def me(self) -> frozenset[str]:
        """The seeker's address, where the row is their own mail."""
        return frozenset({parseaddr(self.sender)[1].lower()} if self.sent else ())

    def message(self) -> Message:
        """The mail as the program would read it from a file."""
        if self.mail:
            return self.mail
        mail = EmailMessage(policy=SMTP)
        mail["From"], mail["To"], mail["Subject"] = self.sender, self.to or "me@postnook.example", self.subject
        for name, value in (_HEADERS[sign] for sign in self.signs if sign in _HEADERS):
            mail[name] = value
        mail.set_content(self.text)
        read = read_one(Raw(Place(self.file, self.id), mail.as_bytes()))
        if not isinstance(read, Message):
            raise ValueError(f"{self.id} cannot be read as a mail")
        return read
