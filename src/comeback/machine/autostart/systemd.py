"""Linux: a unit of the user's own systemd (systemd.unit(5), systemd.service(5)), begun with the first login."""

from __future__ import annotations

from pathlib import Path

from comeback.domain.sentence import Sentence
from comeback.errors import ComebackError
from comeback.machine.autostart.entry import NAME, SAYS, Entry, System, words

UNIT = f"{NAME}.service"
NEVER_IN_A_PROGRAM = frozenset("'\"\\\n")
WANTED_BY = "default.target"
TEXT = """\
[Unit]
Description={says}

[Service]
ExecStart={call}
{settings}Restart=on-failure
RestartSec=10

[Install]
WantedBy={wanted_by}
"""


def entry(system: System) -> Entry:
    """The unit, and the link that `systemctl --user enable` would make; ComebackError where systemd would not take it."""
    folder = Path(system.env.get("XDG_CONFIG_HOME") or system.own_folder / ".config") / "systemd" / "user"
    settings = "".join(f"Environment={_quoted(f'{name}={value}')}\n" for name, value in system.carried.items())
    program, *arguments = words(system.python)
    if set(program) & NEVER_IN_A_PROGRAM:
        raise ComebackError(
            Sentence("systemd starts no program with such a name: {program}.", program=program),
            "Install Comeback in a folder with a plain name.",
        )
    call = " ".join(map(_quoted, (program, *arguments)))
    text = TEXT.format(says=SAYS, call=call, settings=settings, wanted_by=WANTED_BY)
    link = folder / f"{WANTED_BY}.wants" / UNIT
    return Entry(folder / UNIT, text.encode(), link, holds=frozenset(system.carried))


def _quoted(word: str) -> str:
    """One word as systemd reads it back (systemd.syntax(7)); a percent sign would be a specifier."""
    plain = word.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("%", "%%")
    return f'"{plain}"'
