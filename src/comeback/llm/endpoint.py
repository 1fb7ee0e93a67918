"""One OpenAI-compatible endpoint (POST /chat/completions), local or hosted: how it is called, and what it may cost in time and bytes.

What is asked, and which answers count, is the work of `question.py` and `answer.py`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import httpx2

from comeback.domain.host import is_this_machine
from comeback.domain.sentence import Sentence
from comeback.domain.systemword import behind
from comeback.errors import ComebackError, UsageError

Message = Mapping[str, str]
Json = Mapping[str, object]

PATIENCE = 120.0
"""Seconds for one answer: a small model on a laptop is slow."""
MOST_BYTES = 256 * 1024
"""An answer longer than this is no answer."""
_TRIES = 2
_FORMS = ("json_schema", "json_object", "text")
"""How an answer is asked for, the strictest first; servers that refuse one are asked in the next."""
_REFUSES_FORM = frozenset({400, 404, 422, 500, 501})


class NoAnswerError(Exception):
    """The endpoint gave nothing that can be used for this question; the sentence says why."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why if isinstance(why, Sentence) else Sentence(why)


@dataclass(slots=True)
class Endpoint:
    """An address, a model and perhaps a key. Counts what it has sent; remembers which form of answer the server understands."""

    url: str
    model: str
    key: str = ""
    sent: int = 0
    _form: int = 0
    _client: httpx2.Client = field(default_factory=lambda: httpx2.Client(timeout=PATIENCE, follow_redirects=False, trust_env=False))

    @property
    def host(self) -> str:
        """Where the words go."""
        return urlsplit(self.url).netloc.rpartition("@")[2]

    def ask(self, messages: Sequence[Message], schema: Json) -> str:
        """The answer's text. NoAnswerError where there is none; ComebackError where the endpoint cannot be reached at all."""
        while True:
            try:
                return self._once(messages, schema)
            except _FormRefusedError as refused:
                if self._form + 1 == len(_FORMS):
                    raise NoAnswerError(Sentence("the endpoint answered {refused}", refused=refused)) from None
                self._form += 1

    def _once(self, messages: Sequence[Message], schema: Json) -> str:
        body = json.dumps(
            {"model": self.model, "messages": list(messages), "temperature": 0, **_wanted(_FORMS[self._form], schema)}
        ).encode()
        for attempt in range(1, _TRIES + 1):
            try:
                return _text(self._post(body))
            except httpx2.TimeoutException:
                raise NoAnswerError("it took too long") from None
            except httpx2.TransportError as error:
                if attempt == _TRIES:
                    raise ComebackError(
                        Sentence("{host} does not answer: {error}.", host=self.host, error=behind(error)),
                        "Check its address, in Settings or in COMEBACK_MODEL_URL, and that it runs.",
                    ) from None
        raise NoAnswerError("nothing came back")

    def _post(self, body: bytes) -> bytes:
        headers = {"content-type": "application/json", **({"authorization": f"Bearer {self.key}"} if self.key else {})}
        self.sent += len(body)
        with self._client.stream("POST", f"{self.url.rstrip('/')}/chat/completions", content=body, headers=headers) as response:
            if response.status_code in {401, 403}:
                raise ComebackError(Sentence("{host} refuses the key.", host=self.host), "Check it, in Settings or in COMEBACK_MODEL_KEY.")
            if response.status_code in _REFUSES_FORM:
                raise _FormRefusedError(str(response.status_code))
            if response.status_code != httpx2.codes.OK:
                raise NoAnswerError(Sentence("the endpoint answered {status_code}", status_code=response.status_code))
            return _capped(response)


class _FormRefusedError(Exception):
    """The server does not understand this form of answer, or says so."""


def _capped(response: httpx2.Response) -> bytes:
    found = bytearray()
    for piece in response.iter_bytes():
        found += piece
        if len(found) > MOST_BYTES:
            raise NoAnswerError("the answer is too long")
    return bytes(found)


def _wanted(form: str, schema: Json) -> Json:
    if form == "json_schema":
        return {"response_format": {"type": form, "json_schema": {"name": "answer", "strict": True, "schema": schema}}}
    return {"response_format": {"type": form}} if form == "json_object" else {}


def _text(answer: bytes) -> str:
    try:
        choice = json.loads(answer)["choices"][0]
        text = choice["message"]["content"]
    except (ValueError, KeyError, IndexError, TypeError):
        raise NoAnswerError("the answer has no words") from None
    if not isinstance(text, str) or choice.get("finish_reason") == "length":
        raise NoAnswerError("the answer breaks off")
    return text


def checked(url: str, model: str, key: str) -> Endpoint:
    """The endpoint of these settings; UsageError where the address is none, or would carry mail in plain text over a network."""
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise UsageError("That is no address of a language model.", "As in: http://localhost:11434/v1")
    if parts.scheme == "http" and not is_this_machine(parts.hostname):
        raise UsageError(
            Sentence("Mail would go to {hostname} in plain text.", hostname=parts.hostname),
            "Use an https:// address, or a model on this machine.",
        )
    if not model:
        raise UsageError("The language model has no name.", "Name one that is there, as in: mistral")
    return Endpoint(url, model, key)
