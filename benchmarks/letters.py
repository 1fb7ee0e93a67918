"""Speed of letters: checking one of some 200 words against a case, as a page does while its writer types, and composing one."""

from __future__ import annotations

import json
import time
from collections.abc import Callable

from comeback.domain.kinds import LetterKind
from comeback.letters import check, compose, load_case

_CASE = {
    "today": "2026-05-06T10:00",
    "locale": "en-GB",
    "seeker": {"name": "Ada Finch"},
    "company": {"name": "Halden Glass"},
    "role": {"title": "Kiln Operator"},
    "stage": "interview 2026-04-28",
    "interviewers": [{"name": "Noor Vale", "address": "Noor", "email": "noor@halden.example"}],
    "moments": [{"who": "Noor Vale", "thanks_for": "showing me the small kiln", "recall": "the blue that came out green"}],
    "rejection": {"when": "2026-05-05", "channel": "email", "by": "Noor Vale", "reply_to": "noor@halden.example", "subject": "Kiln"},
}
ROUNDS = 40


def rows() -> list[tuple[str, float]]:
    """What was done, and milliseconds for each."""
    case = load_case(json.dumps(_CASE)).case
    body = compose(case, LetterKind.FOLLOW_UP)[0].body
    long = body.replace("\n\nKind regards", f" {' '.join(body.split()[2:90])}.\n\nKind regards")
    return [
        (f"check a letter of {len(long.split())} words as it changes", _each(lambda at: check(f"{long} {at}", case, LetterKind.FOLLOW_UP))),
        ("compose a letter and check it", _each(lambda at: compose(case, LetterKind.FOLLOW_UP, at))),
    ]


def _each(step: Callable[[int], object]) -> float:
    step(0)
    began = time.process_time()
    for at in range(1, ROUNDS + 1):
        step(at)
    return (time.process_time() - began) / ROUNDS * 1000
