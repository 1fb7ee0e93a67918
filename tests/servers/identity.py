"""An identity provider of one's own (RFC 6749, 7636, 7662): a page that signs anybody in, tokens that run out, and faults on demand."""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
import threading
import time
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from urllib.parse import parse_qs, urlencode, urlsplit

Form = dict[str, str]


@dataclass
class IdentityProvider:
    """One provider, from `with` to the end of it. `asked` holds what the token endpoint was sent."""

    lasts: float = 3600.0
    """Seconds a token is good."""
    rotates: bool = True
    """Whether a refresh token is good once only."""
    issuer: str = "http://idp.example"
    codes: dict[str, Form] = field(default_factory=dict)
    access: dict[str, tuple[str, float]] = field(default_factory=dict)
    refresh: dict[str, str] = field(default_factory=dict)
    asked: list[Form] = field(default_factory=list)

    def __enter__(self) -> IdentityProvider:
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.at = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.server.shutdown()
        self.server.server_close()

    def table(self, imap: int, smtp: int = 0) -> str:
        """It as a table of providers whose mail is at home.example."""
        sending = f'smtp = "localhost:{smtp}"\n' if smtp else ""
        return (
            f'[ownidp]\nname = "Our office"\ndomains = ["home.example"]\nimap = "localhost:{imap}"\nissuer = "{self.issuer}"\n{sending}'
            f'authorize = "{self.at}/authorize"\ntoken = "{self.at}/token"\nscope = "mail"\n'
        )

    def _authorized(self, form: Form) -> str:
        """Where the browser is sent with its code: whoever is named signs in at once."""
        code = secrets.token_urlsafe(16)
        self.codes[code] = form
        return f"{form['redirect_uri']}?{urlencode({'code': code, 'state': form['state'], 'iss': self.issuer})}"

    def _token(self, form: Form) -> tuple[int, dict[str, object]]:
        self.asked.append(form)
        if form.get("client_id") != "office-client":
            return 401, {"error": "invalid_client"}
        if form.get("grant_type") == "authorization_code":
            was = self.codes.pop(form.get("code", ""), None)
            proof = base64.urlsafe_b64encode(hashlib.sha256(form.get("code_verifier", "").encode()).digest()).decode().rstrip("=")
            if was is None or was["code_challenge"] != proof or was["redirect_uri"] != form.get("redirect_uri"):
                return 400, {"error": "invalid_grant"}
            return 200, self._given(was["login_hint"])
        user = self.refresh.get(form.get("refresh_token", ""))
        if user is None:
            return 400, {"error": "invalid_grant", "error_description": f"Token {form.get('refresh_token')} is spent"}
        if self.rotates:
            del self.refresh[form["refresh_token"]]
        return 200, self._given(user)

    def _given(self, user: str) -> dict[str, object]:
        access, refresh = secrets.token_urlsafe(24), secrets.token_urlsafe(24)
        self.access[access] = (user, time.time() + self.lasts)
        self.refresh[refresh] = user
        return {"access_token": access, "refresh_token": refresh, "expires_in": self.lasts, "token_type": "Bearer"}

    def _introspected(self, form: Form) -> dict[str, object]:
        user, ends = self.access.get(form.get("token", ""), ("", 0.0))
        return {"active": True, "username": user} if time.time() < ends else {"active": False}

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        provider = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                form = {key: values[0] for key, values in parse_qs(urlsplit(self.path).query).items()}
                self.send_response(302)
                self.send_header("Location", provider._authorized(form))
                self.send_header("Content-Length", "0")
                self.end_headers()

            def do_POST(self) -> None:
                words = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
                form = {key: values[0] for key, values in parse_qs(words).items()}
                code, said = provider._token(form) if self.path == "/token" else (200, provider._introspected(form))
                body = json.dumps(said).encode()
                self.send_response(code)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name of the base class
                pass

        return Handler
