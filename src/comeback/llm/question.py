"""What is asked of the model: one mail as data, a closed list of kinds, and the words of the mail that say so."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from comeback.domain.kinds import Kind
from comeback.domain.message import Message

ASKED = tuple(kind for kind in Kind if kind not in {Kind.SENT, Kind.BOUNCE, Kind.AUTO_REPLY})
"""The kinds that words can tell; the others are told by structure."""
MOST_WORDS = 4_000
"""Characters of new words that are shown."""

SCHEMA: Mapping[str, object] = {
    "type": "object",
    "properties": {"kind": {"enum": [kind.value for kind in ASKED]}, "quote": {"type": "string"}},
    "required": ["kind", "quote"],
    "additionalProperties": False,
}


@cache
def _task() -> str:
    return files("comeback.llm").joinpath("task.txt").read_text("utf-8")


def question(message: Message) -> tuple[Mapping[str, str], ...]:
    """The messages to send. The mail goes as JSON, so that none of its words stands where instructions stand."""
    mail = {"from": message.sender.name or message.sender.domain, "subject": message.subject, "text": message.words.new[:MOST_WORDS]}
    return ({"role": "system", "content": _task()}, {"role": "user", "content": json.dumps({"mail": mail}, ensure_ascii=False)})
