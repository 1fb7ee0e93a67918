"""Measuring the reader on labelled mail: counts are right, bad labels are named, nothing is kept."""

from __future__ import annotations

import json
from importlib import resources
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.cli.program import Comeback

HEAD = "From: {}\nTo: bryn@postnook.example\nSubject: {}\n\n"
NO = HEAD.format("Ada Quern <ada@quernmill.example>", "Miller") + "We have given the post of miller to another applicant.\n"
PARCEL = HEAD.format("Garnhaus <orders@garnhaus.example>", "Your order") + "Your parcel has left the warehouse.\n"


@pytest.fixture
def labels(tmp_path: Path) -> Path:
    (tmp_path / "no.eml").write_text(NO)
    (tmp_path / "parcel.eml").write_text(PARCEL)
    file = tmp_path / "labels.jsonl"
    file.write_text('{"path": "no.eml", "kinds": ["rejection"]}\n\n{"path": "parcel.eml", "kinds": ["other"]}\n')
    return file


def test_right_readings_are_counted(comeback: Comeback, labels: Path, tmp_path: Path) -> None:
    said = comeback("measure", labels, "--json")
    schema = json.loads(resources.files("comeback").joinpath("schemas", "measure.schema.json").read_text("utf-8"))
    for row in said.rows():
        Draft202012Validator(schema).validate(row)
    assert [(row["kind"], row["mails"], row["found"], row["wrong"]) for row in said.rows()] == [("rejection", 1, 1, 0), ("other", 1, 1, 0)]
    assert not (tmp_path / "home").exists()


def test_a_wrong_label_shows_as_missed_and_as_harm(comeback: Comeback, labels: Path) -> None:
    labels.write_text('{"path": "no.eml", "kinds": ["invitation"]}\n')
    rows = {row["kind"]: row for row in comeback("measure", labels, "--json").rows()}
    assert rows["invitation"]["found"] == 0
    assert rows["rejection"]["wrong"] == 1
    assert "without being one: 1" in comeback("measure", labels).out


@pytest.mark.parametrize("line", ["{", "[]", '{"path": "no.eml"}', '{"path": "no.eml", "kinds": ["refusal"]}'])
def test_a_bad_label_is_named_by_its_line(comeback: Comeback, labels: Path, line: str) -> None:
    labels.write_text(f'{{"path": "parcel.eml", "kinds": ["other"]}}\n{line}\n')
    said = comeback("measure", labels)
    assert said.code == 2
    assert "Line 2" in said.err


def test_a_file_without_labels_is_told(comeback: Comeback, labels: Path) -> None:
    labels.write_text("\n")
    assert comeback("measure", labels).code == 2
