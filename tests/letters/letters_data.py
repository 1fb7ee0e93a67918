"""Cases and texts of the letters' tests, from the files beside it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path

from comeback.letters import Loaded, load_case

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Text:
    """One row of the test texts: a whole text, or a sentence to be put into a base letter."""

    kind: str
    text: str = ""
    insert: str = ""
    rules: list[str] = field(default_factory=list)
    case: str = ""
    base: str = "en"
    subject: str = ""
    to: str = ""


def case_names() -> list[str]:
    """The names of all cases here."""
    return sorted(path.stem for path in (HERE / "cases").glob("*.json"))


def loaded(name: str) -> Loaded:
    """One of the cases."""
    return load_case((HERE / "cases" / f"{name}.json").read_text("utf-8"))


def texts(name: str) -> list[Text]:
    """The rows of a file of texts."""
    rows = (HERE / "data" / f"{name}.jsonl").read_text("utf-8").splitlines()
    return [Text(**json.loads(row)) for row in rows if row]
