"""Archives as Takeout gives them, and as nobody should."""

from __future__ import annotations

import gzip
import io
import struct
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from comeback.domain.message import Quarantined
from comeback.errors import ComebackError, UsageError
from comeback.mailbox import tape
from comeback.mailbox.buffer import taken
from comeback.mailbox.member import BOMB, DAMAGED, LOCKED, TOO_MANY
from comeback.mailbox.raw import Found, Raw
from comeback.mailbox.sources import raw_mails
from comeback.mailbox.takeout import takeout
from comeback.mailbox.ziparchive import NO_TABLE
from tests.mailbox.roads import mbox_crlf, mboxrd


def _mail(number: int, body: bytes = b"words\n") -> bytes:
    return b"From: Ida <ida@quarrylane.example>\nX-Gmail-Labels: Inbox,Opened\nSubject: number %d\n\n" % number + body


FILES = {
    "Takeout/archive_browser.html": b"<html>From here</html>",
    "Takeout/Mail/All mail.mbox": mboxrd(_mail(1)) + mboxrd(_mail(2)),
    "Takeout/Mail/one.eml": _mail(3),
    "Takeout/Mail/settings.json": b"{}",
}
WANTED = [
    ("Takeout/Mail/All mail.mbox#0", _mail(1)),
    (f"Takeout/Mail/All mail.mbox#{len(mboxrd(_mail(1)))}", _mail(2)),
    ("Takeout/Mail/one.eml", _mail(3)),
]


def _zip(path: Path, files: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def _tar(path: Path, files: dict[str, bytes], form: int = tarfile.GNU_FORMAT) -> Path:
    with tarfile.open(path, "w" if path.suffix == ".tar" else "w:gz", format=form) as archive:
        for name, data in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return path


def _made(path: Path, files: dict[str, bytes]) -> Path:
    return _zip(path, files) if path.suffix == ".zip" else _tar(path, files)


def _read(path: Path, mails: Callable[[Path], Iterator[Found]] = raw_mails) -> list[tuple[str, bytes]]:
    return [(one.place.part, taken(one.data, 0, len(one.data))) for one in mails(path) if isinstance(one, Raw)]


def _aside(path: Path) -> list[str]:
    return [one.reason for one in takeout(path) if isinstance(one, Quarantined)]


@pytest.mark.parametrize("name", ["t.zip", "t.tgz", "t.tar.gz", "t.tar"])
def test_an_archive_gives_the_mails_in_it(name: str, tmp_path: Path) -> None:
    path = _made(tmp_path / name, FILES)
    assert _read(path) == WANTED
    # Found in a folder too, and nothing was unpacked beside it.
    assert _read(tmp_path) == WANTED
    assert [one.name for one in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize("form", [tarfile.PAX_FORMAT, tarfile.GNU_FORMAT, tarfile.USTAR_FORMAT])
def test_long_names_are_read_in_every_dialect_of_tar(form: int, tmp_path: Path) -> None:
    name = "Takeout/" + "m" * 90 + "/" + ("n" * 60 if form == tarfile.USTAR_FORMAT else "ü" * 120) + ".eml"
    assert _read(_tar(tmp_path / "t.tgz", {name: _mail(1), "short.eml": _mail(2)}, form)) == [(name, _mail(1)), ("short.eml", _mail(2))]


@pytest.mark.parametrize("name", ["t.zip", "t.tgz"])
def test_names_that_climb_and_hidden_files_are_passed_over(name: str, tmp_path: Path) -> None:
    bad = ["../up.eml", "/etc/abs.eml", "a/../../up.eml", "C:/x.eml", "..\\up.eml", "__MACOSX/._a.eml", ".hidden.eml"]
    path = _made(tmp_path / name, {**{one: _mail(9) for one in bad}, "good.eml": _mail(1)})
    assert _read(path) == [("good.eml", _mail(1))]


def test_links_in_archives_are_passed_over(tmp_path: Path) -> None:
    with tarfile.open(tmp_path / "t.tgz", "w:gz") as archive:
        for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.FIFOTYPE, tarfile.CHRTYPE):
            info = tarfile.TarInfo("link.eml")
            info.type, info.linkname = kind, "/etc/passwd"
            archive.addfile(info)
        info = tarfile.TarInfo("good.eml")
        info.size = len(_mail(1))
        archive.addfile(info, io.BytesIO(_mail(1)))
    with zipfile.ZipFile(tmp_path / "t.zip", "w") as zipped:
        link = zipfile.ZipInfo("link.eml")
        link.external_attr = 0o120777 << 16
        zipped.writestr(link, "/etc/passwd")
        zipped.writestr("good.eml", _mail(1))
    for name in ("t.tgz", "t.zip"):
        assert _read(tmp_path / name) == [("good.eml", _mail(1))]


@pytest.mark.parametrize("name", ["t.zip", "t.tgz"])
def test_a_bomb_is_stopped_while_it_unpacks(name: str, tmp_path: Path) -> None:
    bomb = mbox_crlf(_mail(1)) + mboxrd(_mail(2, b"0" * 60_000_000))
    path = _made(tmp_path / name, {"bomb.mbox": bomb, "next.eml": _mail(3)})
    assert BOMB in _aside(path)
    assert sum(len(data) for _, data in _read(path, takeout)) < 102 * path.stat().st_size + (2 << 20)


def test_members_that_overlap_count_together(tmp_path: Path) -> None:
    data = mboxrd(_mail(1, b"0123456789" * 400_000))
    path = _zip(tmp_path / "t.zip", {"a.mbox": data})
    raw = path.read_bytes()
    end = raw.rfind(b"PK\x05\x06")
    table = raw.find(b"PK\x01\x02")
    entry = raw[table:end]
    many = 200
    closing = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, many, many, many * len(entry), table, 0)
    path.write_bytes(raw[:table] + entry * many + closing)
    assert set(_aside(path)) <= {BOMB, DAMAGED}
    assert _aside(path)
    assert sum(len(found) for _, found in _read(path)) < 102 * path.stat().st_size + (10 << 20)


def test_a_table_of_contents_of_millions_is_refused_unread(tmp_path: Path) -> None:
    entry = struct.pack("<4s4B4HL2L5H2L", b"PK\x01\x02", 20, 3, 20, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0) + b"a"
    count = 400_000
    closing = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 0xFFFF, 0xFFFF, count * len(entry), 0, 0)
    (tmp_path / "t.zip").write_bytes(entry * count + closing)
    assert _aside(tmp_path / "t.zip") == [TOO_MANY]


@pytest.mark.parametrize("name", ["t.zip", "t.tgz"])
def test_too_many_members_are_not_read_to_the_end(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("tararchive", "ziparchive"):
        monkeypatch.setattr(f"comeback.mailbox.{module}.MEMBERS", 5)
    path = _made(tmp_path / name, {f"{number}.eml": _mail(number) for number in range(9)})
    assert [part for part, _ in _read(path)] == [f"{number}.eml" for number in range(5)]
    assert _aside(path) == [TOO_MANY]


def test_empty_gzip_streams_without_end_do_not_hold_it_up(tmp_path: Path) -> None:
    (tmp_path / "t.tgz").write_bytes(gzip.compress(b"") * 200_000)
    assert _aside(tmp_path / "t.tgz") == [DAMAGED]


def test_an_extended_header_of_any_size_is_not_taken_into_memory(tmp_path: Path) -> None:
    info = tarfile.TarInfo("x")
    info.type, info.size = tarfile.XHDTYPE, 50_000_000
    header = info.tobuf(tarfile.USTAR_FORMAT)
    good = tarfile.TarInfo("good.eml")
    good.size = 512
    mail = _mail(1).ljust(512, b"\n")
    with gzip.open(tmp_path / "t.tgz", "wb", compresslevel=0) as file:
        file.write(header + bytes(50_000_384) + good.tobuf(tarfile.USTAR_FORMAT) + mail + bytes(1024))
    assert _read(tmp_path / "t.tgz") == [("good.eml", mail)]


@pytest.mark.parametrize("name", ["t.zip", "t.tgz"])
def test_a_damaged_archive_gives_what_stands_before_the_damage(name: str, tmp_path: Path) -> None:
    noise = "".join(f"{number * number:x}\n" for number in range(60_000)).encode()
    path = _made(tmp_path / name, {"all.mbox": mboxrd(_mail(1)) + mboxrd(_mail(2, noise))})
    raw = bytearray(path.read_bytes())
    raw[len(raw) // 2] ^= 0xFF
    path.write_bytes(raw)
    assert _read(path)[0][1] == _mail(1)
    assert DAMAGED in _aside(path)


@pytest.mark.parametrize("keep", [10, 200, 5_000])
def test_a_download_that_broke_off_is_told(keep: int, tmp_path: Path) -> None:
    noise = "".join(f"{number * number:x}\n" for number in range(60_000)).encode()
    path = _tar(tmp_path / "t.tgz", {"all.mbox": mboxrd(_mail(1)) + mboxrd(_mail(2, noise))})
    path.write_bytes(path.read_bytes()[:keep])
    assert DAMAGED in _aside(path)
    _zip(tmp_path / "t.zip", {"all.mbox": mboxrd(_mail(2, noise))})
    (tmp_path / "t.zip").write_bytes((tmp_path / "t.zip").read_bytes()[:keep])
    assert _aside(tmp_path / "t.zip") == [NO_TABLE]


@pytest.mark.parametrize("name", ["t.zip", "t.tgz"])
def test_an_archive_of_which_nothing_can_be_read_is_a_failure_when_named_and_set_aside_in_a_folder(name: str, tmp_path: Path) -> None:
    path = _made(tmp_path / name, {"a.eml": _mail(1)})
    path.write_bytes(path.read_bytes()[:20])
    with pytest.raises(ComebackError, match=f"{name} could be read") as told:
        list(raw_mails(path))
    # A .tgz is read from its beginning; what a .zip holds stands at its end.
    assert told.value.mend == (NO_TABLE if name == "t.zip" else DAMAGED)
    (tmp_path / "b.eml").write_bytes(_mail(2))
    assert [type(one) for one in raw_mails(tmp_path)] == ([Raw, Quarantined])


def test_a_locked_mail_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    path = _zip(tmp_path / "t.zip", {"a.eml": _mail(1), "b.eml": _mail(2), "c.pdf": b"%PDF"})
    raw = bytearray(path.read_bytes())
    for sign, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        raw[raw.find(sign) + at] |= 1
    path.write_bytes(raw)
    assert _aside(path) == [LOCKED]
    assert _read(path) == [("b.eml", _mail(2))]


def test_an_archive_without_mail_is_a_mistake(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no mail"):
        list(raw_mails(_zip(tmp_path / "t.zip", {"a.json": b"{}"})))


@pytest.mark.parametrize("name", ["t.zip", "t.tgz"])
def test_a_mail_longer_than_memory_may_hold_is_spooled(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("mbox", "member"):
        monkeypatch.setattr(f"comeback.mailbox.{module}.HOLD", 100_000)
    assert tape.HOLD > 100_000
    noise = "".join(f"{number * number:x}\n" for number in range(400_000)).encode()
    files = {"all.mbox": b"".join(mboxrd(_mail(number, noise)) for number in (1, 2)) + mboxrd(_mail(3)), "long.eml": _mail(4, noise)}
    found: list[Found] = []
    texts = []
    for one in raw_mails(_made(tmp_path / name, files)):
        found.append(one)
        assert isinstance(one, Raw)
        texts.append(taken(one.data, 0, len(one.data)).rstrip())
    assert texts == [_mail(1, noise).rstrip(), _mail(2, noise).rstrip(), _mail(3).rstrip(), _mail(4, noise).rstrip()]


def test_a_mail_too_long_even_for_that_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("comeback.mailbox.mbox.HOLD", 100_000)
    monkeypatch.setattr("comeback.mailbox.tape.SPOOL_CAP", 1_000_000)
    noise = "".join(f"{number * number:x}\n" for number in range(400_000)).encode()
    path = _tar(tmp_path / "t.tgz", {"all.mbox": mboxrd(_mail(1)) + mboxrd(_mail(2, noise)) + mboxrd(_mail(3))})
    assert len(_aside(path)) == 1
    assert [data for _, data in _read(path)] == [_mail(1), _mail(3)]
