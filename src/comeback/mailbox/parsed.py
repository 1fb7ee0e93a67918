"""What the walker finds in the bytes of one mail: headers, text parts, calendar parts, names of attachments. Not yet a `Message`."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Headers:
    """The header fields of a mail in order, unfolded, capped, still encoded (RFC 2047); names are lower case."""

    fields: tuple[tuple[str, str], ...] = ()

    def first(self, name: str) -> str:
        """The first field of that name (lower case), or nothing."""
        return next((value for key, value in self.fields if key == name), "")

    def every(self, name: str) -> tuple[str, ...]:
        """All fields of that name (lower case), in order."""
        return tuple(value for key, value in self.fields if key == name)


@dataclass(frozen=True, slots=True)
class Parsed:
    """One mail taken apart. Texts are decoded and capped; attachments are never decoded."""

    headers: Headers = field(default_factory=Headers)
    plain: str = ""
    """All inline text/plain parts, in order."""
    html: str = ""
    """All inline text/html parts, in order; markup as sent."""
    calendars: tuple[str, ...] = ()
    """text/calendar parts and .ics attachments, decoded."""
    delivery_status: str = ""
    """The message/delivery-status part of a bounce (RFC 3464)."""
    returned_headers: str = ""
    """Headers of the mail that a bounce returns (message/rfc822 or text/rfc822-headers inside a report)."""
    report: bool = False
    """Whether the top level is multipart/report."""
    attachments: tuple[str, ...] = ()
    cut: bool = False
    """Whether a cap cut something off."""
