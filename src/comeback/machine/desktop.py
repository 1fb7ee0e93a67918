"""A notice on the seeker's desktop, by the program that each system has for it. Words go to it as arguments or in its environment: no
shell reads them.
"""

from __future__ import annotations

import base64
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field

from comeback.domain.notice import Untold
from comeback.domain.sentence import Sentence

PATIENCE = 15.0
"""Seconds; Windows takes several to start its own."""
_MAC = ("on run argv", "display notification (item 2 of argv) with title (item 1 of argv)", "end run")
_WINDOWS = """
$e = [System.Security.SecurityElement]
$x = '<toast><visual><binding template="ToastGeneric"><text>' + $e::Escape($env:COMEBACK_TITLE) + '</text><text>'
$x = $x + $e::Escape($env:COMEBACK_TEXT) + '</text></binding></visual></toast>'
[Windows.UI.Notifications.ToastNotificationManager, Windows.UI.Notifications, ContentType = WindowsRuntime] | Out-Null
[Windows.Data.Xml.Dom.XmlDocument, Windows.Data.Xml.Dom.XmlDocument, ContentType = WindowsRuntime] | Out-Null
$d = New-Object Windows.Data.Xml.Dom.XmlDocument
$d.LoadXml($x)
$id = '{1AC14E77-02E7-4E5D-B744-2EB1AE5198B7}\\WindowsPowerShell\\v1.0\\powershell.exe'
$t = New-Object Windows.UI.Notifications.ToastNotification $d
[Windows.UI.Notifications.ToastNotificationManager]::CreateToastNotifier($id).Show($t)
"""
_MENDS = {
    "linux": Sentence("Install libnotify (Debian: apt install libnotify-bin), or be told by mail: comeback notify --mail"),
    "other": Sentence("Be told by mail instead: comeback notify --mail"),
}


@dataclass(frozen=True, slots=True)
class Call:
    """A program, its arguments, and what is added to its environment."""

    words: tuple[str, ...]
    environment: Mapping[str, str] = field(default_factory=dict)


def call_of(platform: str, title: str, text: str) -> Call:
    """What shows a notice there; `platform` as `sys.platform` says it."""
    if platform == "darwin":
        return Call(("osascript", *(word for line in _MAC for word in ("-e", line)), title, text))
    if platform == "win32":
        script = base64.b64encode(_WINDOWS.encode("utf-16-le")).decode()
        words = ("powershell.exe", "-NoProfile", "-NonInteractive", "-EncodedCommand", script)
        return Call(words, {"COMEBACK_TITLE": title, "COMEBACK_TEXT": text})
    return Call(("notify-send", "--app-name=Comeback", "--", title, text))


def lacking(platform: str = sys.platform) -> Untold | None:
    """That this machine lacks the program which shows notices; None where it is there."""
    program = call_of(platform, "", "").words[0]
    return None if shutil.which(program) else _missing(program, platform)


def show(title: str, text: str, platform: str = sys.platform) -> None:
    """Show it; Untold where this desktop shows none."""
    call = call_of(platform, title, text)
    mend = _MENDS.get(platform, _MENDS["other"])
    try:
        done = subprocess.run(call.words, env={**os.environ, **call.environment}, capture_output=True, timeout=PATIENCE, check=False)
    except OSError:
        raise _missing(call.words[0], platform) from None
    except subprocess.TimeoutExpired:
        raise Untold(Sentence("{program} did not answer.", program=call.words[0]), mend) from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise Untold(
            Sentence("{program} could not show a notice{said}.", program=call.words[0], said=f" ({said[-1][:200]})" if said else ""), mend
        )


def _missing(program: str, platform: str) -> Untold:
    return Untold(Sentence("This machine has no {program}, which shows notices.", program=program), _MENDS.get(platform, _MENDS["other"]))
