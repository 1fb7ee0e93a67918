"""What is asked of the model for a letter: the plan and its facts as data, the rules, what was wrong with its last text. No mail."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from comeback.domain.letter import Finding, Letter
from comeback.llm.endpoint import NoAnswerError

SCHEMA: Mapping[str, object] = {
    "type": "object",
    "properties": {"body": {"type": "string"}},
    "required": ["body"],
    "additionalProperties": False,
}
_SHORTEST, _LONGEST = 40, 3_000
_MOST = 20_000


@cache
def _task() -> str:
    return files("comeback.llm").joinpath("letter.txt").read_text("utf-8")


def request(
    letter: Letter, language: str, register: str, words: tuple[int, int], findings: Sequence[Finding]
) -> tuple[Mapping[str, str], ...]:
    """The messages to send. Greeting and sign-off are those of the built-in letter."""
    blocks = [block for block in letter.body.split("\n\n") if block.strip()]
    plan = {
        "kind": letter.kind.value,
        "language": language,
        "register": register,
        "words": list(words),
        "greeting": blocks[0],
        "sign_off": blocks[-1],
        "moves": [
            {"move": said.move.name, "why": said.move.why, "facts": [fact.value for fact in said.move.facts]} for said in letter.said
        ],
        "findings": [{"quote": one.quote, "why": one.why, "mend": one.mend} for one in findings],
    }
    return ({"role": "system", "content": _task()}, {"role": "user", "content": json.dumps({"plan": plan}, ensure_ascii=False)})


def body_of(answer: str) -> str:
    """The text of an answer; NoAnswerError says what is wrong with it."""
    start, end = answer[:_MOST].find("{"), answer[:_MOST].rfind("}")
    try:
        row = json.loads(answer[start : end + 1])
    except ValueError:
        raise NoAnswerError("it is no JSON object") from None
    body = row.get("body") if isinstance(row, dict) else None
    if not isinstance(body, str) or not _SHORTEST <= len(body.strip()) <= _LONGEST:
        raise NoAnswerError("it holds no letter")
    return body.strip()
