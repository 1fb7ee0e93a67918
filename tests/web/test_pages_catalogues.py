"""The catalogues of pages and command line: whole, true to their placeholders, right in plurals and dates. Read as files alone."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from html.parser import HTMLParser
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from comeback.web.language.words import NAMES, chosen, words_of
from tools.catalogs.catalogue import LANGUAGES, SHELVES, Shelf, as_mo, as_po, forms, read, renewed
from tools.catalogs.sentences import SOURCE, Sentence, in_code, in_template

OWN_NAMES = {"Comeback", "SHA-256"}
"""What is called the same in every language."""
SHOWN_ATTRIBUTES = {"title", "alt", "aria-label", "placeholder"}
FIELD = re.compile(r"\{\w+(?:!r)?\}")
BOOKS = pytest.mark.parametrize(("shelf", "language"), [(shelf, one) for shelf in SHELVES for one in LANGUAGES])
BEFORE = datetime(2026, 3, 20, tzinfo=UTC)


def test_marks_are_found_in_templates_and_in_code() -> None:
    template = "{{ _('A no') }}{% if one %}{{ words('Sent to {who}', who=one) }}{% endif %}{{ words.many('One', '{count}', n) }}"
    assert list(in_template(template, "t")) == [
        Sentence("A no", "", "t"),
        Sentence("Sent to {who}", "", "t"),
        Sentence("One", "{count}", "t"),
    ]
    assert list(in_code("visit.words('Erase')\nA = {1: 'Kept out'}", "web/pages/data.py")) == [Sentence("Erase", "", "web/pages/data.py")]
    assert [one.text for one in in_code("A = {1: 'A table'}", "web/showing.py")] == ["A table"]


@BOOKS
def test_no_translation_is_missing_or_unsure(shelf: Shelf, language: str) -> None:
    wanting = [one.id for one in read(shelf.po(language)) if one.id and (one.fuzzy or not all(forms(one.string)))]
    assert wanting == []


@BOOKS
def test_every_translation_has_the_placeholders_of_its_sentence(shelf: Shelf, language: str) -> None:
    for one in read(shelf.po(language)):
        written = [set(FIELD.findall(form)) for form in forms(one.string)]
        wanted = [set(FIELD.findall(text)) for text in ((one.id,) if isinstance(one.id, str) else one.id)]
        assert written[-1] == wanted[-1], one.id
        assert all(form <= set().union(*wanted) for form in written), one.id


@BOOKS
def test_a_command_that_is_shown_can_be_typed_as_it_stands(shelf: Shelf, language: str) -> None:
    quoted = [one for one in read(shelf.po(language)) if isinstance(one.id, str) and re.search(r"--[a-z-]+ '[^']+'", one.id)]
    assert quoted
    assert [one.id for one in quoted if not re.search(r"--[a-z-]+ '[^']+'", str(one.string))] == []


def test_french_says_the_number_where_nought_and_one_share_a_form() -> None:
    several = [one for shelf in SHELVES for one in read(shelf.po("fr")) if not isinstance(one.id, str) and "{count}" in one.id[1]]
    assert several
    assert [one.id for one in several if "{count}" not in forms(one.string)[0]] == []


@BOOKS
def test_what_the_program_reads_is_what_people_have_written(shelf: Shelf, language: str) -> None:
    file = shelf.po(language)
    assert shelf.mo(language).read_bytes() == as_mo(read(file)), "make words"


@BOOKS
def test_every_sentence_of_pages_and_code_is_in_the_catalogue_and_no_other(shelf: Shelf, language: str) -> None:
    file = shelf.po(language)
    assert file.read_bytes() == as_po(renewed(read(file), shelf.sentences())), "make words"


def test_no_template_holds_words_that_are_not_marked() -> None:
    found = {file.name: unmarked(file) for file in sorted(SOURCE.glob("web/templates/*.html"))}
    assert {name: words for name, words in found.items() if words} == {}
    assert len(found) > 20


def test_the_language_is_the_chosen_one_else_the_browsers_else_english() -> None:
    assert chosen("fr", "de").language == "fr"
    assert chosen("", "pt-BR,pt;q=0.9,de-AT;q=0.8,en;q=0.5").language == "de"
    assert chosen("", "es;q=0.4, fr;q=0.7").language == "fr"
    assert chosen("ja", "ja, *;q=0.5").language == "en"
    assert chosen("", "de;q=nonsense").language == "en"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ["0 mails so far", "One mail so far", "2 mails so far", "12,345 mails so far"]),
        ("de", ["Bisher 0 Mails", "Bisher eine Mail", "Bisher 2 Mails", "Bisher 12.345 Mails"]),
        ("fr", ["0 e-mail jusqu’ici", "1 e-mail jusqu’ici", "2 e-mails jusqu’ici", "12\u202f345 e-mails jusqu’ici"]),
        ("es", ["0 correos hasta ahora", "Un correo hasta ahora", "2 correos hasta ahora", "12.345 correos hasta ahora"]),
    ],
)
def test_numbers_have_their_plural_form(language: str, said: list[str]) -> None:
    words = words_of(language)
    assert [words.many("One mail so far", "{count} mails so far", count) for count in (0, 1, 2, 12_345)] == said


def test_a_round_million_of_mails_has_its_de_in_french_and_spanish() -> None:
    assert words_of("fr").many("One mail read", "{count} mails read", 1_000_000).endswith("d’e-mails lus")
    assert words_of("es").many("One mail read", "{count} mails read", 1_000_000) == "1.000.000 de correos leídos"


@pytest.mark.parametrize(
    ("language", "long", "first", "last_year", "moment"),
    [
        ("en", "Tuesday 3 March", "1 Apr", "3 Mar 2025", "yesterday, 15:05"),
        ("de", "Dienstag, 3. März", "1. Apr.", "3. März 2025", "gestern, 15:05 Uhr"),
        ("fr", "mardi 3 mars", "1er avr.", "3 mars 2025", "hier à 15:05"),
        ("es", "martes, 3 de marzo", "1 abr", "3 mar 2025", "ayer, 15:05"),
    ],
)
def test_dates_are_written_as_the_language_writes_them(language: str, long: str, first: str, last_year: str, moment: str) -> None:
    dates = words_of(language).dates
    assert dates.long(date(2026, 3, 3), BEFORE) == long
    assert dates.long(date(2025, 3, 3), BEFORE).endswith("de 2025" if language == "es" else " 2025")
    assert dates.brief(date(2026, 4, 1), BEFORE) == first
    assert dates.brief(date(2025, 3, 3), BEFORE) == last_year
    assert dates.moment(datetime(2026, 3, 19, 15, 5, tzinfo=UTC), BEFORE) == moment


def test_a_month_is_written_with_its_year_in_every_language() -> None:
    said = [words_of(language).dates.month(date(2026, 1, 29)) for language in NAMES]
    assert said == ["January 2026", "Januar 2026", "janvier 2026", "enero de 2026"]


def test_every_language_of_letters_has_pages() -> None:
    assert set(NAMES) == {"en", *LANGUAGES}


def unmarked(file: Path) -> list[str]:
    """Words that a browser would show and that stand in the template itself, outside of every mark."""
    tree = Environment(autoescape=True).parse(file.read_text("utf-8"))
    text = "".join(
        part.data if isinstance(part, nodes.TemplateData) else "\u2026" for part in tree.find_all((nodes.TemplateData, nodes.Getattr))
    )
    seen = _Seen()
    seen.feed(text)
    return [word for word in seen.words if word not in OWN_NAMES]


class _Seen(HTMLParser):
    """Collects what is shown: text outside of keys, code and scripts, and the attributes that are read out."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.inside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside.append(tag)
        self.words += [
            word for name, value in attrs if name in SHOWN_ATTRIBUTES and not _an_example(value or "") for word in _words(value or "")
        ]

    def handle_data(self, data: str) -> None:
        if not self.inside or self.inside[-1] not in {"kbd", "code", "script", "style", "path"}:
            self.words += _words(data)

    def handle_endtag(self, tag: str) -> None:
        while self.inside and self.inside.pop() != tag:
            pass


def _an_example(text: str) -> bool:
    """Addresses and paths that are shown as examples."""
    return ".example" in text or "/" in text


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"[^\W\d_][\w-]*", text) if word]
