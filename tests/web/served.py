"""A program of its own that serves the pages of a data folder at a moment of its choice: what a person starts, less the browser.

Run as `python -m tests.web.served MOMENT`; prints the address with its key.
"""

from __future__ import annotations

import sys
from datetime import datetime
from ipaddress import IPv4Address

from comeback.flows.home import open_home
from comeback.web.serving import serve
from comeback.web.site import Site, clock_from
from comeback.web.token import token_of
from comeback.work.sender import one_round


def main() -> None:
    home = open_home()
    site = Site(home.settings, token_of(home.settings.home), clock_from(datetime.fromisoformat(sys.argv[1])), sender=one_round)
    # The phone of a test runs on this machine.
    site.network = lambda: IPv4Address("127.0.0.1")
    serve(
        site,
        0,
        False,
        lambda address: print(address, flush=True),  # noqa: T201 - the one who started it listens
    )


if __name__ == "__main__":
    main()
