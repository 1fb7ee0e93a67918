"""Titles of roles inside running text: where one begins and ends. What a title is, is said by `roles`.

Which of the titles in a mail is the one applied for is the work of `comeback.reading.role`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from comeback.language.folding import folded
from comeback.language.lexicon import entries
from comeback.language.roles import is_role_head, is_role_like, role_words, shown_role

_TOKEN = re.compile(r"(?:[dl]['’])?[^\W_]+(?:[.'’>#*:/_+\-]+[^\W_]+)*\+{0,2}|&|\([^()\s]{1,20}\)|[^\s]")
_SPACE = re.compile(r"\s*")
_WINDOW = 140
_LONGEST = 9
_CHARGED = frozenset({"charge", "chargee", "charges", "chargees"})
_INFINITIVE = re.compile(r"(?:er|ir|oir|re)$")
"""`chargé de trouver` has a task, `chargé de communication` is a title."""
_ADJECTIVE = re.compile(r"\w{3}(?:ique|ielle|ales?|aire|ives?|ico|ica|ario|aria|ivo|iva|ial)$|^reseau$")
"""French and Spanish titles have their adjectives behind: `directrice artistique`."""
_PLACES = frozenset({"in", "en", "im", "au", "aux", "for"})
_STEP = re.compile(r"(?:\d{1,2}|i{1,3}|iv|v|[A-Z]{2,4}|L\d)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class TitleFound:
    """A title and where it stands: `text[start:end]` is as written, `shown` without marks and references."""

    shown: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    start: int
    end: int
    plain: str
    after_break: bool = False
    """Whether it begins a line."""


@cache
def _plain_words() -> frozenset[str]:
    """Frequent words of our languages, which no title begins or ends with, less those a title may hold."""
    found = entries("stopwords.txt")
    words = {folded(word) for language in ("en", "de", "fr", "es") for word in found[language]}
    return frozenset(words) - role_words("preposition", "field", "seniority") | role_words("stop")


def _tokens(text: str, start: int, end: int) -> list[_Token]:
    found: list[_Token] = []
    for match in _TOKEN.finditer(text, start, end):
        word, at = match.group(), match.start()
        if word[1:2] in "'’" and word[2:] and is_role_head(word[2:]):
            # `poste d'agent`: the occupation begins behind the elision.
            found.append(_Token(word[:2], at, at + 2, folded(word[:2])))
            word, at = word[2:], at + 2
        found.append(_Token(word, at, match.end(), folded(word), text[max(0, at - 1) : at] == "\n"))
    return found


def title_at(text: str, at: int, *, trusted: bool = False) -> TitleFound | None:
    """The title that begins at `at`, or None. `trusted`: the words before promise one, so that an unknown occupation is believed."""
    tokens = _tokens(text, _SPACE.match(text, at).end() if at < len(text) else at, min(len(text), at + _WINDOW))  # type: ignore[union-attr]
    size = _reach(tokens, 0)
    return _checked(text, tokens[:size], trusted=trusted)


def title_before(text: str, at: int, *, trusted: bool = False) -> TitleFound | None:
    """The title that ends at `at` ("the ... role"), or None."""
    start = max(0, at - _WINDOW)
    tokens = _tokens(text, start, at)
    if tokens and start and tokens[0].start == start:
        tokens = tokens[1:]
    first = len(tokens)
    while first > 0 and len(tokens) - first < _LONGEST and _leads(tokens, first - 1):
        first -= 1
    while first < len(tokens) and not _may_begin(tokens[first]):
        first += 1
    return _checked(text, tokens[first:], trusted=trusted)


def titles_in(text: str, *, within: int = 4000) -> tuple[TitleFound, ...]:
    """All stretches round a known occupation, in order, none overlapping."""
    tokens = _tokens(text, 0, min(len(text), within))
    found: list[TitleFound] = []
    free = 0
    for place, token in enumerate(tokens):
        if place < free or not token.text[0].isalpha() or not is_role_head(token.text):
            continue
        if token.plain == "pm" and place and tokens[place - 1].text[-1].isdigit():
            continue
        first = place
        while first > free and place - first < _LONGEST and _leads(tokens, first - 1):
            first -= 1
        while first < place and not _may_begin(tokens[first]):
            first += 1
        size = max(1, _reach(tokens[first:], place - first))
        title = _checked(text, tokens[first : first + size], trusted=False)
        if title:
            found.append(title)
            free = first + size
    return tuple(found)


def _checked(text: str, tokens: Sequence[_Token], *, trusted: bool) -> TitleFound | None:
    while tokens and _dangles(tokens[-1]):
        tokens = tokens[:-1]
    if not tokens:
        return None
    start, end = tokens[0].start, tokens[-1].end
    raw = text[start:end]
    if "\n" in raw and not raw.replace("\n", "").strip():
        return None
    shown = shown_role(raw)
    known = is_role_like(shown) and not _is_name(tokens)
    believed = trusted and bool(shown) and tokens[0].plain not in role_words("never") and any(letter.isalpha() for letter in shown)
    return TitleFound(shown, start, end) if known or believed else None


def _dangles(token: _Token) -> bool:
    """Whether a title cannot end with this."""
    return token.plain in role_words("preposition") or not (token.text[-1].isalnum() or token.text[-1] in ")+")


def _is_name(tokens: Sequence[_Token]) -> bool:
    """`Alice Cooper`: the only occupation is a family name too, and stands last behind a capitalised word that says nothing of work."""
    heads = [token for token in tokens if is_role_head(token.text)]
    if len(heads) != 1 or heads[0].plain not in role_words("surname") or not heads[0].text[0].isupper():
        return False
    others = [token for token in tokens if token is not heads[0]]
    known = role_words("field", "seniority", "preposition")
    return bool(others) and all(token.text[0].isupper() and token.plain not in known for token in others)


def _may_stand(token: _Token, *, leading: bool = False) -> bool:
    """Whether a word may stand inside a title; before the occupation (`leading`) also `test` and `team`."""
    plain = token.plain
    if plain in role_words("preposition") or (token.text[0] == "(" and len(token.text) > 2):
        return True
    if token.text.isupper() and 2 <= len(token.text) <= 4:
        # IT, HR, QA: capitals tell a subject of work from the plain word.
        return True
    if leading and plain in role_words("leading"):
        return True
    return token.text[0].isalnum() and plain not in role_words("edge", "never") and plain not in _plain_words() and "@" not in plain


def _leads(tokens: Sequence[_Token], at: int) -> bool:
    """Whether the title may begin with this word or before it, its rest being behind."""
    token = tokens[at]
    if token.plain in _PLACES or not _may_stand(token, leading=True):
        return False
    after = tokens[at + 1].text if at + 1 < len(tokens) else ""
    known = token.plain in role_words("field", "seniority", "preposition", "leading") or is_role_head(token.text) or "-" in token.text
    # `took Data Analyst`: small letters before large ones are no part of it.
    return known or not (token.text[0].islower() and after[:1].isupper() and after[1:2].islower())


def _may_begin(token: _Token) -> bool:
    return token.text[0].isalnum() and token.plain not in role_words("preposition") and not token.text[0].isdigit()


def _reach(tokens: Sequence[_Token], head: int) -> int:
    """How many tokens the title takes that begins with the first; `head` is the place of the occupation it must reach."""
    size, headed = 0, False
    while size < min(len(tokens), _LONGEST + 4):
        token = tokens[size]
        if token.text == "," and not _comma_goes_on(tokens, size):
            break
        if token.text != "," and not _may_stand(token, leading=not headed):
            break
        if headed and token.text[0].isupper() and token.after_break:
            break
        if size > head and headed and not _goes_on(tokens, size):
            break
        headed = headed or is_role_head(token.text)
        size += 1
    return size


def _comma_goes_on(tokens: Sequence[_Token], at: int) -> bool:
    """`Class teacher, Year 4`, `Scientist II, Assay Development`: a comma and a subject of work."""
    after = tokens[at + 1 : at + 4]
    if not after or not after[0].text[0].isupper() or at == 0:
        return False
    return any(token.plain in role_words("field") or token.plain in {"year", "grade", "band", "ks1", "ks2", "ks3"} for token in after)


def _goes_on(tokens: Sequence[_Token], at: int) -> bool:
    """Whether the title goes on behind its occupation with this word."""
    token = tokens[at]
    if token.text == ",":
        return True
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if token.plain in role_words("preposition"):
        if after is None or not after.text[0].isalnum() or not (_may_stand(after)):
            return False
        if tokens[at - 1].plain in _CHARGED and _INFINITIVE.search(after.plain):
            return False
        if token.plain == "en" and after.text[0].islower():
            return True
        if token.plain in {"in", "en", "im", "a", "au", "aux"}:
            return any(word.plain in role_words("field_in") for word in tokens[:at])
        if token.plain in {"and", "und", "et", "y", "e", "&", "/"}:
            return after.text[0].isupper() or is_role_head(after.text) or after.plain in role_words("field")
        return token.plain != "for" or after.text[0].isupper()
    before = tokens[at - 1]
    if token.plain[:2] in {"d'", "l'"}:
        return True
    if before.plain in role_words("preposition") or token.text[0] == "(":
        return True
    known = (
        is_role_head(token.text)
        or token.plain in role_words("field", "seniority")
        or any(is_role_head(word.text) for word in tokens[at + 1 : at + 3])
    )
    known = known or bool(_ADJECTIVE.search(token.plain))
    return known or token.text[0].isupper() or bool(_STEP.fullmatch(token.text)) or _after_article(tokens, at)


def _after_article(tokens: Sequence[_Token], at: int) -> bool:
    """`responsable d'atelier des machines lourdes`: the second word behind a French or Spanish preposition belongs too."""
    behind = {token.plain for token in tokens[max(0, at - 2) : at]}
    return bool(behind & {"de", "des", "du", "del", "la", "le", "les", "los", "las"}) and tokens[at].text[0].isalpha()
