"""HTML into text: what a reader sees as lines, what is old marked as such, and markup that was made to do harm."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comeback.mailbox.history import split
from comeback.mailbox.html import text_of
from comeback.mailbox.markup import rewritten


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One</p><p>Two</p>", "One\n\nTwo"),
        ("<div>One</div><div>Two</div>", "One\nTwo"),
        ("One<br>Two<BR/>Three", "One\nTwo\nThree"),
        ("<ul><li>calm</li><li>slow</ul>", "• calm\n• slow"),
        ("<ol><li>calm</li><li>slow</li></ol>", "1. calm\n2. slow"),
        (
            "<table><tr><td>Day</td><td>Thursday</td></tr><tr><td>Place</td><td>Mill Lane</td></tr></table>",
            "Day  Thursday\nPlace  Mill Lane",
        ),
        ("<p>caf&eacute; &amp; bread &#8211; 3 &lt; 4&nbsp;kg</p>", "café & bread – 3 < 4 kg"),
        ("a < b and b > c, x<3", "a < b and b > c, x<3"),
        ("<p>un<b>b</b>roken <i>words</i></p>", "unbroken words"),
        ("<p>with<o:p></o:p> Word's<st1:place>own</st1:place></p>", "with Word'sown"),
        ("<p title='a > b'>kept</p>", "kept"),
        ("<p title=don't>kept</p><p>too</p>", "kept\n\ntoo"),
        ('<p title="never closed>kept</p><p>too</p>', "kept\n\ntoo"),
        ("<!-- not seen -->seen<!--[if mso]><p>not seen</p><![endif]-->", "seen"),
        ("<![if !mso]><p>seen</p><![endif]>", "seen"),
        ("<style>p { color: red }</style><script>alert('x')</script><title>not seen</title>seen", "seen"),
        ("<style>p { color: red } <p>seen", "p { color: red }\n\nseen"),
        ("<button>Choose</button> a <a href='https://x.example'>time</a><img alt='logo' src=x>", "Choose\na time"),
        ("no markup at all", "no markup at all"),
        ("", ""),
    ],
)
def test_a_reader_sees_these_lines(html: str, text: str) -> None:
    assert text_of(html) == text


@pytest.mark.parametrize(
    "hidden",
    [
        '<div style="display:none">GHOST</div>',
        "<span style='DISPLAY : NONE !important'>GHOST</span>",
        '<span style="color:red; visibility: hidden">GHOST</span>',
        '<span style="font-size:0">GHOST</span>',
        '<span style="font-size: 0px; color: white">GHOST</span>',
        '<div style="max-height:0;overflow:hidden">GHOST</div>',
        '<div style="overflow:hidden; height: 0px">GHOST</div>',
        '<p style="opacity:0">GHOST</p>',
        "<p hidden>GHOST</p>",
        "<div style='display:none'><table><tr><td>GHOST</td></tr></table></div>",
        "\U000e0047\U000e0048\U000e004f\U000e0053\U000e0054",
        "&#xE0047;&#xE0048;",
    ],
)
def test_hidden_text_is_left_out(hidden: str) -> None:
    assert text_of(f"<p>before</p>{hidden}<p>after</p>").split() == ["before", "after"]


@pytest.mark.parametrize("style", ["font-size:0.9em", "font-size:10px", "opacity:0.8", "height:0.5em", "max-height:600px", "display:block"])
def test_small_is_not_hidden(style: str) -> None:
    assert text_of(f'<p style="{style}">seen</p>') == "seen"


REPLIES = {file.stem: file.read_text("utf-8") for file in sorted((Path(__file__).parent / "webreplies").glob("*.html"))}
"""Replies as mail programs write them: the new word is "Yes.", the old ones are a question."""


def test_there_are_replies_of_many_programs() -> None:
    assert len(REPLIES) >= 14


@pytest.mark.parametrize("name", REPLIES)
def test_the_new_words_of_an_html_reply_stand_apart(name: str) -> None:
    words = split(text_of(REPLIES[name]))
    assert words.new == "Yes."
    assert "Could we say Thursday?" in words.quoted


def test_answers_between_quoted_elements_are_new() -> None:
    attribution = '<div class="gmail_attr">On Tue, 4 Mar 2025 at 09:31, O &lt;o@grand.example&gt; wrote:</div>'
    first = '<blockquote class="gmail_quote">Was it the price?</blockquote><div>No.</div>'
    second = '<blockquote class="gmail_quote">The bread?</blockquote><div>Yes, raw.</div>'
    words = split(text_of(f'<div>See below.</div><div class="gmail_quote">{attribution}{first}{second}</div>'))
    assert words.new.split("\n\n") == ["See below.", "No.", "Yes, raw."]


def test_an_indented_paragraph_is_no_quote() -> None:
    html = '<p>The panel said:</p><blockquote style="margin:0 0 0 40px;border:none;padding:0px"><div>Calm, slow.</div></blockquote>'
    assert "Calm, slow." in split(text_of(html)).new


def test_a_line_above_a_section_is_no_cut() -> None:
    html = '<p>First.</p><div style="border-top: solid #e1e1e1 1px"><p>Second.</p></div>'
    assert split(text_of(html)).new == "First.\n\nSecond."


def test_what_follows_an_element_that_is_cut_inside_a_quote_is_not_cut() -> None:
    html = '<blockquote type="cite"><div id="divRplyFwdMsg">From: A</div><p>old</p></blockquote><p>My answer.</p>'
    assert split(text_of(html)).new == "My answer."


def test_marks_of_quoting_cannot_be_forged_with_private_signs() -> None:
    assert text_of("<p>\ue001</p><p>seen</p><p>&#xE001;</p><p>too</p><p>&#57345;</p>").split() == ["seen", "too"]


BOMBS = {
    "nested elements": "<div>" * 100_000 + "x",
    "angles": "<" * 300_000,
    "comments that never close": "<!--" * 100_000,
    "attributes": "<p " + " ".join(f"a{number}=1" for number in range(100_000)) + ">x",
    "tags that never close": "<a" * 150_000 + '=">"',
    "quotes that never close": "<a b='\"' c=" * 40_000 + ">",
    "scripts that never close": "<script>" * 60_000,
    "quoted elements": "<blockquote type=cite>" * 20_000 + "x",
    "tables": "<table><tr><td>" * 5_000 + "x",
    "formatting": "<b>" * 20_000 + "<p>" * 20_000,
    "ends": "</div>" * 100_000,
    "styles, all different": "".join(f'<p style="height:{number}px">' for number in range(20_000)),
    "entities": "&#" * 100_000,
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_read_to_the_end(name: str) -> None:
    split(text_of(BOMBS[name]))


def test_the_parser_never_sees_an_attribute_of_the_mail() -> None:
    assert rewritten('<div class="gmail_quote" onclick="x()" a b c><svg onload=y()><p>z</p></svg></div>') == "<div></div>"
    assert rewritten('<blockquote type="cite" x=1>z</blockquote>') == "<blockquote role=quote>z</blockquote>"


@given(st.text(alphabet="<>/!-=\"' abp&;#x\n\x00\ue001\ud800", max_size=200))
def test_any_string_gives_a_text(html: str) -> None:
    text = text_of(html)
    assert text.encode("utf-8").decode("utf-8") == text
