"""A backup's file: what comes out is what went in; one that is not whole, or is opened by other words, gives nothing."""

from __future__ import annotations

import io
import os
import resource
import subprocess
import sys
from base64 import b64decode
from datetime import UTC, datetime
from pathlib import Path

import pytest

from comeback.domain.account import Secret
from comeback.errors import ComebackError, UsageError
from comeback.store import age
from comeback.store.age import CHUNK, Sealing, Unsealing
from comeback.store.archive import pack, unpack

WORDS = Secret("heron vale quay mill")
WHEN = datetime(2026, 6, 15, 18, tzinfo=UTC)
CHEAP = 4
BY_AGE = (
    "YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCA5WmJFNXcybE9Ob05FWHM2RzUyanZnIDE4CmxMVGwxZ0ZZN3YrcWQwUHJoejJGV3oyZW5ENzJ1Z0ZZRnNaVzdj"
    "MTYxZ0EKLS0tIHlGNHlaWHR2MFY2dHRmeFk4bEpLQ1Brb1M0MmRJQ0JxZmVza09maFR6THcKi7QmLTU8BnEubSr9n8mkH6eZlEAt+d85X1qpnVkzkkaiYhbndPc7WD2N"
    "OL5OHNBnWdfuxdy58tbCycIpiVjkFivkMHdY"
)
"""Sealed by age 1.1.1 itself, under "a b"."""


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Guesses may cost nothing here."""
    monkeypatch.setattr(age, "COST", CHEAP)


def sealed(plain: bytes) -> bytes:
    """These bytes under WORDS."""
    out = io.BytesIO()
    sealing = Sealing(out, WORDS)
    sealing.write(plain)
    sealing.finish()
    return out.getvalue()


def opened(data: bytes, words: Secret = WORDS) -> bytes:
    """What comes out."""
    return io.BufferedReader(Unsealing(io.BytesIO(data), words, "it")).read()


@pytest.mark.parametrize("size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK])
def test_what_was_sealed_comes_out_again(size: int) -> None:
    plain = os.urandom(size)
    assert opened(sealed(plain)) == plain


def test_a_file_of_the_program_age_is_opened() -> None:
    assert opened(b64decode(BY_AGE), Secret("a b")) == b"A letter that age itself has sealed.\n"


def test_the_same_bytes_are_never_sealed_alike() -> None:
    assert sealed(b"twice") != sealed(b"twice")


def test_other_words_open_nothing() -> None:
    with pytest.raises(UsageError, match="do not open it"):
        opened(sealed(b"private"), Secret("heron vale quay mile"))


def test_wherever_it_is_cut_short_nothing_is_taken_for_whole() -> None:
    whole = sealed(os.urandom(2 * CHUNK + 100))
    for at in [*range(0, 300, 7), *range(300, len(whole), 9_001), len(whole) - CHUNK, len(whole) - 116, len(whole) - 1]:
        with pytest.raises(ComebackError):
            opened(whole[:at])


def test_wherever_a_bit_is_changed_nothing_is_taken_for_whole() -> None:
    whole = sealed(os.urandom(CHUNK + 100))
    for at in [*range(0, 230, 3), *range(230, len(whole), 5_003), len(whole) - 1]:
        with pytest.raises(ComebackError):
            opened(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])


def test_chunks_in_another_order_or_more_of_them_are_found_out() -> None:
    plain = os.urandom(3 * CHUNK)
    whole = sealed(plain)
    at, step = len(whole) - 3 * (CHUNK + 16), CHUNK + 16
    one, two, three = (whole[at + step * number : at + step * (number + 1)] for number in range(3))
    for chunks in ([two, one, three], [one, three], [one, two, three, three], [one, two, three, b"more"]):
        with pytest.raises(ComebackError, match="cut short or changed"):
            opened(whole[:at] + b"".join(chunks))


def test_a_header_that_would_take_all_memory_is_refused_before_it_does() -> None:
    head = sealed(b"x").replace(b" %d\n" % CHEAP, b" 40\n", 1)
    with pytest.raises(UsageError, match="no backup that was made here"):
        opened(head)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 a holiday", b"age-encryption.org/v1\n-> X25519 abc\nabc\n--- abc\n", b"\n" * 1000])
def test_what_is_no_backup_is_said_to_be_none(data: bytes) -> None:
    with pytest.raises(UsageError, match="no backup that was made here"):
        opened(data)


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    file = tmp_path / "ledger"
    file.write_bytes(b"what a person wrote " * 20_000)
    return file


def test_a_ledger_comes_out_of_its_archive_with_its_moment(tmp_path: Path, ledger: Path) -> None:
    steps: list[int] = []
    pack(ledger, tmp_path / "a.age", WORDS, WHEN, lambda: steps.append(1))
    assert (tmp_path / "a.age").stat().st_size < ledger.stat().st_size / 10
    assert (tmp_path / "a.age").stat().st_mode & 0o777 == 0o600
    assert unpack(tmp_path / "a.age", tmp_path / "out", WORDS, lambda: steps.append(1)) == WHEN
    assert (tmp_path / "out").read_bytes() == ledger.read_bytes()
    assert len(steps) == 2 * 7


def test_an_archive_that_is_not_whole_leaves_nothing(tmp_path: Path, ledger: Path) -> None:
    pack(ledger, tmp_path / "a.age", WORDS, WHEN, lambda: None)
    (tmp_path / "a.age").write_bytes((tmp_path / "a.age").read_bytes()[:-50])
    with pytest.raises(ComebackError, match="cut short or changed"):
        unpack(tmp_path / "a.age", tmp_path / "out", WORDS, lambda: None)
    assert sorted(one.name for one in tmp_path.iterdir()) == ["a.age", "ledger"]


def test_sealed_bytes_that_are_no_archive_are_said_to_be_none(tmp_path: Path) -> None:
    (tmp_path / "a.age").write_bytes(sealed(b"a shopping list"))
    with pytest.raises(ComebackError, match="holds no ledger"):
        unpack(tmp_path / "a.age", tmp_path / "out", WORDS, lambda: None)


def test_a_disk_that_fills_up_leaves_no_half_archive(tmp_path: Path) -> None:
    (tmp_path / "ledger").write_bytes(os.urandom(500_000))
    program = (
        "import sys\nfrom pathlib import Path\nfrom datetime import datetime, UTC\nfrom comeback.domain.account import Secret\n"
        "from comeback.store.archive import pack\nhere = Path(sys.argv[1])\n"
        "pack(here / 'ledger', here / 'a.age', Secret('words'), datetime(2026, 6, 15, tzinfo=UTC), lambda: None)\n"
    )
    words = [sys.executable, "-c", program, str(tmp_path)]
    done = subprocess.run(words, capture_output=True, text=True, check=False, preexec_fn=_little_room)
    assert "ComebackError: " in done.stderr
    assert "a.age cannot be written: the file would be larger than allowed there. Choose another place, or make room there." in done.stderr
    assert [one.name for one in tmp_path.iterdir()] == ["ledger"]


def _little_room() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))


def test_memory_does_not_grow_with_the_ledger(tmp_path: Path) -> None:
    program = (
        "import resource, sys\nfrom pathlib import Path\nfrom datetime import datetime, UTC\nfrom comeback.domain.account import Secret\n"
        "from comeback.store.archive import pack, unpack\nhere = Path(sys.argv[1])\n"
        "from comeback.store import age\n"
        "age.COST = 4\n"
        "def peak(): return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "def way(size):\n"
        "    with (here / 'l').open('wb') as file: file.truncate(size)\n"
        "    pack(here / 'l', here / 'a', Secret('words'), datetime(2026, 6, 15, tzinfo=UTC), lambda: None)\n"
        "    unpack(here / 'a', here / 'o', Secret('words'), lambda: None)\n"
        "    return peak()\n"
        "print(-way(100_000) + way(30_000_000))\n"
    )
    done = subprocess.run([sys.executable, "-c", program, str(tmp_path)], capture_output=True, text=True, check=True)
    assert int(done.stdout) < 4_000
