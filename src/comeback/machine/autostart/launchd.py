"""macOS: an agent of the user's (launchd.plist(5)), begun at login."""

from __future__ import annotations

import plistlib

from comeback.machine.autostart.entry import NAME, Entry, System, words

LABEL = f"{NAME}.pages"


def entry(system: System) -> Entry:
    """The property list; launchd looks into its folder by itself."""
    agent = {
        "Label": LABEL,
        "ProgramArguments": list(words(system.python)),
        "EnvironmentVariables": system.carried,
        "RunAtLoad": True,
        # Begun again when it failed, not when it was ended.
        "KeepAlive": {"SuccessfulExit": False},
        "ProcessType": "Background",
    }
    path = system.own_folder / "Library" / "LaunchAgents" / f"{LABEL}.plist"
    return Entry(path, plistlib.dumps(agent, sort_keys=False), holds=frozenset(system.carried))
