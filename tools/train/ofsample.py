"""The mails of the sample mailbox as rows to learn from: everyday noise, and the plain manners of one search. They measure nothing."""

from __future__ import annotations

import json
from collections.abc import Iterator

from comeback import sample
from comeback.domain.kinds import SentKind
from comeback.domain.message import Message
from comeback.language.detect import language_of
from comeback.mailbox.reader import messages
from tools.train.row import Row


def sample_rows() -> Iterator[Row]:
    """A row for each mail, with the message as it is read from the file."""
    truth = json.loads(sample.truth().read_text("utf-8"))
    applications = {one["id"]: one for one in truth["applications"]}
    for message in messages(sample.mailbox()):
        known = truth["mails"].get(message.message_id) if isinstance(message, Message) else None
        if isinstance(message, Message) and known:
            yield _row(message, known, applications.get(known.get("application"), {}))


def _row(message: Message, known: dict[str, object], application: dict[str, str]) -> Row:
    kinds = tuple(str(kind) for kind in _listed(known["kinds"]))
    own = kinds[0] == "sent"
    return Row(
        id=f"sample-{message.message_id}",
        file="sample",
        voice="",
        theme="",
        locale=language_of(message.words.new),
        text=message.words.new,
        kinds=kinds[:1] if own else kinds,
        sender=str(message.sender.email),
        subject=message.subject,
        company=application.get("company", ""),
        role=application.get("role", ""),
        to=message.to[0].email if own and message.to else "",
        sent=str(known.get("note", SentKind.OTHER)) if own else "",
        mail=message,
    )


def _listed(kinds: object) -> list[object]:
    return kinds if isinstance(kinds, list) else []
