"""What the pages say in the chosen language. The key of every sentence is its English; a gettext catalogue holds the others.

`make words` finds the sentences and keeps the catalogues (`tools/catalogs`). A sentence that a catalogue lacks would be shown in
English; a test sees to it that none lacks.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path

from comeback.domain.sentence import Count, Day, Month, Sentence
from comeback.web.language.calendar import CALENDARS, Calendar

NAMES = {"en": "English", "de": "Deutsch", "fr": "Français", "es": "Español"}
"""Languages of letters and of pages, by their own names."""
ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Words:
    """One language."""

    language: str
    catalogue: NullTranslations
    dates: Calendar

    def __call__(self, text: str, /, **values: object) -> str:
        """The sentence, with values in its braces; one that remembers its values brings them itself."""
        if isinstance(text, Sentence):
            return self._said(text)
        sentence = self.catalogue.gettext(text) if text else ""  # the empty key is the catalogue's own head
        return sentence.format(**values) if values else sentence

    def tongue(self, text: str) -> str:
        """The language in which `text` will be said: English where the catalogue lacks it."""
        key = text.pattern if isinstance(text, Sentence) else text
        return self.language if self.catalogue.gettext(key) != key else ENGLISH

    def _said(self, sentence: Sentence) -> str:
        values = {name: self._within(value) for name, value in sentence.values.items()}
        said = self(sentence.pattern, **values) if self.language != ENGLISH else str(sentence)
        return capital(said) if sentence[:1].isupper() else said

    def _within(self, value: object) -> object:
        if isinstance(value, Sentence):
            return self._said(value)
        if isinstance(value, Day):
            return self.dates.within(value.day, value.told_year)
        if isinstance(value, Month):
            return self.dates.month(value.day)
        return self.number(value.number) if isinstance(value, Count) else value

    def many(self, one: str, more: str, count: int, /, **values: object) -> str:
        """The sentence for this number, which stands in its `{count}`, in the form that the language's plural rule asks for; with other
        values in its other braces.
        """
        return self.catalogue.ngettext(one, more, count).format(count=self.number(count), **values)

    def named(self, name: str) -> str:
        """A name that somebody gave, as it is; one that is a month as the language writes it."""
        return capital(self.dates.month(name.day)) if isinstance(name, Month) else name

    def number(self, count: int) -> str:
        """A whole number with its thousands set apart as the language does."""
        return f"{count:,}".replace(",", self.dates.thousands)


@cache
def words_of(language: str) -> Words:
    """One of `NAMES`."""
    return Words(language, catalogue_of(language), CALENDARS[language])


def catalogue_of(language: str) -> NullTranslations:
    """The compiled catalogue; English needs none. Where it is lost, English is better than nothing: the doctor says what is missing."""
    place = Path(__file__).with_name(f"{language}.mo")
    if language == ENGLISH or not place.exists():
        return NullTranslations()
    with place.open("rb") as file:
        return GNUTranslations(file)


def chosen(setting: str, accepted: str) -> Words:
    """The language that the seeker set, else the first of the browser's (RFC 9110, 12.5.4) that there is, else English."""
    if setting in NAMES:
        return words_of(setting)
    weighed = []
    for at, part in enumerate(accepted[:1000].split(",")):
        name, _, rest = part.strip().partition(";")
        weighed.append((-_weight(rest), at, name.strip().lower().partition("-")[0]))
    return words_of(next((name for weight, _, name in sorted(weighed) if weight < 0 and name in NAMES), ENGLISH))


def capital(text: str) -> str:
    """With a capital at its beginning, the rest as it is."""
    return text[:1].upper() + text[1:]


def _weight(rest: str) -> float:
    try:
        return float(rest.strip().removeprefix("q=")) if rest.strip() else 1.0
    except ValueError:
        return 0.0
