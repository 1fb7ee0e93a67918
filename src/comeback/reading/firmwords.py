"""What all finders of a company share: a name fit to be shown, names behind or before words that promise one, a line that is a firm's.

Where a mail names its company is known to `firmspoken` (its words), `firmsender` (who sends it) and `client` (of an agency).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from comeback.language.companies import company_words_of, shown_company
from comeback.language.firmnames import name_at, never_begins
from comeback.language.folding import folded, squeezed
from comeback.language.names import is_person_name, same_person
from comeback.language.roles import is_role_head, is_role_like
from comeback.language.titles import titles_in
from comeback.reading.scene import Scene

STANDS_BEHIND = re.compile(
    r",?\s+(?:(?:graduate|early careers?|trainee|apprentice(?:ship)?|internship)\s+(?:scheme|programme|program)|assessment (?:centre|center|day)|careers?|jobs?|hr|recruiting|"
    r"recruitment|hiring|talents?(?: acquisition)?(?: team)?|human resources|people(?: team| operations)?|team|karriere(?:portal)?|personal(?:abteilung|amt|wesen|referat|stelle|service|büro)?|bewerbermanagement|crewing|"
    r"bewerbungen|ausbildung|nachwuchs|recrutement|carri[eè]res?|candidatures|alternance|ressources humaines|rh|(?:direction|service) des ressources humaines|"
    r"recursos humanos|selecci[oó]n|rrhh|reclutamiento|empleos?|candidate (?:help|care|support|experience)|direktion|rezeption|service ?desk|help ?desk|talent ?pool|e-recruitment|hiring support|sourcing|resourcing|campus|admin(?: dept)?|front desk|scheme|interview|offer|crew|application|applicants|candidates|scheduling|notifications?|alerts?|events|support|onboarding|competitions?(?: desk)?|(?:safety|staff|personnel) (?:dept\.?|department|office)|verwaltung|sekretariat|redaktion|schulleitung|d[ée]veloppement rh|talento humano|gesti[oó]n de personas|via .*)$",
    re.IGNORECASE,
)
_DESK = (
    r"(?:(?:candidate|applicant) (?:care|support|portal|hub)|candidates|careers?|early careers|jobs?|hr|recruiting|recruitment|hiring|talents?(?: acquisition)?|human resources|people|staffing|volunteering|"
    r"(?:school|admin|parish|ward|front) office|karriere(?:team|portal)?|personal(?:abteilung|amt|büro|service|stelle|wesen)?|bewerbung(?:en)?|bewerber(?:management|portal|service)|ausbildung|"
    r"(?:schul)?sekretariat|bewerbungsmanagement|schulleitung|referat personal|verwaltung|geschäftsstelle|redaktion|recrutement|(?:service|pôle|cellule|bureau|espace|portail)s? (?:du |des )?(?:recrutement|carri[eè]res?|candidats?|candidatures?|emplois?|rh|personnel|ressources humaines)|"
    r"carri[eè]res?|candidatures?|dotation|alternance|campus(?: recrutement)?|ressources humaines|rh|rédaction|(?:secrétariat|accueil|direction)(?= (?:d[eu]\b|de l['’]|d['’]|(?-i:[A-ZÀ-Þ])))|communauté(?: jeunes)? talents?|jeunes talents|"
    r"(?:área|departamento|dpto\.?|oficina|equipo|portal|bolsa) de (?:personas?|selecci[oó]n|talento|recursos humanos|rrhh|empleo|personal)|equipo(?: de)?(?: personas| selecci[oó]n| talento)?|"
    r"selecci[oó]n(?: de personal)?|rrhh|talento humano|gesti[oó]n (?:humana|de personas)|sede electr[oó]nica|coordinaci[oó]n(?: de)?(?: primaria| secundaria| infantil)?|direcci[oó]n(?= (?:del?\b|(?-i:[A-ZÀ-Þ])))|reclutamiento|empleos?|talento|recursos humanos|secretaría|redacción|team|équipe|newsletter|carta)"
)
STANDS_BEFORE = re.compile(
    rf"^(?:(?:the|l['’]|la|le|das|die|el|unser|notre|our)\s*)?(?:{_DESK}\s+)*?{_DESK}\s*(?:team)?\s*"
    r"(?:at|@|bei(?: der| dem)?|beim|chez|d['’]|de l['’]|de la|des|du|de|del|en|von(?: der)?|vom|der|des|of|-|–|\||:|,)?\s*(?<=[\s'’|:–-])(?=[^\s])",
    re.IGNORECASE,
)

_UNCAPITAL = re.compile(
    r"^(?:(?:que|of|at|from|bei|beim|von|vom|chez|de|du|des|en|the|our|la|le|les|el|los|las|al|del|der|die|das|dem|den|zur|zum)\s+|(?:[ld]|qu)['’](?=[^\W\d_a-z]))+(?=[^\W\d_a-z])"
)
"""Small words before a name that are the sentence's."""


_TRADE_AT = re.compile(r"^[^\W\dA-ZÀ-Þ][^A-ZÀ-Þ]*\s(?:chez|bei|at|en|with)\s+(?=[A-ZÀ-Þ])")
"""`roofer at Pell`, heard as one."""


def bare_name(name: str) -> str:
    """A name that was heard, without the sentence's words or a desk's before it: `Pell` of `que Pell`, of `the careers team at Pell`."""
    return without_desk(_UNCAPITAL.sub("", _TRADE_AT.sub("", name)))


def without_desk(name: str) -> str:
    """A name without the words of a desk at its beginning: `Pell` of `Careers Pell`; a desk alone stays."""
    return STANDS_BEFORE.sub("", name)


def without_desks_behind(name: str) -> str:
    """A name without the words of desks at its end, up to three: `Pell` of `Pell Careers Team`."""
    for _ in range(3):
        name = STANDS_BEHIND.sub("", name)
    return name


@cache
def job_words() -> frozenset[str]:
    return company_words_of("job") | {"the", "our", "your", "team", "office", "department", "inbox", "at"}


def clean(scene: Scene, name: str) -> str:
    """A name fit to be shown, or nothing: no person of this mail, no title, no words of the search, no bare place of hiring."""
    name = without_desks_behind(shown_company(name))
    words = name.split()
    if not words or len(name) > 70 or "@" in name or not any(letter.isalpha() for letter in name):
        return ""
    if words[0][0].isdigit() and len(words) > 1 and folded(words[1]) in never_begins():
        return ""  # a day: `4 May 2026`
    if folded(words[0].strip("'’.,")) in never_begins() and len(words) < 3 and words[0].lower() != "the":
        return ""
    if all(folded(word) in job_words() for word in words) or (
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


def named_after(scene: Scene, pattern: re.Pattern[str], text: str) -> Iterator[str]:
    """The names that stand behind a pattern."""
    for match in pattern.finditer(text):
        name, _ = name_at(text, match.end())
        if cleaned := clean(scene, name):
            yield cleaned


def name_before(text: str, end: int) -> str:
    """The capitalised words that end at `end`: the longest name that reaches it."""
    start = max(text.rfind(mark, 0, end) for mark in (". ", ", ", ": ", "\n", "; ", "! ", "? ")) + 1
    for match in re.finditer(r"\S+", text[max(0, start, end - 90) : end]):
        place = max(0, start, end - 90) + match.start()
        name, stop = name_at(text[:end], place, one_line=False)
        if name and stop >= end and not is_role_like(name):
            return name
    return ""


def firm_line(scene: Scene, line: str) -> str:
    """A short line, or the last part of `Title, Firm`, that can be a firm: capitalised, no title, no person, no address, no formula."""
    for part in reversed(re.split(r"\s*[,|·•]\s+|\s[-–—]\s", line.strip(" -–—"))):
        if not part or re.search(r"[@\d]|https?:|www\.|\.$", part) or len(part) > 60:
            continue
        name, end = name_at(part, 0)
        if not name or end < len(part.rstrip()) or titles_in(part):
            continue
        if cleaned := clean(scene, name):
            return cleaned
    return ""


def spoken_in_full(scene: Scene, name: str) -> str:
    """The name as it goes on, anywhere in subject or words, to a noun that firms end with; a word alone as the name it is a part of: `Sound` of
    `Pell Sound Effects`. Nothing where it does not go on.
    """
    for text in (scene.subject, scene.new) if name else ():
        at = text.find(name)
        while at >= 0:
            longer = clean(scene, _run(text, at) if " " not in name else name_at(text, at)[0])
            last = folded(longer).split()[-1:]
            ends = last and last[0] in company_words_of("industry") and longer.startswith(f"{name} ")
            if len(longer) > len(name) and (ends or (" " not in name and name in longer.split())):
                return longer
            at = text.find(name, at + len(name))
    return ""


def _ends_no_name(word: str) -> bool:
    """Whether a word at the end of a row of names is the sentence's: a number, `and`, `I'd`."""
    head = re.split(r"['’]", folded(word))[0]
    return not any(letter.isalpha() for letter in word) or head in company_words_of("joiner") or head in never_begins()


def _run(text: str, at: int) -> str:
    """The capitalised words around a place, to both sides, within the line and sentence."""
    name, end = name_at(text, at)
    words = (name_before(text, end) or name).split()
    while len(words) > 1 and (folded(words[0]) in company_words_of("joiner") | never_begins() or words[0].lower() == "at"):
        del words[0]
    while len(words) > 1 and _ends_no_name(words[-1]):
        words.pop()
    return " ".join(words)
