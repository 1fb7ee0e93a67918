"""No word by a day means no."""

from __future__ import annotations

from comeback.domain.kinds import Says
from comeback.reading.rule import Rule

RULE = Rule("says.silence_means_no", says=Says.SILENCE_MEANS_NO)
