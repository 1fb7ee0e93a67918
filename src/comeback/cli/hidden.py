"""Asking for a password or passphrase: on the terminal, where it is not shown, or from standard input. Never as an argument."""

from __future__ import annotations

import sys

import click

from comeback.cli.speech import speech
from comeback.cli.terminal import say
from comeback.domain.account import Secret
from comeback.domain.sentence import Sentence
from comeback.errors import UsageError


def hidden(what: str, advice: str, *, from_stdin: bool, option: str, twice: bool = False) -> Secret:
    """The words. `what` is asked for, `advice` said before, `option` reads them from standard input; `twice` is for new words."""
    if from_stdin:
        words = sys.stdin.readline().rstrip("\r\n")
    elif sys.stdin.isatty():
        if advice:
            say(advice)
        words = click.prompt(speech("{what} (not shown)", what=what), hide_input=True, err=True, confirmation_prompt=twice)
    else:
        raise UsageError(
            Sentence("There is nobody to ask: {what}.", what=what),
            Sentence("Give it on standard input with {option}.", option=option),
        )
    if not words:
        raise UsageError(Sentence("Nothing was given: {what}.", what=what), advice)
    return Secret(words)
