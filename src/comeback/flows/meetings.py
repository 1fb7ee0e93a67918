"""The calendar entries that came by mail, for where an interview is and when it ends. Which of them holds is decided by the ledger."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from comeback.domain.application import Application
from comeback.domain.event import EventKind
from comeback.domain.message import Invite
from comeback.flows.home import Home
from comeback.store import mails

_SETS = frozenset({EventKind.INVITED, EventKind.SCHEDULED})


def invites_of(home: Home, applications: Iterable[Application]) -> dict[int, Sequence[Invite]]:
    """Those of each application, by its number, the newest first; of those that no mail invited, none."""
    setting = {one.number: [e.message for e in one.events if e.kind in _SETS and e.message] for one in applications}
    kept = mails.by_identity(home.seeker_id, (name for names in setting.values() for name in names))
    return {
        number: [invite for name in reversed(names) if name in kept for invite in kept[name].invites] for number, names in setting.items()
    }
