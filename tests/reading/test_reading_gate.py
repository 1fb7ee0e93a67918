"""The cheap gate keeps no job mail out and lets little of the shop and the newsletter in."""

from __future__ import annotations

import pytest

from comeback.domain.message import Address, Glance
from comeback.reading.gate import may_be_job_mail
from tests.reading.reading_examples import HARD, Row, message_of, rows

JOB = [row for row in (*rows(), *rows(HARD)) if row["kinds"][0] not in {"other", "bounce"} and "re" not in row.get("flags", [])]
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


@pytest.mark.parametrize("row", JOB, ids=lambda row: row["id"])
def test_no_job_mail_is_kept_out(row: Row) -> None:
    mail = message_of(row)
    assert may_be_job_mail(Glance(mail.sender, mail.subject, mail.words.new))


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
