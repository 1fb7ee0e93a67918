"""The texts of a mail gathered into one plain text and one HTML, neither of which may lack what only the other says. No parsing here."""

from __future__ import annotations

import html
from dataclasses import dataclass, field


@dataclass(slots=True)
class Unit:
    """One text in up to two forms: a lone text part, or a whole multipart/alternative."""

    plain: list[str] = field(default_factory=list)
    html: list[str] = field(default_factory=list)

    @property
    def words(self) -> str:
        """The plain form; empty where it is blank."""
        text = "\n".join(self.plain)
        return text if text.strip() else ""

    @property
    def markup(self) -> str:
        """The HTML form, made of the plain one where the sender gave none."""
        if any(text.strip() for text in self.html):
            return "\n".join(self.html)
        return "<div>" + html.escape(self.words, quote=False).replace("\n", "<br>\n") + "</div>" if self.words else ""


def gathered(units: list[Unit]) -> tuple[str, str]:
    """Plain text and HTML of all units in order.

    A list's footer is plain beside a body in HTML alone: then the plain text would be the footer only,
    so it is left empty and the HTML holds both.
    """
    written = [unit for unit in units if unit.words or unit.markup]
    plain = "\n".join(unit.words for unit in written) if all(unit.words for unit in written) else ""
    marked = any(text.strip() for unit in written for text in unit.html)
    return plain, "\n".join(unit.markup for unit in written) if marked else ""
