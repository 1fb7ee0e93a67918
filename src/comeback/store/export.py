"""Everything kept of a seeker, as values that go into JSON as they are. The tables come from the schema, so none is forgotten."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from django.apps import apps

from comeback.store import models
from comeback.store.access import SeekerId, pages, rows, seekers
from comeback.store.mapping.codec import Json, parsed

IN_JSON = frozenset({"facts", "envelope_to", "manner"})
"""Columns that hold JSON."""


@dataclass(frozen=True, slots=True)
class ExportedRow:
    """One row: the noun it is of, and its columns. Bytes are in base64, moments in ISO 8601."""

    noun: str
    columns: dict[str, Json]


def everything(seeker: SeekerId) -> Iterator[ExportedRow]:
    """All rows of a seeker, the seeker first; a page at a time."""
    for one in seekers().filter(pk=seeker):
        yield ExportedRow("seeker", _columns(one))
    yield from rows_of(seeker, tables())


def rows_of(seeker: SeekerId, wanted: Iterable[type[models.SeekerRow]]) -> Iterator[ExportedRow]:
    """All rows of a seeker in these tables."""
    for table in wanted:
        for page in pages(rows(table, seeker)):
            yield from (ExportedRow(table._meta.model_name or "", _columns(row)) for row in page)


def tables() -> list[type[models.SeekerRow]]:
    """All tables whose rows belong to a seeker."""
    return [table for table in apps.get_app_config("store").get_models() if issubclass(table, models.SeekerRow)]


def _columns(row: models.Seeker | models.SeekerRow) -> dict[str, Json]:
    return {field.attname: _json(field.attname, getattr(row, field.attname)) for field in row._meta.concrete_fields}


def _json(column: str, value: object) -> Json:
    if column in IN_JSON and isinstance(value, str):
        return parsed(value)
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, bytes | memoryview):
        return b64encode(value).decode()
    if value is None or isinstance(value, bool | int | float | str):
        return value
    raise TypeError(f"no JSON for {column}")
