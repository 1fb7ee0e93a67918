"""One transaction around one step: all of it or nothing, and all of it again when another writer was in the way.

Whatever runs inside must be ready to run twice: it reads what it needs inside, and takes no input that cannot be taken again.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from django.db import OperationalError, connection, transaction

from comeback.store.access import SeekerId, hold
from comeback.store.databases import PATIENCE
from comeback.store.trouble import WORTH_ANOTHER_TRY, code_of, told

T = TypeVar("T")
P = ParamSpec("P")

LONGEST_PAUSE = 0.2
"""Seconds between two tries."""


def together(work: Callable[[], T]) -> T:
    """Run `work` in one transaction. Inside another one it simply takes part in that."""
    if connection.in_atomic_block:
        return work()
    with told():
        return _until_through(work)


def whole(function: Callable[Concatenate[SeekerId, P], T]) -> Callable[Concatenate[SeekerId, P], T]:
    """Makes a function of a seeker one transaction, which holds the seeker: two writers for one seeker go one after the other."""

    @wraps(function)
    def in_one(seeker: SeekerId, /, *args: P.args, **kwargs: P.kwargs) -> T:
        def work() -> T:
            hold(seeker)
            return function(seeker, *args, **kwargs)

        return together(work)

    return in_one


def _until_through(work: Callable[[], T]) -> T:
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            with transaction.atomic(durable=True):
                return work()
        except OperationalError as error:
            if code_of(error) not in WORTH_ANOTHER_TRY or time.monotonic() > deadline:
                raise
        time.sleep(random.uniform(0, LONGEST_PAUSE))  # noqa: S311 - spreads tries, guards nothing
