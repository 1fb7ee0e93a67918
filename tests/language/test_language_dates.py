"""Dates and times in four languages, read on Tuesday 10 March 2026."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comeback.language.dates import dates_in

TUESDAY = datetime(2026, 3, 10, 11, 0, tzinfo=ZoneInfo("Europe/London"))

ENGLISH = [
    ("on 14 March", "2026-03-14"),
    ("on the 14th of March", "2026-03-14"),
    ("March 14", "2026-03-14"),
    ("March 14th, 2027", "2027-03-14"),
    ("14 March 2027", "2027-03-14"),
    ("Saturday, 14 March", "2026-03-14"),
    ("Sat 14 Mar", "2026-03-14"),
    ("Friday the 20th of March at 9.30", "2026-03-20 09:30"),
    ("your interview is on 2 December at 9.10", "2026-12-02 09:10"),
    ("Friday 9.10", "2026-03-13 09:10"),
    ("Tuesday 31.03.2026", "2026-03-31"),
    ("we met on 2 January", "2026-01-02"),
    ("thank you for your application of 20 December", "2025-12-20"),
    ("9th and 10th of May", "2026-05-09 | 2026-05-10"),
    ("between 16-18 April", "2026-04-16 | 2026-04-18"),
    ("2026-03-31", "2026-03-31"),
    ("on 31/03/2026", "2026-03-31"),
    ("31/03/26 at noon", "2026-03-31 12:00"),
    ("by 31/03", "2026-03-31"),
    ("on 3/31", "2026-03-31"),
    ("Mon 4/13", "2026-04-13"),
    ("Tue 14/4, 10am", "2026-04-14 10:00"),
    ("on Thursday", "2026-03-12"),
    ("on Tuesday", "2026-03-17"),
    ("this Thursday", "2026-03-12"),
    ("next Thursday", "2026-03-19"),
    ("next Monday", "2026-03-16"),
    ("last Thursday", "2026-03-05"),
    ("Thursday week", "2026-03-19"),
    ("a week on Friday", "2026-03-20"),
    ("Wednesday of next week", "2026-03-18"),
    ("next week on Wednesday", "2026-03-18"),
    ("Thank you for coming in on Thursday.", "2026-03-05"),
    ("It was good to have met you on Friday", "2026-03-06"),
    ("you will hear from us on Friday", "2026-03-13"),
    ("Wednesday 18th, 5 pm, else Thursday 19th at 8 am", "2026-03-18 17:00 | 2026-03-19 08:00"),
    ("Can you do Fri at 10?", "2026-03-13 10:00"),
    ("tomorrow", "2026-03-11"),
    ("tomorrow at 8", "2026-03-11 08:00"),
    ("tomorrow afternoon at 3", "2026-03-11 15:00"),
    ("the day after tomorrow", "2026-03-12"),
    ("we spoke yesterday", "2026-03-09"),
    ("today at 4.15 pm", "2026-03-10 16:15"),
    ("in two weeks", "2026-03-24"),
    ("in a fortnight", "2026-03-24"),
    ("in 10 days", "2026-03-20"),
    ("within 5 working days", "2026-03-17"),
    ("within the next two weeks", "2026-03-24"),
    ("in two to three weeks", "2026-03-31"),
    ("in three weeks' time", "2026-03-31"),
    ("two weeks ago", "2026-02-24"),
    ("in six months", "2026-09-10"),
    ("a week from now", "2026-03-17"),
    ("by the end of the week", "2026-03-13"),
    ("by the end of next week", "2026-03-20"),
    ("early next week", "2026-03-17"),
    ("some time next week", "2026-03-20"),
    ("by the end of the month", "2026-03-31"),
    ("at the end of next month", "2026-04-30"),
    ("in early May", "2026-05-07"),
    ("mid-April", "2026-04-15"),
    ("by the end of April", "2026-04-30"),
    ("in June", "2026-06-01"),
    ("the 12th", "2026-03-12"),
    ("by the 5th", "2026-04-05"),
    ("the interviews of the 5th", "2026-04-05"),
    ("we met on the 5th", "2026-03-05"),
    ("drop me a line in the autumn", "2026-09-01"),
    ("write again next spring", "2027-03-01"),
    ("we met in the summer of 2014", "2014-06-01"),
    ("in the autumn of 2026", "2026-09-01"),
    ("in the new year", "2027-01-07"),
    ("2pm on Friday", "2026-03-13 14:00"),
    ("at 2.30 pm on Friday 13 March", "2026-03-13 14:30"),
    ("Friday at 2 o'clock", "2026-03-13 14:00"),
    ("Friday at half past two", "2026-03-13 14:30"),
    ("Friday, 14:30-15:15", "2026-03-13 14:30"),
    ("Friday, 2-3 pm", "2026-03-13 14:00"),
    ("Friday at 12.30", "2026-03-13 12:30"),
    ("12 Nov, 3 PM", "2026-11-12 15:00"),
    ("dated 19-02-2026, 10:00 hrs", "2026-02-19 10:00"),
    ("either June 16 at 9:00, or 10:30, or 2:00", "2026-06-16 09:00"),
]
GERMAN = [
    ("am 14. März", "2026-03-14"),
    ("am 14. März 2027", "2027-03-14"),
    ("am 14.03.", "2026-03-14"),
    ("am 14.3.2026 um 9 Uhr", "2026-03-14 09:00"),
    ("Samstag, 14. März, 10:30 Uhr", "2026-03-14 10:30"),
    ("Donnerstag, den 19.03.2026, um 14.30 Uhr", "2026-03-19 14:30"),
    ("am 18. und 19. Februar", "2026-02-18 | 2026-02-19"),
    ("Unser Gespräch war am 20. Dezember", "2025-12-20"),
    ("am Freitag", "2026-03-13"),
    ("am Dienstag", "2026-03-17"),
    ("kommenden Freitag", "2026-03-13"),
    ("nächsten Freitag", "2026-03-20"),
    ("letzten Freitag", "2026-03-06"),
    ("Freitag in acht Tagen", "2026-03-20"),
    ("Mittwoch nächster Woche", "2026-03-18"),
    ("Vielen Dank für das Gespräch am Freitag", "2026-03-06"),
    ("Wir melden uns bis Freitag", "2026-03-13"),
    ("Mittwoch, den 18.", "2026-03-18"),
    ("heute", "2026-03-10"),
    ("morgen um zehn", "2026-03-11 10:00"),
    ("morgen um halb drei", "2026-03-11 14:30"),
    ("übermorgen um 15 Uhr", "2026-03-12 15:00"),
    ("gestern", "2026-03-09"),
    ("in zwei Wochen", "2026-03-24"),
    ("in den nächsten zehn Tagen", "2026-03-20"),
    ("innerhalb von 5 Werktagen", "2026-03-17"),
    ("in zwei bis drei Wochen", "2026-03-31"),
    ("vor zwei Wochen", "2026-02-24"),
    ("in einem halben Jahr", ""),
    ("in drei Monaten", "2026-06-10"),
    ("bis Ende der Woche", "2026-03-13"),
    ("bis Ende nächster Woche", "2026-03-20"),
    ("Anfang nächster Woche", "2026-03-17"),
    ("nächste Woche", "2026-03-20"),
    ("Ende des Monats", "2026-03-31"),
    ("Anfang April", "2026-04-07"),
    ("Mitte Mai", "2026-05-15"),
    ("Ende Juni", "2026-06-30"),
    ("im September", "2026-09-01"),
    ("bis zum 12. erhalten Sie Antwort", "2026-03-12"),
    ("ab dem 16. bin ich wieder da", "2026-03-16"),
    ("im Herbst", "2026-09-01"),
    ("Freitag um 9.30 Uhr", "2026-03-13 09:30"),
    ("um 11 Uhr am Freitag", "2026-03-13 11:00"),
    ("Freitag um viertel nach neun", "2026-03-13 09:15"),
    ("am 4. April um elf Uhr", "2026-04-04 11:00"),
    ("Guten Morgen, vielen Dank", ""),
]
FRENCH = [
    ("le 14 mars", "2026-03-14"),
    ("le 1er avril", "2026-04-01"),
    ("le 14 mars 2027", "2027-03-14"),
    ("samedi 14 mars à 9 h", "2026-03-14 09:00"),
    ("le 14/03/2026 à 14h30", "2026-03-14 14:30"),
    ("le 14/03", "2026-03-14"),
    ("les 18 et 19 mai", "2026-05-18 | 2026-05-19"),
    ("vendredi", "2026-03-13"),
    ("vendredi prochain", "2026-03-13"),
    ("vendredi dernier", "2026-03-06"),
    ("ce vendredi", "2026-03-13"),
    ("vendredi en huit", "2026-03-20"),
    ("mercredi de la semaine prochaine", "2026-03-18"),
    ("Merci pour votre visite vendredi", "2026-03-06"),
    ("nous vous répondrons d'ici vendredi", "2026-03-13"),
    ("mercredi 18 à 15 heures", "2026-03-18 15:00"),
    ("aujourd'hui", "2026-03-10"),
    ("demain à dix heures", "2026-03-11 10:00"),
    ("après-demain", "2026-03-12"),
    ("avant-hier", "2026-03-08"),
    ("hier", "2026-03-09"),
    ("dans deux semaines", "2026-03-24"),
    ("sous quinze jours", "2026-03-25"),
    ("d'ici une quinzaine", "2026-03-25"),
    ("dans un délai de 5 jours ouvrés", "2026-03-17"),
    ("il y a deux semaines", "2026-02-24"),
    ("d'ici la fin de la semaine", "2026-03-13"),
    ("en début de semaine prochaine", "2026-03-17"),
    ("la semaine prochaine", "2026-03-20"),
    ("à la fin du mois", "2026-03-31"),
    ("début avril", "2026-04-07"),
    ("mi-mai", "2026-05-15"),
    ("fin juin", "2026-06-30"),
    ("en septembre", "2026-09-01"),
    ("d'ici le 12", "2026-03-12"),
    ("à l'automne", "2026-09-01"),
    ("jeudi 12 mars à 9 h 15", "2026-03-12 09:15"),
    ("jeudi à 18 h", "2026-03-12 18:00"),
    ("jeudi à midi", "2026-03-12 12:00"),
    ("à 14 h jeudi", "2026-03-12 14:00"),
    ("rentrée au bureau le 2 mai", "2026-05-02"),
]
SPANISH = [
    ("el 14 de marzo", "2026-03-14"),
    ("el 14 de marzo de 2027", "2027-03-14"),
    ("sábado 14 de marzo a las 9:00", "2026-03-14 09:00"),
    ("el 14/03/2026", "2026-03-14"),
    ("el 14/03 a las 17:00", "2026-03-14 17:00"),
    ("el 18 y 19 de mayo", "2026-05-18 | 2026-05-19"),
    ("el viernes", "2026-03-13"),
    ("el viernes que viene", "2026-03-13"),
    ("el próximo viernes", "2026-03-13"),
    ("el viernes pasado", "2026-03-06"),
    ("este viernes", "2026-03-13"),
    ("el miércoles de la semana que viene", "2026-03-18"),
    ("Gracias por venir el viernes", "2026-03-06"),
    ("te aviso el lunes", "2026-03-16"),
    ("el jueves 12 a las 10", "2026-03-12 10:00"),
    ("hoy", "2026-03-10"),
    ("mañana a las 4 de la tarde", "2026-03-11 16:00"),
    ("pasado mañana", "2026-03-12"),
    ("ayer", "2026-03-09"),
    ("a las 10 de la mañana", ""),
    ("en dos semanas", "2026-03-24"),
    ("dentro de diez días", "2026-03-20"),
    ("en un plazo de 5 días hábiles", "2026-03-17"),
    ("hace dos semanas", "2026-02-24"),
    ("a finales de semana", "2026-03-13"),
    ("la semana que viene", "2026-03-20"),
    ("a principios de la próxima semana", "2026-03-17"),
    ("a fin de mes", "2026-03-31"),
    ("a principios de abril", "2026-04-07"),
    ("a mediados de mayo", "2026-05-15"),
    ("a finales de junio", "2026-06-30"),
    ("en septiembre", "2026-09-01"),
    ("antes del día 15", "2026-03-15"),
    ("hasta el 12", "2026-03-12"),
    ("en otoño", "2026-09-01"),
    ("el viernes a las 17:00", "2026-03-13 17:00"),
    ("el viernes a las diez y media", "2026-03-13 10:30"),
    ("viernes 13 de marzo, 12 h", "2026-03-13 12:00"),
]
NONE = [
    ("en", "We may march on with the second candidate."),
    ("en", "open 24/7, room 4.02, call 0161 496 0000"),
    ("en", "He came 12th of 300, and you sat in the sun."),
    ("en", "It took 3 weeks and cost 500 pounds."),
    ("en", "Spring is a framework you know well."),
    ("de", "Das war eine tolle Leistung."),
    ("de", "Wir danken Ihnen für Ihr Interesse."),
    ("fr", "Il a été très heureux de vous lire."),
    ("fr", "Nous avons 12 salariés et 3 sites."),
    ("es", "Tiene usted 15 años de experiencia."),
    ("es", "Fue la mejor de la mañana."),
]
CASES = [(language, *case) for language, cases in (("en", ENGLISH), ("de", GERMAN), ("fr", FRENCH), ("es", SPANISH)) for case in cases]


def said(text: str, language: str, country: str = "") -> str:
    found = dates_in(text, TUESDAY, language, country)
    return " | ".join(one.at.strftime("%Y-%m-%d" if one.whole_day else "%Y-%m-%d %H:%M") for one in found)


@pytest.mark.parametrize(("language", "text", "wanted"), CASES)
def test_a_date_is_the_one_that_a_reader_of_that_day_takes_it_for(language: str, text: str, wanted: str) -> None:
    assert said(text, language) == wanted


@pytest.mark.parametrize(("language", "text"), NONE)
def test_words_and_numbers_that_are_no_date_stay_unread(language: str, text: str) -> None:
    assert said(text, language) == ""


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Friday at 3 pm CET", "2026-03-13T15:00:00+01:00"),
        ("13 March, 10:00 GMT", "2026-03-13T10:00:00+00:00"),
        ("on 3 April at 10:00 BST", "2026-04-03T10:00:00+01:00"),
        ("April 3 at 10 am EST", "2026-04-03T10:00:00-04:00"),
        ("13 March at 9:00 am (Pacific time)", "2026-03-13T09:00:00-07:00"),
        ("13 March at 9:00 AEDT", "2026-03-13T09:00:00+11:00"),
        ("13 March at 9:00", "2026-03-13T09:00:00+00:00"),
    ],
)
def test_a_named_zone_holds_and_else_the_writers(text: str, wanted: str) -> None:
    assert [one.at.isoformat() for one in dates_in(text, TUESDAY, "en")] == [wanted]


def test_the_country_settles_the_order_of_day_and_month() -> None:
    assert [said("on 4/5", "en", country) for country in ("US", "GB", "AU")] == ["2026-04-05", "2026-05-04", "2026-05-04"]


def test_seasons_of_the_south_are_half_a_year_off() -> None:
    assert [said("in the autumn", "en", country) for country in ("GB", "AU")] == ["2026-09-01", "2027-03-01"]


def test_working_days_skip_public_holidays_of_the_country() -> None:
    before_easter = datetime(2026, 4, 1, 9, 0, tzinfo=ZoneInfo("Europe/Berlin"))
    found = [dates_in("innerhalb von 2 Werktagen", before_easter, "de", country)[0].at.day for country in ("", "DE")]
    assert found == [3, 7]


def test_an_unwritten_year_turns_with_the_year() -> None:
    december = datetime(2026, 12, 29, 9, 0, tzinfo=ZoneInfo("Europe/London"))
    assert [one.at.date().isoformat() for one in dates_in("on 5 January, as agreed on 22 December", december, "en")] == [
        "2027-01-05",
        "2026-12-22",
    ]


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "next",
                "Friday",
                "31/03",
                "12",
                "th",
                "of",
                "May",
                "Freitag",
                "um",
                "halb",
                "le",
                "1er",
                "el",
                "15",
                "h",
                "30",
                "in",
                "99",
                "weeks",
                ".",
                ",",
                "2026",
                "\n",
            ]
        ),
        max_size=14,
    ),
    st.sampled_from(["en", "de", "fr", "es", "other"]),
)
def test_every_quote_is_an_exact_piece_and_every_moment_has_a_zone(words: list[str], language: str) -> None:
    text = " ".join(words)
    for one in dates_in(text, TUESDAY, language):
        assert text[one.span[0] : one.span[1]] == one.quote
        assert one.quote.strip() == one.quote
        assert one.at.tzinfo is not None


@settings(deadline=None)
@given(st.text(max_size=200), st.sampled_from(["en", "de", "fr", "es"]))
def test_any_text_is_taken(text: str, language: str) -> None:
    assert isinstance(dates_in(text, TUESDAY, language), tuple)


@pytest.mark.parametrize(
    "text",
    ["1/" * 50_000, "in " * 50_000, "Friday " * 20_000, "1" * 100_000, "12 - " * 30_000, "the end of " * 20_000, "99999/99/9999 " * 5000],
)
@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_a_hostile_text_is_taken_too(text: str, language: str) -> None:
    assert isinstance(dates_in(text, TUESDAY, language), tuple)
