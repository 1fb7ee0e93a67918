"""How long the first page takes, from the command that starts the program until its last byte is here.

    python -m benchmarks.first_page [ROUNDS]

Asked of the data folder that COMEBACK_HOME names, as the browser asks that the command opens: by the printed link, and where that leads.
How long a browser itself takes to start is its own affair.
"""

from __future__ import annotations

import os
import re
import statistics
import subprocess
import sys
import time
from http.cookiejar import CookieJar
from urllib.request import HTTPCookieProcessor, build_opener

ROUNDS = 7
_ADDRESS = re.compile(r"http://\S+key=\S+")
_SERVE = [sys.executable, "-m", "comeback", "serve", "--no-browser"]


def first_page() -> tuple[float, float]:
    """Seconds on the clock, and seconds of CPU of the program; raises AssertionError where no page comes."""
    before, began = os.times(), time.perf_counter()
    with subprocess.Popen(_SERVE, stdout=subprocess.PIPE, text=True) as process:
        try:
            said = (_ADDRESS.search(line) for line in process.stdout or ())
            address = next((found.group() for found in said if found), "")
            page = build_opener(HTTPCookieProcessor(CookieJar())).open(address).read()
            wall = time.perf_counter() - began
        finally:
            process.terminate()
    after = os.times()
    if b"<main" not in page:
        raise AssertionError(address)
    return wall, after.children_user + after.children_system - before.children_user - before.children_system


def main(rounds: int) -> None:
    """Start it so many times, and print the medians; the first time only makes its files warm."""
    first_page()
    times = [first_page() for _ in range(rounds)]
    wall, cpu = (statistics.median(one) for one in zip(*times, strict=True))
    sys.stdout.write(f"first page, from the command: {wall:.2f} s, {cpu:.2f} s of CPU; slowest of {rounds}: {max(times)[0]:.2f} s\n")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS)
