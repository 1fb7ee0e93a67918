"""The person's browser as messenger: a page at the provider, and one answer to a port of this machine where we listen (RFC 8252, 7.3).

The answer counts once, within five minutes, and only with the state we gave away, so that no other page can slip in a code of its own.
"""

from __future__ import annotations

import base64
import hashlib
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs, urlencode, urlsplit

from comeback.domain.account import Secret
from comeback.domain.sentence import Sentence
from comeback.mailbox.discovery.providers import BrowserSignIn
from comeback.mailbox.oauth.tokens import Client, Tokens, by_code
from comeback.mailbox.trouble import MailTrouble, TroubleKind, quoted

PATIENCE = 300.0
_DONE = "<!doctype html><meta charset=utf-8><title>Comeback</title><p>You are signed in. You may close this page and go back to Comeback."
_FAILED = "<!doctype html><meta charset=utf-8><title>Comeback</title><p>That did not work. Please go back to Comeback."


@dataclass(slots=True)
class Answer:
    """What the browser brought back."""

    code: str = ""
    error: str = ""
    issuer: str = ""


def sign_in(browser: BrowserSignIn, client: Client, address: str, show: Callable[[str], None], patience: float = PATIENCE) -> Tokens:
    """Let the person sign in; `show` opens or prints the page. MailTrouble of kind SIGN_IN where nothing comes of it."""
    state, verifier = secrets.token_urlsafe(32), secrets.token_urlsafe(64)
    answer = Answer()
    with HTTPServer(("127.0.0.1", 0), _listener(state, answer)) as server:
        redirect = f"http://127.0.0.1:{server.server_port}/"
        show(page(browser, client, address, redirect, state, verifier))
        end = time.monotonic() + patience
        while not (answer.code or answer.error):
            server.timeout = end - time.monotonic()
            if server.timeout <= 0:
                raise MailTrouble(
                    TroubleKind.SIGN_IN,
                    Sentence("Nobody signed in within five minutes."),
                    Sentence("Run 'comeback connect' again when you are ready."),
                )
            server.handle_request()
    if answer.error:
        raise MailTrouble(TroubleKind.SIGN_IN, Sentence("The provider did not let you in: {said}.", said=quoted(answer.error)))
    if browser.issuer and answer.issuer and answer.issuer != browser.issuer:
        raise MailTrouble(TroubleKind.UNSAFE, Sentence("Another provider answered than was asked (RFC 9207)."))
    tokens = by_code(browser, client, answer.code, verifier, redirect, time.time())
    if tokens.refresh == Secret(""):
        raise MailTrouble(
            TroubleKind.SIGN_IN,
            Sentence("The provider gave access for an hour only."),
            Sentence("Allow access while you are away, and connect again."),
        )
    return tokens


def page(browser: BrowserSignIn, client: Client, address: str, redirect: str, state: str, verifier: str) -> str:
    """The address of the provider's page for this sign-in."""
    challenge = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode().rstrip("=")
    asked = {
        "response_type": "code",
        "client_id": client.id,
        "redirect_uri": redirect,
        "scope": browser.scope,
        "state": state,
        "code_challenge": challenge,
        "code_challenge_method": "S256",
        "login_hint": address,
        "access_type": "offline",
        "prompt": "consent",
    }
    return f"{browser.authorize}{'&' if urlsplit(browser.authorize).query else '?'}{urlencode(asked)}"


def _listener(state: str, answer: Answer) -> type[BaseHTTPRequestHandler]:
    class Listener(BaseHTTPRequestHandler):
        timeout = 5

        def do_GET(self) -> None:
            """One answer with our state; everything else is turned away."""
            asked = {key: values[0] for key, values in parse_qs(urlsplit(self.path).query).items()}
            ours = secrets.compare_digest(asked.get("state", "").encode(), state.encode()) and not (answer.code or answer.error)
            if ours:
                answer.issuer = asked.get("iss", "")
                answer.code = asked.get("code", "")
                answer.error = "" if answer.code else asked.get("error_description") or asked.get("error") or "no code came back"
            body = (_DONE if ours and answer.code else _FAILED).encode()
            self.send_response(200 if ours else 403)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Referrer-Policy", "no-referrer")
            self.send_header("Cache-Control", "no-store")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name of the base class
            """Nothing: the path holds the code."""

    return Listener
