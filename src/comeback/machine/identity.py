"""Which machine this is: a number made of the name that each system has for itself. It is compared and never leaves; whoever reads it
learns no more than that two are the same.
"""

from __future__ import annotations

import ctypes
import hashlib
import sys
from pathlib import Path

UNKNOWN = 0
_LINUX = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))
_SALT = b"comeback, which machine: "
"""The name itself is to be told to nobody (machine-id(5))."""
_WAIT = (ctypes.c_long * 2)(1, 0)


def this_machine(platform: str = sys.platform) -> int:
    """A number from 1 to 2**31 - 1; UNKNOWN where the system has no name for itself, as in many a container."""
    try:
        name = {"darwin": _mac, "win32": _windows}.get(platform, _linux)()
    except (OSError, AttributeError, ImportError):
        return UNKNOWN
    return numbered(name) if name else UNKNOWN


def numbered(name: bytes) -> int:
    """The number of a machine of this name; never UNKNOWN."""
    digest = hashlib.blake2b(_SALT + name, digest_size=4).digest()
    return int.from_bytes(digest, "big") % (2**31 - 1) + 1


def _linux() -> bytes:
    return next((name for file in _LINUX if file.exists() and (name := file.read_bytes().strip())), b"")


def _mac() -> bytes:
    """gethostuuid(3)."""
    found = ctypes.create_string_buffer(16)
    failed = ctypes.CDLL(None).gethostuuid(found, ctypes.byref(_WAIT))
    return b"" if failed else found.raw


def _windows() -> bytes:
    import winreg

    path = r"SOFTWARE\Microsoft\Cryptography"
    with winreg.OpenKey(  # type: ignore[attr-defined,unused-ignore]
        winreg.HKEY_LOCAL_MACHINE,  # type: ignore[attr-defined,unused-ignore]
        path,
        0,
        winreg.KEY_READ | winreg.KEY_WOW64_64KEY,  # type: ignore[attr-defined,unused-ignore]
    ) as key:
        return str(winreg.QueryValueEx(key, "MachineGuid")[0]).encode()  # type: ignore[attr-defined,unused-ignore]
