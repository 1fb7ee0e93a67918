"""The entry by which a system starts a program at login, as a value. How each kind of system wants it stands in files of their own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import unescape

NAME = "comeback"
SAYS = "Comeback: its pages, and the letters that you approved at their time"
CARRIED = ("COMEBACK_HOME", "COMEBACK_PROVIDERS", "COMEBACK_MODEL_URL", "COMEBACK_MODEL")
"""Settings that an entry may hold. The others are secrets, or hold one, and are not written where backups and other programs look."""
_PROGRAM = re.compile(r"(?:ExecStart=\"|<string>|<Command>)((?:/|[A-Za-z]:\\)[^\"<]+)[\"<]")
"""The first word of the call, as each system's file has it."""


@dataclass(frozen=True, slots=True)
class System:
    """A machine as an entry sees it: `sys.platform`, the environment, and the Python that runs the program."""

    platform: str
    env: Mapping[str, str]
    python: Path

    @property
    def own_folder(self) -> Path:
        """The seeker's own folder."""
        named = self.env.get("USERPROFILE" if self.platform == "win32" else "HOME")
        return Path(named) if named else Path.home()

    @property
    def carried(self) -> dict[str, str]:
        """The settings that go into the entry."""
        return {name: self.env[name] for name in CARRIED if self.env.get(name)}


@dataclass(frozen=True, slots=True)
class Entry:
    """`path` and `data`: the file, whole. `link`: where a second name of it lies, as far as the system wants one. `enter` and `leave`:
    what is to be run when the file is there, and when it is gone. `holds`: the names of the settings in it."""

    path: Path
    data: bytes
    link: Path | None = None
    enter: tuple[str, ...] = ()
    leave: tuple[str, ...] = ()
    holds: frozenset[str] = frozenset()


def started_by(data: bytes) -> Path | None:
    """The Python that an entry of any of these systems starts; None where it names none."""
    text = data.decode("utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8", "replace")
    found = _PROGRAM.search(text)
    return Path(unescape(found.group(1)).replace("%%", "%")) if found else None


def words(python: Path) -> tuple[str, ...]:
    """The call that serves the pages and opens no browser."""
    return (str(python), "-m", NAME, "serve", "--no-browser")
