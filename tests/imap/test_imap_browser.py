"""Signing in by browser when somebody else meddles: other pages, other providers, codes that are old, stolen or never come."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from urllib.error import HTTPError
from urllib.parse import parse_qs, urlencode, urlsplit
from urllib.request import urlopen

import pytest

from comeback.domain.account import Account, Secret, Server, SignIn
from comeback.flows.credentials import credentials, vault_of
from comeback.flows.home import open_home
from comeback.mailbox.discovery.providers import BrowserSignIn
from comeback.mailbox.oauth.browser import sign_in
from comeback.mailbox.oauth.tokens import Client, Tokens, by_code
from comeback.mailbox.trouble import MailTrouble, TroubleKind
from tests.plugins.databases import OpenStore
from tests.servers.identity import IdentityProvider

ADA = "ada@home.example"
OURS = Client("office-client")
Form = dict[str, str]


@pytest.fixture
def idp(identity_provider: IdentityProvider) -> IdentityProvider:
    identity_provider.asked.clear()
    return identity_provider


def at(idp: IdentityProvider, issuer: str = "") -> BrowserSignIn:
    return BrowserSignIn(f"{idp.at}/authorize", f"{idp.at}/token", "mail", issuer or idp.issuer)


def asked_for(page: str) -> Form:
    return {name: values[0] for name, values in parse_qs(urlsplit(page).query).items()}


def brought(redirect: str, **answer: str) -> int:
    """What the browser is told that brings this answer to the port where we listen."""
    try:
        with urlopen(f"{redirect}?{urlencode(answer)}") as page:
            return int(page.status)
    except HTTPError as error:
        return error.code


def meddling(deed: Callable[[Form, str], None]) -> Callable[[str], None]:
    """A browser in which this happens once the page is shown."""
    return lambda page: threading.Thread(target=deed, args=(asked_for(page), page)).start()


def test_an_answer_that_another_page_slips_in_does_not_count_and_the_true_one_does_once(idp: IdentityProvider) -> None:
    told: list[int] = []

    def browse(asked: Form, page: str) -> None:
        redirect = asked["redirect_uri"]
        told.append(brought(redirect, code="stolen", state="guessed"))
        told.append(brought(redirect, code="stolen"))
        told.append(brought(redirect, state=asked["state"][:-1], error="access_denied"))
        with urlopen(page) as last:
            told.append(int(last.status))

    tokens = sign_in(at(idp), OURS, ADA, meddling(browse))
    assert told == [403, 403, 403, 200]
    assert tokens.access.reveal() in idp.access
    assert [one["grant_type"] for one in idp.asked] == ["authorization_code"]


def test_what_leaves_for_the_browser_holds_no_proof_and_asks_for_mail_alone(idp: IdentityProvider) -> None:
    pages: list[str] = []

    def browse(asked: Form, page: str) -> None:
        pages.append(page)
        urlopen(page).close()

    sign_in(at(idp), OURS, ADA, meddling(browse))
    asked = asked_for(pages[0])
    assert (asked["code_challenge_method"], asked["scope"], urlsplit(asked["redirect_uri"]).hostname) == ("S256", "mail", "127.0.0.1")
    assert idp.asked[0]["code_verifier"] not in pages[0]
    assert len(asked["state"]) >= 32


def test_a_code_of_another_provider_is_not_taken_to_this_one(idp: IdentityProvider) -> None:
    with pytest.raises(MailTrouble) as told:
        sign_in(at(idp, "https://other.example"), OURS, ADA, meddling(lambda asked, page: urlopen(page).close()))
    assert told.value.kind is TroubleKind.UNSAFE
    assert idp.asked == []


def test_a_stolen_code_is_worth_nothing_without_the_proof(idp: IdentityProvider) -> None:
    stolen: list[Form] = []

    def browse(asked: Form, page: str) -> None:
        kept = urlsplit(idp._authorized(asked))
        stolen.append({"code": parse_qs(kept.query)["code"][0], "redirect": asked["redirect_uri"]})
        brought(asked["redirect_uri"], state=asked["state"], error="access_denied")

    with pytest.raises(MailTrouble, match="access_denied"):
        sign_in(at(idp), OURS, ADA, meddling(browse))
    with pytest.raises(MailTrouble, match="invalid_grant"):
        by_code(at(idp), OURS, stolen[0]["code"], "guessed", stolen[0]["redirect"], 0.0)


def test_when_nobody_signs_in_it_ends_by_itself(idp: IdentityProvider) -> None:
    with pytest.raises(MailTrouble) as told:
        sign_in(at(idp), OURS, ADA, lambda page: None, patience=0.2)
    assert told.value.kind is TroubleKind.SIGN_IN
    assert idp.asked == []


@pytest.fixture
def signed_in(idp: IdentityProvider, sqlite_store: OpenStore, monkeypatch: pytest.MonkeyPatch) -> Account:
    """A mailbox whose tokens must be renewed before each use, kept as the program keeps them."""
    table = sqlite_store.settings.home / "providers.toml"
    table.write_text(idp.table(1))
    for name, words in {"PASSPHRASE": "ferns", "PROVIDERS": str(table), "OAUTH_CLIENTS": "ownidp=office-client"}.items():
        monkeypatch.setenv(f"COMEBACK_{name}", words)
    monkeypatch.setattr(idp, "lasts", 60.0)
    first = sign_in(at(idp), OURS, ADA, meddling(lambda asked, page: urlopen(page).close()))
    vault_of(open_home().settings).put(ADA, first.packed())
    return Account(ADA, ADA, Server("localhost", 1), sign_in=SignIn.OAUTH, provider="ownidp")


def test_many_at_once_renew_one_after_another_and_no_renewal_is_spent_twice(idp: IdentityProvider, signed_in: Account) -> None:
    """Where each token to renew with is good once, two that renew together would lock the seeker out."""
    home = open_home()
    with ThreadPoolExecutor(8) as pool:
        shown = list(pool.map(lambda _: credentials(home, signed_in).secret.reveal(), range(16)))
    assert len(set(shown)) == 16
    assert all(one in idp.access for one in shown)
    spent = [one["refresh_token"] for one in idp.asked if one["grant_type"] == "refresh_token"]
    assert len(spent) == len(set(spent)) == 16
    kept = vault_of(home.settings).get(ADA)
    assert Tokens.unpacked(kept or Secret("")).refresh.reveal() in idp.refresh


_RENEWS = """
from comeback.domain.account import Account, Server, SignIn
from comeback.flows.credentials import credentials
from comeback.flows.home import open_home
credentials(open_home(), Account({ada!r}, {ada!r}, Server("localhost", 1), sign_in=SignIn.OAUTH, provider="ownidp"))
"""


@pytest.mark.parametrize("rotates", [True, False])
def test_a_death_between_the_new_token_and_its_keeping_costs_one_sign_in_at_most(
    idp: IdentityProvider, signed_in: Account, monkeypatch: pytest.MonkeyPatch, *, rotates: bool
) -> None:
    """Where a token is good once, the one that was given to a dead process is lost: that is said once, and nobody asks in a loop."""
    dies: list[subprocess.Popen[bytes]] = []
    given = idp._given

    def deadly(user: str) -> dict[str, object]:
        dies[0].kill()
        dies[0].wait()
        return given(user)

    with monkeypatch.context() as patched:
        patched.setattr(idp, "rotates", rotates)
        patched.setattr(idp, "_given", deadly)
        dies.append(subprocess.Popen([sys.executable, "-c", _RENEWS.format(ada=ADA)]))
        assert dies[0].wait() == -signal.SIGKILL
    before = len(idp.asked)
    if rotates:
        with pytest.raises(MailTrouble) as told:
            credentials(open_home(), signed_in)
        assert told.value.kind is TroubleKind.SIGN_IN
    else:
        assert credentials(open_home(), signed_in).secret.reveal() in idp.access
    assert len(idp.asked) == before + 1
