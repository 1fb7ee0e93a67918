"""Frozen dataclasses to JSON text and back, exactly: enums, dates, aware datetimes with their offset, tuples, frozensets, nested values.

Made to outlive versions: a field at its default is not written, an unknown key is ignored, a missing key takes the default. So a field
may be added with a default at any time, and a default keeps its meaning. Frozensets are written in order: equal values give equal text.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeAlias, TypeVar, Union, get_args, get_origin, get_type_hints

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
Way: TypeAlias = Callable[[Any], Any] | None
"""From a value to its JSON or back; None where both are the same."""
T = TypeVar("T")

PLAIN = (str, int, float, bool)
_write = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_read = json.JSONDecoder().decode


def encode(value: object, without: frozenset[str] = frozenset()) -> str:
    """A dataclass as JSON text; the fields named in `without` are kept elsewhere."""
    raw = _encoder_of(type(value))(value)
    return _write({name: part for name, part in raw.items() if name not in without} if without else raw)


def decode(kind: type[T], text: str, **elsewhere: object) -> T:
    """The dataclass of this kind that `encode` wrote; `elsewhere` holds the fields kept elsewhere, as they are."""
    value: T = _decoder_of(kind)(_read(text), elsewhere)
    return value


def decode_all(kind: type[T], texts: Iterable[str]) -> list[T]:
    """Many at once, in half the time: one call to the parser, which then shares the keys."""
    return list(map(_decoder_of(kind), _read(f"[{','.join(texts)}]")))


def as_json(value: object) -> dict[str, Json]:
    """A dataclass as a JSON object; fields at their default are left out."""
    written: dict[str, Json] = _encoder_of(type(value))(value)
    return written


def parsed(text: str) -> Json:
    """JSON text as plain values."""
    value: Json = _read(text)
    return value


def _encoder(kind: Any) -> Callable[[Any], dict[str, Json]]:
    hints = get_type_hints(kind)
    ways = [(field.name, _to_json(hints[field.name]), _default(field)) for field in fields(kind)]

    def write(value: object) -> dict[str, Json]:
        out: dict[str, Json] = {}
        for name, way, default in ways:
            part = getattr(value, name)
            if part != default:
                out[name] = way(part) if way and part is not None else part
        return out

    return write


def _decoder(kind: Any) -> Callable[..., Any]:
    hints = get_type_hints(kind)
    ways = {field.name: _from_json(hints[field.name]) for field in fields(kind)}

    def read(raw: dict[str, Any], elsewhere: dict[str, object] | None = None) -> Any:
        known = dict(elsewhere) if elsewhere else {}
        for name, part in raw.items():
            if name in ways:
                way = ways[name]
                known[name] = way(part) if way and part is not None else part
        return kind(**known)

    return read


_encoder_of: Callable[[Any], Callable[[Any], dict[str, Json]]] = cache(_encoder)
_decoder_of: Callable[[Any], Callable[..., Any]] = cache(_decoder)


def _default(field: Field[Any]) -> object:
    if field.default is not MISSING:
        return field.default
    return field.default_factory() if field.default_factory is not MISSING else MISSING


def _to_json(hint: Any) -> Way:
    hint = _needed(hint)
    if hint in PLAIN:
        return None
    if get_origin(hint) in (tuple, frozenset):
        way, ordered = _to_json(_member(hint)), get_origin(hint) is frozenset
        return lambda many: (sorted if ordered else list)([way(one) for one in many] if way else many)
    if is_dataclass(hint):
        return _encoder_of(hint)
    if issubclass(hint, Enum):
        return lambda value: value.value
    if issubclass(hint, date):
        return datetime.isoformat if issubclass(hint, datetime) else date.isoformat
    raise TypeError(f"no JSON for {hint}")


def _from_json(hint: Any) -> Way:
    hint = _needed(hint)
    if hint in PLAIN:
        return None
    if get_origin(hint) in (tuple, frozenset):
        way, kind = _from_json(_member(hint)), get_origin(hint)
        return lambda many: kind([way(one) for one in many] if way else many)
    if is_dataclass(hint):
        return _decoder_of(hint)
    if issubclass(hint, Enum):
        return {member.value: member for member in hint}.__getitem__
    if issubclass(hint, date):
        return datetime.fromisoformat if issubclass(hint, datetime) else date.fromisoformat
    raise TypeError(f"no value for {hint}")


def _needed(hint: Any) -> Any:
    """The type behind an optional one."""
    if get_origin(hint) not in (Union, UnionType):
        return hint
    (needed,) = (part for part in get_args(hint) if part is not NoneType)
    return needed


def _member(hint: Any) -> Any:
    """What a tuple[X, ...] or a frozenset[X] holds."""
    return get_args(hint)[0]
