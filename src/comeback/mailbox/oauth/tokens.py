"""Tokens: trading a code or a refresh token for an access token, and when one is still good. Where they are kept is known elsewhere."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import cast

import httpx2

from comeback.domain.account import Secret
from comeback.domain.sentence import Sentence
from comeback.mailbox.bounded import whole
from comeback.mailbox.discovery.providers import BrowserSignIn
from comeback.mailbox.trouble import MailTrouble, TroubleKind, quoted
from comeback.mailbox.wire import trusting

PATIENCE = 20.0
MOST_BYTES = 64 * 1024
EARLY = 120.0
"""Seconds before its end from which a token counts as spent."""


@dataclass(frozen=True, slots=True)
class Client:
    """What the provider knows this program as. A program on a person's machine keeps no secret; some providers give one all the same."""

    id: str
    secret: str = ""


@dataclass(frozen=True, slots=True)
class Tokens:
    """An access token with its end (seconds since 1970), and what brings the next one."""

    access: Secret
    refresh: Secret
    ends: float

    def good(self, now: float) -> bool:
        """Whether the access token may still be shown."""
        return now < self.ends - EARLY

    def packed(self) -> Secret:
        """As one secret."""
        return Secret(json.dumps([self.access.reveal(), self.refresh.reveal(), self.ends]))

    @staticmethod
    def unpacked(secret: Secret) -> Tokens:
        """From one secret; MailTrouble of kind SIGN_IN where it is none of ours."""
        try:
            access, refresh, ends = json.loads(secret.reveal())
            return Tokens(Secret(str(access)), Secret(str(refresh)), float(ends))
        except (ValueError, TypeError):
            raise MailTrouble(TroubleKind.SIGN_IN, Sentence("The kept sign-in cannot be read.")) from None


def by_code(browser: BrowserSignIn, client: Client, code: str, verifier: str, redirect: str, now: float) -> Tokens:
    """The first tokens, for the code the browser brought back."""
    form = {"grant_type": "authorization_code", "code": code, "code_verifier": verifier, "redirect_uri": redirect}
    return _asked(browser, client, form, "", now)


def by_refresh(browser: BrowserSignIn, client: Client, refresh: Secret, now: float) -> Tokens:
    """The next tokens. The provider may give a new refresh token; the old one is spent then."""
    form = {"grant_type": "refresh_token", "refresh_token": refresh.reveal()}
    return _asked(browser, client, form, refresh.reveal(), now)


def refused_for(browser: BrowserSignIn, client: Client) -> str:
    """Why the provider turns this program away; empty where it does not. It is shown a refresh token of nobody's, and where the program
    is welcome it is the token that it objects to (RFC 6749, 5.2: invalid_grant). MailTrouble where it does not answer.
    """
    form = {"grant_type": "refresh_token", "refresh_token": "nobodys", **_shown(client)}
    _, said = _posted(browser.token, form)
    if said.get("error") == "invalid_grant":
        return ""
    words = said.get("error_description") or said.get("error")
    return quoted(_without(str(words), form)) if words else Sentence("no reason came back")


def _asked(browser: BrowserSignIn, client: Client, form: dict[str, str], refresh: str, now: float) -> Tokens:
    form = {**form, **_shown(client)}
    code, said = _posted(browser.token, form)
    access = said.get("access_token")
    if code != httpx2.codes.OK or not isinstance(access, str) or not access:
        words = said.get("error_description") or said.get("error")
        why = quoted(_without(str(words), form)) if words else Sentence("answer {code}", code=code)
        kind = TroubleKind.SERVER if code >= httpx2.codes.INTERNAL_SERVER_ERROR else TroubleKind.SIGN_IN
        raise MailTrouble(kind, Sentence("The provider gave no access: {why}.", why=why))
    lasts = said.get("expires_in")
    ends = now + (float(lasts) if isinstance(lasts, int | float) else 300.0)
    return Tokens(Secret(access), Secret(str(said.get("refresh_token") or refresh)), ends)


def _shown(client: Client) -> dict[str, str]:
    return {"client_id": client.id, **({"client_secret": client.secret} if client.secret else {})}


def _posted(url: str, form: dict[str, str]) -> tuple[int, dict[str, object]]:
    try:
        with (
            httpx2.Client(timeout=PATIENCE, follow_redirects=False, trust_env=False, verify=trusting()) as http,
            http.stream("POST", url, data=form) as answer,
        ):
            got, code = whole(answer, MOST_BYTES), answer.status_code
    except httpx2.HTTPError as error:
        raise MailTrouble(
            TroubleKind.NETWORK, Sentence("The provider's sign-in does not answer ({fault}).", fault=type(error).__name__)
        ) from None
    if got is None:
        raise MailTrouble(TroubleKind.SERVER, Sentence("The provider's answer has no end."))
    try:
        said = json.loads(got)
    except ValueError:
        said = {}
    return code, cast("dict[str, object]", said) if isinstance(said, dict) else {}


def _without(words: str, form: dict[str, str]) -> str:
    """A provider may repeat what it was shown; we do not."""
    for key in ("code", "code_verifier", "refresh_token", "client_secret"):
        if form.get(key):
            words = words.replace(form[key], "***")
    return words
