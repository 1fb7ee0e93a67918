"""Which language model is connected: by the environment, which wins, or on the pages. Connecting one tries it; nothing is asked by itself.

Its key lies where the passwords of mailboxes do, under the name of its host: no other host is ever shown it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from urllib.parse import urlsplit

from comeback.config import Settings
from comeback.domain.account import Secret
from comeback.domain.kinds import Kind
from comeback.domain.message import Address, Message, Place, Words
from comeback.domain.sentence import Count, Sentence
from comeback.errors import ComebackError, UsageError
from comeback.flows.credentials import model_name, vault_of
from comeback.flows.home import Home
from comeback.llm.answer import suggestion
from comeback.llm.endpoint import Endpoint, NoAnswerError, checked
from comeback.llm.question import SCHEMA, question
from comeback.store.seekers import count_sent
from comeback.store.services import Model, keep_services, services_of

_INVENTED = Message(
    identity="0" * 64,
    place=Place("nowhere"),
    subject="Your application as miller",
    sender=Address("Ada Quern", "ada@quernmill.example"),
    words=Words(new="Dear Bryn,\n\nthank you for coming on Tuesday. We have decided to go with another candidate.\n\nAda Quern"),
    date=datetime(2026, 3, 5, tzinfo=UTC),
)
"""What a model is asked about when it is tried: no mail of the seeker's."""


@dataclass(frozen=True, slots=True)
class ConnectedModel:
    """A language model, where it answers, and who named it."""

    url: str
    name: str
    has_key: bool
    by_environment: bool

    @property
    def host(self) -> str:
        """Where the words go."""
        return urlsplit(self.url).netloc.rpartition("@")[2]


def model_of(settings: Settings) -> ConnectedModel | None:
    """The one that may be asked; no secret is looked at."""
    if settings.model_url:
        return ConnectedModel(settings.model_url, settings.model, bool(settings.model_key), by_environment=True)
    kept = services_of(settings.home).model
    return ConnectedModel(kept.url, kept.name, kept.has_key, by_environment=False) if kept else None


def key_of(settings: Settings, model: ConnectedModel) -> str:
    """Its key, empty where it wants none; ComebackError where the one that was kept is gone, or shut away."""
    if model.by_environment or not model.has_key:
        return settings.model_key if model.by_environment else ""
    found = vault_of(settings).get(model_name(model.url))
    if found is None:
        raise ComebackError(
            Sentence("The key for {host} is not kept here any more.", host=model.host), "Connect the language model once more, in Settings."
        )
    return found.reveal()


def connect_model(home: Home, url: str, name: str, key: Secret | None) -> Sentence:
    """Try it, and keep it where what comes back counts; says what came back. ComebackError, and nothing is kept, where nothing does."""
    if urlsplit(url).username or urlsplit(url).query:
        raise UsageError("That address holds more than an address.", "A key or a password has a field of its own.")
    kept = vault_of(home.settings) if key else None
    said = _tried(home, checked(url, name, key.reveal() if key else ""))
    disconnect_model(home)
    if kept and key:
        kept.put(model_name(url), key)
    _keep(home, Model(url, name, has_key=key is not None))
    return said


def try_model(home: Home, endpoint: Endpoint) -> Sentence:
    """Ask the one that is connected; says what came back, or as `connect_model`."""
    return _tried(home, endpoint)


def disconnect_model(home: Home) -> None:
    """Forget the one that was connected on the pages, and its key."""
    model = services_of(home.settings.home).model
    if model is not None and model.has_key:
        vault_of(home.settings).drop(model_name(model.url))
    _keep(home, None)


def _tried(home: Home, endpoint: Endpoint) -> Sentence:
    about: dict[str, object] = {"model": endpoint.model, "host": endpoint.host}
    try:
        found = suggestion(endpoint.ask(question(_INVENTED), SCHEMA), _INVENTED)
    except NoAnswerError as reason:
        raise ComebackError(
            Sentence("{model} at {host} gave no answer that counts: {why}.", **about, why=reason.why),
            "Check its name, or try another model.",
        ) from None
    finally:
        count_sent(home.seeker_id, endpoint.sent)
    about |= {"size": Count(endpoint.sent)}
    if found.kind is Kind.REJECTION:
        return Sentence("{model} at {host} read an invented no rightly. {size} bytes were sent, and none of them was yours.", **about)
    return Sentence("{model} at {host} answers, but mistook an invented no. {size} bytes were sent, and none of them was yours.", **about)


def _keep(home: Home, model: Model | None) -> None:
    folder = home.settings.home
    keep_services(folder, replace(services_of(folder), model=model))
