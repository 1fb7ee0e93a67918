"""`python -m tools.feedback`: how well strengths and gaps are found in the invented answers, learned from and unseen.

With `--rules` by the rules alone.
"""

from __future__ import annotations

import sys

from comeback.flows.listening import ear
from tools.feedback.rows import Row, rows
from tools.feedback.score import Score, scored


def main() -> None:
    """One line for each language, unseen answers apart."""
    every = rows()
    for unseen in (False, True):
        for language in ("en", "de", "fr", "es"):
            _say(language, unseen=unseen, chosen=[row for row in every if row.unseen is unseen and row.language == language])
        _say("all", unseen=unseen, chosen=[row for row in every if row.unseen is unseen])


def _say(language: str, *, unseen: bool, chosen: list[Row]) -> None:
    found: Score = scored(chosen, None if "--rules" in sys.argv else ear)
    print(
        f"{'unseen' if unseen else 'seen'} {language:4} point F1 {found.f1:.3f}  with theme {found.themed_f1:.3f}  of {found.true} points"
    )


if __name__ == "__main__":
    main()
