"""Setting a template with its data into a PDF. The only place that knows Typst; what stands on a page is data to it, never markup."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from importlib.resources import as_file, files

from comeback.errors import ComebackError
from comeback.printing.face import ExtraMissingError, faces

_NO_ROOM = "no room on the "


class NoRoomError(ComebackError):
    """The words do not fit their place even at the smallest size that is read with ease."""

    def __init__(self, place: str) -> None:
        super().__init__(
            f"The words have no room on the {place}, even in the smallest hand that is read with ease.",
            "Take shorter words with --another 1, or your own with --words FILE." if place == "card" else "Shorten the lines.",
        )


def typeset(template: str, data: Mapping[str, object], at: datetime) -> bytes:
    """The PDF (version 1.7, tagged) of a template of this package. The same data and time give the same bytes.

    Raises ExtraMissingError without the extra `print`, NoRoomError where the template says so.
    """
    try:
        import typst
    except ImportError:
        raise ExtraMissingError from None
    with as_file(files("comeback.printing") / "templates") as folder:
        inputs = {"data": json.dumps(data)}
        file, faces_here = str(folder / f"{template}.typ"), [str(faces())]
        compiler = typst.Compiler(file, root=folder, font_paths=faces_here, ignore_system_fonts=True, sys_inputs=inputs)
        try:
            made = compiler.compile(format="pdf", timestamp=at.replace(microsecond=0))
        except typst.TypstError as error:
            if _NO_ROOM not in error.message:
                raise
            raise NoRoomError(error.message.split(_NO_ROOM)[1].rstrip('"')) from None
    return made if isinstance(made, bytes) else b"".join(made or [])
