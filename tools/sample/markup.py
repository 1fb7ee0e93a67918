"""The HTML half of a mail, in the look of the program that wrote it."""

from __future__ import annotations

import html
import re

_LINK = re.compile(r"https://[^\s<>]+[^\s<>.,)]")
_OUTLOOK_HEAD = (
    '<html xmlns:o="urn:schemas-microsoft-com:office:office">\n<head>\n'
    '<meta http-equiv="Content-Type" content="text/html; charset={charset}">\n'
    '<meta name="Generator" content="Microsoft Word 15 (filtered medium)">\n'
    '<style><!--\np.MsoNormal {{margin:0cm; font-size:11.0pt; font-family:"Calibri",sans-serif;}}\n--></style>\n'
    '</head>\n<body lang="{tag}" link="#0563C1">\n<div class="WordSection1">\n'
)
_CARD_HEAD = (
    '<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title></title>\n'
    "<style>.b{padding:24px;font:15px/22px Arial,sans-serif;color:#333}.f{font-size:11px;color:#888}</style></head>\n"
    '<body style="margin:0;background:#f4f4f4"><table role="presentation" width="100%"><tr><td align="center">\n'
    '<table role="presentation" width="600" bgcolor="#ffffff"><tr><td class="b">\n'
)


def page(text: str, wear: str, charset: str, tag: str) -> str:
    """The text as HTML: looks are outlook, gmail, card and plain."""
    if wear == "outlook":
        return _OUTLOOK_HEAD.format(charset=charset, tag=tag) + _outlook_lines(text) + "\n</div>\n</body>\n</html>\n"
    if wear == "gmail":
        return f'<div dir="ltr">{_gmail_lines(text)}</div>\n'
    if wear == "card":
        return _CARD_HEAD + _paragraphs(text) + "\n</td></tr></table></td></tr></table></body></html>\n"
    return f"<html><body>\n{_paragraphs(text)}\n</body></html>\n"


def _outlook_lines(text: str) -> str:
    shown = (_inline(line) or "<o:p>&nbsp;</o:p>" for line in text.split("\n"))
    return "\n".join('<hr width="98%">' if line.startswith("____") else f'<p class="MsoNormal">{line}</p>' for line in shown)


def _gmail_lines(text: str) -> str:
    """Lines marked with > become a gmail_quote block, as the web client does."""
    lines = text.split("\n")
    first = next((at for at, line in enumerate(lines) if line.startswith(">")), None)
    if first is None or not all(line.startswith(">") for line in lines[first:]):
        return "<br>\n".join(_inline(line) for line in lines)
    own, head = lines[: first - 1], lines[first - 1]
    quoted = "<br>\n".join(_inline(line.removeprefix(">").removeprefix(" ")) for line in lines[first:])
    return (
        "<br>\n".join(_inline(line) for line in own)
        + f'</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">{_inline(head)}<br></div>'
        + f'<blockquote class="gmail_quote" style="margin:0 0 0 .8ex;border-left:1px solid #ccc;padding-left:1ex">{quoted}</blockquote>'
    )


def _paragraphs(text: str) -> str:
    parts = (part for part in text.split("\n\n") if part.strip())
    return "\n".join(f"<p>{'<br>'.join(_inline(line) for line in part.split(chr(10)))}</p>" for part in parts)


def _inline(line: str) -> str:
    return _LINK.sub(lambda found: f'<a href="{found[0]}">{found[0]}</a>', html.escape(line, quote=False))
