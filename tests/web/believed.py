"""A program that believes each attack's refusal: a reader may well take it for no mail of a search, and pages must bear it all the same.

Run as `python -m tests.web.believed` on the data folder that the environment names.
"""

from __future__ import annotations

from comeback import sample
from comeback.domain.kinds import Kind
from comeback.flows.home import open_home
from comeback.flows.linking import link
from comeback.flows.reviewing import Word, correct
from tests.web.pages_mailbox import refusals


def main() -> None:
    home = open_home()
    for mail, firm in refusals():
        correct(home, mail, Word((Kind.REJECTION,), firm.title(), "Librarian"), sample.owner().now, then=lambda _: None)
    link(home)


if __name__ == "__main__":
    main()
