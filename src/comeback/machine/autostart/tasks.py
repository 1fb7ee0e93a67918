"""Windows: a task of the Task Scheduler (its XML schema, version 1.2), begun at this user's logon.

A task takes its settings from the user's environment; it has no place for any of its own.
"""

from __future__ import annotations

from pathlib import Path
from subprocess import list2cmdline
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from comeback.config import usual_home
from comeback.machine.autostart.entry import SAYS, Entry, System, words

TASK = "Comeback"
SCHEMA = "http://schemas.microsoft.com/windows/2004/02/mit/task"
SETTINGS = {
    "MultipleInstancesPolicy": "IgnoreNew",
    "DisallowStartIfOnBatteries": "false",
    "StopIfGoingOnBatteries": "false",
    # A time without limit; the usual one ends a task after three days.
    "ExecutionTimeLimit": "PT0S",
}


def entry(system: System) -> Entry:
    """The task as a file, and the calls that hand it to the scheduler and take it back."""
    path = usual_home(system.platform, system.env) / "at-login.xml"
    enter = ("schtasks", "/Create", "/F", "/TN", TASK, "/XML", str(path))
    return Entry(path, _xml(system), enter=enter, leave=("schtasks", "/Delete", "/F", "/TN", TASK))


def _xml(system: System) -> bytes:
    user = "\\".join(filter(None, (system.env.get("USERDOMAIN"), system.env.get("USERNAME"))))
    # The Python that opens no black window.
    program, *arguments = words(Path(system.python).with_name("pythonw.exe"))
    task = Element("Task", version="1.2", xmlns=SCHEMA)
    _fill(SubElement(task, "RegistrationInfo"), {"Description": SAYS})
    _fill(SubElement(SubElement(task, "Triggers"), "LogonTrigger"), {"Enabled": "true", "UserId": user})
    principal = SubElement(SubElement(task, "Principals"), "Principal", id="Author")
    _fill(principal, {"UserId": user, "LogonType": "InteractiveToken", "RunLevel": "LeastPrivilege"})
    _fill(SubElement(task, "Settings"), SETTINGS)
    actions = SubElement(task, "Actions", Context="Author")
    _fill(SubElement(actions, "Exec"), {"Command": program, "Arguments": list2cmdline(arguments)})
    indent(task)
    data: bytes = tostring(task, encoding="utf-16", xml_declaration=True)
    return data


def _fill(parent: Element, fields: dict[str, str]) -> None:
    for name, value in fields.items():
        SubElement(parent, name).text = value
