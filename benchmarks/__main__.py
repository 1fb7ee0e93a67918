"""Prints how many mails of the sample a second each step takes on one core, and its ratio to the standard library's own parser."""

from __future__ import annotations

import email
import email.policy
import mailbox
import time
from collections.abc import Callable, Sequence
from typing import TypeVar

from benchmarks import letters
from comeback import sample
from comeback.domain.message import Message, Place
from comeback.mailbox.raw import Raw
from comeback.mailbox.reader import read_one
from comeback.reading.combination import verdict_of
from comeback.reading.frame import frame_of
from comeback.reading.mailfacts import Facts
from comeback.reading.page import page_of
from comeback.reading.reader import read
from comeback.reading.weighing import weights

T = TypeVar("T")
MAILS = 120
ME = frozenset({sample.owner().email})


def main() -> None:
    """Measure and print."""
    raws = [bytes(mail) for mail in mailbox.mbox(sample.mailbox(), create=False)][:MAILS]
    messages = [found for raw in raws if isinstance(found := _composed(raw), Message)]
    peer = _rate(_parsed, raws)
    print(f"{'step':44} {'mails/s':>9} {'ratio':>7}")
    for name, rate in (
        ("standard library, every part decoded (the peer)", peer),
        ("from bytes to message", _rate(_composed, raws)),
        ("rules", _rate(_ruled, messages)),
        ("whole reading: rules, encoder, names, dates", _rate(_read, messages)),
    ):
        print(f"{name:48} {rate:9.0f} {rate / peer:7.2f}")
    print(f"\n{'step':44} {'ms each':>9}")
    for name, milliseconds in letters.rows():
        print(f"{name:48} {milliseconds:9.1f}")


def _rate(step: Callable[[T], object], things: Sequence[T]) -> float:
    step(things[0])
    began = time.perf_counter()
    for thing in things:
        step(thing)
    return len(things) / (time.perf_counter() - began)


def _parsed(raw: bytes) -> object:
    parts = email.message_from_bytes(raw, policy=email.policy.compat32).walk()
    return [part.get_payload(decode=True) for part in parts if not part.is_multipart()]


def _composed(raw: bytes) -> object:
    return read_one(Raw(Place("sample", "0"), raw))


def _ruled(mail: Message) -> object:
    frame = frame_of(mail, ME)
    return verdict_of(Facts(frame, weights(page_of(mail.subject, mail.words.new), frame, "en")))


def _read(mail: Message) -> object:
    return read(mail, ME)


if __name__ == "__main__":
    main()
