"""What makes real mail large: rows of HTML behind the words, and files beside them. The words stay as they are."""

from __future__ import annotations

from tools.sample import chance
from tools.sample.encoding import quoted_printable

_CLOSING = b"</body>"
_QUOTED = b"Content-Transfer-Encoding: quoted-printable"
_TRACE = "0" * 48
"""Stands for the part of a link that is another in every mail."""
_ROW = quoted_printable(
    b'<tr><td style="padding:12px 24px;font:15px/22px Arial,sans-serif;color:#3a3a3a;border-bottom:1px solid #e4e4e4">\n'
    b'<a style="color:#0563c1;text-decoration:none" href="https://click.shopfronts.example/t/\n%b\n">\n'
    b'<img alt="" width="280" height="168" src="https://img.shopfronts.example/w560/p.png"></a></td></tr>\n'.replace(b"%b", _TRACE.encode())
)
_ROWS = (5, 110)
_WITH_FILES = 10
"""In a hundred mails."""
_KILOBYTES = (20, 560)
"""Of a file, before base64."""


def rows_added(mail: bytes, seed: str) -> bytes:
    """The mail, its HTML longer by some rows where it is coded as quoted-printable."""
    if _QUOTED not in mail or _CLOSING not in mail:
        return mail
    rows = (_ROW.replace(_TRACE, chance.hexes(f"{seed}/{at}", len(_TRACE))) for at in range(chance.number(f"rows/{seed}", *_ROWS)))
    return mail.replace(_CLOSING, "".join(rows).encode() + _CLOSING, 1)


def files_beside(seed: str) -> tuple[tuple[str, str], ...]:
    """The field of a block that says which file goes with it; one in ten has some."""
    if chance.number(f"file/{seed}", 1, 100) > _WITH_FILES:
        return ()
    return (("attach", f"Papers {chance.number(seed, 1, 999)}.pdf {chance.number(f'size/{seed}', *_KILOBYTES)}"),)
