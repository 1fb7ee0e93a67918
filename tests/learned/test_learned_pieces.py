"""Words into pieces: the likeliest ones, each knowing where it stands in the text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from comeback.reading.learned.pieces import Pieces

VOCABULARY = ["\u2581", "\u2581we", "\u2581ha", "ve", "ve\u0301", "h", "a", "v", "e", "w", "\u2581have", ".", "ü", "fi"]
PIECES = Pieces({piece: (number + 4, -float(number + 1)) for number, piece in enumerate(VOCABULARY)}, 3)


def cut(text: str) -> list[tuple[str, str]]:
    """Each piece with the letters it stands for; `?` is the unknown."""
    names = dict(enumerate(VOCABULARY, 4))
    return [(names.get(token.piece, "?"), text[token.start : token.end]) for token in PIECES.tokens(text, 1_000)]


def test_the_likeliest_pieces_win() -> None:
    assert cut("we have") == [("\u2581we", "we"), ("\u2581ha", "ha"), ("ve", "ve")]


def test_what_is_no_piece_is_unknown_letter_by_letter() -> None:
    assert cut("have#") == [("\u2581ha", "ha"), ("ve", "ve"), ("?", "#")]


def test_letters_of_another_width_are_the_same_letters() -> None:
    assert cut("\uff57\uff45") == [("\u2581we", "\uff57\uff45")]
    assert [letters for _, letters in cut("\ufb01")] == ["\ufb01", "\ufb01"]


@given(st.text(max_size=300), st.integers(0, 60))
def test_pieces_stand_in_order_inside_the_text_and_are_no_more_than_asked(text: str, most: int) -> None:
    tokens = PIECES.tokens(text, most)
    assert len(tokens) <= most
    assert all(0 <= token.start <= token.end <= len(text) for token in tokens)
    assert [token.start for token in tokens] == sorted(token.start for token in tokens)


@given(st.text(alphabet="we hav.ü", max_size=200))
def test_every_letter_of_a_plain_text_lies_in_a_piece(text: str) -> None:
    covered = {place for token in PIECES.tokens(text, 1_000) for place in range(token.start, token.end)}
    assert covered == {place for place, letter in enumerate(text) if not letter.isspace()}
