"""One large mail, made and read without holding it. Run as a program, so that its memory is its own.

python -m tests.mailbox.large make KIND FOLDER MEGABYTES   ->  the path made
python -m tests.mailbox.large read PATH                    ->  {"messages": ..., "megabytes": ...}
"""

from __future__ import annotations

import json
import sys
import tarfile
from pathlib import Path

from comeback.domain.message import Message, Quarantined
from comeback.mailbox.reader import messages
from tests.mailbox import peak
from tests.mailbox.roads import SEPARATOR

HEAD = (
    b"From: Ida <ida@quarrylane.example>\nSubject: large\nContent-Type: multipart/mixed; boundary=edge\n\n"
    b"--edge\nContent-Type: text/plain\n\nwords\n"
    b"--edge\nContent-Type: application/pdf; name=plan.pdf\nContent-Transfer-Encoding: base64\n\n"
)


def make(kind: str, folder: Path, megabytes: int) -> Path:
    """A source of this kind with one mail of about that size."""
    if kind == "maildir":
        for name in ("new", "cur", "tmp"):
            (folder / "Mail" / name).mkdir(parents=True)
    file = folder / {"eml": "large.eml", "mbox": "large", "maildir": "Mail/cur/1.host:2,S", "tgz": "large.mbox"}[kind]
    noise = "".join(f"{number * number * 7_919:076x}"[-76:] + "\n" for number in range(13_700)).encode()
    with file.open("wb") as out:
        out.write((SEPARATOR if kind in ("mbox", "tgz") else b"") + HEAD)
        for _ in range(megabytes):
            out.write(noise)
        out.write(b"--edge--\n")
    if kind != "tgz":
        return folder / "Mail" if kind == "maildir" else file
    with tarfile.open(folder / "large.tgz", "w:gz", compresslevel=1) as archive:
        archive.add(file, "large.mbox")
    return folder / "large.tgz"


def read(path: Path) -> dict[str, int]:
    """How many mails were read, the large ones in full, and the megabytes that took beyond what was held before."""
    before = peak.reset()
    count = 0
    for one in messages(path, lambda glance: glance.subject == "large"):
        if isinstance(one, Quarantined):
            raise SystemExit(one.reason)
        count += one.words.new.startswith("words") if isinstance(one, Message) else 1
    return {"messages": count, "megabytes": peak.peak() - before}


if __name__ == "__main__":
    if sys.argv[1] == "make":
        sys.stdout.write(str(make(sys.argv[2], Path(sys.argv[3]), int(sys.argv[4]))))
    else:
        sys.stdout.write(json.dumps(read(Path(sys.argv[2]))))
