"""The folded card: whatever it says has room, nothing is cut off or left out, and it comes out of the printer at its size."""

from __future__ import annotations

import re
import subprocess
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comeback.errors import ComebackError
from comeback.printing.card import INSIDE, OUTSIDE, Card, Front, card_pdf, paragraphs_of
from comeback.printing.cardpage import card_page
from comeback.printing.face import UnwritableError, writable
from comeback.printing.paper import Paper, paper_of
from comeback.printing.script import script_page
from comeback.printing.typeset import NoRoomError
from tests.printing.paper_seen import Seen, bare, ink, pages

AT = datetime(2026, 5, 8, 10, tzinfo=UTC)
WORDS = re.findall(
    r"\S+",
    "thank you for the walk under limes and that we met again when it rained on everyone’s bicycle, so glad! "
    "Grüße Straßenbahn Jubiläumsfeier ärgerlich Donaudampfschifffahrt « été » où l’œuvre çà naïveté señor ¿qué? ¡año! pingüino "
    "Łódź Dvořák Şahin Þóra Đorđe naïve Nagyné Őszi Žižek Çelik Ngũgĩ",
)
LANGUAGES = {"en": "GB", "de": "DE", "fr": "FR", "es": "MX"}
CARD = Card(
    (("Dear Mrs Quill,",), ("thank you for the walk under the limes.",), ("Yours sincerely,",)),
    "8 May 2026",
    "June Abara",
    "en",
    "GB",
    ("Mrs Ada Quill", "Hallow Estate", "12 Quay Street", "Wells"),
    ("June Abara", "4 Hill Lane"),
)
sentences = st.lists(st.sampled_from(WORDS), min_size=1, max_size=70).map(" ".join)
letters = st.lists(sentences, min_size=1, max_size=4).map(lambda parts: tuple((part,) for part in parts))
names = st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(" ".join)


@given(letters, st.sampled_from(sorted(LANGUAGES)), st.sampled_from(Paper), names, st.lists(names, max_size=6))
@settings(max_examples=25, deadline=None)
def test_every_text_stands_whole_in_its_panel_or_the_card_is_refused(
    words: tuple[tuple[str, ...], ...], language: str, paper: Paper, name: str, address: list[str]
) -> None:
    card = replace(CARD, paragraphs=words, language=language, region=LANGUAGES[language], paper=paper, writer=name, to=(name, *address))
    try:
        outside, inside, envelope = pages(card_pdf(card, AT))
    except NoRoomError:
        assert sum(len(line) for part in words for line in part) > 400 or len(name) + sum(map(len, address)) > 100
        return
    west, above = inside.width / 2, (inside.height - 148) / 2
    said = inside.above(above + 148)
    assert said.text == bare(card.date + "".join(line for part in words for line in part))
    assert said.lies_within(west + 9, above + 9, west + 97, above + 148 - 24)
    assert outside.above(above + 148).lies_within(west - 97, above + 8, west + 97, above + 141)
    assert envelope.text == bare("".join(card.sender) + "".join(card.to))
    assert envelope.lies_within(8, 5, envelope.width - 7, envelope.height - 4)


def test_a_card_of_the_usual_length_is_never_refused_in_any_language() -> None:
    for language, words in {
        "en": "thank you for showing me the rain kitchen when nobody else had the time. ",
        "de": "danke für die Führung durch die Jubiläumsausstellung und die Straßenbahnwerkstatt. ",
        "fr": "merci de m’avoir fait visiter la bibliothèque et de m’avoir présenté les collègues. ",
        "es": "gracias por enseñarme los talleres y por presentarme a los compañeros de la mañana. ",
    }.items():
        longest = (("Sehr geehrte Frau Professor Doktor Wiesengrund-Hohenlohe,",), (words * 5,), ("With every good wish to all of you.",))
        assert len(pages(card_pdf(replace(CARD, paragraphs=longest, language=language), AT))) == 3


@pytest.mark.parametrize("paper", Paper)
def test_each_front_keeps_its_ink_off_the_edges_and_the_fold(paper: Paper, tmp_path: Path) -> None:
    size = paper.sheet.turned
    west, above = size.width / 2, (size.height - 148) / 2
    for front in Front:
        dots = ink(card_pdf(replace(CARD, paper=paper, front=front), AT), 1, tmp_path)
        panel = [(x / 4 - west, y / 4 - above) for y, row in enumerate(dots) for x, dark in enumerate(row) if dark]
        front_ink = [(x, y) for x, y in panel if 0.5 < x < 104.5 and 0.5 < y < 147.5]
        assert all(6 <= x <= 99 and 6 <= y <= 142 for x, y in front_ink), front
        assert bool(front_ink) == (front is not Front.BLANK)


@pytest.mark.parametrize("paper", Paper)
def test_strokes_show_where_to_cut_and_where_to_fold(paper: Paper, tmp_path: Path) -> None:
    size = paper.sheet.turned
    left, above = (size.width - 210) / 2, (size.height - 148) / 2
    pdf = card_pdf(replace(CARD, paper=paper), AT)
    for page in (1, 2):
        dots = ink(pdf, page, tmp_path)

        def dark(x: float, y: float, dots: list[list[bool]] = dots) -> bool:
            return any(dots[round(y * 4) + dy][round(x * 4) + dx] for dx in (-1, 0, 1) for dy in (-3, -2, -1, 0, 1, 2, 3))

        corners = [(x, y) for x in (left, left + 210) for y in (above - 5, above + 148 + 5)]
        assert all(dark(x, y) for x, y in corners)
        assert all(dark(x, y) for x in (left - 5, left + 215) for y in (above, above + 148))
        assert dark(size.width / 2, above - 5)
        assert not any(any(row[:20]) or any(row[-20:]) for row in dots), "no printer can reach the last 5 mm"


def test_the_sheets_and_the_envelope_have_their_exact_sizes() -> None:
    cards: dict[Paper, list[tuple[float, float]]] = {
        Paper.A4: [(297, 210), (297, 210), (162, 114)],
        Paper.LETTER: [(279.4, 215.9), (279.4, 215.9), (165.1, 120.65)],
    }
    for paper, sizes in cards.items():
        made = pages(card_pdf(replace(CARD, paper=paper), AT))
        assert all(abs(one.width - x) < 0.1 and abs(one.height - y) < 0.1 for one, (x, y) in zip(made, sizes, strict=True))


def test_what_stands_below_the_cut_is_in_the_language_of_whoever_prints_it() -> None:
    outside, inside, _ = pages(card_pdf(CARD, AT, str.swapcase))
    html = card_page(CARD, str.swapcase)
    for seen, said in ((outside.text, OUTSIDE), (inside.text, INSIDE)):
        assert seen.endswith(bare(said.swapcase()))
        assert said.swapcase() in html


def test_a_line_of_an_address_is_broken_only_where_even_the_smallest_hand_has_no_room() -> None:
    def lines(name: str) -> int:
        envelope = pages(card_pdf(replace(CARD, sender=(), to=(name, "Heron & Vale Paper Conservation Ltd", "Wells")), AT))[2]
        return len({round(word.north) for word in envelope.words})

    assert lines("Mrs Annabel Quill") == 3
    assert lines("Professor Annabel Featherstonehaugh Quill") == 3
    assert lines("Professor Annabel Featherstonehaugh Quill of Cholmondeley") == 4


def test_the_same_card_is_the_same_file() -> None:
    assert card_pdf(CARD, AT) == card_pdf(CARD, AT)


def test_words_are_words_and_never_markup() -> None:
    nasty = 'Dear #panic("no") *bold* $x$ @ref <a> // \\ [box] "quoted" -- 1/2'
    inside = pages(card_pdf(replace(CARD, paragraphs=((nasty,),)), AT))[1]
    assert bare(nasty) in inside.text


def test_the_place_of_the_name_is_left_for_ink() -> None:
    assert paragraphs_of("Dear Ada,\n\nthank you.\n\nYours,\nJune Abara", "June Abara") == (("Dear Ada,",), ("thank you.",), ("Yours,",))
    assert paragraphs_of("Dear Ada,\n\nthank you.\n\nJune Abara", "June Abara") == (("Dear Ada,",), ("thank you.",))
    assert paragraphs_of("Thank you.\n\nJ.", "June Abara") == (("Thank you.",), ("J.",))


def test_what_the_hand_cannot_write_is_refused_and_named() -> None:
    with pytest.raises(UnwritableError, match=r"龍 .*--text|龍\. .*--text"):
        card_pdf(replace(CARD, to=("Mr 龍", "Wells")), AT)
    with pytest.raises(UnwritableError, match="😀"):
        writable("well done 😀")
    assert (
        writable("A\u0308rger, Zoe\u0308: Łódź, Ştefan, çà\u00a0! Žižek, Őszi, Ångström")
        == "Ärger, Zoë: Łódź, Ştefan, çà\u00a0! Žižek, Őszi, Ångström"
    )


def test_a_word_that_is_wider_than_the_card_is_refused_and_not_broken() -> None:
    with pytest.raises(NoRoomError):
        card_pdf(replace(CARD, paragraphs=(("Rindfleischetikettierung" * 4,),)), AT)
    with pytest.raises(NoRoomError):
        card_page(replace(CARD, paragraphs=(("Rindfleischetikettierung" * 4,),)))


def printed(html: str, folder: Path) -> list[Seen]:
    """What Chromium prints of a page."""
    (folder / "page.html").write_text(html, "utf-8")
    words = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", f"--user-data-dir={folder / 'browser'}"]
    subprocess.run([*words, f"--print-to-pdf={folder / 'page.pdf'}", (folder / "page.html").as_uri()], check=True, capture_output=True)
    return pages((folder / "page.pdf").read_bytes())


def test_the_page_for_a_browser_prints_at_its_size_with_every_word_in_its_panel(tmp_path: Path) -> None:
    text = (("Dear Mrs Quill & <b>all</b>,",), ("thank you for the wide mmmm wwww walk under the limes " * 6,), ("Yours sincerely,",))
    _, inside, envelope = printed(card_page(replace(CARD, paragraphs=text, paper=Paper.LETTER)), tmp_path)
    assert (round(inside.width), round(inside.height), round(envelope.width), round(envelope.height)) == (279, 216, 165, 121)
    west, above = inside.width / 2, (inside.height - 148) / 2
    said = inside.above(above + 148)
    assert bare("".join(line for part in text for line in part)) in said.text
    assert said.lies_within(west + 9, above + 9, west + 96, above + 148 - 24)


def test_the_words_for_a_call_print_on_one_sheet_or_are_refused(tmp_path: Path) -> None:
    turns = "Thanks: " + "Thank you for <b>calling</b> me. " * 5 + "\nEnd: Goodbye, and all the best.\n\nIf they give none: That is fine."
    (page,) = printed(script_page(turns, "en", Paper.LETTER), tmp_path)
    assert (round(page.width), round(page.height)) == (216, 279)
    assert page.text.count(bare("Thank you for <b>calling</b> me.")) == 5
    assert page.text.endswith(bare("If they give none That is fine."))
    with pytest.raises(NoRoomError):
        script_page("Thanks: " + "Thank you for calling. " * 300, "en", Paper.A4)


def test_countries_print_on_their_own_sheet() -> None:
    assert [paper_of(country) for country in ("US", "ca", "DE", "")] == [Paper.LETTER, Paper.LETTER, Paper.A4, Paper.A4]


def test_errors_are_one_sentence_and_a_mend() -> None:
    for error in (NoRoomError("card"), NoRoomError("envelope"), UnwritableError("龍")):
        assert isinstance(error, ComebackError)
        assert error.problem.endswith(".")
        assert error.mend.endswith(".")
