"""The rows of the training mails and sentences (`training/README.md`), and the message that a row stands for, by the usual road."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import parseaddr
from pathlib import Path

from comeback.domain.message import Message, Place
from comeback.mailbox.raw import Raw
from comeback.mailbox.reader import read_one

NOTHING = "none"
"""The label of a sentence that decides nothing."""
_MARKED = re.compile(r"⟦(.*?)⟧", re.DOTALL)
_BEGIN = "=== "
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


def rows(folder: Path) -> list[Row]:
    """Every row below the folder, in the order of file names: `mails/*.txt`, then `sentences/*.sentences`."""
    mails = [row for file in sorted(folder.glob("mails/*.txt")) for row in _mails(file)]
    return mails + [row for file in sorted(folder.glob("sentences/*.sentences")) for row in _sentences(file)]


def _mails(file: Path) -> Iterator[Row]:
    blocks = f"\n{file.read_text('utf-8')}".split(f"\n{_BEGIN}")[1:]
    for number, block in enumerate(blocks, 1):
        yield _mail(f"{file.stem}-{number}", file.stem, block)


def _mail(name: str, file: str, block: str) -> Row:
    head, _, body = block.partition("\n\n")
    first, *fields = head.splitlines()
    kinds, locale, voice, theme, *signs = (part.strip() for part in first.split("|"))
    named = {key.strip(): value.strip() for key, _, value in (field.partition(":") for field in fields)}
    subject, text = named.get("Subject", ""), body.rstrip("\n") + "\n"
    return Row(
        id=name,
        file=file,
        voice=voice,
        theme=theme,
        locale=locale,
        text=_MARKED.sub(r"\1", text),
        kinds=tuple(kinds.partition("/")[0].split("+")),
        sender=named["From"],
        subject=_MARKED.sub(r"\1", subject),
        signs=tuple(" ".join(signs).replace(",", " ").split()),
        marks=tuple(found.strip() for found in _MARKED.findall(f"{subject}\n{text}")),
        says=tuple(named.get("Says", "").replace("·", " ").replace(",", " ").split()),
        company=named.get("Company", ""),
        role=named.get("Role", ""),
        to=named.get("To", "") if kinds.startswith("sent/") else "",
        sent=kinds.partition("/")[2],
    )


def _sentences(file: Path) -> Iterator[Row]:
    for number, line in enumerate(filter(str.strip, file.read_text("utf-8").splitlines()), 1):
        label, locale, voice, text = (part.strip() for part in line.split("|", 3))
        yield Row(f"{file.stem}-s{number}", file.stem, voice, "", locale, text, (label.split("+")[0],), sentence=True)
