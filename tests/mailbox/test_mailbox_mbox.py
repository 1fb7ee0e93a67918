"""Mbox files by all habits, whole, cut, lying, growing."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from comeback.domain.message import Quarantined
from comeback.errors import UsageError
from comeback.mailbox import tape
from comeback.mailbox.buffer import taken
from comeback.mailbox.mbox import SHRUNK, mbox
from comeback.mailbox.raw import Found, Raw
from comeback.mailbox.sources import raw_mails
from tests.mailbox.roads import HABITS, SEPARATOR, crlf, lf


def _mail(number: int, body: bytes = b"words\n") -> bytes:
    return b"From: Ida <ida@quarrylane.example>\nSubject: number %d\nMessage-ID: <%d@x.example>\n\n" % (number, number) + body


def _bytes(found: list[Found]) -> list[bytes]:
    return [taken(one.data, 0, len(one.data)) for one in found if isinstance(one, Raw)]


def _read(path: Path) -> list[bytes]:
    # The bytes of each mail are good only until the next is taken.
    return [taken(one.data, 0, len(one.data)) for one in mbox(path) if isinstance(one, Raw)]


def _without_length(data: bytes) -> bytes:
    return b"".join(line for line in data.splitlines(keepends=True) if not line.startswith(b"Content-Length"))


TRICKY = b"Dear all,\n\nFrom here on it is easy.\n\nFrom ida@x.example Fri Apr  3 10:00:00 2026\n\nthat was a line.\n"


@pytest.mark.parametrize("habit", sorted(HABITS))
def test_each_habit_of_quoting_gives_back_what_was_written(habit: str, tmp_path: Path) -> None:
    write = HABITS[habit]
    mails = [_mail(1), _mail(2, TRICKY), _mail(3, b"From the start\n"), _mail(4, b"\n\n")]
    (tmp_path / "box").write_bytes(b"".join(map(write, mails)))
    assert [_without_length(lf(one)) for one in _read(tmp_path / "box")] == mails


@pytest.mark.parametrize("habit", ["mboxrd", "mboxcl2", "mboxrd with CRLF"])
def test_marks_that_the_writer_made_survive_where_the_habit_keeps_them(habit: str, tmp_path: Path) -> None:
    mail = _mail(1, b">From a quoted line\n>>From one below\nFrom a bare one\n")
    (tmp_path / "box").write_bytes(HABITS[habit](mail) * 2)
    assert [_without_length(lf(one)) for one in _read(tmp_path / "box")] == [mail, mail]


def test_bare_from_lines_in_a_body_do_not_split_it(tmp_path: Path) -> None:
    (tmp_path / "box").write_bytes(SEPARATOR + _mail(1, TRICKY) + b"\n" + SEPARATOR + _mail(2))
    assert _read(tmp_path / "box") == [_mail(1, TRICKY), _mail(2)]


@pytest.mark.parametrize("lie", [0, 3, 5_000, 99_999_999])
def test_a_lying_length_is_not_believed(lie: int, tmp_path: Path) -> None:
    lying = _mail(1).replace(b"\n\n", b"\nContent-Length: %d\n\n" % lie, 1)
    (tmp_path / "box").write_bytes((SEPARATOR + lying + b"\n") * 2 + SEPARATOR + _mail(2))
    assert _read(tmp_path / "box") == [lying, lying, _mail(2)]


def test_a_length_hides_a_whole_mail_in_a_body(tmp_path: Path) -> None:
    inside = b"see this:\n\n" + SEPARATOR + _mail(9)
    (tmp_path / "box").write_bytes(HABITS["mboxcl2"](_mail(1, inside)) + HABITS["mboxcl2"](_mail(2)))
    assert [_without_length(one) for one in _read(tmp_path / "box")] == [_mail(1, inside), _mail(2)]


@pytest.mark.parametrize("cut", range(1, 120, 7))
def test_a_truncated_mbox_still_yields_its_last_mail(cut: int, tmp_path: Path) -> None:
    whole = SEPARATOR + _mail(1) + b"\n" + SEPARATOR + _mail(2, b"a longer text of the last mail, to be cut somewhere\n" * 3)
    (tmp_path / "box").write_bytes(whole[:-cut])
    first, last = _read(tmp_path / "box")
    assert first == _mail(1)
    assert last
    assert whole.endswith(last + whole[-cut:]) or last == whole[: -cut - 1].rpartition(SEPARATOR)[2]


def test_mails_without_a_blank_line_between_them_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "box").write_bytes((SEPARATOR + _mail(1)) * 3)
    assert _read(tmp_path / "box") == [_mail(1)] * 3


def test_separators_without_a_date_are_known_by_the_first_of_them(tmp_path: Path) -> None:
    (tmp_path / "box").write_bytes(b"From ida\n" + _mail(1) + b"\nFrom ida\n" + _mail(2))
    assert _read(tmp_path / "box") == [_mail(1), _mail(2)]


def test_the_place_of_a_mail_is_the_offset_of_its_separator(tmp_path: Path) -> None:
    first = SEPARATOR + _mail(1) + b"\n"
    (tmp_path / "box").write_bytes(first + SEPARATOR + _mail(2))
    assert [str(one.place) for one in mbox(tmp_path / "box")] == [f"{tmp_path}/box#0", f"{tmp_path}/box#{len(first)}"]


def test_an_empty_mbox_is_a_mistake_when_named_and_none_beside_others(tmp_path: Path) -> None:
    (tmp_path / "box.mbox").write_bytes(b"")
    with pytest.raises(UsageError, match="no mail in"):
        list(raw_mails(tmp_path / "box.mbox"))
    (tmp_path / "other").write_bytes(SEPARATOR + _mail(1))
    assert len(list(raw_mails(tmp_path))) == 1


def test_a_letter_that_begins_with_from_is_no_mbox(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_bytes(b"From the desk of Ida\n\nDear Sam,\n")
    with pytest.raises(UsageError, match="is no mail"):
        list(raw_mails(tmp_path / "letter.txt"))


@pytest.mark.parametrize("size", [900, 1_048_500, 1_048_576, 1_048_700, 3_000_000])
def test_mails_across_the_edges_of_pieces_are_whole(size: int, tmp_path: Path) -> None:
    mails = [_mail(number, b"x" * 75 + b"\n" + b"y" * (size + number) + b"\n") for number in range(12)]
    for ends in (lf, crlf):
        (tmp_path / "box").write_bytes(b"".join(ends(HABITS["mboxrd"](mail)) for mail in mails))
        assert [lf(one) for one in _read(tmp_path / "box")] == mails


def test_a_mail_longer_than_memory_may_hold_is_read_from_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("comeback.mailbox.mbox.HOLD", 100_000)
    assert tape.HOLD > 100_000
    long = _mail(2, b"line of words\n" * 300_000)
    (tmp_path / "box").write_bytes(HABITS["mboxrd"](_mail(1)) + HABITS["mboxrd"](long) + HABITS["mboxrd"](_mail(3)))
    first, second, third = _read(tmp_path / "box")
    assert (first, third) == (_mail(1), _mail(3))
    assert second.rstrip() == long.rstrip()


def test_what_is_appended_meanwhile_tears_no_mail(tmp_path: Path) -> None:
    box = tmp_path / "box"
    torn = SEPARATOR + _mail(2, b"a text of which only half is there")
    box.write_bytes(SEPARATOR + _mail(1) + b"\n" + torn[:-10])
    found = mbox(box)
    assert _bytes([next(found)]) == [_mail(1)]
    with box.open("ab") as file:
        file.write(torn[-10:] + b"\n\n" + SEPARATOR + _mail(3))
    # The last mail at opening is delivered whole; what came behind it waits for the next time.
    assert _bytes(list(found)) == [torn.removeprefix(SEPARATOR) + b"\n"]


def test_an_mbox_that_shrinks_meanwhile_says_so(tmp_path: Path) -> None:
    box = tmp_path / "box"
    box.write_bytes((SEPARATOR + _mail(1, b"words\n" * 300_000) + b"\n") * 9)
    found = mbox(box)
    next(found)
    os.truncate(box, 3_000_000)
    *_, last = found
    assert isinstance(last, Quarantined)
    assert last.reason == SHRUNK
