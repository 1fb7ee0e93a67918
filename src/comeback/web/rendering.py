"""Templates filled: Jinja2 with every value escaped. What may be shown of a mail passes here and nowhere else."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined

from comeback.web.showing import TESTS_AND_FILTERS


@cache
def environment() -> Environment:
    """The one environment of this process."""
    made = Environment(
        loader=PackageLoader("comeback.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.filters.update(TESTS_AND_FILTERS)
    made.globals["static"] = address_of
    return made


def rendered(template: str, shown: Mapping[str, object]) -> str:
    """The page as text."""
    return environment().get_template(template).render(shown)


@cache
def address_of(name: str) -> str:
    """Where a file of ours is; the address changes with its content, so that a browser may keep it."""
    return f"/static/{sha256(file_of(name)).hexdigest()[:12]}/{name}"


@cache
def file_of(name: str) -> bytes:
    """A file of ours; KeyError-like FileNotFoundError where there is none."""
    return files("comeback.web").joinpath("static", name).read_bytes()
