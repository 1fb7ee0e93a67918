"""The documents name every command, option of the environment and schema there is."""

from __future__ import annotations

import dataclasses
import json
import re
from importlib import resources
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from comeback.cli.table import COMMANDS
from comeback.config import Settings

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")


@pytest.mark.parametrize("name", COMMANDS)
def test_the_readme_names_every_command(name: str) -> None:
    assert f"| `comeback {name}" in README


def test_the_readme_names_no_command_that_is_not_there() -> None:
    assert set(re.findall(r"\| `comeback ([a-z]+)", README)) == set(COMMANDS)


@pytest.mark.parametrize("field", dataclasses.fields(Settings), ids=lambda field: field.name)
def test_the_readme_names_every_setting(field: dataclasses.Field[object]) -> None:
    assert f"`COMEBACK_{field.name.upper()}`" in README


@pytest.mark.parametrize("link", sorted(set(re.findall(r"\]\(([^)#:]+)\)", README))))
def test_every_link_of_the_readme_leads_somewhere(link: str) -> None:
    assert (ROOT / link).exists()


@pytest.mark.parametrize("page", sorted((ROOT / "docs" / "decisions").glob("*.md")), ids=lambda page: page.stem)
def test_every_decision_says_what_why_what_else_and_when_to_reconsider(page: Path) -> None:
    text = page.read_text("utf-8")
    assert re.match(r"# \d{4}: ", text)
    assert all(f"**{word}" in text for word in ("What.", "Why.", "What else.", "Reconsider"))


@pytest.mark.parametrize("schema", sorted(p.name for p in resources.files("comeback").joinpath("schemas").iterdir()))
def test_every_schema_is_a_valid_json_schema(schema: str) -> None:
    text = resources.files("comeback").joinpath("schemas", schema).read_text("utf-8")
    Draft202012Validator.check_schema(json.loads(text))


def test_the_changelog_begins_with_the_version_of_the_package() -> None:
    from comeback import __version__

    changes = (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert re.search(r"^## (\S+)", changes, re.M).group(1) == __version__  # type: ignore[union-attr]
