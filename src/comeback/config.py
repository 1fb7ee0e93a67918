"""Every setting in one typed place, its default and meaning side by side. Read from the environment, nothing else.

What the seeker sets about themselves (name, addresses, country) is a fact of the ledger, not a setting.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from comeback.errors import UsageError


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one process; names in capitals are the environment variables."""

    home: Path
    """COMEBACK_HOME: the data folder. Default: see `usual_home`."""
    database: str
    """COMEBACK_DATABASE: empty for SQLite in the data folder, or postgresql://user:password@host:port/name."""
    model_url: str = ""
    """COMEBACK_MODEL_URL: an OpenAI-compatible endpoint that may be asked about unsure mails. Empty: none."""
    model: str = ""
    """COMEBACK_MODEL: the model's name at that endpoint."""
    model_key: str = field(default="", repr=False)
    """COMEBACK_MODEL_KEY: the key, where the endpoint wants one."""
    passphrase: str = field(default="", repr=False)
    """COMEBACK_PASSPHRASE: passwords of mailboxes lie in a file encrypted with it. Empty: in the system's keyring."""
    providers: str = ""
    """COMEBACK_PROVIDERS: a file with more mail providers than are shipped, of the same form."""
    oauth_clients: str = field(default="", repr=False)
    """COMEBACK_OAUTH_CLIENTS: what providers know this program as, for sign-in by browser: `gmail=ID:SECRET outlook=ID`."""


def settings() -> Settings:
    """The settings as the environment has them now; raises UsageError with the mend where one makes no sense."""
    env = os.environ
    home = home_of(env)
    database = env.get("COMEBACK_DATABASE", "")
    if database and not database.startswith(("postgresql://", "postgres://")):
        raise UsageError(
            "COMEBACK_DATABASE is no address of a PostgreSQL database.",
            "Leave it out to keep everything in a file, or write postgresql://user:password@host:5432/name.",
        )
    model = (env.get(name, "") for name in ("COMEBACK_MODEL_URL", "COMEBACK_MODEL", "COMEBACK_MODEL_KEY"))
    mail = (env.get(name, "") for name in ("COMEBACK_PASSPHRASE", "COMEBACK_PROVIDERS", "COMEBACK_OAUTH_CLIENTS"))
    return Settings(home, database, *model, *mail)


def home_of(env: Mapping[str, str]) -> Path:
    """The data folder."""
    named = env.get("COMEBACK_HOME")
    return (Path(named).expanduser() if named else usual_home(sys.platform, env)).absolute()


def usual_home(platform: str, env: Mapping[str, str]) -> Path:
    """The data folder where none is named, by `sys.platform`: in LOCALAPPDATA on Windows, which stays on the machine and is its owner's
    alone; elsewhere in XDG_DATA_HOME (XDG Base Directory Specification) or ~/.local/share."""
    if platform == "win32" and env.get("LOCALAPPDATA"):
        return Path(env["LOCALAPPDATA"]) / "comeback"
    return Path(env.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "comeback"
