"""Names that are one firm's, and names that are not, as far as linking goes."""

from __future__ import annotations

import pytest

from comeback.ledger.firms import is_like, same_firm

SAME = [
    ("Kestrel", "Kestrel Pumps Ltd"),
    ("Ardmouth", "Commune d'Ardmouth"),
    ("Bellweir", "Friends of Bellweir Lock"),
    ("Bellweir Lock", "Friends of Bellweir Lock"),
    ("Stanselmlibrary", "St Anselm Public Library"),
    ("Moorandvale", "Moor & Vale Crafts"),
]
OTHER = [
    ("Kestrel Pumps", "Heron Pumps"),
    ("Hospital", "St Anselm Hospital Trust"),
    ("Pell", "The House of Pell"),
    ("Ardmouth Library", "Bellweir Library"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_these_are_one_firm_whichever_is_named_first(one: str, other: str) -> None:
    assert same_firm(one, other)
    assert same_firm(other, one)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_these_are_two(one: str, other: str) -> None:
    assert not same_firm(one, other)


def test_a_domain_may_leave_words_of_the_name_out() -> None:
    assert is_like("stanselmlibrary.example", "St Anselm Public Library")
    assert not is_like("stanselmlibrary.example", "St Oswin Public Library")
