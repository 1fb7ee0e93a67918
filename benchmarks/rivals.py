"""How fast an archive is read, beside programs that know mail: `comeback import`, `notmuch new`, `mu index`, and `wc -l` as the floor.

    python -m benchmarks.rivals [MAILS] [ROUNDS]

All read the same Maildir in turn, round after round, each from nothing; the median of the rounds counts. CPU seconds are those of all
processes of a program together, so that another's work on the machine shows little in them. notmuch and mu index every word and judge none;
Comeback reads what job mail means, keeps the ledger, and indexes no words. notmuch and mu are Debian's `notmuch` and `maildir-utils`.
"""

from __future__ import annotations

import os
import shutil
import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from benchmarks.archive.files import write
from benchmarks.spent import Spent, spent
from comeback import sample

MAILS, ROUNDS = 2_000, 5
AS_INSTALLED = {"PYTHONDONTWRITEBYTECODE": "", "OPENBLAS_CORETYPE": ""}
"""Settings that no installed program has: bytecode that is not kept, arithmetic held to an older processor's."""
Step = Callable[[Path, Path], list[str]]


def main(count: int, rounds: int) -> None:
    """Write the archive, let each read it, print the medians and the ratios."""
    with tempfile.TemporaryDirectory() as made:
        archive = Path(made) / "mail"
        size = write(archive, count)
        print(f"{count:,} mails, {size / 1e6:,.0f} MB; {os.cpu_count()} cores; medians of {rounds}\n", flush=True)
        runs: dict[str, list[Spent]] = {name: [] for name, program, _ in PROGRAMS if shutil.which(program) or program == sys.executable}
        for _ in range(rounds):
            for name, _, step in PROGRAMS:
                if name in runs:
                    runs[name].append(_fresh(step, archive))
        show(runs, count, size)


def show(runs: dict[str, list[Spent]], count: int, size: int) -> None:
    """One line for each program; ratios are of CPU seconds, ours over theirs."""
    middle = {name: statistics.median(run.cpu for run in found) for name, found in runs.items()}
    print(f"{'program':18} {'mails/s CPU':>12} {'MB/s CPU':>9} {'CPU s':>8} {'wall s':>8} {'peak MB':>8} {'we are':>14}")
    for name, found in runs.items():
        cpu, wall = middle[name], statistics.median(run.wall for run in found)
        peak = max(run.peak for run in found)
        ratio = f"{cpu / middle[OURS]:.2f} x as fast" if name != OURS else ""
        print(f"{name:18} {count / cpu:12,.0f} {size / 1e6 / cpu:9.1f} {cpu:8.1f} {wall:8.1f} {peak / 1e6:8.0f} {ratio:>14}")


def _fresh(step: Step, archive: Path) -> Spent:
    """One run in an empty home."""
    with tempfile.TemporaryDirectory() as home:
        where = {"HOME": home, "COMEBACK_HOME": f"{home}/data", "NOTMUCH_CONFIG": f"{home}/notmuch"}
        return spent(step(archive, Path(home)), AS_INSTALLED | where)


def _comeback(archive: Path, _home: Path) -> list[str]:
    me = sample.owner()
    return [sys.executable, "-m", "comeback", "import", str(archive), "--me", me.email, "--name", me.name]


def _notmuch(archive: Path, home: Path) -> list[str]:
    # Its index lies in the home, not in the archive, which the others read too.
    told = f"[database]\npath={home}/index\nmail_root={archive}\n[user]\nname=A\nprimary_email=a@home.example\n[new]\ntags=new\n"
    (home / "notmuch").write_text(told)
    (home / "index").mkdir()
    return ["notmuch", "new", "--quiet"]


def _mu(archive: Path, home: Path) -> list[str]:
    spent(["mu", "init", f"--muhome={home}/mu", f"--maildir={archive}", "--quiet"], {"HOME": str(home)})
    return ["mu", "index", f"--muhome={home}/mu", "--quiet"]


def _lines(archive: Path, _home: Path) -> list[str]:
    return ["sh", "-c", 'find "$0" -type f -print0 | xargs -0 cat | wc -l', str(archive)]


OURS = "comeback import"
PROGRAMS: tuple[tuple[str, str, Step], ...] = (
    (OURS, sys.executable, _comeback),
    ("notmuch new", "notmuch", _notmuch),
    ("mu index", "mu", _mu),
    ("wc -l", "wc", _lines),
)


if __name__ == "__main__":
    numbers = [int(one) for one in sys.argv[1:]]
    main(*(*numbers, *(MAILS, ROUNDS)[len(numbers) :]))
