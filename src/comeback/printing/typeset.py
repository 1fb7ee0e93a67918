"""Setting a template with its data into a PDF or pictures. The only place that knows Typst; what stands on a page is data, never markup."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime, timedelta, timezone
from functools import cache
from importlib.resources import as_file, files
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from comeback.domain.sentence import Sentence
from comeback.errors import ComebackError
from comeback.printing.face import ExtraMissingError, faces

if TYPE_CHECKING:
    from typst import Fonts

Form = Literal["pdf", "png"]
_NO_ROOM = "no room on the "
_PLACES = {
    "page": Sentence("page"),
    "envelope": Sentence("envelope"),
    "back of the card": Sentence("back of the card"),
    "corner of the envelope": Sentence("corner of the envelope"),
}
_DOTS = 110.0
"""Dots an inch of a picture: sharp at twice the size of a page's column."""


class NoRoomError(ComebackError):
    """The words do not fit their place even at the smallest size that is read with ease."""

    def __init__(self, place: str) -> None:
        if place == "card":
            super().__init__(
                Sentence("The words have no room on the card, even in the smallest hand that is read with ease."),
                Sentence("Take shorter words with --another 1, or your own with --words FILE."),
            )
        else:
            super().__init__(
                Sentence(
                    "The words have no room on the {place}, even in the smallest hand that is read with ease.",
                    place=_PLACES.get(place, place),
                ),
                Sentence("Shorten the lines."),
            )


def typeset(template: str, data: Mapping[str, object], at: datetime, *, own_faces: bool = True) -> bytes:
    """The PDF (version 1.7, tagged) of a template of this package. With our own faces alone the same data and time give the same bytes
    everywhere; else signs that they lack are taken from the faces of the machine.

    Raises ExtraMissingError without the extra `print`, NoRoomError where the template says so.
    """
    return b"".join(_compiled(template, data, at, "pdf", own_faces=own_faces))


def pictures(template: str, data: Mapping[str, object], at: datetime) -> list[bytes]:
    """The same pages as PNG, to be looked at before anything is printed; raises what `typeset` raises."""
    return _compiled(template, data, at, "png", own_faces=True)


def is_there() -> bool:
    """Whether the extra `print` is installed."""
    return find_spec("typst") is not None and find_spec("fontpkg_caveat") is not None


def _compiled(template: str, data: Mapping[str, object], at: datetime, form: Form, *, own_faces: bool) -> list[bytes]:
    try:
        import typst
    except ImportError:
        raise ExtraMissingError from None
    with as_file(files("comeback.printing") / "templates") as folder:
        file, inputs = str(folder / f"{template}.typ"), {"data": json.dumps(data)}
        compiler = typst.Compiler(file, root=folder, font_paths=_fonts(faces(), machine=not own_faces), sys_inputs=inputs)
        try:
            made = compiler.compile(format=form, ppi=_DOTS, timestamp=_fixed(at))
        except typst.TypstError as error:
            if _NO_ROOM not in error.message:
                raise
            raise NoRoomError(error.message.split(_NO_ROOM)[1].rstrip('"')) from None
    return [made] if isinstance(made, bytes) else list(made or [])


def _fixed(at: datetime) -> datetime:
    """The same moment as Typst takes it: whole seconds, and of its zone no more than how far it is from UTC."""
    return at.replace(microsecond=0).astimezone(timezone(at.utcoffset() or timedelta()))


@cache
def _fonts(ours: Path, *, machine: bool) -> Fonts:
    """Our faces, and on wish those of the machine, which take a while to find."""
    import typst

    return typst.Fonts(include_system_fonts=machine, font_paths=[str(ours)])
