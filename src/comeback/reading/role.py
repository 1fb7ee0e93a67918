"""Which role a mail is about: finders, each for one way of naming it, tried in the order of a table. Nothing where none is named."""

from __future__ import annotations

import re
from collections.abc import Callable

from comeback.domain.kinds import Kind
from comeback.language.companies import company_key
from comeback.language.folding import folded
from comeback.language.names import is_person_name, same_person
from comeback.language.roles import is_role_head, is_role_like, role_words, shown_role
from comeback.language.titles import TitleFound, title_at, title_before, titles_in
from comeback.reading.noticepost import only_post
from comeback.reading.scene import Scene

Finder = Callable[[Scene, str], str]

_LABEL = re.compile(
    r"(?im)^[ \t*•-]*(?:position|role|job|job title|position title|role title|vacancy|post|stelle|stellenbezeichnung|position als|poste|intitul[ée](?: du poste)?|puesto|vacante|plaza|cargo)"
    r"[ \t]*:[ \t]*([^\n]{2,90})$"
)
_OF = re.compile(
    r"\b(?:(?:role|post|position|vacancy|job|place|opening|opportunity|seat|capacity|appointment) (?:of|as)(?: (?:a|an|the|our))?|"
    r"(?:stelle|position|funktion|bewerbung|tätigkeit|ausbildung|einstieg|anstellung|praktikum|mitarbeit) (?:als|zur|zum|der|des)(?: (?:eine?[rn]?|unsere?[rn]?))?|bewerbung um die (?:stelle|position) (?:als|der|des)|"
    r"(?:poste|emploi|fonction|mission|stage)s? (?:de la |de l['’]|de |d['’]|du )|(?:recrutement|candidature) (?:du |de la |de l['’]|d['’]un[e]? |d['’]|au poste de |au poste d['’]|pour le poste de |comme )|"
    r"(?:puesto|plaza|vacante|cargo|posici[oó]n|oferta|proceso|trabajo|convocatoria) (?:de |para |como )(?:la |el |un |una )?)\s*",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\s+(?:role|position|post|job|vacancy|opening|opportunity|search|req|seat|spot|place|requisition|posting|candidacy|recruitment|interviews?|application|gig|thing|candidates?|applicants?|shortlist)\b",
    re.IGNORECASE,
)
_AS = re.compile(
    r"\b(?:(?:apply(?:ing)?|applied|application|applicants?|interview(?:ing|ed)?|shortlisted|considered|selected|chosen|candidates?|candidacy|candidature|interest|hire|hiring|hired|offer(?:ed|ing)?"
    r"|extending you (?:a |an )?[a-z]* ?offer|test|assessment|screening|process|looking|search(?:ing)?|need(?:s|ed)?|appoint(?:ed)?|be|become|join(?:ing)? us|rolling|invite|start|hold(?:ing)? up"
    r"|timetable|panel|slot|round|outcome|o'clock|interview you|told you|against you|no|yes|no-hire|want you|ask you|short|tests|held against you)"
    r"(?: \w+){0,3}? (?:for|as|to be|to|of|be)(?: (?:our|a|an|the|your|new|next|seasonal|temporary|junior-level))*|recruitment to(?: the)?|(?:be|become|hire you as|appoint you|as) (?:our|the|a|an)(?: new| next)?|appoint you|short of|needs? an?|for"
    r"|(?:bewerbung|bewerben|beworben|eingestellt|gespräch|interview|verfahren|vorstellungsgespräch|einladung)(?: \w+){0,2}? (?:als|für|zur|zum|um)(?: (?:eine[nr]?|die|den|der|unsere[nr]?))?|als"
    r"|(?:candidature|entretien|postul\w+|profil|recrut\w+|trouver|cherch\w+|engag\w+)(?: \w+){0,2}? (?:pour|comme|au|un|une|en tant que|en qualité de|d['’]un|d['’]une)(?: (?:le|la|un|une|notre))?"
    r"|(?:solicitud|candidatura|entrevista|postul\w+|proceso|seleccionad\w+|etapa|inscri\w+|buscamos|busco|necesitamos)(?: \w+){0,2}? (?:para|como|de|al?|un|una)(?: (?:el|la|un|una|nuestr[oa]|puesto de))*|para(?: el| la)?|como)\s+",
    re.IGNORECASE,
)
_BE = re.compile(
    r"(?:(?:^|[.!?,]\s)(?:Come and |please )?be|\bappoint you(?: as)?|\bhire you as|\boffer you the (?:post|role|position|job) of)(?: our| the| a)?(?: new)?\s+",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\s[-–—|/]\s|\s[-–—]|[:|]\s")
_GENDERED = re.compile(r"\(\s*(?:[mwfdhx](?:\s*[/|,.]\s*[mwfdhx*]){1,3}|all genders?|gn)\s*\)|\b[mwfd]/[mwfd]/[dx]\b", re.IGNORECASE)
_SPEAKER = re.compile(
    r"\b(?:hiring|line|our|my|your|the|talent|hr|people|recruitment|recruiting|general) (?:manager|director|recruiter|officer|partner|team|lead|boss|panel|chair|committee)\b",
    re.IGNORECASE,
)
_OWNER = re.compile(r"([^\W\d_a-z][^\W\d_]+\s[^\W\d_a-z][^\W\d_]+)\s?(?:,|\(|[-–])\s*(?:our |the |unser\w* |notre |nuestr[oa] )?$")
"""`Ana Pell, ` or `Ana Pell (`: what follows is hers."""
_ELIDED = re.compile(r"^(?:[dl]['’](?=\w)|(?:de|du|el|le)\s+(?=\w))", re.IGNORECASE)
"""`poste d'arbitre` names an `arbitre`, `puesto de escribiente` an `escribiente`."""
_AROUND = re.compile(
    r"^(?:(?:stelle|bewerbung|gespräch|als|candidature|entretien|poste|offre|solicitud|candidatura|entrevista|puesto)\b"
    r"(?:\s(?:als|zum|zur|de|d['’]|pour|para|como|for|as|of)\b)?[\s:–-]*)+(?=\w)|\s(?:einstellen|besetzen|gesucht|besetzt)$",
    re.IGNORECASE,
)
"""Words of the search that may be heard as a part of the title; a title that is such a word alone stays."""
_SMALL = re.compile(r"^(?:(?:on|for|as|of|in|the|an?|als|für|zum|zur|sur|pour|de|du|para|como|sobre)\s)+(?=[^\W\d_a-z])")
"""Small words before a title that are the sentence's: `on Paper Conservator`."""
_MOST = 6000


def _fit(scene: Scene, company: str, found: TitleFound | None) -> str:
    """A title fit to be shown, or nothing: without the company's name, no person of the mail, not the writer's own title."""
    if found is None:
        return ""
    shown = found.shown
    if company and shown.casefold().startswith(company.casefold() + " "):
        shown = shown_role(shown[len(company) :])
    head, comma, rest = shown.rpartition(",")
    if comma and company and company_key(company).startswith(company_key(rest) or "-"):
        shown = head
    if not shown or len(shown) > 90 or (company and company_key(shown) == company_key(company)):
        return ""
    people = [scene.message.sender.name, scene.end.name, scene.greeted]
    return "" if any(person and is_person_name(shown) and same_person(shown, person) for person in people) else shown


def labelled(scene: Scene, company: str) -> str:
    """`Position: Welder` in a line of its own."""
    for match in _LABEL.finditer(scene.new):
        title = title_at(scene.new, match.start(1), trusted=True)
        if fit := _fit(scene, company, title):
            return fit
    return ""


def gendered(scene: Scene, company: str) -> str:
    """`Schweisser (m/w/d)`: the mark follows a title, whatever the words are."""
    for text in (scene.subject, scene.new[:_MOST]):
        for match in _GENDERED.finditer(text):
            if fit := _fit(scene, company, title_before(text, match.start(), trusted=True)):
                return fit
    return ""


def _after(scene: Scene, company: str, text: str, pattern: re.Pattern[str], *, trusted: bool) -> str:
    for match in pattern.finditer(text[:_MOST]):
        title = title_at(text, match.end(), trusted=trusted)
        if title and (trusted is False or _plausible(title)) and (fit := _fit(scene, company, title)):
            return fit
    return ""


def _plausible(title: TitleFound) -> bool:
    """Whether words that only a phrase promises to be a title look like one: known, capitalised, or few."""
    return is_role_like(title.shown) or title.shown[:1].isupper()


def post_of(scene: Scene, company: str) -> str:
    """`the post of Welder`, `Stelle als Schweisser`, `poste de soudeur`, `puesto de soldador`."""
    return next((fit for text in (scene.subject, scene.new) if (fit := _after(scene, company, text, _OF, trusted=True))), "")


def of_subject(scene: Scene, company: str) -> str:
    """The part of the subject that is a title; the longest where several are."""
    found: list[str] = []
    for part in _PARTS.split(scene.subject):
        found += [fit for title in titles_in(part) if _stands(part, title) and (fit := _fit(scene, company, title))]
    return max(found, key=lambda title: (len(title.split()) > 1, len(title)), default="")


def _stands(part: str, title: TitleFound) -> bool:
    """Whether a title of the subject is meant: capitalised, the whole part, or beside a word of the search; not `Message from your teacher`."""
    before = part[: title.start].lower().split()
    return (
        not before
        or before[-1] not in {"from", "your", "my", "our", "von", "dein", "ihre", "su", "votre", "the", "hiring"}
        or title.shown[0].isupper()
    )


def named(scene: Scene, company: str) -> str:
    """`the Welder role`, `our welder position`, `the welding thing` only where it is a known title."""
    for text in (scene.subject, scene.new[:_MOST]):
        for match in _NAMED.finditer(text):
            title = title_before(text, match.start(), trusted=text[max(0, match.start() - 2) : match.start()].strip()[:1].isupper())
            title = title or _abbreviated(text, match.start())
            if title and _meant(text, title, company) and (fit := _fit(scene, company, title)):
                return fit
    return ""


def _abbreviated(text: str, end: int) -> TitleFound | None:
    """`the SDM role`: two to five capitals behind an article."""
    match = re.search(r"\b(?:the|our|this|your|an?|poste|puesto) ([A-Z]{2,5})$", text[max(0, end - 24) : end])
    return TitleFound(match.group(1), end - len(match.group(1)), end) if match else None


def _meant(text: str, title: TitleFound, company: str) -> bool:
    """Not the hiring manager, not my line manager, not the title behind somebody's name."""
    owner = _OWNER.search(text[max(0, title.start - 40) : title.start])
    if owner and not (company and company.endswith(owner.group(1).split()[-1])):
        return False
    around = text[max(0, title.start - 12) : title.end]
    return not (_SPEAKER.search(around) and len(title.shown.split()) < 3) and folded(title.shown) not in role_words("common")


def taken_as(scene: Scene, company: str) -> str:
    """`applying for Welder`, `shortlisted for Welder`, `hire you as welder`, `need a welder`, `solicitud para soldadora`."""
    for text in (scene.subject, *scene.sentences[:60]):
        for match in _AS.finditer(text):
            title = title_at(text, match.end())
            if title and title.start <= match.end() + 1 and _meant(text, title, company) and (fit := _fit(scene, company, title)):
                return fit
    return ""


def standing(scene: Scene, company: str) -> str:
    """A capitalised title of two words or more that stands in the words, not as somebody's own."""
    for text in scene.sentences[:40]:
        if text not in scene.body:
            continue
        for title in titles_in(text):
            whole = text[title.start : title.end]
            capital = whole[0].isupper() and title.start > 0 and len(title.shown.split()) > 1
            owned = re.search(
                r"\b(?:our|my|their|his|her|the new|der|die|unsere?[rn]?|notre|nuestr[oa])\s*$", text[: title.start], re.IGNORECASE
            )
            if capital and not owned and _meant(text, title, company) and (fit := _fit(scene, company, title)):
                return fit
    return ""


def spoken(scene: Scene, company: str) -> str:
    """`a plant scientist`, `une directrice artistique`: a title of lower-case words with an article, two words, none of them common alone."""
    pattern = re.compile(r"\b(?:an?|une?|eine[nr]?|uno?a?|another|the other|no)\s+", re.IGNORECASE)
    for text in scene.sentences[:40]:
        for match in pattern.finditer(text):
            title = title_at(text, match.end())
            if not title or not _meant(text, title, company):
                continue
            multi = len(title.shown.split()) > 1 and any(is_role_head(word) for word in title.shown.split())
            rare = folded(title.shown) not in role_words("common", "surname")
            if (multi or (rare and scene.language != "en")) and (fit := _fit(scene, company, title)):
                return fit
    return ""


def of_history(scene: Scene, company: str) -> str:
    """What the quoted mails call it, where this one does not."""
    text = scene.quoted
    if not text:
        return ""
    subject = re.search(r"(?im)^\s*(?:subject|betreff|objet|asunto)\s*:\s*(.{3,120})$", text)
    past = Scene(scene.message, scene.kinds, scene.language, scene.me)
    for finder in (_OF,):
        if fit := _after(scene, company, text, finder, trusted=True):
            return fit
    for match in _NAMED.finditer(text[:_MOST]):
        title = title_before(text, match.start())
        if title and _meant(text, title, company) and (fit := _fit(past, company, title)):
            return fit
    parts = _PARTS.split(subject.group(1)) if subject else []
    found = [fit for part in parts for title in titles_in(part) if (fit := _fit(scene, company, title))]
    return max(found, key=len, default="") or _after(scene, company, text, _AS, trusted=False)


def offered(scene: Scene, company: str) -> str:
    """Of an offer: `Be our Head Welder`, `appoint you Head Welder`; it may not be the post applied for."""
    return _after(scene, company, scene.new, _BE, trusted=False) if Kind.OFFER in scene.kinds else ""


def heard(scene: Scene, company: str) -> str:
    """What the learned part hears, unless it is a word of the company's name."""
    title = _SMALL.sub("", _AROUND.sub("", _ELIDED.sub("", scene.heard.role)))
    if f" {title.lower()} " in f" {company.lower()} " or _is_a_word_of_the_foot(scene, title):
        return ""
    return _fit(scene, company, TitleFound(shown_role(title), 0, len(title))) if title else ""


def _is_a_word_of_the_foot(scene: Scene, title: str) -> bool:
    """Whether small words that name no occupation stand in the signature alone: `humaines` of `Ressources humaines`, the writer's own workshop."""
    if title[:1].isupper() or any(map(is_role_head, title.split())) or (" " in title and title not in scene.message.words.signature):
        return False
    return title not in scene.subject and not any(title in text for text in scene.sentences if text not in scene.tail)


TABLE: tuple[Finder, ...] = (offered, labelled, heard, gendered, post_of, of_subject, named, taken_as, standing, spoken, of_history)


def role(scene: Scene, company: str | None) -> str | None:
    """The role as named, without (m/w/d) and reference numbers; None for mail that is no part of a search, or shows several posts."""
    if scene.kinds and scene.kinds[0] is Kind.OTHER:
        return None
    if scene.kinds and scene.kinds[0] is Kind.ALERT:
        return (only_post(scene) or None) if company else None
    return next((title for finder in TABLE if (title := finder(scene, company or ""))), None)
