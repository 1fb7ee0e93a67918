"""The cheap gate keeps no job mail out and lets little of the shop and the newsletter in."""

from __future__ import annotations

from collections.abc import Iterable
from email.utils import parseaddr
from pathlib import Path

import pytest

from comeback.domain.kinds import Kind
from comeback.domain.message import Address, Glance, Message, Place
from comeback.mailbox.raw import Raw
from comeback.mailbox.reader import read_one
from comeback.reading.gate import may_be_job_mail
from tests.reading.reading_examples import HARD, message_of, rows
from tests.sample.sample_as_read import all_mails, the_truth
from tests.stories.story_files import names, story
from tools.feedback.rows import rows as feedback_rows
from tools.train.rows import rows as training_rows

ROOT = Path(__file__).parents[2]
NO_JOB = {Kind.OTHER, Kind.BOUNCE}
"""What may be passed over: mail of no search, and returned mail, whose thread brings it back."""
NOISE = [
    ("orders@garnhaus.example", "Your order has shipped", "Your order 8812 is on its way. Track your parcel. Unsubscribe."),
    ("news@soupweekly.example", "Five soups", "Leek, pea, barley and a pot to cook them in. View in browser. Unsubscribe."),
    ("noreply@filmhall.example", "New this week", "Three films and a concert. Manage your subscription."),
    ("statements@tollbank.example", "Your statement", "Your statement is ready. Log in to view it."),
    ("security@tollbank.example", "New sign-in", "Somebody signed in to your account. Was it you?"),
    ("newsletter@modekontor.example", "Nur heute", "Bis zu 50 % auf Mäntel. Zum Warenkorb. Abmelden."),
    ("info@gemuesekiste.example", "Ihre Kiste", "Diese Woche: Lauch, Birnen, Kartoffeln. Abbestellen."),
    ("contact@fromagerie.example", "Nos fromages", "Le comté est arrivé. Se désabonner."),
    ("ofertas@frutas.example", "Semana del mango", "Mangos y piñas con descuento. Darse de baja."),
    ("booking@nightferry.example", "Your cabin", "Cabin 4012, deck nine. Good night."),
]
OTHER_LANGUAGES = [
    "Zapraszamy na rozmowę kwalifikacyjną w czwartek.",
    "Grazie per la candidatura.",
    "Bedankt voor je sollicitatie.",
    "Obrigado pela sua candidatura à vaga.",
    "Tack för din ansökan, vi vill gärna träffa dig på en intervju.",
    "Mangadan obavijest: razgovor za posao, vaš životopis i interview.",
    "Kiitos hakemuksesta.",
    "Děkujeme za Váš životopis, zveme Vás na pohovor.",
    "Başvurunuz için teşekkürler, mülakat tarihi ektedir.",
    "Köszönjük a jelentkezését.",
    "Vă invităm la un interviu.",
]


def passed_over(mails: Iterable[tuple[str, str, bytes]]) -> list[str]:
    """Names of those mails of a search, given as name, main kind and bytes, that an import would pass over."""
    job = [(name, Raw(Place(name), raw)) for name, kind, raw in mails if Kind(kind) not in NO_JOB]
    assert job
    return [name for name, raw in job if not isinstance(read_one(raw, may_be_job_mail), Message)]


def test_no_job_mail_that_the_reader_learns_from_or_is_measured_by_is_kept_out() -> None:
    mails = [row for row in training_rows(ROOT / "training" / "reading") if not row.sentence and Kind(row.kinds[0]) not in NO_JOB]
    # What answers the seeker comes in with its thread, whatever it says.
    opening = [(row.id, Glance(Address(*parseaddr(row.sender)), row.subject, row.text)) for row in mails if "reply" not in row.signs]
    kept_out = [name for name, seen in opening if not may_be_job_mail(seen)]
    assert len(mails) > 4_500
    assert kept_out == []


def test_no_answer_that_tells_strengths_or_gaps_is_kept_out() -> None:
    answers = [row.text for row in feedback_rows()]
    assert len(answers) > 1_000
    assert [text for text in answers if not may_be_job_mail(Glance(Address("Ruth Adair", "ruth@tallowpine.example"), "", text))] == []


def test_no_job_mail_that_the_reader_finds_hard_is_kept_out() -> None:
    mails = [message_of(row) for row in rows(HARD) if Kind(row["kinds"][0]) not in NO_JOB and "re" not in row.get("flags", [])]
    assert [mail.subject for mail in mails if not may_be_job_mail(Glance(mail.sender, mail.subject, mail.words.new))] == []


def test_no_job_mail_of_the_stories_is_passed_over() -> None:
    mails = [(f"{name} {mail.number}", mail.kinds[0], mail.raw) for name in names() for mail in story(name).mails]
    assert passed_over(mails) == []


def test_no_job_mail_of_the_sample_is_passed_over() -> None:
    kinds = {name: row["kinds"][0] for name, row in the_truth()["mails"].items()}
    assert passed_over((mail.identity, kinds[mail.identity], mail.raw.as_bytes()) for mail in all_mails()) == []


@pytest.mark.parametrize("text", OTHER_LANGUAGES)
def test_a_machines_job_mail_in_another_language_is_let_in(text: str) -> None:
    assert may_be_job_mail(Glance(Address("", "noreply@portal.example"), "", text))


def test_shops_and_newsletters_stay_out() -> None:
    let_in = [subject for sender, subject, text in NOISE if may_be_job_mail(Glance(Address("", sender), subject, text))]
    assert len(let_in) <= 1, let_in


def test_a_person_is_let_in_whatever_they_write() -> None:
    assert may_be_job_mail(Glance(Address("Nora Whelan", "nora@whelanbooks.example"), "Thursday", "It isn't you, pet. Sorry."))


def test_a_calendar_part_is_let_in() -> None:
    assert may_be_job_mail(Glance(Address("", "noreply@calbot.example"), "Thu 3pm", "", calendar=True))


def test_a_very_long_text_is_judged_by_its_beginning() -> None:
    assert may_be_job_mail(Glance(Address("", "noreply@portal.example"), "", "Your interview is on Monday. " + "x" * 2_000_000))
