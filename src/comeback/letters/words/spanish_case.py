"""What a Spanish letter hears in a case: an apology for the delay, which a courteous answer waves away; a board, which is no team;
a trade with the dying and the dead, where nobody hopes to meet again.
"""

from __future__ import annotations

import re2

from comeback.domain.case import Case

_EXCUSED = re2.compile(r"(?i)\b(?:discul|perd[oó]n|lament|sent|sient)\pL*[^.!?]* (?:retraso|demora|tardanza|tardado|espera)\b")
_SOMBRE = re2.compile(r"(?i)\b(?:funer|tanator|cementerio|crematorio|paliativ|hospicio)")
_BOARD = re2.compile(r"(?i)\btribunal\b")


def excused(case: Case) -> bool:
    """Whether the one who brought the news asked pardon for the time it took."""
    return bool(case.notice and _EXCUSED.search(case.notice.words))


def before_board(case: Case) -> bool:
    """Whether the writer stood before a board of examiners."""
    told = (case.stage, *(one.title for one in case.people))
    return any(_BOARD.search(one or "") for one in told)


def sombre(case: Case) -> bool:
    """Whether the house has to do with dying and mourning."""
    return bool(_SOMBRE.search(f"{case.company} {case.role}"))
