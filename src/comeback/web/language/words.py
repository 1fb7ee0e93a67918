"""What the pages say in the chosen language. The key of every sentence is its English; a catalogue holds the others.

A sentence that a catalogue lacks would be shown in English; a test sees to it that none lacks.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from comeback.web.language.calendar import CALENDARS, Calendar

NAMES = {"en": "English", "de": "Deutsch", "fr": "Français", "es": "Español"}
"""Languages of letters, by their own names."""
LANGUAGES = {"en": NAMES["en"]}
"""Languages of the pages: those with a catalogue."""
ENGLISH = "en"

Catalogue = dict[str, str | list[str]]
"""English to the other language: a sentence, or its forms for one and for more."""


@dataclass(frozen=True, slots=True)
class Words:
    """One language."""

    language: str
    catalogue: Catalogue
    dates: Calendar

    def __call__(self, text: str, /, **values: object) -> str:
        """The sentence, with values in its braces."""
        found = self.catalogue.get(text, text)
        sentence = found if isinstance(found, str) else found[-1]
        return sentence.format(**values) if values else sentence

    def many(self, one: str, more: str, count: int) -> str:
        """The sentence for this number, which stands in its `{count}`. French counts nought with one (CLDR plural rules)."""
        singular = count in {0, 1} if self.language == "fr" else count == 1
        found = self.catalogue.get(more, [one, more])
        forms = found if isinstance(found, list) else [found, found]
        return forms[0 if singular else 1].format(count=self.number(count))

    def number(self, count: int) -> str:
        """A whole number with its thousands set apart as the language does."""
        return f"{count:,}".replace(",", self.dates.thousands)


@cache
def words_of(language: str) -> Words:
    """One of `LANGUAGES`."""
    return Words(language, catalogue_of(language), CALENDARS[language])


def catalogue_of(language: str) -> Catalogue:
    """The catalogue; English has none."""
    if language == ENGLISH:
        return {}
    found: Catalogue = json.loads(files("comeback.web.language").joinpath(f"{language}.json").read_text("utf-8"))
    return found


def chosen(setting: str, accepted: str) -> Words:
    """The language that the seeker set, else the first of the browser's (RFC 9110, 12.5.4) that there is, else English."""
    if setting in LANGUAGES:
        return words_of(setting)
    weighed = []
    for at, part in enumerate(accepted[:1000].split(",")):
        name, _, rest = part.strip().partition(";")
        weighed.append((-_weight(rest), at, name.strip().lower().partition("-")[0]))
    return words_of(next((name for weight, _, name in sorted(weighed) if weight < 0 and name in LANGUAGES), ENGLISH))


def _weight(rest: str) -> float:
    try:
        return float(rest.strip().removeprefix("q=")) if rest.strip() else 1.0
    except ValueError:
        return 0.0
