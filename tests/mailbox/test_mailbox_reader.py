"""From a path to messages: what is wanted, what is known, what cannot be read, and how much memory that takes."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from comeback.domain.message import Glance, Message, Passed, Quarantined
from comeback.mailbox import reader
from comeback.mailbox.parsed import Parsed
from comeback.mailbox.reader import messages
from tests.mailbox.bombs import BOMBS
from tests.mailbox.roads import mboxrd

ROOT = Path(__file__).parents[2]
KILL_AFTER = 600


def _mail(number: int, body: bytes = b"words\n") -> bytes:
    head = b"From: Ida <ida@quarrylane.example>\nSubject: number %d\nMessage-ID: <%d@x.example>\nIn-Reply-To: <%d@x.example>\n\n"
    return head % (number, number, number - 1) + body


def _box(path: Path, mails: list[bytes]) -> Path:
    path.write_bytes(b"".join(map(mboxrd, mails)))
    return path


def test_every_mail_is_composed_where_nothing_else_is_said(tmp_path: Path) -> None:
    found = list(messages(_box(tmp_path / "box", [_mail(1), _mail(2)])))
    assert all(isinstance(one, Message) for one in found)
    assert [one.subject for one in found if isinstance(one, Message)] == ["number 1", "number 2"]
    assert len({one.identity for one in found}) == 2


def test_what_is_not_wanted_is_passed_with_its_thread(tmp_path: Path) -> None:
    seen: list[Glance] = []

    def wants(glance: Glance) -> bool:
        seen.append(glance)
        return glance.subject == "number 2"

    first, second = messages(_box(tmp_path / "box", [_mail(1), _mail(2)]), wants)
    assert isinstance(first, Passed)
    assert first.thread == ("<1@x.example>", "<0@x.example>")
    assert isinstance(second, Message)
    assert [glance.text.strip() for glance in seen] == ["words", "words"]


def test_what_is_known_is_not_read_again(tmp_path: Path) -> None:
    box = _box(tmp_path / "box", [_mail(1), _mail(2)])
    known = {one.identity for one in messages(box)}
    assert list(messages(box, known=known.__contains__)) == []


def test_one_unreadable_mail_does_not_stop_the_rest(tmp_path: Path) -> None:
    (tmp_path / "1.eml").write_bytes(_mail(1))
    (tmp_path / "2.eml").write_bytes(bytes(range(256)))
    (tmp_path / "3.eml").write_bytes(b"")
    (tmp_path / "4.eml").write_bytes(_mail(4))
    kinds = [type(one) for one in messages(tmp_path)]
    assert kinds == [Message, Quarantined, Quarantined, Message]


@pytest.mark.parametrize("error", [RecursionError(), MemoryError(), ValueError("x"), UnicodeError("y"), KeyError("z"), OSError(5, "io")])
def test_whatever_breaks_inside_one_mail_sets_it_aside(error: Exception, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(parsed: Parsed, identity: str, place: object) -> Message:
        raise error

    monkeypatch.setattr(reader, "compose", broken)
    (found,) = messages(_box(tmp_path / "box", [_mail(1)]))
    assert isinstance(found, Quarantined)
    assert found.reason.endswith(".")
    assert len(found.identity) == 64


def test_a_mistake_of_the_caller_is_not_taken_for_one_of_the_mail(tmp_path: Path) -> None:
    def wants(glance: Glance) -> bool:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        list(messages(_box(tmp_path / "box", [_mail(1)]), wants))


def test_good_mails_among_bombs_are_all_read(tmp_path: Path) -> None:
    small = [name for name in sorted(BOMBS) if "MB" not in name][:12]
    for number, name in enumerate(small):
        (tmp_path / f"{number:02}-bomb.eml").write_bytes(BOMBS[name]()[:2_000_000])
        (tmp_path / f"{number:02}-good.eml").write_bytes(_mail(number))
    found = list(messages(tmp_path, lambda glance: glance.subject.startswith("number")))
    assert sum(isinstance(one, Message) for one in found) == len(small)
    assert len(found) == 2 * len(small)


def _program(*words: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "tests.mailbox.large", *words], cwd=ROOT, capture_output=True, text=True, timeout=KILL_AFTER, check=False
    )
    assert done.returncode == 0, done.stderr[-1_000:]
    return done.stdout


def _growth(source: Path) -> dict[str, int]:
    told: dict[str, int] = json.loads(_program("read", str(source)))
    return told


@pytest.mark.parametrize("kind", ["eml", "mbox", "maildir", "tgz"])
@pytest.mark.parametrize("megabytes", [64, pytest.param(1_024, marks=pytest.mark.long)])
def test_memory_does_not_grow_with_one_large_mail(kind: str, megabytes: int, tmp_path: Path) -> None:
    told = _growth(Path(_program("make", kind, str(tmp_path), str(megabytes))))
    assert told["messages"] == 1
    # Twice the 8 MB that are held, and what the modules themselves take as they are first used.
    assert told["megabytes"] <= 40


def test_memory_does_not_grow_with_the_archive(tmp_path: Path) -> None:
    small, large = tmp_path / "small", tmp_path / "large"
    body = b"words of a mail that has some length\n" * 1_300
    _box(small, [_mail(number, body) for number in range(100)])
    _box(large, [_mail(number, body) for number in range(1_600)])
    few, many = _growth(small), _growth(large)
    assert (few["messages"], many["messages"]) == (100, 1_600)
    assert many["megabytes"] <= few["megabytes"] + 8
