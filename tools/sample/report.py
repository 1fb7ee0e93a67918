"""A delivery status notification (RFC 3464): words for people, fields for programs, the headers that came back."""

from __future__ import annotations

from tools.sample import chance
from tools.sample.body import Part
from tools.sample.calendar_words import header_date
from tools.sample.letter import Letter


def report_on(letter: Letter, returned: Letter) -> Part:
    """The body of a bounce. The `failed` field names the address, `status` the code, `said` the other server's words."""
    block = letter.entry.block
    failed, boundary = block.one("failed"), chance.hexes(f"report/{letter.entry.key}", 28)
    domain = failed.rpartition("@")[2]
    fields = (
        f"Reporting-MTA: dns; {letter.entry.sender.domain}\nArrival-Date: {header_date(returned.at)}\n\n"
        f"Final-Recipient: rfc822; {failed}\nAction: failed\nStatus: {block.one('status')}\nRemote-MTA: dns; mx.{domain}\n"
        f"Diagnostic-Code: smtp; {block.one('said')}"
    )
    headers = (
        f"Date: {header_date(returned.at)}\nFrom: {returned.entry.sender.name} <{returned.entry.sender.email}>\nTo: {failed}\n"
        f"Subject: {returned.subject}\nMessage-ID: {returned.message_id}"
    )
    parts = (
        ('text/plain; charset="UTF-8"', letter.entry.text),
        ("message/delivery-status", fields),
        ("text/rfc822-headers", headers),
    )
    text = "".join(f"--{boundary}\nContent-Type: {kind}\n\n{content}\n\n" for kind, content in parts)
    return Part((f'Content-Type: multipart/report; report-type=delivery-status;\n boundary="{boundary}"',), f"{text}--{boundary}--")
