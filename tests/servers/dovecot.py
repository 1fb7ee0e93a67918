"""A real Dovecot of one's own: in a temporary folder, on ports of this machine, as a user without rights, gone with the tests.

Every user there is has the same password, so that each test takes a mailbox that nobody else uses.
"""

from __future__ import annotations

import contextlib
import grp
import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType

from tests.servers import certificate

PASSWORD = "fernweh-kiosk-41"
PATIENCE = 30.0
"""Seconds until a server that does not answer is given up."""


def free_ports(count: int) -> list[int]:
    """Ports nobody listens on now."""
    held = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [one.getsockname()[1] for one in held]
    for one in held:
        one.close()
    return ports


def program(name: str) -> str:
    """Where it lies."""
    found = shutil.which(name, path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")
    if found is None:
        raise RuntimeError(f"These tests need {name}: please run tests/packages once.")
    return found


def dialect() -> str:
    """Of the settings that the Dovecot of this machine reads: those of 2.3 and of 2.4 are two languages."""
    said = subprocess.run([program("dovecot"), "--version"], capture_output=True, text=True, check=True).stdout
    return "2.3" if said.startswith("2.3") else "2.4"


@dataclass
class Dovecot:
    """One server, from `with` to the end of it. `introspection` is where it asks whether a token is good."""

    introspection: str = "http://127.0.0.1:1/introspect"
    # A socket's path may have 107 characters, which pytest's own folders exceed.
    folder: Path = field(default_factory=lambda: Path(tempfile.mkdtemp(prefix="dv")))

    def __enter__(self) -> Dovecot:
        for name in ("run", "state", "home"):
            (self.folder / name).mkdir()
        self.certificate = certificate.make(self.folder)
        self.imap, self.imaps = free_ports(2)
        self.uid, gid = (os.geteuid(), os.getegid()) if os.geteuid() else (pwd.getpwnam("nobody").pw_uid, grp.getgrnam("nogroup").gr_gid)
        facts: dict[str, object] = {"user": pwd.getpwuid(self.uid).pw_name, "group": grp.getgrgid(gid).gr_name, "uid": self.uid, "gid": gid}
        text = (Path(__file__).parent / f"dovecot-{dialect()}.conf").read_text()
        self.settings = self.folder / "dovecot.conf"
        facts |= {"folder": self.folder, "imap": self.imap, "imaps": self.imaps}
        self.settings.write_text(text.format(password=PASSWORD, introspection=self.introspection, **facts))
        (self.folder / "oauth2.conf").write_text(
            f"introspection_mode = post\nintrospection_url = {self.introspection}\nusername_attribute = username\n"
            "active_attribute = active\nactive_value = true\ntokeninfo_url =\n"
        )
        self.as_user: dict[str, object] = {} if os.geteuid() else {"user": self.uid, "group": gid, "extra_groups": []}
        if not os.geteuid():
            for one in (self.folder, *self.folder.rglob("*")):
                os.chown(one, self.uid, gid)
        self.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    def start(self) -> None:
        """Start, also again on the same mail after `kill`."""
        with (self.folder / "out").open("ab") as out:
            self.process = subprocess.Popen(  # type: ignore[call-overload]
                [program("dovecot"), "-c", self.settings, "-F"],
                stdout=out,
                stderr=out,
                cwd=self.folder,
                start_new_session=True,
                **self.as_user,
            )
        end = time.monotonic() + PATIENCE
        while not self._answers():
            if time.monotonic() > end or self.process.poll() is not None:
                raise RuntimeError((self.folder / "out").read_text() + (self.folder / "log").read_text())
            time.sleep(0.01)

    def kill(self) -> None:
        """As a power cut would, children included: no socket of theirs is left, though a child may take a moment longer to die."""
        with contextlib.suppress(ProcessLookupError):  # it may have failed to start
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        for one in (self.folder / "run").rglob("*"):
            if one.is_socket():
                one.unlink()
        end = time.monotonic() + PATIENCE
        while self._answers() and time.monotonic() < end:
            time.sleep(0.01)

    def _answers(self) -> bool:
        try:
            with socket.create_connection(("127.0.0.1", self.imap), 5) as made:
                return made.recv(5) == b"* OK "
        except OSError:
            return False

    def doveadm(self, *words: str) -> str:
        """The server's own tool for its keepers."""
        run: Sequence[object] = [program("doveadm"), "-c", self.settings, *words]
        done = subprocess.run(run, capture_output=True, text=True, cwd=self.folder, check=False, **self.as_user)  # type: ignore[call-overload]
        if done.returncode:
            raise RuntimeError(done.stderr)
        return str(done.stdout)
