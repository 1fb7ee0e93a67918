"""The company as its sender shows it: domain, shown name, signature. Finders; their order is a table in `company`."""

from __future__ import annotations

import re

from comeback.domain.message import Address
from comeback.language.companies import company_from_domain, company_words_of, firm_labels, is_platform, is_relay, shown_company
from comeback.language.firmnames import name_at, never_begins
from comeback.language.folding import folded, folded_words, squeezed
from comeback.language.names import is_person_name, same_person
from comeback.language.nearlyspelled import likeness
from comeback.language.spelling import Spelling, is_address, spellings
from comeback.language.titles import titles_in
from comeback.reading.firmwords import STANDS_BEFORE, STANDS_BEHIND, clean, firm_line, job_words, without_desk, without_desks_behind
from comeback.reading.scene import Scene

_SIGNED = re.compile(r"(?:,|\(|\s[@|–—-]\s|\bat\b|\bfrom\b|\bvon\b|\bchez\b|\bde\b|@)\s*")
_UMLAUT = re.compile(r"(?<=[^aeiouqAEIOUQ\s])(?:ae|oe|ue)(?=[^aeiou\s])")
"""A German domain writes `ä` as `ae` inside a word; `Aegir` and `Bauer` stay."""
_CAPITAL = re.compile(r"(?<![^\s(„“«\"'])[A-ZÀ-Þ]")
_NEAR = 0.7
"""Share of a domain's letters that a name must stand for where it does not spell the domain."""
_VIA = re.compile(r"\s(via|vía|über)\s", re.IGNORECASE)
_FOR = re.compile(r"^(.{2,40}?)\s(?:for|für|pour|para)\s(.{2,60})$")
"""`Tester for Pell School`, where the tester's own domain sends it."""
_PERSON_AT = re.compile(r"^(.{1,40}?)(?:\s+(?:at|@|from|bei|von|chez|de|en|via|-|–|\|)\s+|\s*[(,]\s*)(.{2,60}?)\)?$", re.IGNORECASE)
_OF_NOBODY = frozenset(
    (
        "notification",
        "notifications",
        "service",
        "events",
        "offers",
        "scheduling",
        "dispatch",
        "support",
        "procurement",
        "volunteering",
        "du",
        "de",
        "north",
        "south",
        "east",
        "west",
        "centre",
        "candidates",
        "candidate",
        "workforce",
        "bureau",
        "concours",
        "agenda",
        "srh",
        "stellenportal",
        "bewerberportal",
        "personalservice",
        "graduate",
        "graduates",
        "admin",
        "dept",
        "sourcing",
        "resourcing",
        "helpdesk",
        "assessments",
        "unit",
        "vacancies",
        "works",
        "des",
        "la",
        "le",
    )
)
"""What a machine's shown name is made of beside words of hiring."""


def relayed(scene: Scene) -> str:
    """`Pell School via StaffDesk`, where whoever carries the mail says for whom; `Ana Pell via Pell School`."""
    before, via, behind = _through(scene.message.sender.name)
    if scene.own:
        return ""
    if not via:
        return _served(scene)
    if not is_person_name(before):
        return _clean_display(before)
    return "" if is_platform(f"{folded(behind)}.example") else _clean_display(behind) if is_relay(scene.message.sender.domain) else ""


def _served(scene: Scene) -> str:
    """`Pell School` of `Tester for Pell School`, where `tester` is what the domain spells: who sends works for the one that is named."""
    match = _FOR.match(scene.message.sender.name)
    carrier = squeezed(match.group(1)) if match else ""
    return _clean_display(match.group(2)) if match and any(squeezed(label) in carrier for label in scene.labels) else ""


def _through(shown: str) -> tuple[str, str, str]:
    """A shown name in three: who wrote, the word for `by way of`, who carried it; the last two empty where nobody carried it."""
    before, via, behind = (*_VIA.split(shown.strip(" '\""), maxsplit=1), "", "")[:3]
    return before, via, behind


def spelled_out(scene: Scene) -> str:
    """The words that the sender's domain is made of, where anybody wrote them: tail, sender's name, subject, words, history."""
    places = (
        "\n".join(scene.tail),
        scene.message.sender.name,
        scene.subject,
        scene.new,
        scene.message.words.signature[:1500],
        scene.message.words.disclaimer[:2000],
        scene.quoted,
    )
    for label in scene.labels:
        for piece in _parts(label):
            found = [one._replace(name=_short(one.name)) for text in places if text for one in spellings(piece, text)]
            fitting = [one for one in found if not _only_surname(scene, one.name)]
            if fitting:
                return _of_spellings(scene, piece, max(fitting, key=lambda one: (one.whole, one.alone)))
    return ""


def _of_spellings(scene: Scene, label: str, best: Spelling) -> str:
    """The name of the best spelling; where it says only the first part of `pell-outdoors`, the domain knows the name better, unless the
    words put `Outdoors` or what it shortens before it.
    """
    short = label.rpartition("-")[2]
    if best.whole or "-" not in label or len(short) < 4:
        return _longer(scene, best.name)
    ahead = re.compile(rf"(?<![^\W_])({re.escape(short.capitalize())}\w*\s+{re.escape(best.name)})(?![^\W_])")
    kind = next((match for text in (*scene.tail, scene.subject, scene.new) if (match := ahead.search(text))), None)
    return kind.group(1) if kind else nearly_spelled(scene) or company_from_domain(f"{label}.example") or best.name


def nearly_spelled(scene: Scene) -> str:
    """What comes nearest to the words that the sender's domain is made of: the sender's name, a line of the tail, a name in the words."""
    shown = "" if is_own_address(scene.message.sender) else _clean_display(_through(scene.message.sender.name)[0])
    lines = [firm_line(scene, line) for line in scene.tail]
    spoken = [clean(scene, name_at(text, match.start())[0]) for text in (scene.subject, scene.new) for match in _CAPITAL.finditer(text)]
    names = [name for name in (shown, *lines, *spoken) if name]
    best = max(((likeness(label, name), -place) for label in scene.labels for place, name in enumerate(names)), default=(0.0, 0))
    return names[-best[1]] if best[0] >= _NEAR else ""


def is_own_address(sender: Address) -> bool:
    """Whether the name is of the person whose address it is: `Tom Fell <t.fell@fell.example>`."""
    local = squeezed(sender.email.partition("@")[0])
    words = folded_words(sender.name)
    return is_person_name(sender.name) and any(word in local for word in words if len(word) > 2)


def _short(name: str) -> str:
    return STANDS_BEHIND.sub("", name) or name


def _longer(scene: Scene, name: str) -> str:
    """The name with the words that follow it wherever it is written, twice at least: `Pell` that is always `Pell Water`."""
    texts = (scene.subject, scene.new, scene.message.words.signature[:1500])
    seen: dict[str, int] = {}
    for text in texts:
        at = text.find(name)
        while at >= 0:
            longer = _short(name_at(text, at)[0])
            seen[longer] = seen.get(longer, 0) + 1
            at = text.find(name, at + len(name))
    often = [one for one, times in seen.items() if times > 1 and one.startswith(name + " ") and not titles_in(one) and not is_address(one)]
    return max(often, key=len, default=name)


def _parts(label: str) -> tuple[str, ...]:
    """The label, then without words of hiring (`pell-careers`), which is the firm's own."""
    kept = "-".join(word for word in label.split("-") if word not in company_words_of("job"))
    return tuple(dict.fromkeys(part for part in (label, kept) if part))


def _only_surname(scene: Scene, name: str) -> bool:
    """`Fell` of `Tom Fell <tom@fell.example>`: the sender's family name alone, which the firm may bear too."""
    return (
        bool(scene.end.name or is_person_name(scene.message.sender.name))
        and name in scene.message.sender.name.split()
        and len(name.split()) == 1
    )


def displayed(scene: Scene) -> str:
    """The sender's name where it is a firm's: `Pell Careers`, `Jane at Pell`, `Jane (Pell)`, `Pell via StaffDesk`."""
    for one in scene.other_side[:1]:
        shown = _through(one.name)[0]
        match = _PERSON_AT.match(shown)
        if match and is_person_name(match.group(1)) and (name := clean(scene, match.group(2))) and name[0].isupper():
            return name
        if is_person_name(shown) and not STANDS_BEFORE.match(shown) and not STANDS_BEHIND.search(shown) and not _is_firm_shown(scene, one):
            return ""
        name = _clean_display(shown)
        if name and any(letter.isupper() for letter in name) and "@" not in name:
            return name
    return ""


def _is_firm_shown(scene: Scene, sender: Address) -> bool:
    """Whether a name that could be a person's is a firm's: the domain spells it beside another's address, or a machine or applicant system
    sends it and nobody of that name signs.
    """
    if not is_own_address(sender) and any(likeness(label, sender.name) >= _NEAR for label in scene.labels):
        return True
    carried = scene.message.marks.unattended or is_relay(sender.domain)
    return carried and not (scene.end.name and same_person(scene.end.name, sender.name))


def _clean_display(shown: str) -> str:
    name = shown_company(without_desks_behind(without_desk(shown)))
    words = [word for word in re.findall(r"[^\W_]+", folded(name)) if word not in job_words()]
    return name if words and not all(word in _OF_NOBODY or word in never_begins() for word in words) else ""


def signed(scene: Scene) -> str:
    """The line under the writer's name and title: a firm; or the last words of the sign-off, `Sue (Pell Trust)`, `Josh, Pell`."""
    lines = scene.tail
    person = scene.end.name or scene.message.sender.name
    for place, line in enumerate(lines):
        if not person or not same_person(person, re.split(r"[,(|@]", line)[0].strip(" -–")):
            continue
        for text in (_behind(line), *lines[place + 1 : place + 5]):
            name = firm_line(scene, text)
            if name:
                return name
    return firm_line(scene, lines[-1]) if lines and not scene.end.name and len(lines) > 1 else ""


def _behind(line: str) -> str:
    match = _SIGNED.search(line)
    return line[match.end() :].strip(" )") if match else ""


def from_domain(scene: Scene) -> str:
    """The domain itself, where nobody wrote the name out."""
    for one in scene.other_side[:1]:
        if one.domain not in scene.own_domains and firm_labels(one.domain) and (name := company_from_domain(one.domain)):
            return _UMLAUT.sub(lambda pair: {"a": "ä", "o": "ö", "u": "ü"}[pair.group()[0]], name) if scene.language == "de" else name
    return ""
