"""What the database itself guarantees: tenants apart, nothing twice, nothing written that a power cut could take back."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass, replace
from importlib import resources
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import IntegrityError, connection, models, transaction
from django.db.migrations.loader import MigrationLoader
from django.test.utils import CaptureQueriesContext
from jsonschema import Draft202012Validator

import comeback.store
from comeback.domain.delivery import MAY_BE_AT_THE_READER, DeliveryState
from comeback.store import ledger, mails
from comeback.store import models as tables
from comeback.store.access import SeekerId, rows
from comeback.store.exact_text import ExactText
from comeback.store.export import everything
from comeback.store.same_seeker import SameSeeker
from comeback.store.seekers import new_seeker
from comeback.store.transaction import together
from tests.plugins.databases import ADA, OpenStore
from tests.store.store_values import NOON, event, mail

ALL = list(apps.get_app_config("store").get_models())
FRESH = count(1_000)
POINTING = [(table, one) for table in ALL for one in table._meta.constraints if isinstance(one, SameSeeker)]


def make(table: type[models.Model], seeker: SeekerId, **given: Any) -> Any:
    """A row with something in every column, and rows of the same seeker where it points; `given` wins."""
    values: dict[str, Any] = {}
    for field in table._meta.concrete_fields:
        if field.primary_key or field.name in given or f"{field.name}_id" in given:
            continue
        if field.name == "seeker":
            values["seeker_id"] = seeker
        elif isinstance(field, models.ForeignKey):
            values[field.name] = make(target_of(field), seeker)
        elif not field.null and not field.has_default():
            values[field.name] = example(field)
    return table._default_manager.create(**{**values, **given})


def target_of(field: Any) -> type[models.Model]:
    """The table that a foreign key points at."""
    target: type[models.Model] = field.related_model
    return target


def example(field: Any) -> object:
    """Any value the column takes."""
    known = {"verdict": "join", "state": "draft", "cause": "first", "facts": "{}", "zone": "UTC"}
    if field.name in known:
        return known[field.name]
    if isinstance(field, models.CharField | ExactText):
        return f"x{next(FRESH)}"
    if isinstance(field, models.BooleanField):
        return False
    return NOON if isinstance(field, models.DateTimeField) else next(FRESH)


def test_no_step_of_the_schema_is_missing(sqlite_store: OpenStore) -> None:
    said = io.StringIO()
    call_command("makemigrations", "store", check=True, dry_run=True, stdout=said)
    assert "No changes" in said.getvalue()


OUTBOX: dict[str, dict[str, tuple[str, ...]]] = {
    "letter": {"letter_once": ("application", "kind", "step"), "letter_approved_is_frozen": (), "letter_state": ()},
    "revision": {"revision_once": ("letter", "number")},
    "attempt": {"attempt_once": ("letter", "number"), "attempt_alone": ("letter",), "attempt_state": ()},
}


@pytest.mark.parametrize("noun", OUTBOX)
def test_the_first_step_of_the_schema_makes_the_outbox_with_what_keeps_a_letter_from_being_sent_twice(noun: str) -> None:
    state = MigrationLoader(None).project_state(("store", "0001_initial"))
    table = state.models["store", noun]
    keys = {one.name: tuple(getattr(one, "fields", ())) for one in table.options["constraints"]}
    for name, fields in OUTBOX[noun].items():
        assert keys[name] == (("seeker", *fields) if fields else ())
    alone = [one for one in table.options["constraints"] if one.name == "attempt_alone"]
    at_its_reader = {str(one) for one in MAY_BE_AT_THE_READER}
    assert all(set(dict(one.condition.children)["state__in"]) == at_its_reader for one in alone)


def test_the_first_step_of_the_schema_lets_no_two_letters_share_what_they_are_known_by() -> None:
    fields = MigrationLoader(None).project_state(("store", "0001_initial")).models["store", "letter"].fields
    assert fields["message_id"].unique
    assert fields["ledger_token"].unique
    assert {"frozen", "approved_hash", "envelope_from", "envelope_to", "claim_token", "claim_until", "dot_at", "server_reply"} <= set(
        fields
    )


def test_the_schema_of_an_export_knows_every_table_and_column() -> None:
    described = {shape["properties"]["table"]["const"]: set(shape["properties"]) - {"table"} for shape in exported()["oneOf"]}
    assert described == {table._meta.model_name: {column.attname for column in table._meta.concrete_fields} for table in ALL}


def test_a_row_of_every_table_keeps_to_the_schema_of_an_export(store: OpenStore) -> None:
    for table in ALL:
        if table is not tables.Seeker:
            make(table, store.seeker)
    nouns = set()
    for row in everything(store.seeker):
        Draft202012Validator(exported()).validate({"table": row.noun, **row.columns})
        nouns.add(row.noun)
    assert nouns == {table._meta.model_name for table in ALL}


def exported() -> dict[str, Any]:
    """The schema of an export's rows."""
    schema: dict[str, Any] = json.loads(resources.files("comeback").joinpath("schemas", "export.schema.json").read_text("utf-8"))
    return schema


@pytest.mark.parametrize("table", [one for one in ALL if one is not tables.Seeker])
def test_every_table_belongs_to_a_seeker(table: type[models.Model]) -> None:
    assert issubclass(table, tables.SeekerRow)


@pytest.mark.parametrize("table", [one for one in ALL if one is not tables.Seeker])
def test_every_unique_key_and_every_index_begins_with_the_seeker(table: type[models.Model]) -> None:
    keys = [list(one.fields) for one in table._meta.constraints if isinstance(one, models.UniqueConstraint)]
    assert all(key[0] == "seeker" for key in keys)
    across = {"letter_due"}
    assert all(one.fields[0] == "seeker" for one in table._meta.indexes if one.name not in across)


@pytest.mark.parametrize("table", [one for one in ALL if one is not tables.Seeker])
def test_whatever_points_from_row_to_row_is_held_to_the_same_seeker(table: type[models.Model]) -> None:
    pointing = {field.name for field in table._meta.concrete_fields if isinstance(field, models.ForeignKey)} - {"seeker"}
    assert pointing == {one.field for one in table._meta.constraints if isinstance(one, SameSeeker)}


@pytest.mark.parametrize(("table", "constraint"), POINTING, ids=lambda one: getattr(one, "name", ""))
def test_a_row_cannot_point_at_another_seekers(store: OpenStore, table: type[models.Model], constraint: SameSeeker) -> None:
    field = table._meta.get_field(constraint.field)
    theirs = make(target_of(field), new_seeker(ADA).id)
    make(table, store.seeker)
    with pytest.raises(IntegrityError), transaction.atomic():
        make(table, store.seeker, **{constraint.field: theirs})


def test_only_one_module_asks_tables_for_rows() -> None:
    asking = set()
    for file in Path(comeback.store.__path__[0]).rglob("*.py"):
        text = file.read_text()
        if ".objects" in text or "_default_manager" in text or "_base_manager" in text:
            asking.add(file.name)
    assert asking == {"access.py"}


def test_two_seekers_may_know_the_same_mail_and_neither_sees_the_others(store: OpenStore) -> None:
    other = new_seeker(ADA).id
    mails.add(store.seeker, [mail(1)])
    mails.add(other, [mail(1), mail(2)])
    ledger.add_entry(other, event("hand", message=None))
    assert mails.count_kept(store.seeker) == 1
    assert ledger.entries(store.seeker) == ()


UNIQUE = [
    (tables.Message, {"identity": "m"}),
    (tables.Application, {"number": 1, "key": "a"}),
    (tables.Event, {"name": "e"}),
    (tables.SeekerAddress, {"address": "ada@work.example", "position": 9}),
    (tables.SyncFolder, {"account": "a", "folder": "INBOX"}),
    (tables.HeardFeedback, {"source": "m"}),
    (tables.PassedMail, {"identity": "m", "digest": "d"}),
    (tables.Epoch, {"token": "t"}),
]


@pytest.mark.parametrize(("table", "key"), UNIQUE, ids=lambda one: getattr(one, "__name__", ""))
def test_nothing_is_there_twice_for_one_seeker(store: OpenStore, table: type[models.Model], key: dict[str, Any]) -> None:
    make(table, new_seeker(replace(ADA, addresses=())).id, **key)
    make(table, store.seeker, **key)
    with pytest.raises(IntegrityError), transaction.atomic():
        make(table, store.seeker, **key)


def test_a_step_of_an_application_has_one_letter_of_a_kind(store: OpenStore) -> None:
    letter = make(tables.Letter, store.seeker, kind="follow_up", step="no")
    make(tables.Letter, store.seeker, kind="nudge", step="no", application=letter.application)
    with pytest.raises(IntegrityError), transaction.atomic():
        make(tables.Letter, store.seeker, kind="follow_up", step="no", application=letter.application)


def test_a_letter_is_not_approved_without_its_bytes(store: OpenStore) -> None:
    letter = make(tables.Letter, store.seeker)
    for missing in ({"frozen": None}, {"approved_hash": ""}, {"message_id": None}):
        frozen = {"frozen": b"Dear", "approved_hash": "0" * 64, "message_id": "<1@home.example>", "state": "approved"}
        with pytest.raises(IntegrityError), transaction.atomic():
            rows(tables.Letter, store.seeker).filter(pk=letter.pk).update(**{**frozen, **missing})
    rows(tables.Letter, store.seeker).filter(pk=letter.pk).update(**frozen)


def test_a_message_id_is_never_used_twice_by_anybody(store: OpenStore) -> None:
    make(tables.Letter, store.seeker, message_id="<1@home.example>")
    with pytest.raises(IntegrityError), transaction.atomic():
        make(tables.Letter, new_seeker(ADA).id, message_id="<1@home.example>")


@pytest.mark.parametrize("first", sorted(MAY_BE_AT_THE_READER))
def test_a_second_attempt_is_refused_while_the_first_may_be_at_the_reader(store: OpenStore, first: DeliveryState) -> None:
    letter = make(tables.Letter, store.seeker)
    make(tables.Attempt, store.seeker, letter=letter, number=1, state=first.value)
    for second in MAY_BE_AT_THE_READER:
        with pytest.raises(IntegrityError), transaction.atomic():
            make(tables.Attempt, store.seeker, letter=letter, number=2, state=second.value)
    make(tables.Attempt, store.seeker, number=1, state=first.value)


@pytest.mark.parametrize("first", sorted(set(DeliveryState) - MAY_BE_AT_THE_READER))
def test_a_second_attempt_is_possible_once_the_first_surely_did_not_arrive(store: OpenStore, first: DeliveryState) -> None:
    letter = make(tables.Letter, store.seeker)
    make(tables.Attempt, store.seeker, letter=letter, number=1, state=first.value)
    make(tables.Attempt, store.seeker, letter=letter, number=2, state="claimed")
    with pytest.raises(IntegrityError), transaction.atomic():
        make(tables.Attempt, store.seeker, letter=letter, number=3, state="claimed")


@dataclass(frozen=True)
class Pragma:
    """A setting of SQLite and what it must be."""

    name: str
    value: object


@pytest.mark.parametrize(
    "pragma",
    [
        Pragma("journal_mode", "wal"),
        Pragma("synchronous", 2),
        Pragma("foreign_keys", 1),
        Pragma("secure_delete", 1),
        Pragma("busy_timeout", 30_000),
    ],
    ids=lambda one: one.name,
)
def test_the_file_is_opened_so_that_nothing_confirmed_is_lost(sqlite_store: OpenStore, pragma: Pragma) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA {pragma.name}")
        assert cursor.fetchone() == (pragma.value,)


def test_every_transaction_begins_as_a_writer(sqlite_store: OpenStore) -> None:
    with CaptureQueriesContext(connection) as asked:
        together(lambda: None)
    assert [one["sql"] for one in asked] == ["BEGIN IMMEDIATE", "COMMIT"]


def test_only_the_owner_may_read_the_files(sqlite_store: OpenStore) -> None:
    mails.add(sqlite_store.seeker, [mail(1)])
    files = [one for one in sqlite_store.settings.home.iterdir() if one.name.startswith("comeback.sqlite3")]
    assert {one.name for one in files} == {"comeback.sqlite3", "comeback.sqlite3-wal", "comeback.sqlite3-shm"}
    assert {one.stat().st_mode & 0o777 for one in files} == {0o600}
