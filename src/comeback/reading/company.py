"""Which company a mail is about: finders, each for one place where a mail names it, tried in the order of a table.

An employer's mail and an agency's mail have tables of their own: of an agency only the client counts. Names are given as people wrote them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from comeback.domain.kinds import Kind
from comeback.language.companies import company_from_domain, company_key, company_words_of, domain_labels, firm_labels, shown_company
from comeback.language.firmnames import name_at, never_begins, spellings
from comeback.language.folding import folded, squeezed
from comeback.language.names import is_person_name, same_person
from comeback.language.roles import is_role_head, is_role_like
from comeback.language.titles import titles_in
from comeback.reading.scene import Scene

Finder = Callable[[Scene], str]

_LABEL = re.compile(
    r"(?im)^[ \t*•-]*(?:company|employer|agency|organi[sz]ation|client|hiring company|unternehmen|arbeitgeber|firma|einrichtung|entreprise|soci[ée]t[ée]|employeur|"
    r"empresa|compañ[íi]a|organismo)(?: name)?[ \t]*:[ \t]*([^\n]{2,80})$"
)
_BEHALF = re.compile(
    r"\b(?:on behalf of|im (?:Auftrag|Namen) (?:von|der|des)|pour le compte d(?:e la|e l['’]|e|u)|au nom d(?:e la|e l['’]|e|u)|en nombre de|por cuenta de)\s+"
    r"(?=(?:the |la |el |der |die )?[^\s])",
    re.IGNORECASE,
)
_ACTS = re.compile(
    r"\s(?:would (?:like|love)|wants?|want|has|have|is|are|invites?|requests?|sent|lädt|möchte|bittet|hat|sucht|souhaite|vous (?:invite|propose|remercie)|"
    r"recherche|recrute|quiere|desea|le invita|te invita|busca)"
    r"(?: to| asked| invited| sent| reviewed| received| decided| chosen| your| you| for| a| an| un| une| eine[nr]?| vous| te| le)*\s"
    r"(?:interview|meet|see you|invite|review|application|document|candidat|schedul|speak|talk|like you|message|Sie|vous|rencontrer|bewerb|entrevista|conocer|hiring|looking|recruit)",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"(?:\b(?:appl(?:y|ied|ying|ication)|interest(?:ed)?|interview(?:ed)?|role|job|post|position|vacanc(?:y|ies)|career|opportunit(?:y|ies)|place|placement|opening|"
    r"joining|join|work(?:ing)?|us all|all of us|everyone|team|here|day|people|offer|employment|welcome|req|headcount|chance|hr|recruiting|recruitment|talent|"
    r"bewerbung|stelle|position|gespräch|vorstellungsgespräch|interesse|ausbildung|praktikum|team|karriere|willkommen|"
    r"candidature|poste|entretien|stage|équipe|carrière|offre|recrutement|bienvenue|solicitud|puesto|entrevista|candidatura|vacante|proceso|plaza|equipo|empleo|oferta|prácticas)\b"
    r"[^\n.!?:;]{0,70}?|^(?:here )?)\b(?:at|with|to|from|bei der|bei dem|beim|bei|zur|zum|an|chez|au sein d(?:e la|e l['’]|e|u)|à la|à l['’]|à|auprès d(?:e|u)|en|con)\s+",
    re.IGNORECASE,
)
_REGARDING = re.compile(
    r"\b(?:regarding|re|about|show you|introduce you to|remember|chairman of|board of|partners? at|team at|people at|directors? (?:at|of))\s+",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"(?:,|\(|\s[@|–—-]\s|\bat\b|\bfrom\b|\bvon\b|\bchez\b|\bde\b|@)\s*")
_SCHEME = re.compile(
    r"\s(?:Graduate|Apprentice(?:ship)?|Trainee|Internship|Assessment|Insight|Leadership|Traineeprogramm|Early)\s(?:Scheme|Programme|Program|Cent(?:re|er)|Day|Careers)"
)
_TRAIL = re.compile(
    r"\s+(?:(?:graduate|early careers?|trainee|apprentice(?:ship)?|internship)\s+(?:scheme|programme|program)|assessment (?:centre|center|day)|careers?|jobs?|hr|recruiting|"
    r"recruitment|hiring|talent(?: acquisition)?(?: team)?|human resources|people(?: team| operations)?|team|karriere(?:portal)?|personal(?:abteilung)?|bewerbermanagement|"
    r"recrutement|ressources humaines|rh|selecci[oó]n|rrhh|reclutamiento|empleo|front desk|scheme|interview|offer|crew|application|via .*)$",
    re.IGNORECASE,
)
_HEAD = re.compile(
    r"^(?:the\s+)?(?:careers?|jobs?|hr|recruiting|recruitment|hiring|talent(?: acquisition)?|human resources|people|team|karriere|personal(?:abteilung)?|bewerbung(?:en)?|"
    r"bewerbermanagement|recrutement|service recrutement|équipe|ressources humaines|rh|equipo(?: de)?(?: personas| selecci[oó]n| talento)?|selecci[oó]n|rrhh|reclutamiento|empleo|recursos humanos)"
    r"\s*(?:team)?\s*(?:at|@|bei|chez|de|en|von|of|-|–|\||,)?\s+(?=[^\s])",
    re.IGNORECASE,
)
_UMLAUT = re.compile(r"(?<=[^aeiouqAEIOUQ\s])(?:ae|oe|ue)(?=[^aeiou\s])")
"""A German domain writes `ä` as `ae` inside a word; `Aebersold` and `Bauer` stay."""
_PERSON_AT = re.compile(r"^(.{1,40}?)(?:\s+(?:at|@|from|bei|von|chez|de|en|via|-|–|\|)\s+|\s*[(,]\s*)(.{2,60}?)\)?$", re.IGNORECASE)


@cache
def _job_words() -> frozenset[str]:
    return company_words_of("job") | {"the", "our", "your", "team", "office", "department", "inbox", "at"}


def _clean(scene: Scene, name: str) -> str:
    """A name fit to be shown, or nothing: no person of this mail, no title, no words of the search, no bare place of hiring."""
    name = shown_company(name)
    for _ in range(3):
        name = _TRAIL.sub("", name)
    words = name.split()
    if not words or len(name) > 70 or "@" in name or not any(letter.isalpha() for letter in name):
        return ""
    if folded(words[0].strip("'’.,")) in never_begins() and len(words) < 3 and words[0].lower() != "the":
        return ""
    if all(folded(word) in _job_words() for word in words) or (
        is_role_head(words[-1]) and is_role_like(name) and len(words) < 4 and not _spelled_by(scene, name)
    ):
        return ""
    return "" if _is_somebody(scene, name) else name


def _spelled_by(scene: Scene, name: str) -> bool:
    return any(squeezed(name).startswith(squeezed(label)[:6]) for label in scene.labels)


def _is_somebody(scene: Scene, name: str) -> bool:
    """Whether the name is a person's who is known from the frame of the mail."""
    people = [one.name for one in (scene.message.sender, *scene.message.to, *scene.message.cc) if is_person_name(one.name)]
    people += [one for one in (scene.end.name, scene.greeted) if one]
    return any(same_person(name, person) for person in people) and not _spelled_by(scene, name)


def _named_after(scene: Scene, pattern: re.Pattern[str], text: str) -> Iterator[str]:
    """The names that stand behind a pattern."""
    for match in pattern.finditer(text):
        name, _ = name_at(text, match.end())
        if cleaned := _clean(scene, name):
            yield cleaned


def labelled(scene: Scene) -> str:
    """`Employer: Pell Water` in a line of its own."""
    return next((name for match in _LABEL.finditer(scene.new) if (name := _clean(scene, match.group(1)))), "")


def on_behalf(scene: Scene) -> str:
    """`on behalf of Pell Water`."""
    return next(_named_after(scene, _BEHALF, scene.new), "")


def spelled_out(scene: Scene) -> str:
    """The words that the sender's domain is made of, where anybody wrote them: tail, sender's name, subject, words, history."""
    places = (
        "\n".join(scene.tail),
        scene.message.sender.name,
        scene.subject,
        scene.new,
        scene.message.words.disclaimer[:2000],
        scene.quoted,
    )
    for label in scene.labels:
        for piece in _parts(label):
            found = [one for text in places if text for one in spellings(piece, text)]
            fitting = [(_short(name), points) for name, points in found if not _only_surname(scene, name)]
            if fitting:
                return _longer(scene, max(fitting, key=lambda one: one[1])[0])
    return ""


def _short(name: str) -> str:
    return _TRAIL.sub("", name) or name


def _longer(scene: Scene, name: str) -> str:
    """The name with the words that follow it wherever it is written, twice at least: `Pell` that is always `Pell Water`."""
    texts = (scene.subject, scene.new, "\n".join(scene.tail))
    seen: dict[str, int] = {}
    for text in texts:
        at = text.find(name)
        while at >= 0:
            longer = _short(name_at(text, at)[0])
            seen[longer] = seen.get(longer, 0) + 1
            at = text.find(name, at + len(name))
    often = [one for one, times in seen.items() if times > 1 and one.startswith(name + " ") and not titles_in(one)]
    return max(often, key=len, default=name)


def _parts(label: str) -> tuple[str, ...]:
    """The label, then without words of hiring (`pell-careers`), which is the firm's own."""
    kept = "-".join(word for word in label.split("-") if word not in company_words_of("job"))
    return tuple(dict.fromkeys(part for part in (label, kept) if part))


def _only_surname(scene: Scene, name: str) -> bool:
    """`Larch` of `Tom Larch <tom@larch.example>`: the sender's family name alone, which the firm may bear too."""
    return (
        bool(scene.end.name or is_person_name(scene.message.sender.name))
        and name in scene.message.sender.name.split()
        and len(name.split()) == 1
    )


def displayed(scene: Scene) -> str:
    """The sender's name where it is a firm's: `Pell Careers`, `Jane at Pell`, `Jane (Pell)`, `Pell via Greenhouse`."""
    for one in scene.other_side[:1]:
        shown = re.sub(r"\s+via\s+.*$", "", one.name.strip(" '\""), flags=re.IGNORECASE)
        match = _PERSON_AT.match(shown)
        if match and is_person_name(match.group(1)) and (name := _clean(scene, match.group(2))) and name[0].isupper():
            return name
        if is_person_name(shown) and not _HEAD.match(shown) and not _TRAIL.search(shown) and not firm_shown_alone(scene, shown):
            return ""
        name = _clean_display(shown)
        if name and any(letter.isupper() for letter in name) and "@" not in name:
            return name
    return ""


def firm_shown_alone(scene: Scene, shown: str) -> bool:
    """Whether a name of a robot's address that could be a person's is the firm's own: it says itself in the words again."""
    address = scene.message.sender
    return scene.message.marks.unattended and shown in scene.new and not same_person(shown, address.email.split("@")[0].replace(".", " "))


def _clean_display(shown: str) -> str:
    name = _HEAD.sub("", shown)
    for _ in range(3):
        name = _TRAIL.sub("", name)
    name = shown_company(name)
    words = [word for word in re.findall(r"[^\W_]+", folded(name)) if word not in _job_words()]
    known = {
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
    }
    return name if words and not all(word in known or word in never_begins() for word in words) else ""


def acting(scene: Scene) -> str:
    """`Pell Water would like to interview you`, `Pell has sent you a document`."""
    for text in (scene.subject, *scene.sentences[:40]):
        for match in _ACTS.finditer(text):
            name = _name_before(text, match.start())
            if cleaned := _clean(scene, name):
                return cleaned
    return ""


def _name_before(text: str, end: int) -> str:
    """The capitalised words that end at `end`: the longest name that reaches it."""
    start = max(text.rfind(mark, 0, end) for mark in (". ", ", ", ": ", "\n", "; ", "! ", "? ")) + 1
    for match in re.finditer(r"\S+", text[max(0, start, end - 90) : end]):
        place = max(0, start, end - 90) + match.start()
        name, stop = name_at(text, place, one_line=False)
        if name and stop >= end and not is_role_like(name):
            return name
    return ""


def scheme(scene: Scene) -> str:
    """`the Pell Water Graduate Scheme`, `Pell Water Assessment Centre`."""
    for text in (scene.subject, *scene.sentences[:10]):
        for match in _SCHEME.finditer(text):
            if cleaned := _clean(scene, _name_before(text, match.start())):
                return cleaned
    return ""


def applied_to(scene: Scene) -> str:
    """`your application to Pell`, `the welder's job at Pell`, `Ihre Bewerbung bei Pell`, `votre candidature chez Pell`."""
    for text in (scene.subject, *scene.sentences[:40]):
        if name := next(_named_after(scene, _LEAD, text), ""):
            return name
    return ""


def of_subject(scene: Scene) -> str:
    """A part of the subject that is no title and no word of the search, and that the words say again."""
    for part in re.split(r"\s[-–—|]\s|[:|,]\s|\s+(?=round \d)", scene.subject):
        name, _ = name_at(part, 0)
        cleaned = _clean(scene, name)
        if cleaned and not titles_in(cleaned) and cleaned in scene.new and len(cleaned) > 3:
            return cleaned
    return ""


def client(scene: Scene) -> str:
    """Of an agency's mail: the firm it speaks for. `regarding Pell`, `Remember Pell, ...`, `show you Pell?`, `Pell want to see you`."""
    for text in (scene.subject, scene.body):
        for name in _named_after(scene, _REGARDING, text):
            if not _is_agencys(scene, name) and not titles_in(name):
                return name
    for finder in (acting, applied_to, of_subject, leading):
        name = finder(scene)
        if name and not _is_agencys(scene, name):
            return name
    return ""


def leading(scene: Scene) -> str:
    """A name of two words or more that a sentence begins with, beside a title: `Pell Water, Quality Lead, face to face`."""
    for text in scene.sentences[:20]:
        name, end = name_at(text, 0)
        if len(name.split()) > 1 and text[end : end + 1] == "," and titles_in(text[end : end + 60]) and (cleaned := _clean(scene, name)):
            return cleaned
    return ""


def _is_agencys(scene: Scene, name: str) -> bool:
    own = [squeezed(label) for one in scene.other_side for label in domain_labels(one.domain)]
    key = company_key(name)
    return any(key.startswith(label[:8]) or label.startswith(key[:8]) for label in own if label) or name in scene.message.sender.name


def signed(scene: Scene) -> str:
    """The line under the writer's name and title: a firm; or the last words of the sign-off, `Sue (Pell Trust)`, `Josh, Pell`."""
    lines = scene.tail
    person = scene.end.name or scene.message.sender.name
    for place, line in enumerate(lines):
        if not person or not same_person(person, re.split(r"[,(|@]", line)[0].strip(" -–")):
            continue
        for text in (_behind(line), *lines[place + 1 : place + 5]):
            name = _firm_line(scene, text)
            if name:
                return name
    return _firm_line(scene, lines[-1]) if lines and not scene.end.name and len(lines) > 1 else ""


def _behind(line: str) -> str:
    match = _SIGNED.search(line)
    return line[match.end() :].strip(" )") if match else ""


def _firm_line(scene: Scene, line: str) -> str:
    """A short line, or the last part of `Title, Firm`, that can be a firm: capitalised, no title, no person, no address, no formula."""
    for part in reversed(re.split(r"\s*[,|·•]\s+|\s[-–—]\s", line.strip(" -–—"))):
        if not part or re.search(r"[@\d]|https?:|www\.|\.$", part) or len(part) > 60:
            continue
        name, end = name_at(part, 0)
        if not name or end < len(part.rstrip()) or titles_in(part):
            continue
        if cleaned := _clean(scene, name):
            return cleaned
    return ""


def repeated(scene: Scene) -> str:
    """A line of its own that is a firm with its form or kind, or that the subject says too: a robot's letterhead."""
    for line in scene.new.splitlines()[:60]:
        line = line.strip()
        if (
            2 < len(line) < 60
            and (line in scene.subject or squeezed(line) in squeezed(scene.subject))
            and (name := _firm_line(scene, line))
        ):
            return name
    return ""


def from_domain(scene: Scene) -> str:
    """The domain itself, where nobody wrote the name out."""
    for one in scene.other_side[:1]:
        if firm_labels(one.domain) and (name := company_from_domain(one.domain)):
            return _UMLAUT.sub(lambda pair: {"a": "ä", "o": "ö", "u": "ü"}[pair.group()[0]], name) if scene.language == "de" else name
    return ""


def quoted_lead(scene: Scene) -> str:
    """What the history says: `the analyst role at Pell`."""
    return next(_named_after(scene, _LEAD, scene.quoted), "")


EMPLOYER: tuple[Finder, ...] = (
    labelled,
    on_behalf,
    spelled_out,
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
_NONE = frozenset({Kind.OTHER})


def company(scene: Scene) -> str | None:
    """The company, or None where none is named: for mail that is no part of a search, and for an agency that keeps its client to itself."""
    if scene.kinds and scene.kinds[0] in _NONE:
        return None
    if scene.kinds and scene.kinds[0] is Kind.ALERT:
        return _of_alert(scene)
    table = RETURNED if Kind.BOUNCE in scene.kinds else AGENCY if scene.agency else EMPLOYER
    return next((name for finder in table if (name := finder(scene))), None)


def _of_alert(scene: Scene) -> str | None:
    """An employer's own newsletter names it in the sender's name; a job board's mail names nobody."""
    label = "".join(scene.labels[:1])
    name = displayed(scene)
    return (
        name
        if (name and _HEAD.match(scene.message.sender.name)) or (name and _TRAIL.search(scene.message.sender.name) and not _is_board(label))
        else None
    )


def _is_board(label: str) -> bool:
    return bool(re.search(r"job|career|stellen|emploi|empleo|apply|hire|talent", label.replace("-jobs", "").replace("-careers", "")))
