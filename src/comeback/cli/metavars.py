"""What stands in help for a word that the seeker puts in, in the language of this run."""

from __future__ import annotations

import re

import click

from comeback.cli.speech import speech
from comeback.domain.sentence import Sentence

METAVARS = (
    Sentence("ADDRESS"),
    Sentence("APPLICATION"),
    Sentence("COMPANY"),
    Sentence("DATE"),
    Sentence("DOMAIN"),
    Sentence("ENTRY"),
    Sentence("FILE"),
    Sentence("FOLDER"),
    Sentence("LABELS"),
    Sentence("LETTER"),
    Sentence("LINES"),
    Sentence("MAIL"),
    Sentence("NAME"),
    Sentence("NAME=HEAD,..."),
    Sentence("ONE"),
    Sentence("OTHER"),
    Sentence("PATH"),
    Sentence("PERSON"),
    Sentence("ROLE"),
    Sentence("WHAT"),
    Sentence("WORDS"),
)
SAME_EVERYWHERE = frozenset({"1-5", "HOST[:PORT]", "IP", "ISO", "N", "PORT", "URL"})
_BARE = re.compile(r"\[?(?P<word>[A-Z=,]+?(?:,\.\.\.)?)(?:\.\.\.)?\]?")


def word_of(shown: str) -> str:
    """The word itself, without the marks of what may be left out or repeated; empty where several are offered to choose from."""
    found = _BARE.fullmatch(shown)
    return found["word"] if found else ""


def said(param: click.Parameter, context: click.Context) -> str | None:
    """How help shows what is put in for this parameter; None where its own way will do."""
    if isinstance(param, click.Option) and param.is_flag:
        return param.metavar
    shown = param.make_metavar(context)
    word = word_of(shown)
    return shown.replace(word, speech(word), 1) if word else param.metavar
