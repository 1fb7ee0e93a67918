"""What the command line says, in the seeker's language. The key of every sentence is its English; catalogues hold the others.

The command line's own sentences and those of its parser (click) are in a small catalogue beside this file, so that help comes at once;
what flows and thinking say is in that of the pages, which is read only when it is needed. JSON is never translated.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from datetime import date
from gettext import NullTranslations, bindtextdomain, textdomain, translation
from pathlib import Path

from comeback.domain.sentence import Sentence
from comeback.web.language.calendar import CALENDARS
from comeback.web.language.keeping import kept
from comeback.web.language.words import ENGLISH, NAMES, Words, words_of

DOMAIN = "comeback"
FOLDER = Path(__file__).with_name("language")
PAIR = Sentence("{name}: {said}")
ASKED = ("LC_ALL", "LC_MESSAGES", "LANG")
"""What a system is told of the language of messages, the first that is set (POSIX.1-2024, 8.2)."""


class Pages(NullTranslations):
    """The catalogue of the pages, opened at the first sentence that the command line's own lacks."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.language = language

    def gettext(self, message: str) -> str:
        """See gettext."""
        return words_of(self.language).catalogue.gettext(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """See gettext."""
        return words_of(self.language).catalogue.ngettext(msgid1, msgid2, n)


class Speech:
    """The language of this run. Called with a sentence it says it; its values stand in the braces."""

    def __init__(self) -> None:
        self.words = Words(ENGLISH, NullTranslations(), CALENDARS[ENGLISH])

    def begin(self, language: str) -> None:
        """Speak this language from now on, and let the parser do so: it asks gettext, which asks the environment."""
        catalogue = translation(DOMAIN, FOLDER, [language], fallback=True)
        catalogue.add_fallback(Pages(language))
        self.words = Words(language, catalogue, CALENDARS[language])
        os.environ["LANGUAGE"] = language
        bindtextdomain(DOMAIN, FOLDER)
        textdomain(DOMAIN)

    def __call__(self, text: str, /, **values: object) -> str:
        """See Words."""
        return self.words(text, **values)

    @property
    def many(self) -> Callable[..., str]:
        """See Words."""
        return self.words.many

    def day(self, at: date, now: date | None = None) -> str:
        """A day in a column or a line, as in 11 Jun 2026; without its year where that is the one of `now`."""
        return self.words.dates.brief(at, now or date.min)

    def full(self, at: date, now: date | None = None) -> str:
        """A day with its weekday, as in Thursday 11 June 2026; without its year where that is the one of `now`."""
        return self.words.dates.long(at, now or date.min)

    def named(self, name: str) -> str:
        """See Words."""
        return self.words.named(name)

    def pair(self, name: str, said: str) -> str:
        """Two things said already, the second of the first; French sets a space before the colon."""
        return self(PAIR.pattern, name=name, said=said)

    def number(self, count: int) -> str:
        """See Words."""
        return self.words.number(count)


speech = Speech()
"""One process speaks one language."""


def language_of(home: Path, env: Mapping[str, str]) -> str:
    """The language chosen on the page of settings, else the system's where there is a catalogue of it, else English."""
    asked = next((env[name] for name in ASKED if env.get(name)), "")
    name = asked.partition(".")[0].partition("@")[0].partition("_")[0].lower()
    return kept(home) or (name if name in NAMES else ENGLISH)
