"""The same mailbox fetched by mbsync (isync), which copies every mail whole: what a first look costs without choosing."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import time
from pathlib import Path

from tests.servers.dovecot import PASSWORD, Dovecot

CONFIG = """\
IMAPAccount there
Host localhost
Port {port}
User {user}
Pass {password}
SSLType IMAPS
CertificateFile {certificate}

IMAPStore there
Account there

MaildirStore here
Path {folder}/
Inbox {folder}/Inbox

Channel all
Far :there:
Near :here:
Patterns INBOX
Create Near
Sync Pull
SyncState *
"""


def copied(server: Dovecot, user: str) -> tuple[float, int] | None:
    """Seconds it takes, and bytes of mail it brings; None where it is not installed."""
    if shutil.which("mbsync") is None:
        return None
    with tempfile.TemporaryDirectory() as made:
        facts = {"port": server.imaps, "user": user, "password": PASSWORD, "certificate": server.certificate, "folder": made}
        config = Path(made) / "config"
        config.write_text(CONFIG.format(**facts))
        began = time.perf_counter()
        subprocess.run(["mbsync", "-q", "-c", str(config), "all"], check=True)
        took = time.perf_counter() - began
        return took, sum(file.stat().st_size for file in (Path(made) / "Inbox").rglob("*") if file.is_file())
