"""What a program may open that is started without the rights of root."""

from __future__ import annotations

import ctypes
import os


def no_more_than_its_rights() -> None:
    """Root too may then open only what its permissions allow (capabilities(7): CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH)."""
    for right in (1, 2) if os.geteuid() == 0 else ():
        if ctypes.CDLL(None, use_errno=True).prctl(24, right, 0, 0, 0):
            raise OSError(ctypes.get_errno(), "a right of root could not be given up")
