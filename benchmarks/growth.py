"""How the cost of each thing grows with the work: the same figures at 1, 3 and 10 times the mails and applications.

    python -m benchmarks.growth [MAILS] [APPLICATIONS] [KEPT MAILS] [--write FOLDER]

The numbers are those of the smallest size. An import reads an archive of MAILS; commands and pages look at a ledger that holds
APPLICATIONS and KEPT MAILS. CPU seconds of all processes; each size begins with an empty data folder. With --write the plot goes into
FOLDER. What is told for each mail ought to stay as it is, what is told for the whole ought to grow as the work or less.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks import letters
from benchmarks.archive.files import write
from benchmarks.growthplot import Line, plot
from benchmarks.pages import command
from benchmarks.rivals import AS_INSTALLED
from benchmarks.spent import Spent, spent
from comeback import sample

TIMES = (1, 3, 10)
MAILS, APPLICATIONS, KEPT = 300, 50, 2_000
PLOT = "growth.svg"
ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Size:
    """So much work."""

    mails: int
    applications: int
    kept: int

    def times(self, factor: int) -> Size:
        """So many times as much."""
        return Size(self.mails * factor, self.applications * factor, self.kept * factor)


def main(size: Size, folder: Path | None) -> None:
    """Measure at each size, print the table, and draw it."""
    found: dict[str, list[float]] = {}
    for factor in TIMES:
        for name, value in figures(size.times(factor)):
            found.setdefault(name, []).append(value)
            print(f"{factor:3} times: {name:46} {value:9.2f}", file=sys.stderr, flush=True)
    print(f"| figure | {' | '.join(f'{factor} times' for factor in TIMES)} | grows by |\n|---|{'---|' * (len(TIMES) + 1)}")
    for name, values in found.items():
        print(f"| {name} | {' | '.join(f'{value:.3g}' for value in values)} | {values[-1] / values[0]:.1f} |")
    if folder:
        (folder / PLOT).write_text(plot(TIMES, [Line(name, tuple(values)) for name, values in found.items()]), "utf-8")


def figures(size: Size) -> Iterator[tuple[str, float]]:
    """Each figure at one size, with its name."""
    with tempfile.TemporaryDirectory() as made:
        archive = Path(made) / "mail"
        write(archive, size.mails)
        first = imported(archive, Path(made) / "first")
        again = imported(archive, Path(made) / "first")
        yield "`comeback import`, CPU ms for each mail", 1000 * first.cpu / size.mails
        yield "`comeback import`, peak MB", first.peak / 1e6
        yield "the same archive again, CPU ms for each mail", 1000 * again.cpu / size.mails
    with tempfile.TemporaryDirectory() as made:
        os.environ["COMEBACK_HOME"] = made
        for name, step in LEDGER:
            yield name, step(made, size)
    yield "checking a letter as its writer types, CPU ms", letters.rows()[0][1]


def imported(archive: Path, home: Path) -> Spent:
    """One import by the program itself."""
    me = sample.owner()
    words = [sys.executable, "-m", "comeback", "import", str(archive), "--me", me.email, "--name", me.name]
    return spent(words, AS_INSTALLED | {"COMEBACK_HOME": str(home)})


def _apart(code: str, *words: object) -> float:
    """The number that a piece of Python prints in a process of its own, so that nothing is remembered from another size."""
    done = subprocess.run([sys.executable, "-c", code, *map(str, words)], capture_output=True, text=True, check=True)
    return float(done.stdout.splitlines()[-1])


def _filled(_home: str, size: Size) -> float:
    return _apart(_FILL, size.applications, size.kept)


def _linked(_home: str, _size: Size) -> float:
    return _apart(_LINK)


def _due(_home: str, _size: Size) -> float:
    return min(command(["due"]) for _ in range(ROUNDS))


def _slowest(home: str, _size: Size) -> float:
    return _apart(_PAGES, home)


_FILL = "import sys\nfrom benchmarks.pages import held\nprint(held(int(sys.argv[1]), int(sys.argv[2])))"
_LINK = (
    "import time\nfrom comeback.flows.home import open_home\nfrom comeback.flows.linking import link\nhome = open_home()\n"
    "began = time.process_time()\nlink(home)\nprint(time.process_time() - began)"
)
_PAGES = (
    "import sys\nfrom pathlib import Path\nfrom benchmarks.pages import pages\nprint(max(slow for *_, slow in pages(Path(sys.argv[1]))))"
)
LEDGER: tuple[tuple[str, Callable[[str, Size], float]], ...] = (
    ("applications that the ledger holds", _filled),
    ("linking all of it anew, CPU s", _linked),
    ("`comeback due`, CPU s", _due),
    ("the slowest page, 95th of a hundred looks, CPU ms", _slowest),
)
"""What is asked of a ledger, in this order."""


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("mails", type=int, nargs="?", default=MAILS)
    parser.add_argument("applications", type=int, nargs="?", default=APPLICATIONS)
    parser.add_argument("kept", type=int, nargs="?", default=KEPT)
    parser.add_argument("--write", type=Path)
    asked = parser.parse_args()
    main(Size(asked.mails, asked.applications, asked.kept), asked.write)
