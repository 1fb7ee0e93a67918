"""Reading a story file (its form: README.md beside it) into raw mails and a truth. Knows nothing of the program."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr
from html import escape
from pathlib import Path

FOLDER = Path(__file__).parent
_BLOCK = "\n=== "
_TRUTH = "\n--- truth\n"
_STEP = re.compile(r"(\S+) => (\w+)((?: to \S+)?)((?: answers \d+)?)((?: asks)?)((?: timely)?)")


@dataclass(frozen=True)
class Mail:
    """One mail: its number, what it is, which application it belongs to, its bytes."""

    number: int
    kinds: tuple[str, ...]
    application: str
    message_id: str
    raw: bytes


@dataclass(frozen=True)
class Owed:
    """The step that is right for one application. `answers` is the Message-ID of the mail it answers."""

    letter: str
    to: str | None = None
    answers: str | None = None
    asks: bool = False
    timely: bool = False
    why: str = ""


@dataclass(frozen=True)
class App:
    """One application: every name of the company, the role, and what is owed."""

    names: tuple[str, ...]
    role: str
    owed: Owed


@dataclass(frozen=True)
class Story:
    """A whole story."""

    name: str
    seeker_name: str
    seeker: str
    now: datetime
    mails: tuple[Mail, ...]
    applications: dict[str, App] = field(default_factory=dict)


def names() -> list[str]:
    """Every story there is."""
    return sorted(path.stem for path in FOLDER.glob("*.txt") if path.name != "open.txt")


def story(name: str) -> Story:
    """The story of this name."""
    text, _, truth = (FOLDER / f"{name}.txt").read_text("utf-8").partition(_TRUTH)
    head, *blocks = text.split(_BLOCK)
    fields = _fields(head.splitlines())
    seeker_name, seeker = parseaddr(fields["seeker"])
    mails = tuple(_mail(block, fields["seeker"], name) for block in blocks)
    return Story(name, seeker_name, seeker, datetime.fromisoformat(fields["now"]), mails, dict(_applications(truth, name)))


def write(mails: tuple[Mail, ...], folder: Path) -> None:
    """Each mail as a file, as a mailbox would hold it."""
    for mail in mails:
        (folder / f"{mail.number:02}.eml").write_bytes(mail.raw)


def _fields(lines: list[str]) -> dict[str, str]:
    return {key.strip(): value.strip() for key, _, value in (line.partition(":") for line in lines if ":" in line)}


def _mail(block: str, seeker: str, name: str) -> Mail:
    head, _, text = block.partition("\n\n")
    first, *lines = head.splitlines()
    number, kinds, application = (part.strip() for part in [*first.split("|"), ""][:3])
    fields = _fields(lines)
    return Mail(
        int(number),
        tuple(kinds.partition("/")[0].split("+")),
        application,
        _id(int(number), name),
        _raw(int(number), fields, text, seeker, name),
    )


def _id(number: int, name: str) -> str:
    return f"<{number}.{name}@stories.example>"


def _raw(number: int, fields: dict[str, str], text: str, seeker: str, name: str) -> bytes:
    mail = EmailMessage(policy=SMTP)
    mail["From"], mail["To"] = fields.get("From", seeker), fields.get("To", seeker)
    mail["Date"] = format_datetime(datetime.fromisoformat(fields["Date"]))
    mail["Subject"], mail["Message-ID"] = fields.get("Subject", ""), _id(number, name)
    for header, value in _headers(fields, name):
        mail[header] = value
    text = text.rstrip("\n") + "\n"
    if "html" in fields.get("Marks", "").split():
        mail.set_content(f"<html><body>{escape(text).replace(chr(10), '<br>' + chr(10))}</body></html>", subtype="html")
    else:
        mail.set_content(text)
    if "Calendar" in fields:
        mail.add_attachment(_calendar(fields["Calendar"].split(), fields.get("Subject", "")), subtype="calendar", filename="invite.ics")
    return mail.as_bytes()


def _headers(fields: dict[str, str], name: str) -> Iterator[tuple[str, str]]:
    marks = fields.get("Marks", "").replace(",", " ").split()
    answered = [_id(int(number), name) for number in fields.get("Answers", "").replace(",", " ").split()]
    if answered:
        yield "In-Reply-To", answered[-1]
        yield "References", " ".join(answered)
    yield from ((header, fields[header]) for header in ("Cc", "Reply-To") if header in fields)
    if "auto-replied" in marks or "auto" in marks:
        yield "Auto-Submitted", "auto-replied" if "auto-replied" in marks else "auto-generated"
    if "list" in marks:
        yield "List-Unsubscribe", "<https://lists.example/leave>"


def _calendar(parts: list[str], summary: str) -> str:
    method, start, uid = parts
    begins = datetime.fromisoformat(start)
    times = [f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}" for at in (begins, begins + timedelta(hours=1))]
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//stories//EN",
        f"METHOD:{method}",
        "BEGIN:VEVENT",
        f"UID:{uid}",
        f"DTSTAMP:{times[0]}",
    ]
    cancelled = ["STATUS:CANCELLED"] if method == "CANCEL" else []
    return "\r\n".join(
        [*lines, f"DTSTART:{times[0]}", f"DTEND:{times[1]}", f"SUMMARY:{summary}", *cancelled, "END:VEVENT", "END:VCALENDAR", ""]
    )


def _applications(truth: str, name: str) -> Iterator[tuple[str, App]]:
    rows = [line.strip() for line in truth.splitlines() if line.strip()]
    owed = {found.group(1): _owed(found, line, name) for line in rows if (found := _STEP.match(line))}
    for line in rows:
        if "=>" not in line:
            key, companies, role = (part.strip() for part in line.split("|"))
            yield key, App(tuple(one.strip() for one in companies.split(";")), role, owed[key])


def _owed(found: re.Match[str], line: str, name: str) -> Owed:
    _, letter, to, answers, asks, timely = found.groups()
    return Owed(
        letter,
        to.removeprefix(" to ") or None,
        _id(int(answers.split()[-1]), name) if answers else None,
        bool(asks),
        bool(timely),
        line.partition("|")[2].strip(),
    )
