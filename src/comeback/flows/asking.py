"""Asking a connected language model about the mails that wait. Its answers are suggestions; they change nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from comeback.config import Settings
from comeback.domain.message import Message
from comeback.errors import UsageError
from comeback.flows.home import Home
from comeback.llm.answer import Suggestion, suggestion
from comeback.llm.endpoint import Endpoint, NoAnswerError, checked
from comeback.llm.question import SCHEMA, question
from comeback.store import seekers


def endpoint_of(settings: Settings) -> Endpoint:
    """The endpoint that is set; UsageError where there is none: nothing is asked by itself."""
    if not settings.model_url:
        raise UsageError("No language model is connected.", "Set COMEBACK_MODEL_URL and COMEBACK_MODEL, or read the mails yourself.")
    return checked(settings.model_url, settings.model, settings.model_key)


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
