"""The roads of a notice, from words to the seeker. Each raises Untold where it surely did not get through, else ComebackError."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import datetime

from comeback.domain.account import Account
from comeback.domain.delivery import Result
from comeback.domain.message import Passed, Place
from comeback.domain.notice import NoticeChoice, Road, Telling, Untold
from comeback.domain.sentence import Sentence
from comeback.errors import ComebackError
from comeback.flows.carriers import way_out
from comeback.flows.home import Home
from comeback.machine import desktop
from comeback.mailbox.identity import identity
from comeback.mailbox.selfmail import to_oneself
from comeback.push.ntfy import push, topic_of
from comeback.store import accounts, mails

Way = Callable[[Home, NoticeChoice, Telling, datetime], None]


def by_desktop(home: Home, wanted: NoticeChoice, telling: Telling, now: datetime) -> None:  # noqa: ARG001 - see Way
    """On the screen of this machine."""
    desktop.show(telling.title, telling.text)


def by_ntfy(home: Home, wanted: NoticeChoice, telling: Telling, now: datetime) -> None:  # noqa: ARG001 - see Way
    """To the topic."""
    push(topic_of(wanted.ntfy), telling.title, telling.text)


def by_mail(home: Home, wanted: NoticeChoice, telling: Telling, now: datetime) -> None:  # noqa: ARG001 - see Way
    """From the seeker's mailbox to itself. Before it leaves it is noted as passed, so that it is not read as job mail when it comes in."""
    account = own_mailbox(home)
    if account is None:
        raise Untold(Sentence("No mailbox of yours is connected that could send."), Sentence("Connect one: comeback connect ADDRESS"))
    mail = to_oneself(account.address, telling.title, telling.text, now, uuid.uuid4().hex)

    def noted() -> bool:
        mails.add(home.seeker_id, [Passed(Place("notice", mail.token), identity(mail.raw))])
        return True

    done = way_out(home, account).carry(mail, noted)
    if done.result is Result.UNKNOWN:
        raise ComebackError(
            Sentence("The mail server broke off: {reply}", reply=done.reply), "The notice may have come through, so it is not sent again."
        )
    if done.result is not Result.ACCEPTED:
        raise Untold(
            Sentence("The mail server did not take a notice: {reply}", reply=done.reply), Sentence("'comeback mailboxes' says how it is.")
        )


def own_mailbox(home: Home) -> Account | None:
    """The first mailbox that can send and is the seeker's own by their own word."""
    found = (one.account for one in accounts.accounts(home.seeker_id))
    return next((one for one in found if one.smtp is not None and one.address in home.me), None)


ROADS: dict[Road, Way] = {Road.DESKTOP: by_desktop, Road.MAIL: by_mail, Road.NTFY: by_ntfy}
