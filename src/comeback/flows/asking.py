"""Asking a connected language model about the mails that wait. Its answers are suggestions; they change nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from comeback.config import Settings
from comeback.domain.message import Message
from comeback.errors import UsageError
from comeback.flows.home import Home
from comeback.flows.model import key_of, model_of
from comeback.llm.answer import Suggestion, suggestion
from comeback.llm.endpoint import Endpoint, NoAnswerError, checked
from comeback.llm.question import SCHEMA, question
from comeback.store import seekers


def endpoint_of(settings: Settings) -> Endpoint:
    """The endpoint that is connected; UsageError where there is none: nothing is asked by itself."""
    model = model_of(settings)
    if model is None:
        raise UsageError(
            "No language model is connected.",
            "Connect one in Settings, or set COMEBACK_MODEL_URL and COMEBACK_MODEL; or read the mails yourself.",
        )
    return checked(model.url, model.name, key_of(settings, model))


def note_sent(home: Home, endpoint: Endpoint) -> None:
    """Add what this endpoint was sent to what is shown in the settings."""
    if endpoint.sent:
        seekers.count_sent(home.seeker_id, endpoint.sent)


def sent_so_far(home: Home) -> int:
    """How many bytes went to language models until now."""
    return seekers.sent_so_far(home.seeker_id)


def suggestions(endpoint: Endpoint, messages: Iterable[Message]) -> Iterator[tuple[Message, Suggestion | str]]:
    """For each mail what the model takes it for, or why its answer does not count."""
    for message in messages:
        try:
            yield message, suggestion(endpoint.ask(question(message), SCHEMA), message)
        except NoAnswerError as reason:
            yield message, reason.why


def ask_about(home: Home, message: Message) -> Suggestion | str:
    """What the connected model takes one mail for, or why its answer does not count; see `endpoint_of` for what stops it."""
    endpoint = endpoint_of(home.settings)
    try:
        ((_, said),) = suggestions(endpoint, [message])
    finally:
        note_sent(home, endpoint)
    return said
