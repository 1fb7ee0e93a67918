"""Values of a loose case file by key: the right type comes back, a wrong one is a `UsageError` that names the key and the mend."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from comeback.domain.sentence import Sentence
from comeback.errors import UsageError

Loose: TypeAlias = Mapping[str, object]
"""One JSON object, as it was read."""

_NAMES = {dict: "an object", list: "a list", str: "text", bool: "true or false", int: "a number", float: "a number", type(None): "null"}
_YES = ("yes", "fine", "ok", "true", "please", "happy", "sure", "gladly", "consent")
_NO = ("no", "not", "none", "never", "false", "nothing")
MOST_CHARACTERS = 4_000


def wrong(path: str, value: object, want: str) -> UsageError:
    """The error for a value of the wrong type."""
    return UsageError(
        Sentence("The case's '{path}' must be {want}, but is {get}.", path=path, want=want, get=_NAMES.get(type(value), "something else")),
        Sentence("Write it as {want}.", want=want),
    )


def text(values: Loose, *keys: str, path: str = "") -> str:
    """The first of these keys that is there, as stripped text; absent, null and false are empty. Numbers become text."""
    for key in keys:
        value = values.get(key)
        if value is None or value is False:
            continue
        if isinstance(value, str | int | float) and not isinstance(value, bool):
            return " ".join(str(value).split())[:MOST_CHARACTERS]
        raise wrong(f"{path}{key}", value, "text")
    return ""


def table(values: Loose, key: str, path: str = "") -> Loose:
    """An object, empty where absent or null."""
    value = values.get(key)
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise wrong(f"{path}{key}", value, "an object")
    return value


def entries(values: Loose, key: str, path: str = "") -> tuple[object, ...]:
    """A list; one value alone counts as a list of one; absent, null and false are none."""
    value = values.get(key)
    if value is None or value is False:
        return ()
    if isinstance(value, list):
        return tuple(value)
    if isinstance(value, str | dict):
        return (value,) if value else ()
    raise wrong(f"{path}{key}", value, "a list")


def texts(values: Loose, key: str, path: str = "") -> tuple[str, ...]:
    """A list of texts; objects in it give their `what`, `text` or `words`."""
    found = []
    for at, entry in enumerate(entries(values, key, path)):
        where = f"{path}{key}[{at}]"
        if isinstance(entry, str):
            found.append(" ".join(entry.split())[:MOST_CHARACTERS])
        elif isinstance(entry, dict):
            found.append(text(entry, "what", "text", "words", "title", path=f"{where}."))
        else:
            raise wrong(where, entry, "text")
    return tuple(one for one in found if one)


def flag(values: Loose, key: str, path: str = "", *, default: bool = False) -> bool:
    """True or false; people also write "fine" or "no thanks"."""
    value = values.get(key)
    if value is None:
        return default
    if isinstance(value, bool):
        return value
    if isinstance(value, str):
        first = value.strip().lower().replace(",", " ").split()
        if not first or first[0] in _NO:
            return False
        return first[0] in _YES or len(first) > 1
    raise wrong(f"{path}{key}", value, "true or false")
