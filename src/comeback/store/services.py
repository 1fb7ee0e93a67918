"""What was connected on the pages beside mailboxes: a language model, and what providers know this program as.

A file of the data folder, since it is about this machine. No secret stands in it: those lie where the passwords of mailboxes do.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from comeback.store.factfile import keep_facts

FILE_NAME = "services.json"


@dataclass(frozen=True, slots=True)
class Model:
    """A language model: the address of its endpoint, its name there, and whether a key is kept for it."""

    url: str
    name: str
    has_key: bool = False


@dataclass(frozen=True, slots=True)
class Client:
    """What a provider knows this program as, and whether a secret is kept that goes with it."""

    id: str
    has_secret: bool = False


@dataclass(frozen=True, slots=True)
class Services:
    """All of them; `clients` by the provider's key."""

    model: Model | None = None
    clients: Mapping[str, Client] = field(default_factory=dict)


def services_of(home: Path) -> Services:
    """Those of a data folder; a file that cannot be read names none."""
    try:
        facts = json.loads((home / FILE_NAME).read_text("utf-8"))
        model = Model(**facts["model"]) if facts["model"] else None
        return Services(model, {key: Client(**one) for key, one in facts["clients"].items()})
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Services()


def keep_services(home: Path, services: Services) -> None:
    """Write them down; where there is none any more the file goes. ComebackError where the data folder cannot be written."""
    if services == Services():
        (home / FILE_NAME).unlink(missing_ok=True)
    else:
        keep_facts(home / FILE_NAME, asdict(services))
