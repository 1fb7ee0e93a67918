"""They ask not to be written to."""

from __future__ import annotations

from comeback.domain.kinds import Says
from comeback.reading.rule import Rule

RULE = Rule("says.do_not_contact", says=Says.DO_NOT_CONTACT)
