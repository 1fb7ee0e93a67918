"""How a post is named inside a sentence: small letters in French and Spanish, "als ..." in German where the name is a person's."""

from __future__ import annotations

import re2

_THINGS = re2.compile(r"(?i)^\S*(?:ung|[^e\s]ur|schaft|stelle|amt|dienst|praktikum|volontariat|ausbildung|lehre|assistenz|position)(?: |$)")


def called_role(role: str, language: str) -> str:
    """The post as it stands in running text: French and Spanish write it small, unless it is an abbreviation or a foreign title."""
    first, _, rest = role.partition(" ")
    foreign = any(word[:1].isupper() for word in rest.split() if word.lower() not in {"b", "c"}) and not rest.lower().startswith(
        ("de ", "d'", "en ")
    )
    if language not in {"fr", "es"} or foreign or first[1:] != first[1:].lower():
        return role
    return role[:1].lower() + role[1:]


def is_person(role: str) -> bool:
    """Whether a German post names the person who holds it (Konstrukteurin), and not the post itself (Professur)."""
    return bool(role) and not _THINGS.search(role)


def as_role(role: str) -> str:
    """What follows "die Stelle" in German: "als Konstrukteurin", or the post's name in quotation marks."""
    if not role:
        return ""
    return f"als {role}" if is_person(role) else f"„{role}“"
