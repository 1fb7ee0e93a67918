"""The shapes in which running text names people, in four languages: what promises a name, what a name looks like, what stands beside one. How they are read stands in `namelists`."""

from __future__ import annotations

import re

_TITLE = "Mr|Mrs|Ms|Dr|Prof|Frau|Herrn?|Mme|Mlle|Madame|Monsieur|Sra?|Srta|Lic|Ing|doña"
"""How running text writes a title before a name; each place adds what is a title there alone."""
MEETS = re.compile(
    r"(?:\b(?:(?:be )?meet(?:ing)?(?: with)?|met(?: with)?|interview(?:ed|ing)? (?:with|by)|spoke (?:to|with)|speak(?:ing)? (?:to|with)|talk(?:ing)? (?:to|with)|conversation with|chat with|"
    r"call with|joined by|interviewers?(?: (?:are|will be|is))?:?|panel(?: (?:is|will be|consists of|members(?: are)?|comprises))?:?|(?:board|committee|jury) (?:is|will be|consists of|comprises):?|led by|hosted by|introduce you to|ask for|with you will be|"
    r"gespräch mit|treffen(?: sie| du)?|lernen sie|lernst du|sprechen(?: sie)? mit|gesprächspartner(?:in|innen)?(?: (?:sind|ist|sein))?:?|"
    r"rencontrer(?:ez|as)?|entretien avec|échang(?:er|erez|e) avec|reçue? par|rencontre avec|"
    r"conocer(?:ás|á)? a|entrevista con|reunión con|hablar(?:ás|á)? con|entrevistará[ns]?|con (?=don\b|doña\b|la? señora?\b))|(?im:^[ \t*•-]*(?:with|mit|avec|con|interviewers?|panel|teilnehmer|participants?|entrevistador(?:es|a)?)\s*:))\s*",
    re.IGNORECASE,
)
WITH = re.compile(
    r"\b(?:with|mit|avec|con)\s+(?:(?:myself|me|mir|moi|m[ií])\s+(?:and|und|et|y)\s+)?(?=(?:(?:"
    + _TITLE
    + r"|M\.|don)\b\.?\s+|[^\W\d_a-z]\w+\s+[^\W\d_a-z]))"
)
AT_THE_HOUR = re.compile(
    r"\b\d{1,2}(?:[.:h]\d{2})?\s?(?i:h|[ap]\.?m\.?|uhr|horas?|heures?)?\s?[:–—]\s+"
    r"(?=(?:" + _TITLE + r"|Mx)\b\.?\s+[^\W\d_a-z]|"
    r"[^\W\d_a-z][\w'’\-]+\s[^\W\d_a-z][\w'’\-]+(?:,\s(?:who|whom|our|the|head|director|der|die|unser|qui|notre|responsable|quien|nuestr[oa])\b))"
)
"""`on Friday at 9.30: Dr Ana Pell`, `at 2 pm: Ana Pell, who runs the desk`: behind the hour only a title, or what is said of somebody, tells a person from a room."""
THERE_TOO = re.compile(
    r"(?:\s\((?P<inside>[^()\n]{2,60})\))?\s(?:and I|und ich|et moi|y yo|(?:will|is going to) (?:also )?(?:sit in|join|be there|be with us)|wird (?:auch )?(?:dabei|teilnehmen|mit am)|nimmt (?:auch )?teil|"
    r"sera (?:aussi )?(?:pr[ée]sente?|là|des nôtres)|participera|(?:también )?(?:estará|participará|asistirá))\b"
)
"""`Ana Pell (registrar) and I`, `Ana Pell will sit in`: who is there beside the writer."""
FULL_NAME = re.compile(r"(?:^|(?<=[\s(]))((?:(?:Dr|Prof|Mr|Mrs|Ms)\.\s)?[^\W\d_a-z][\w'’\-]*(?:\s[^\W\d_a-z][\w'’\-]*){1,3})$")
NAME = re.compile(
    r"[\s*•-]*(?P<name>(?:(?:our|unserer?|unserem|notre|nuestr[oa])[ ](?:[\w&-]+[ ]){1,4}?)?"
    r"(?:(?:(?:la |el )?señora?|" + _TITLE + r"|Mx|don|M)\b\.?[ ]?){0,3}"
    r"[^\W\d_a-z][\w'’.\-]*(?:[ ](?:(?:van|von|de|der|den|del|la|di|da|du|le|el|zu|ter|bin)[ ]){0,2}[^\W\d_a-z][\w'’\-]*){0,3})"
)
ASIDE = re.compile(
    r"\s*(?:\((?P<inside>[^()\n]{2,60})\)|,\s+(?P<behind>(?:our|the|head|director|manager|chief|lead|senior|vp|founder|ceo|cto|unser\w*|leiter\w*|notre|responsable|directeur|directrice|jef[ea]|gerente|director\w*)\b[^,;.\n]{0,50}))",
    re.IGNORECASE,
)
AND = re.compile(r"\s*(?:,\s*(?:and|und|et|y|e|sowie)?|\band\b|\bund\b|\bet\b|\by\b|\bsowie\b|&|/|\n[ \t]*[-*•]?)\s*")
ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
BEFORE_ADDRESS = re.compile(
    r"([^\W\d_a-z][\w'’.\-]*(?:\s[^\W\d_a-z][\w'’\-]*){0,3})\s*(?:[,:<(\[|–-]|\s(?:at|on|unter|auf|sous|en|a)\s|mailto:)?\s*$"
)
PARTICLES = frozenset({"van", "von", "de", "der", "den", "del", "la", "di", "da", "du", "le", "el", "zu", "ter", "bin"})
TITLES = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "frau",
        "herr",
        "herrn",
        "mme",
        "madame",
        "monsieur",
        "sr",
        "sra",
        "senora",
        "senor",
        "lic",
        "ing",
        "m",
        "don",
        "dona",
    ]
)
"""Both folded."""
