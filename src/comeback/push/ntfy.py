"""One topic of an ntfy server (https://docs.ntfy.sh/publish/#publish-as-json). Whoever knows its name can read along, so a name that
nobody guesses is the key to it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

import httpx2

from comeback.domain.host import is_this_machine
from comeback.domain.notice import Untold
from comeback.domain.sentence import Sentence
from comeback.domain.systemword import behind
from comeback.errors import ComebackError, UsageError

PATIENCE = 20.0
"""Seconds."""
_TOPIC = re.compile(r"[-_A-Za-z0-9]{1,64}")
MEND = Sentence("As in: comeback notify --ntfy https://ntfy.sh/a-name-that-nobody-guesses")


@dataclass(frozen=True, slots=True)
class Topic:
    """A server (with the path before the topic, if any) and the topic's name."""

    server: str
    name: str


def topic_of(address: str) -> Topic:
    """The topic at this address; UsageError where it is none, or would be told in plain text over a network."""
    parts = urlsplit(address)
    before, _, name = parts.path.rpartition("/")
    if parts.scheme not in {"http", "https"} or not parts.hostname or not _TOPIC.fullmatch(name) or parts.query or parts.fragment:
        raise UsageError(Sentence("{address!r} is no topic of an ntfy server.", address=address), MEND)
    if parts.username or parts.password:
        raise UsageError("A password in the address would be kept as it is.", "Name a topic that nobody guesses, without one.")
    if parts.scheme == "http" and not is_this_machine(parts.hostname):
        raise UsageError(Sentence("Notices would go to {hostname} in plain text.", hostname=parts.hostname), "Use an https:// address.")
    return Topic(f"{parts.scheme}://{parts.netloc}{before}/", name)


def push(topic: Topic, title: str, text: str) -> None:
    """Give a notice to the server, once. Untold where it surely has not taken it; ComebackError where nobody can know."""
    body = {"topic": topic.name, "title": title, "message": text}
    host = urlsplit(topic.server).netloc
    try:
        with httpx2.Client(timeout=PATIENCE, follow_redirects=False, trust_env=False) as client:
            answer = client.post(topic.server, json=body)
    except (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.InvalidURL) as error:
        raise Untold(
            Sentence("{host} does not answer: {error}.", host=host, error=behind(error)),
            Sentence("It is tried again later."),
        ) from None
    except httpx2.HTTPError as error:
        raise ComebackError(
            Sentence("{host} broke off: {error}.", host=host, error=behind(error)),
            "The notice may have come through, so it is not sent again.",
        ) from None
    if not answer.is_success:
        raise Untold(
            Sentence("{host} refused a notice ({code}).", host=host, code=answer.status_code),
            Sentence("Check the address: comeback notify --ntfy URL"),
        )
