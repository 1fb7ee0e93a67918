"""A small file of facts in the data folder, as JSON: about this machine, not about the search, and so no row of the ledger."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from comeback.domain.sentence import Sentence
from comeback.domain.systemword import because
from comeback.errors import ComebackError
from comeback.store.appearing import appearing


def keep_facts(file: Path, facts: Mapping[str, object]) -> None:
    """Write them down, in the place of those before; ComebackError where the data folder cannot be written."""
    try:
        with appearing(file) as growing:
            growing.write_text(json.dumps(facts, indent=1), "utf-8")
    except OSError as error:
        raise ComebackError(
            Sentence("{path} cannot be written: {reason}.", path=file, reason=because(error)),
            "Make room, or make the data folder yours.",
        ) from None
