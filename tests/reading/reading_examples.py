"""The reader's own examples as messages: the training's `plain.jsonl` (plain words, which the learned part knows) and `data/hard.jsonl`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TypedDict

from comeback.domain.kinds import Kind
from comeback.domain.message import Address, Marks, Message, Place, Words
from comeback.reading.combination import verdict_of
from comeback.reading.frame import frame_of
from comeback.reading.mailfacts import Facts
from comeback.reading.page import page_of
from comeback.reading.weighing import weights

ME = frozenset({"tom@postnook.example"})
Row = TypedDict("Row", {
    "id": str, "language": str, "kinds": list[str], "from": str, "subject": str, "text": str, "flags": list[str], "says": list[str],
    "sent": str,
}, total=False)  # fmt: skip


PLAIN = Path(__file__).parents[2] / "training" / "reading" / "plain.jsonl"
HARD = Path(__file__).parent / "data" / "hard.jsonl"


def rows(path: Path = PLAIN) -> list[Row]:
    """Every example of one file: the plain ones are read right, the hard ones are not yet."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def message_of(row: Row) -> Message:
    """The message that an example stands for."""
    flags = set(row.get("flags", []))
    name, _, address = row["from"].partition("<")
    email = address.strip("<> ").lower()
    marks = Marks(
        automatic="auto" in flags,
        auto_reply="away" in flags,
        bulk="bulk" in flags,
        bounce="bounce" in flags,
        unattended=email.startswith(("no-reply", "noreply", "donotreply", "ne-pas-repondre")),
    )
    return Message(
        identity="0" * 64,
        place=Place("examples", row["id"]),
        in_reply_to="<before@postnook.example>" if "re" in flags else None,
        subject=row["subject"],
        sender=Address(name.strip(), email),
        to=(Address("", "tom@postnook.example"),),
        words=Words(new=row["text"]),
        marks=marks,
    )


def plain(text: str, subject: str = "", *, sender: str = "ada@quarrymill.example", answers: bool = False) -> Message:
    """A mail of a few words from somebody."""
    return Message(
        identity="0" * 64,
        place=Place("made"),
        subject=subject,
        sender=Address("Ada Quarry", sender),
        words=Words(new=text),
        in_reply_to="<before@postnook.example>" if answers else None,
    )


def ruled(mail: Message, language: str) -> Kind:
    """What the rules alone make of a mail: guards and rows are tested here, before the learned part has its say."""
    frame = frame_of(mail, ME)
    return verdict_of(Facts(frame, weights(page_of(mail.subject, mail.words.new), frame, language))).kinds[0]
