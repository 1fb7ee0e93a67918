"""Sheets: a brief is one page whatever it holds, and says so where it holds more; a file keeps every word, on as many as it needs."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from comeback.printing.paper import Paper
from comeback.printing.sheet import Line, Section, Sheet, file_pdf, one_page_pdf
from tests.printing.paper_seen import bare, pages

AT = datetime(2026, 6, 15, tzinfo=UTC)
MORE = "There is more: comeback brief 7"
words = st.text("abc éßñŁ“”#*$_@<>\\[]'-/&", max_size=500).map(str.strip)
lines = st.builds(Line, words, st.sampled_from(["", "16 June 2026"]), st.lists(words, max_size=2).map(tuple))
sections = st.builds(Section, st.just("Be ready for this"), st.lists(lines, max_size=30).map(tuple))
sheets = st.builds(Sheet, words, st.lists(words, max_size=7).map(tuple), st.lists(sections, max_size=4).map(tuple))


@given(sheets, st.sampled_from(Paper))
@settings(max_examples=15, deadline=None)
def test_a_brief_is_one_page_with_every_word_on_it(sheet: Sheet, paper: Paper) -> None:
    (page,) = pages(one_page_pdf(sheet, paper, MORE, AT))
    assert page.lies_within(19, 12, page.width - 19, page.height - 15)


def test_the_least_important_last_lines_go_first_and_it_says_where_they_are() -> None:
    def holding(count: int) -> str:
        told = Section("Be ready for this", tuple(Line(f"point{number}. What they said of it. " * 3) for number in range(count)))
        (page,) = pages(one_page_pdf(Sheet("Larchway Joinery", ("16 June",), (told,)), Paper.A4, MORE, AT))
        return page.text

    assert "point7." in holding(8)
    assert bare(MORE) not in holding(8)
    much = holding(50)
    shown = [number for number in range(50) if f"point{number}." in much]
    assert shown == list(range(len(shown)))
    assert 10 < len(shown) < 50
    assert bare(MORE) in much
    assert bare(MORE) in holding(500)


def test_a_brief_that_has_room_is_set_large() -> None:
    (page,) = pages(one_page_pdf(Sheet("Larchway Joinery", (), (Section("Be ready", (Line("Speak short."),)),)), Paper.A4, MORE, AT))
    speak = next(word for word in page.words if word.text == "Speak")
    assert speak.south - speak.north > 4.5, "15 points and more of ascent and descent, in millimetres"


def test_a_file_keeps_every_word_on_numbered_pages() -> None:
    long = tuple(Line(f"line{number}", "16 June 2026", ("what was said " * 60,)) for number in range(40))
    sheet = Sheet("Larchway Joinery", ("Cabinet Maker",), (Section("What happened", long),))
    made = pages(file_pdf(sheet, Paper.A4, "Comeback", AT))
    text = "".join(page.text for page in made)
    assert len(made) > 2
    assert all(f"line{number}" in text for number in range(40))
    assert text.count("said") == 40 * 60
    assert [page.text.endswith(f"{at}/{len(made)}") for at, page in enumerate(made, 1)] == [True] * len(made)
