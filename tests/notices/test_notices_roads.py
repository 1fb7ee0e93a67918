"""The roads of a notice: a real program on the desktop's path, a real HTTP server, a real mail server and mailbox."""

from __future__ import annotations

import json
import os
import stat
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from pathlib import Path

import pytest

from comeback.domain.account import Secret
from comeback.domain.event import Event, EventKind, Person
from comeback.domain.message import Message, Place
from comeback.domain.notice import NoticeChoice, Road, Untold
from comeback.errors import ComebackError, UsageError
from comeback.flows.credentials import vault_of
from comeback.flows.home import Home
from comeback.flows.noticechoice import Wish, choose, tried
from comeback.flows.notifying import notify
from comeback.flows.syncing import Syncing, sync_alone
from comeback.machine.desktop import call_of, show
from comeback.mailbox.raw import Raw
from comeback.mailbox.reader import read_one
from comeback.push.ntfy import push, topic_of
from comeback.reading.gate import may_be_job_mail
from comeback.store import accounts, ledger, mails, notices
from comeback.store.ledger import StoredGroup
from comeback.web.site import Site
from comeback.web.tending import tell
from tests.cli.program import Comeback
from tests.cli.test_cli_shapes import keeps_to
from tests.plugins.postoffice import PostOffice
from tests.servers.ntfy import NtfyServer

MONDAY = datetime(2026, 4, 13, 12, tzinfo=UTC)
HOSTILE = '--help $(touch x) `id` "; rm -rf ~ %PATH% </text>'


@pytest.fixture
def shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A desktop whose `notify-send` writes down what it was called with."""
    kept = tmp_path / "shown.jsonl"
    program = tmp_path / "bin" / "notify-send"
    program.parent.mkdir()
    program.write_text(f"#!{sys.executable}\nimport json, sys\nopen({str(kept)!r}, 'a').write(json.dumps(sys.argv[1:]) + '\\n')\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", str(program.parent), prepend=os.pathsep)
    return kept


def lines(file: Path) -> list[list[str]]:
    return [json.loads(line) for line in file.read_text().splitlines()] if file.exists() else []


def with_an_interview(office: PostOffice) -> None:
    """One tomorrow at ten, and a clock that shows noon of a Monday."""
    office.now = MONDAY
    grace, tomorrow = Person("Grace", "grace@works.example"), MONDAY + timedelta(hours=22)
    invited = Event(
        "i", EventKind.INVITED, MONDAY - timedelta(days=3), grace, on=tomorrow, whole_day=False, message="m", company="Hill Works"
    )
    ledger.replace_links(office.home.seeker_id, [StoredGroup("i", None, "Hill Works", "Fitter", (invited,))])


def test_the_desktop_is_told_word_for_word_and_no_shell_reads_them(shown: Path) -> None:
    show(HOSTILE, HOSTILE)
    assert lines(shown) == [["--app-name=Comeback", "--", HOSTILE, HOSTILE]]


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32", "freebsd14"])
def test_words_reach_each_system_as_arguments_or_in_the_environment_alone(platform: str) -> None:
    call = call_of(platform, HOSTILE, HOSTILE)
    others = [word for word in call.words if word != HOSTILE]
    assert call.words.count(HOSTILE) + list(call.environment.values()).count(HOSTILE) == 2
    assert not any("rm -rf" in word for word in others)


def test_a_desktop_without_the_program_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Untold, match=r"no notify-send.*libnotify"):
        show("a", "b")


def test_a_topic_gets_the_words_as_they_are() -> None:
    with NtfyServer() as server:
        push(topic_of(server.topic), "Comeback", "Entretien à 14:00\n“Ä”")
        assert server.heard == [("/", {"topic": "quiet-otter", "title": "Comeback", "message": "Entretien à 14:00\n“Ä”"})]


@pytest.mark.parametrize("status", [301, 307, 403, 404, 429, 500])
def test_a_refusal_is_surely_no_notice_and_nothing_goes_elsewhere(status: int) -> None:
    with NtfyServer() as server:
        server.answers = status
        with pytest.raises(Untold, match=str(status)):
            push(topic_of(server.topic), "Comeback", "x")
        assert len(server.heard) == 1


def test_a_line_that_breaks_after_the_words_leaves_it_open() -> None:
    with NtfyServer() as server:
        server.answers = 0
        with pytest.raises(ComebackError, match="may have come through") as caught:
            push(topic_of(server.topic), "Comeback", "x")
        assert not isinstance(caught.value, Untold)
    with pytest.raises(Untold, match="does not answer"):
        push(topic_of(server.topic), "Comeback", "x")


@pytest.mark.parametrize(
    "address",
    [
        "http://ntfy.example/topic",
        "https://ada:secret@ntfy.example/topic",
        "https://ntfy.example/",
        "https://ntfy.example/a?b=c",
        "ftp://127.0.0.1/topic",
        "https:///topic",
        "topic",
        "https://ntfy.example/a topic",
    ],
)
def test_an_address_that_is_none_or_would_be_heard_by_others_is_refused(address: str) -> None:
    with pytest.raises(UsageError):
        topic_of(address)


def test_each_thing_is_told_once_by_each_road_and_never_at_night(office: PostOffice, shown: Path) -> None:
    with_an_interview(office)
    with NtfyServer() as server:
        choose(office.home, Wish(desktop=True, ntfy=server.topic), MONDAY)
        assert notify(office.home, MONDAY + timedelta(hours=8)) == []
        assert [one.road for one in notify(office.home, MONDAY)] == [Road.DESKTOP, Road.NTFY]
        for later in (0, 1, 60, 180):
            assert notify(office.home, MONDAY + timedelta(minutes=later)) == []
        assert [words[-1] for words in lines(shown)] == ["An interview tomorrow at 11:00."]
        assert [heard["message"] for _, heard in server.heard] == ["An interview tomorrow at 11:00."]


def test_what_is_off_tells_nothing_and_what_fails_is_tried_again_in_its_time(office: PostOffice, shown: Path) -> None:
    with_an_interview(office)
    assert notify(office.home, MONDAY) == []
    with NtfyServer() as server:
        server.answers = 503
        choose(office.home, Wish(ntfy=server.topic, names_employers=True), MONDAY)
        (told,) = notify(office.home, MONDAY)
        assert isinstance(told.problem, Untold)
        assert notify(office.home, MONDAY + timedelta(minutes=4)) == []
        server.answers = 200
        (told,) = notify(office.home, MONDAY + timedelta(minutes=5))
        assert told.problem is None
        assert [heard["message"] for _, heard in server.heard] == ["An interview tomorrow at 11:00: Hill Works"] * 2
        choose(office.home, Wish(ntfy=""), MONDAY)
        assert notify(office.home, MONDAY + timedelta(hours=1)) == []
    assert lines(shown) == []


def test_a_notice_that_nobody_can_know_of_is_not_sent_again(office: PostOffice) -> None:
    with_an_interview(office)
    with NtfyServer() as server:
        server.answers = 0
        choose(office.home, Wish(ntfy=server.topic), MONDAY)
        (told,) = notify(office.home, MONDAY)
        assert told.problem is not None
        assert notify(office.home, MONDAY + timedelta(hours=3)) == []
        assert len(server.heard) == 1


def test_nothing_is_kept_of_what_is_wanted_where_it_could_not_work(office: PostOffice, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as bare:
        bare.setenv("PATH", "/nowhere")
        with pytest.raises(UsageError, match=r"notify-send.*notify --mail"):
            choose(office.home, Wish(desktop=True), MONDAY)
    with pytest.raises(UsageError, match="connect"):
        choose(office.home, Wish(mail=True), MONDAY)
    with pytest.raises(UsageError):
        choose(office.home, Wish(desktop=True, ntfy="nonsense"), MONDAY)
    assert notices.choice(office.home.seeker_id) == NoticeChoice()


@pytest.fixture
def connected(office: PostOffice) -> PostOffice:
    """The office with its mailbox connected, which gets what it sends."""
    settings = replace(office.home.settings, passphrase="a kettle for the whole street")
    office.home = Home(settings, office.home.seeker_id, office.home.seeker)
    accounts.connect(office.home.seeker_id, office.account, MONDAY)
    vault_of(settings).put(office.account.address, Secret(office.mailbox.password))
    office.smtp.deliver = office.mailbox.put
    return office


def test_a_mail_goes_to_oneself_alone_and_says_that_a_program_wrote_it(connected: PostOffice) -> None:
    with_an_interview(connected)
    choose(connected.home, Wish(mail=True), MONDAY)
    (told,) = notify(connected.home, MONDAY)
    assert told.problem is None
    (sent,) = connected.smtp.accepted()
    me = connected.account.address
    assert (sent.sender, sent.recipients) == (me, (me,))
    mail = message_from_bytes(sent.raw)
    assert (mail["Auto-Submitted"], mail["Subject"]) == ("auto-generated", "Comeback")
    assert str(mail.get_payload()).strip() == "An interview tomorrow at 11:00."
    assert notify(connected.home, MONDAY + timedelta(hours=1)) == []
    assert len(connected.smtp.accepted()) == 1


def test_a_notice_that_comes_back_is_not_kept_as_job_mail(connected: PostOffice) -> None:
    with_an_interview(connected)
    choose(connected.home, Wish(mail=True), MONDAY)
    notify(connected.home, MONDAY)
    (sent,) = connected.smtp.accepted()
    as_by_another = read_one(Raw(Place("inbox"), sent.raw), may_be_job_mail)
    assert isinstance(as_by_another, Message), "the gate would let it in, so that the line below can fail"
    (look,) = sync_alone(connected.home, Syncing(MONDAY))
    assert (look.seen, look.new, look.trouble) == (1, 0, "")
    assert mails.count_kept(connected.home.seeker_id) == 0


@pytest.mark.parametrize(("phase", "act", "again"), [("mail", "451 later", True), ("dot", "rst", False), ("taken", "cut", False)])
def test_a_mail_is_tried_again_only_where_it_surely_did_not_leave(connected: PostOffice, phase: str, act: str, *, again: bool) -> None:
    with_an_interview(connected)
    choose(connected.home, Wish(mail=True), MONDAY)
    connected.smtp.script = lambda number, at: act if at == phase else "ok"
    (told,) = notify(connected.home, MONDAY)
    assert isinstance(told.problem, Untold) is again
    connected.smtp.script = lambda number, at: "ok"
    assert bool(notify(connected.home, MONDAY + timedelta(hours=1))) is again


def test_a_trial_goes_by_every_road_that_is_on_and_says_what_is_in_the_way(connected: PostOffice, shown: Path) -> None:
    with NtfyServer() as server:
        server.answers = 403
        choose(connected.home, Wish(desktop=True, mail=True, ntfy=server.topic), MONDAY)
        done = tried(connected.home, MONDAY)
    assert [(one.road, one.problem is None) for one in done] == [(Road.DESKTOP, True), (Road.MAIL, True), (Road.NTFY, False)]
    assert lines(shown)[0][-1] == "This is how a notice looks."
    assert len(connected.smtp.accepted()) == 1


def test_the_pages_tell_while_they_are_open_but_not_of_the_sample(office: PostOffice, shown: Path) -> None:
    with_an_interview(office)
    choose(office.home, Wish(desktop=True), MONDAY)
    site = Site(office.home.settings, "t" * 32, lambda: MONDAY, sample=True)
    assert tell(site) == []
    site.sample = False
    assert len(tell(site)) == len(lines(shown)) == 1


def test_the_command_says_what_is_on(comeback: Comeback, shown: Path) -> None:
    assert "off" in comeback("notify").out
    done = comeback("notify", "--desktop", "--ntfy", "https://ntfy.example/quiet-otter", "--name-employers", "--json")
    assert keeps_to(done, "notify") == 1
    assert comeback("notify", "--ntfy", "off", "--json").rows()[0] == {**done.rows()[0], "ntfy": None}
    assert comeback("notify", "--try").code == 0
    assert len(lines(shown)) == 1
    assert comeback("notify", "--ntfy", "http://ntfy.example/x").code == 2
