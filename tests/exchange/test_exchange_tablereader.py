"""Tables as trackers and spreadsheets write them: bytes, separators, heads, days and statuses in four languages."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest

from comeback.domain.table import Column, Line, Standing
from comeback.errors import UsageError
from comeback.exchange.cells import Order, day_of, is_open, order_of, standing_of
from comeback.exchange.columns import guessed, listed, missing, said
from comeback.exchange.tablereader import LARGEST, MOST_LINES, sheet_of

TEXT = 'Firma;Größe;Notiz\r\nHäusler & Söhne;7;"zwei\nZeilen; und ""mehr"""\r\n\r\nMüller;8;x\r\n'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_same_table_in_any_bytes(encoding: str) -> None:
    sheet = sheet_of(TEXT.encode(encoding))
    assert sheet.heads == ("Firma", "Größe", "Notiz")
    assert sheet.lines == (Line(2, ("Häusler & Söhne", "7", 'zwei\nZeilen; und "mehr"')), Line(5, ("Müller", "8", "x")))


@pytest.mark.parametrize("separator", list(",;\t|"))
def test_the_same_table_with_any_separator(separator: str) -> None:
    text = "\n".join(separator.join(cells) for cells in (["a", "b c", "d"], ["1", "2 2", "3"], ["4", "5", "6"]))
    assert sheet_of(text.encode()).lines == (Line(2, ("1", "2 2", "3")), Line(3, ("4", "5", "6")))


def test_words_of_spreadsheets_before_the_table_are_no_heads() -> None:
    assert sheet_of(b"sep=;\r\nCompany;Date\r\nPell, Ltd;2026-04-14\r\n").lines == (Line(3, ("Pell, Ltd", "2026-04-14")),)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "no table"),
        (b"only one column\nx\n", "no two columns"),
        (b"PK\x03\x04rest", "workbook"),
        (b"a,b\n" * (MOST_LINES + 2), "more than"),
        (b"a" * (LARGEST + 1), "larger"),
        (b'a,b\n"' + b"x" * 200_000, "breaks off"),
    ],
    ids=["empty", "one column", "xlsx", "too many lines", "too large", "a quote without end"],
)
def test_what_is_no_table_is_told_in_a_sentence(data: bytes, words: str) -> None:
    with pytest.raises(UsageError, match=words):
        sheet_of(data)


def test_bytes_that_are_no_text_are_told_and_not_shown() -> None:
    for data in (b"\x89PNG\r\n\x1a\n,a,b", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1,;,;", bytes(range(1, 255)) * 4):
        with pytest.raises(UsageError, match="no table of text"):
            sheet_of(data)


def test_of_many_or_long_heads_a_person_reads_enough() -> None:
    assert listed(["Company", "", "x" * 60]) == f"Company, {'x' * 40}…"
    assert listed([str(at) for at in range(99)]).endswith("19, …")


def test_noise_is_read_or_refused_and_nothing_else() -> None:
    for data in (bytes(range(256)) * 40, b"\0,\0\n\0,\0\n", b"\xff\xfe,", "a,b\n\ud800".encode("utf-8", "surrogatepass"), b"a,b\n'=1,2\n"):
        with suppress(UsageError):
            sheet_of(data)


TRACKERS = {
    "LinkedIn": "Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name,Question And Answers",
    "Huntr": "Company,Job Title,Stage,Date Added,Date Applied,Location,Job Url,Notes",
    "Teal": "Job Position,Company,Location,Status,Date Saved,Date Applied,Follow up,Excitement",
    "Simplify": "Job Title,Company Name,Job URL,Applied Date,Status,Notes",
    "Notion": "Company,Position,Stage,Applied on,Interview date,Link,Notes,Tags",
    "Airtable": "Name,Company,Role,Status,Date applied,Job posting URL,Contact,Notes",
    "Sheets": "#,Company,Job Title,Date Applied,Status,Interview Date,Offer,Contact Person,Comments",
    "German": "Firma,Stelle,Beworben am,Status,Gespräch am,Absage am,Ansprechpartner,Bemerkungen",
    "French": "Entreprise,Poste,Date de candidature,Statut,Date d’entretien,Date de refus,Contact,Remarques",
    "German, in short": "Firma,Stelle,Datum,Status,Gespräch,Absage,Angebot,Notiz",
    "French, in full": "Entreprise,Poste,Date de la candidature,Statut,Date de l’entretien,Date du refus,Date de l’offre,Notes",
    "Spanish, in full": "Empresa,Puesto,Fecha de la candidatura,Estado,Fecha de la entrevista,Fecha del rechazo,Fecha de la oferta,Notas",
    "Spanish": "Empresa,Puesto,Fecha de solicitud,Estado,Fecha de entrevista,Fecha de rechazo,Contacto,Observaciones",
}


@pytest.mark.parametrize("tracker", TRACKERS)
def test_the_heads_of_common_trackers_are_known(tracker: str) -> None:
    heads = TRACKERS[tracker].split(",")
    found = guessed(heads)
    assert missing(found) == []
    names = {column: heads[at] for column, at in found.items()}
    assert names[Column.COMPANY] in {"Company", "Company Name", "Firma", "Entreprise", "Empresa"}
    assert names[Column.ROLE] in {"Job Title", "Job Position", "Position", "Role", "Stelle", "Poste", "Puesto"}
    assert "Saved" not in names[Column.DATE]
    assert "Added" not in names[Column.DATE]
    assert (Column.STATUS in found) is (tracker != "LinkedIn")
    in_full = {Column.INTERVIEW, Column.REJECTED, Column.OFFER}
    assert in_full <= set(found) if "," in tracker else True
    # It is the seeker's own.
    assert "Contact Email" not in names.values()


def test_the_seeker_says_what_columns_hold() -> None:
    heads = ("Wer", "Was", "Wann", "Status")
    found = said("company=wer, role=Was,date=Wann,status=", heads, guessed(heads))
    assert found == {Column.COMPANY: 0, Column.ROLE: 1, Column.DATE: 2}
    for wrong in ("company", "firma=Wer", "company=Wo"):
        with pytest.raises(UsageError, match="column"):
            said(wrong, heads, {})


MARCH = date(2026, 3, 4)
WORDED = [
    "4 March 2026",
    "March 4, 2026",
    "Wed, Mar 4, 2026",
    "4. März 2026",
    "4 mars 2026",
    "4 de marzo de 2026",
    "@March 4, 2026 10:00 AM",
]


@pytest.mark.parametrize("cell", [*WORDED, "2026-03-04", "2026-03-04T10:00:00Z", "2026-03-04 09:12:00", "2026/3/4", "4.3.2026", "4.3.26"])
def test_a_day_that_can_be_read_in_one_way(cell: str) -> None:
    assert {day_of(cell, order) for order in Order} == {MARCH}


def test_figures_follow_the_order_that_is_proved_or_said() -> None:
    assert (day_of("4/3/2026", Order.DAY_FIRST), day_of("3/4/26, 3:45 PM", Order.MONTH_FIRST)) == (MARCH, MARCH)
    assert order_of(["4/3/2026", "14/3/2026"]) is Order.DAY_FIRST
    assert order_of(["4/3/2026", "3/14/2026"]) is Order.MONTH_FIRST
    assert order_of(["14/3/2026", "3/14/2026"]) is None
    assert (is_open(["3/3/2026", "2026-03-04"]), is_open(["4/3/2026"])) == (False, True)


@pytest.mark.parametrize(
    "cell", ["", "soon", "yes", "4 March", "45987", "31/2/2026", "4/3", "March 2026", "next Monday", "2026-13-01", "4 March 2026 or later"]
)
def test_what_names_no_whole_day_is_none(cell: str) -> None:
    assert {day_of(cell, order) for order in Order} == {None}


STATUSES = {
    Standing.REJECTED: ["Rejected", "❌ Rejected", "Not selected", "Absage", "Abgelehnt", "Refusé", "Rechazada"],
    Standing.WITHDRAWN: ["I withdrew", "Offer declined", "Zurückgezogen", "Retirada"],
    Standing.ACCEPTED: ["Offer Accepted", "Hired!", "Angenommen", "Aceptada"],
    Standing.OFFER: ["Offer", "Zusage", "Offre", "Oferta"],
    Standing.INTERVIEW: ["Phone screen", "Interviewing", "Vorstellungsgespräch", "Entretien 2", "Entrevista"],
    Standing.NOT_APPLIED: ["Wishlist", "Bookmarked", "Not applied", "À postuler", "Guardada"],
    Standing.APPLIED: ["Applied", "No response", "Beworben", "En attente", "En proceso"],
    Standing.UNKNOWN: ["?", "declined", "🤷", "B"],
}


@pytest.mark.parametrize(("standing", "status"), [(one, word) for one, words in STATUSES.items() for word in words])
def test_what_a_status_means(standing: Standing, status: str) -> None:
    assert standing_of(status) is standing
