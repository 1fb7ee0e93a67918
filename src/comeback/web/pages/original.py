"""A mail as it was laid out, for a frame on our pages: cleaned, without an origin, and under a policy that loads nothing at all."""

from __future__ import annotations

import base64
from hashlib import sha256
from html import escape

from django.http import HttpResponse

from comeback.errors import ComebackError
from comeback.flows.original import original
from comeback.web.cleaning import cleaned
from comeback.web.mends import without_terminal
from comeback.web.visit import Visit

STYLE = (
    ":root{color-scheme:light}body{margin:16px;background:#fff;color:#222;font:16px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}"
    "table{border-collapse:collapse}td,th{padding:4px 8px;vertical-align:top}"
    "blockquote{margin:0;padding-left:12px;border-left:3px solid #ccc}"
    "a[href]::after{content:' [' attr(href) ']';font-size:12px;color:#555}"
)
"""Behind each link stands where it really leads."""
POLICY = "; ".join(
    (
        "default-src 'none'",
        f"style-src 'sha256-{base64.b64encode(sha256(STYLE.encode()).digest()).decode()}'",
        "sandbox allow-popups allow-popups-to-escape-sandbox",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'self'",
    )
)


def show(visit: Visit, identity: str) -> HttpResponse:
    """The document of the frame; what is in the way stands in it as a sentence."""
    try:
        body = cleaned(original(visit.home, identity))
    except ComebackError as error:
        body = escape(f"{visit.words(error.problem)} {without_terminal(visit.words(error.mend))}")
    title = escape(visit.words("The mail as it was laid out"))
    head = f'<meta charset="utf-8"><title>{title}</title><style>{STYLE}</style>'
    document = f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"
    return HttpResponse(document, headers={"Content-Security-Policy": POLICY, "Referrer-Policy": "no-referrer"})
