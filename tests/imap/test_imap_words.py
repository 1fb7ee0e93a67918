"""What goes to a server and what comes from it is taken apart exactly, whatever a mail or a person put into it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comeback.errors import ComebackError
from comeback.mailbox.imap.structure import parts
from comeback.mailbox.imap.syntax import LITERAL, Value, status, untagged, values
from comeback.mailbox.imap.words import Text, Uids, chunks, folder, folder_name, ranges
from comeback.mailbox.trouble import MailTrouble


@given(st.binary(max_size=60))
def test_no_text_can_begin_another_command(data: bytes) -> None:
    first, *rest = chunks(["LOGIN", Text(data)])
    if rest:
        assert first == b"LOGIN {%d}" % len(data)
        assert rest == [data]
    else:
        assert b"\r" not in first
        assert b"\n" not in first
        assert values([first.removeprefix(b"LOGIN ")]) == [data]


@given(st.text(max_size=30))
def test_a_folder_name_survives_the_way_to_the_server_and_back(name: str) -> None:
    clean = name.encode("utf-16-be", "surrogatepass").decode("utf-16-be", "ignore")
    assert folder_name(folder(clean).data) == clean


@pytest.mark.parametrize(("name", "wire"), [("Entwürfe", b"Entw&APw-rfe"), ("A&B", b"A&-B"), ("台北/日本語", b"&U,BTFw-/&ZeVnLIqe-")])
def test_folder_names_look_as_rfc_3501_shows(name: str, wire: bytes) -> None:
    assert folder(name).data == wire
    assert folder_name(wire) == name


@pytest.mark.parametrize("wire", [b"&bad", b"&@@@-", b"&AGE-", b"caf\xc3\xa9", b"&2AA-"])
def test_a_folder_name_that_is_not_encoded_as_it_should_be_still_leads_back(wire: bytes) -> None:
    name = folder_name(wire)
    assert name.isascii() or name == "café"


@given(st.sets(st.integers(1, 2**32 - 1), max_size=40))
def test_ranges_hold_exactly_the_uids(numbers: set[int]) -> None:
    found: set[int] = set()
    for one in filter(None, ranges(sorted(numbers)).split(b",")):
        low, _, high = one.partition(b":")
        found |= set(range(int(low), int(high or low) + 1))
    assert found == numbers


@pytest.mark.parametrize("uid", [0, -1, 2**32])
def test_what_is_no_uid_is_not_sent(uid: int) -> None:
    with pytest.raises(ComebackError):
        chunks(["UID", "FETCH", Uids([uid])])


@pytest.mark.parametrize("word", ["A\r\nB LOGOUT", 'X "', "{3}", "ü", ""])
def test_a_phrase_of_our_own_cannot_hold_what_ends_it(word: str) -> None:
    with pytest.raises(ComebackError):
        chunks([word])


def tree(depth: int = 3) -> st.SearchStrategy[Value]:
    leaf: st.SearchStrategy[Value] = st.none() | st.binary(max_size=12)
    return st.recursive(leaf, lambda inner: st.lists(inner, max_size=4), max_leaves=10)


def written(value: Value) -> list[bytes]:
    """A value as a server may write it, text and literals in turn."""
    if value is None:
        return [b"NIL"]
    if isinstance(value, bytes):
        return [b"{%d}" % len(value), value, b""]
    out = [b"("]
    for at, one in enumerate(value):
        first, *rest = written(one)
        out[-1] += (b" " if at else b"") + first
        out += rest
    out[-1] += b")"
    return out


@given(st.lists(tree(), max_size=4))
def test_any_answer_is_read_back_as_it_was_meant(found: list[Value]) -> None:
    inside = written(found)
    assert values(inside) == [found]


@given(st.binary(max_size=200))
def test_no_bytes_of_a_server_do_more_than_be_refused(data: bytes) -> None:
    line = data.replace(b"\n", b"")
    try:
        piece = untagged([line])
        for value in piece.values:
            parts(value)
    except MailTrouble:
        pass
    status(line)
    LITERAL.search(line)


def test_the_parts_of_a_mail_have_the_numbers_that_fetch_takes() -> None:
    structure = (
        b'((("text" "plain" ("charset" "utf-8") NIL NIL "quoted-printable" 120 4 NIL NIL NIL NIL)'
        b'("text" "html" NIL NIL NIL "base64" 900 12 NIL NIL NIL NIL) "alternative" ("boundary" "x") NIL NIL NIL)'
        b'("text" "calendar" ("method" "REQUEST") NIL NIL "7bit" 300 9 NIL NIL NIL NIL)("application" "pdf" NIL NIL NIL '
        b'"base64" 90000 NIL ("attachment" ("filename" "cv.pdf")) NIL NIL) "mixed" ("boundary" "y") NIL NIL NIL)'
    )
    found = parts(values([structure])[0])
    assert [(one.section, one.kind, one.size) for one in found] == [
        ("1.1", "text/plain", 120),
        ("1.2", "text/html", 900),
        ("2", "text/calendar", 300),
        ("3", "application/pdf", 90000),
    ]
    assert [one.attached for one in found] == [False, False, False, True]
    assert found[0].charset == "utf-8"


def test_a_structure_of_endless_depth_is_refused() -> None:
    with pytest.raises(MailTrouble):
        values([b"(" * 5_000 + b")" * 5_000])
