"""What every answer tells the browser: nothing from elsewhere, no script or style but our own files, in no frame but ours."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from comeback.web.language.words import Words
from comeback.web.rendering import rendered

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "frame-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
"""For our own pages, on which mails are text. A mail as it was laid out has a policy of its own (`pages/original`)."""

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    # Not no-referrer: with it a browser sends our own forms with the Origin "null" (Fetch, 3.2).
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    "Cache-Control": "no-store",
}

Answer = Callable[[HttpRequest], HttpResponse]


def bare(words: Words, sentence: str, status: int) -> HttpResponse:
    """One sentence without a page around it, where a page may not or cannot be shown."""
    tongue = words.tongue(sentence)
    shown = rendered("bare.html", {"language": tongue, "sentence": words(sentence)})
    return HttpResponse(shown, status=status, headers={"Content-Language": tongue})


def headers(get_response: Answer) -> Answer:
    """Django middleware; what a page has set itself stays."""

    def answer(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        for name, value in {"Content-Security-Policy": POLICY, **HEADERS}.items():
            response.headers.setdefault(name, value)
        return response

    return answer
