"""People named in running text: `you'll meet Ana Pell and Tom`, `mit Frau Dr. Auer`, `Panel: ...`, `contact Ana Pell (a.pell@...)`.

Only behind words that promise a person; a capitalised word alone is nobody.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import chain

from comeback.domain.kinds import Kind, Part
from comeback.domain.reading import PersonSeen
from comeback.language.folding import folded, squeezed
from comeback.language.lexicon import entries
from comeback.language.names import is_person_name, without_titles
from comeback.reading.nameshapes import (
    ADDRESS,
    AND,
    ASIDE,
    AT_THE_HOUR,
    BEFORE_ADDRESS,
    BEFORE_NAME,
    BEHIND_NAME,
    FULL_NAME,
    MEETS,
    NAME,
    ONESELF,
    PARTICLES,
    THERE_TOO,
    TITLED,
    TITLES,
    WITH,
)
from comeback.reading.parts import part_of_title
from comeback.reading.posts import BESIDE, is_post, says_what_one_does
from comeback.reading.scene import Scene

_MOST_NAMES = 8
_MEETING_KINDS = frozenset({Kind.INVITATION, Kind.SCHEDULING, Kind.REPLY, Kind.REOPENED, Kind.CONFIRMATION})


def named_people(scene: Scene) -> Iterator[PersonSeen]:
    """Those one will meet or has met, then those with an address in the words."""
    seen_end = 0
    for match in MEETS.finditer(scene.new):
        if match.start() >= seen_end:
            for person, seen_end in _list_at(scene, match.end()):  # noqa: B007 - where the list ended is wanted behind the loop
                yield person
    if any(kind in _MEETING_KINDS for kind in scene.kinds):
        for match in chain(WITH.finditer(scene.new), AT_THE_HOUR.finditer(scene.new)):
            if match.start() >= seen_end:
                yield from (person for person, _ in _list_at(scene, match.end()))
        yield from _there_too(scene)
    yield from _with_address(scene)


def _list_at(scene: Scene, at: int) -> Iterator[tuple[PersonSeen, int]]:
    """The names from here on, as long as commas and `and` tie them; each with the place behind it."""
    text = scene.new
    oneself = ONESELF.match(text, at)
    at = oneself.end() if oneself else at
    for _ in range(_MOST_NAMES):
        post = BEFORE_NAME.match(text, at)
        post = post if post and (is_post(post["post"]) or TITLED.match(text, post.end())) else None
        match = NAME.match(text, post.end() if post else at)
        name = _person_in(scene, match.group("name")) if match else ""
        if not match or not name:
            return
        at = match.start("name") + match.group("name").rfind(name.split()[-1]) + len(name.split()[-1])
        title, at = _behind(text, at)
        part = part_of_title(title or (post["post"] if post else ""))
        yield PersonSeen(without_titles(name) or name, None, part if part is not Part.UNKNOWN else Part.INTERVIEWER), at
        tie = AND.match(text, at)
        if not tie or not tie.group().strip():
            return
        at = tie.end()


def _behind(text: str, at: int) -> tuple[str, int]:
    """What is said of somebody behind their name, and where it ends."""
    aside = ASIDE.match(text, at)
    if aside:
        return aside["inside"] or aside["behind"], aside.end()
    said = BEHIND_NAME.match(text, at)
    return (said["post"], said.end()) if said and says_what_one_does(said["post"]) else ("", at)


def _there_too(scene: Scene) -> Iterator[PersonSeen]:
    """Whoever stands, by a full name, before words that put them in the room."""
    for match in THERE_TOO.finditer(scene.new):
        post = match["inside"] or match["behind"] or ""
        named = scene.new[max(0, match.start() - 60) : match.start()]
        if match["behind"] and not says_what_one_does(post):
            # "Our manager, Ana Pell, will show you round": what stands between the commas is the name.
            post, named = "", post
        before = FULL_NAME.search(named)
        # German writes every noun large: `Kollege` before a name is none.
        words = before.group(1).split()[-2 if scene.language == "de" else 0 :] if before else []
        name = _person_in(scene, " ".join(words)) if words else ""
        if len(without_titles(name).split()) > 1:
            part = part_of_title(post)
            yield PersonSeen(without_titles(name), None, part if part is not Part.UNKNOWN else Part.INTERVIEWER)


def _person_in(scene: Scene, words: str) -> str:
    """The name in what stands behind a promise, without what is no part of it: a weekday behind, `our head` before."""
    kept: list[str] = []
    for word in words.rstrip(".").split():
        plain = folded(word.strip(".,'’"))
        if not kept and (word[:1].islower() or (plain in BESIDE and len(words.split()) > 2)):
            continue
        if plain not in TITLES and (plain in _no_names() or (kept and word[:1].islower() and plain not in PARTICLES)):
            break
        kept.append(word[:-2] if word.endswith(("'s", "’s")) else word)
        if word.endswith(".") and len(word) > 2 and plain not in TITLES:
            break
    name = " ".join(kept).strip(" .,")
    firm = any(squeezed(name) and squeezed(name) == squeezed(label) for label in scene.labels)
    return name if name and without_titles(name) and is_person_name(name) and not firm else ""


@cache
def _no_names() -> frozenset[str]:
    """Words that are no name though written large: weekdays, months, articles, pronouns. `Will` and `May` are names too."""
    plain = {folded(word) for language in ("en", "de", "fr", "es") for word in entries("stopwords.txt")[language]}
    plain |= {folded(word) for word in entries("firmnames.txt")["never"]}
    return frozenset(plain) - PARTICLES - {"will", "may", "june", "april", "mark", "our", "unser", "notre"}


def _with_address(scene: Scene) -> Iterator[PersonSeen]:
    """`Ana Pell (a.pell@kestrel.example)`: a name right before an address in the words or the signature."""
    text = f"{scene.new}\n{scene.message.words.signature[:1500]}"
    for match in ADDRESS.finditer(text):
        before = BEFORE_ADDRESS.search(text[max(0, match.start() - 60) : match.start()])
        name = _person_in(scene, before.group(1)) if before else ""
        if name and _fits_address(name, match.group().lower()):
            yield PersonSeen(without_titles(name) or name, match.group().lower().rstrip("."))


def _fits_address(name: str, address: str) -> bool:
    """Whether a name can own an address: a word of it, or initial and family name, is in the part before the @."""
    local = squeezed(address.split("@")[0])
    return any(len(word) > 2 and squeezed(word)[:5] in local for word in name.split())
