"""What linking costs where most mails tell nothing, and that the one answer among them is not lost by it."""

from __future__ import annotations

from dataclasses import replace
from hashlib import blake2b

from hypothesis import given
from hypothesis import strategies as st

from comeback.domain.event import EventKind
from comeback.domain.kinds import Kind, SentKind
from comeback.domain.message import Address, Message, Place
from comeback.domain.reading import Reading
from comeback.flows.home import at_home
from comeback.flows.ledger import applications
from comeback.flows.linking import link
from comeback.flows.silent import Silent
from comeback.ledger.linkable import Linkable
from comeback.store import mails
from comeback.store.seekers import set_seeker
from tests.plugins.databases import OpenStore
from tests.store.store_values import mail

ME = "ada@home.example"
NOTHING = Reading((Kind.OTHER,), 0.9, language="en")
PEOPLE = st.sampled_from([f"{name}@shop.example" for name in ("a", "b", "c", "d")])


def silent_mail(number: int, sender: str) -> Linkable:
    identity = blake2b(b"%d" % number, digest_size=32).hexdigest()
    return Linkable(Message(identity, Place("archive"), in_reply_to="<x@home.example>", sender=Address("", sender)), NOTHING, ())


@given(st.lists(PEOPLE, max_size=20), st.sets(PEOPLE))
def test_the_mails_of_those_who_are_known_are_found_again_and_no_others(senders: list[str], known: set[str]) -> None:
    silent, told = Silent(), [silent_mail(at, sender) for at, sender in enumerate(senders)]
    assert list(silent.without(told)) == []
    assert silent.of(known) == [one.message.identity for one in told if one.message.sender.email in known]


def test_what_answers_nothing_is_not_remembered_at_all() -> None:
    silent, alone = Silent(), silent_mail(1, "a@shop.example")
    assert list(silent.without([replace(alone, message=replace(alone.message, in_reply_to=None))])) == []
    assert silent.of({"a@shop.example"}) == []


def test_an_answer_without_a_word_of_work_counts_where_its_sender_turns_out_to_be_known(store: OpenStore) -> None:
    home = at_home(store.settings)
    seeker, _ = set_seeker("Ada Finch", [ME])
    grace = Address("Grace Hill", "grace@works.example")
    applied = replace(mail(1), sender=Address("Ada Finch", ME), to=(grace,), references=())
    answer = replace(mail(2), in_reply_to=applied.message_id, references=())
    stranger = replace(mail(3), sender=Address("", "dan@other.example"), in_reply_to=applied.message_id, references=())
    sent = Reading((Kind.SENT,), 0.99, sent=SentKind.APPLICATION, company="Works", role="Fitter", language="en")
    read = {applied.identity: sent, answer.identity: NOTHING, stranger.identity: NOTHING}
    mails.add(seeker, [applied, answer, stranger], read)
    assert link(at_home(store.settings)) == 1
    (application,) = applications(home)
    assert [event.kind for event in application.events] == [EventKind.APPLIED, EventKind.REPLIED]
