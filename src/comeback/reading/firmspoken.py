"""The company as the words of a mail name it: finders, each for one way of speaking. Their order is a table in `company`."""

from __future__ import annotations

import re

from comeback.language.folding import squeezed
from comeback.reading.firmwords import clean, firm_line, name_before, named_after
from comeback.reading.scene import Scene

_LABEL = re.compile(
    r"(?im)^[ \t*•-]*(?:company|employer|agency|organi[sz]ation|client|hiring company|unternehmen|arbeitgeber|firma|einrichtung|entreprise|soci[ée]t[ée]|employeur|"
    r"empresa|compañ[íi]a|organismo|entidad|instituci[óo]n|[ée]tablissement|organisme|dienststelle|betrieb|school|trust)(?: name)?[ \t]*:[ \t]*([^\n]{2,80})$"
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
_SCHEME = re.compile(
    r"\s(?:Graduate|Apprentice(?:ship)?|Trainee|Internship|Assessment|Insight|Leadership|Traineeprogramm|Early)\s(?:Scheme|Programme|Program|Cent(?:re|er)|Day|Careers)"
)


def labelled(scene: Scene) -> str:
    """`Employer: Pell Water` in a line of its own."""
    return next((name for match in _LABEL.finditer(scene.new) if (name := clean(scene, match.group(1)))), "")


def on_behalf(scene: Scene) -> str:
    """`on behalf of Pell Water`."""
    return next(named_after(scene, _BEHALF, scene.new), "")


def acting(scene: Scene) -> str:
    """`Pell Water would like to interview you`, `Pell has sent you a document`."""
    for text in (scene.subject, *scene.sentences[:40]):
        for match in _ACTS.finditer(text):
            name = name_before(text, match.start())
            if cleaned := clean(scene, name):
                return cleaned
    return ""


def scheme(scene: Scene) -> str:
    """`the Pell Water Graduate Scheme`, `Pell Water Assessment Centre`."""
    for text in (scene.subject, *scene.sentences[:10]):
        for match in _SCHEME.finditer(text):
            if cleaned := clean(scene, name_before(text, match.start())):
                return cleaned
    return ""


def applied_to(scene: Scene) -> str:
    """`your application to Pell`, `the welder's job at Pell`, `Ihre Bewerbung bei Pell`, `votre candidature chez Pell`."""
    for text in (scene.subject, *scene.sentences[:40]):
        if name := next(named_after(scene, _LEAD, text), ""):
            return name
    return ""


def repeated(scene: Scene) -> str:
    """A line of its own that is a firm with its form or kind, or that the subject says too: a robot's letterhead."""
    for line in scene.new.splitlines()[:60]:
        line = line.strip()
        if 2 < len(line) < 60 and (line in scene.subject or squeezed(line) in squeezed(scene.subject)) and (name := firm_line(scene, line)):
            return name
    return ""


def quoted_lead(scene: Scene) -> str:
    """What the history says: `the analyst role at Pell`."""
    return next(named_after(scene, _LEAD, scene.quoted), "")
