"""Which company a mail is about: finders, each for one place where a mail names it, tried in the order of a table.

An employer's mail and an agency's mail have tables of their own: of an agency only the client counts. Names are given as people wrote them.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from comeback.domain.kinds import Kind
from comeback.language.companies import company_key, company_words, company_words_of
from comeback.language.folding import squeezed
from comeback.language.names import is_person_name
from comeback.language.nearlyspelled import likeness
from comeback.reading.client import client
from comeback.reading.firmsender import displayed, from_domain, is_own_address, nearly_spelled, relayed, signed, spelled_out
from comeback.reading.firmspoken import acting, applied_to, labelled, on_behalf, quoted_lead, repeated, scheme
from comeback.reading.firmwords import STANDS_BEFORE, STANDS_BEHIND, bare_name, clean, spoken_in_full
from comeback.reading.noticepost import seeks
from comeback.reading.role import post_of
from comeback.reading.scene import Scene

Finder = Callable[[Scene], str]

_SHORTEST = 2
"""Letters of a name that is no initial."""
_OFTEN = 2
"""How often a mail says a name that its sender's address does not know before it is believed more than the address."""
_BOARD = re.compile(r"job|career|stellen|emploi|empleo|apply|hire|talent")
_OWN_DESK = re.compile(r"^(?:careers?|karriere|carri[eè]res?|talentos?|recruitment|recrutement|reclutamiento|people)\b")
"""An address at which an employer, and no job board, writes to those who wait for a post."""


def heard(scene: Scene) -> str:
    """What the learned part hears, in the fullest form that sender or signature give; a mere domain's word is left to the finder behind."""
    name = clean(scene, bare_name(scene.heard.company))
    if len(name) < _SHORTEST or not any(letter.isupper() for letter in name) or _is_part_of_somebody(scene, name):
        return ""
    if company_key(name) == company_key(post_of(scene, "") or "-"):
        return ""  # `the post of Dyer` names no firm, whatever was heard
    if _is_strange(scene, name):
        return spelled_out(scene) or nearly_spelled(scene)
    return _fullest(scene, name, displayed, spelled_out, signed, _in_words)


def spelled(scene: Scene) -> str:
    """What the domain spells, with the word more that the sender shows: `Museo Pell` of `Museo Pell <info@pell.example>`."""
    name = spelled_out(scene)
    return _fullest(scene, name, displayed) if name else ""


def _fullest(scene: Scene, name: str, *finders: Finder) -> str:
    """The name in the longest form that holds it."""
    return max((other for finder in finders if _holds(other := finder(scene), name)), key=len, default=name)


def _is_strange(scene: Scene, name: str) -> bool:
    """Whether a word alone, said once by a person who writes from an address of the firm, or by the seeker to one, has no part in that
    address: a place, a trade, any German thing.
    """
    letters = squeezed(name)
    own = any(likeness(label, name) > 0 or letters in squeezed(label) for label in scene.labels)
    return " " not in name and not own and _knows_the_firm(scene) and scene.new.count(name) < _OFTEN


def _knows_the_firm(scene: Scene) -> bool:
    """Whether an address on the employer's side is likely to spell the firm: a person's own one, or where the seeker writes."""
    return bool(scene.labels) if scene.own else is_own_address(scene.message.sender)


def _in_words(scene: Scene) -> str:
    """The heard name as it goes on in the words to a noun that firms end with: `Pell` of `the Pell Law Society`."""
    return bare_name(spoken_in_full(scene, scene.heard.company))


def _is_part_of_somebody(scene: Scene, name: str) -> bool:
    """`Maxim` of Maxime Roy, who writes or is written to."""
    people = [
        word
        for one in (scene.message.sender, *scene.message.to, *scene.message.cc)
        if is_person_name(one.name)
        for word in one.name.split()
    ]
    spelled = any(squeezed(name) in squeezed(label) for label in scene.labels)
    return " " not in name and not spelled and any(word.startswith(name) for word in people)


def _holds(whole: str, part: str) -> bool:
    """Whether the words of one name stand in a row in the other, and none beside them is a desk's; a name of several words is only one word
    short of it.
    """
    words, inside = company_words(whole), company_words(part)
    more = [word for word in words if word not in inside and word not in company_words_of("joiner")]
    if (len(inside) > 1 and len(more) > 1) or re.search(r"[,/|]", whole) or not company_words_of("office").isdisjoint(words):
        return False
    return any(words[at : at + len(inside)] == inside for at in range(len(words) - len(inside) + 1)) and bool(inside)


EMPLOYER: tuple[Finder, ...] = (
    labelled,
    on_behalf,
    heard,
    relayed,
    spelled,
    nearly_spelled,
    scheme,
    repeated,
    acting,
    displayed,
    applied_to,
    signed,
    quoted_lead,
    from_domain,
)
AGENCY: tuple[Finder, ...] = (labelled, on_behalf, client)
RETURNED: tuple[Finder, ...] = (applied_to, quoted_lead)


def company(scene: Scene) -> str | None:
    """The company, or None where none is named: for mail that is no part of a search, and for an agency that keeps its client to itself."""
    if scene.kinds and scene.kinds[0] is Kind.OTHER:
        return None
    if scene.kinds and scene.kinds[0] is Kind.ALERT:
        return _of_alert(scene)
    table = RETURNED if Kind.BOUNCE in scene.kinds else AGENCY if scene.agency else EMPLOYER
    return next((name for finder in table if (name := finder(scene))), None)


def _of_alert(scene: Scene) -> str | None:
    """An employer's own newsletter names it in the sender's name, beside a word of hiring there or in the address, or where it looks for
    somebody in its own words; a job board's mail names nobody.
    """
    name, shown = displayed(scene), scene.message.sender.name
    board = _BOARD.search("".join(scene.labels[:1]).replace("-jobs", "").replace("-careers", ""))
    hires = STANDS_BEHIND.search(shown) or _OWN_DESK.match(scene.message.sender.email.lower())
    speaks = bool(spelled_out(scene)) and seeks(scene)
    return name if name and (STANDS_BEFORE.match(shown) or ((hires or speaks) and not board)) else None
