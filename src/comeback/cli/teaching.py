"""Help in the seeker's language: copies of commands whose words are translated, paragraph by paragraph. Examples stay as they are typed."""

from __future__ import annotations

from copy import copy
from inspect import cleandoc
from typing import TypeVar

import click

from comeback.cli.metavars import said
from comeback.cli.speech import speech

Made = TypeVar("Made", bound=click.Command)
AS_IT_STANDS = "\b"
"""Begins a paragraph that click does not wrap (its documentation, "Preventing Rewrapping")."""


def taught(command: Made) -> Made:
    """The command as it explains itself in the language of this run."""
    made = copy(command)
    made.params = [_param(one, click.Context(command)) for one in command.params]
    made.help = "\n\n".join(_said(part) for part in cleandoc(command.help or "").split("\n\n"))
    made.epilog = speech(command.epilog or "")
    made.options_metavar = speech("[OPTIONS]")
    if isinstance(made, click.Group):
        made.subcommand_metavar = speech("COMMAND [ARGS]...")
    return made


def keys(text: str) -> list[str]:
    """What is to be translated of a docstring: its paragraphs on one line each, and the heads over examples."""
    return [key for part in text.split("\n\n") for key in [_key(part)] if key]


def _param(param: click.Parameter, context: click.Context) -> click.Parameter:
    made = copy(param)
    if isinstance(made, click.Option) and made.help:
        made.help = speech(made.help)
    made.metavar = said(param, context)
    return made


def _said(part: str) -> str:
    key = _key(part)
    if not part.startswith(AS_IT_STANDS):
        return speech(key)
    return part.replace(key, speech(key), 1) if key else part


def _key(part: str) -> str:
    if not part.startswith(AS_IT_STANDS):
        return " ".join(part.split())
    head = part.removeprefix(AS_IT_STANDS).strip().partition("\n")[0]
    return head if head.endswith(":") else ""
