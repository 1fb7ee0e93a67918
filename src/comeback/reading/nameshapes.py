"""The shapes in which running text names people, in four languages: what promises a name, what a name looks like, what stands beside one. How they are read stands in `namelists`."""

from __future__ import annotations

import re

_TITLE = "Mr|Mrs|Ms|Dr|Prof|Frau|Herrn?|Mme|Mlle|Madame|Monsieur|Sra?|Srta|Lic|Ing|doña|Dña"
"""How running text writes a title before a name; each place adds what is a title there alone."""
MEETS = re.compile(
    r"(?:\b(?:meeting you will be|(?:be )?meet(?:ing)?(?: with)?|met(?: with| by)?|shown (?:a)?round by|interview(?:ed|ing)? (?:with|by)|spoke (?:to|with)|speak(?:ing)? (?:to|with)|talk(?:ing)? (?:to|with)|conversation with|chat with|"
    r"call with|joined by|interviewers?(?: (?:are|will be|is))?:?|panel(?: (?:is|will be|consists of|members(?: are)?|comprises))?:?|(?:board|committee|jury) (?:is|will be|consists of|comprises):?|led by|hosted by|introduce you to|ask for|with you will be|joining (?:us|me) will be|will be there:|"
    r"gespräch mit|treffen(?: sie| du)?|triffst(?: du)?|lernen sie|sie lernen|lernst du|du lernst|sprechen(?: sie)? mit|gespräch führ(?:en|t)|nehmen (?=[^\n]{4,160} teil\b)|gesprächspartner(?:in|innen)?(?: (?:sind|ist|sein))?:?|"
    r"rencontrer(?:ez|as)?|entretien avec|échang(?:er|erez|e) avec|(?:reçu|accueilli)e? par|rencontre avec|"
    r"conocer(?:ás|á)? (?:a(?= )|(?=al ))|(?:recibirá|atenderá|acompañará)n?|entrevista con|reunión con|hablar(?:ás|á)? con|entrevistará[ns]?|con (?=don\b|doña\b|la? señora?\b))|(?im:^[ \t*•-]*(?:with|mit|avec|con|interviewers?|panel|teilnehmer|participants?|entrevistador(?:es|a)?)\s*:))\s*",
    re.IGNORECASE,
)
_DETERMINER = (
    r"(?i:our|the|my|an?|(?:one|two|three|some) of (?:our|the|my)|unser(?:e[nmr]?)?|mein(?:e[nmr]?)?|eine?[nmr]?|der|die|den|dem"
    r"|notre|nos|mon|ma|son|sa|le|la|les|une?|(?:a )?(?:nuestr[oa]s?|mis?|la|las|los|una?)|el|al)"
)
BEFORE_NAME = re.compile(
    rf"\s*(?:{_DETERMINER}[ ]|[lL]['’])(?P<post>[^,;:.!?()\n]{{2,60}}?)(?:,| [–—-]|:)[ ]+(?=(?:(?:la |el )?(?:don|doña|doctora?|señora?) )?[^\W\d_a-z])"
)
"""`our head of workshop, ` before what may be a name; whether it is a post is told by `posts`."""
TITLED = re.compile(rf"(?:(?:{_TITLE})\b|M\.)")
BEHIND_NAME = re.compile(
    r",[ ](?!(?:and|und|et|y|e|sowie|ainsi)\s)(?P<post>[^,;.!?()\n]{2,60}?)(?=,|;|\.(?:\s|$)|\n|$|\s(?:and|und|et|y|sowie)\s)"
)
"""`, head of workshop` behind a name, up to the next comma or `and`."""
WITH = re.compile(
    r"\b(?i:with|mit|avec|con|dabei (?:sind|ist|sein werden)|il y aura|estar(?:emos|án?)(?: presentes?)?)\s+(?:(?:myself|me|mir|moi|m[ií])\s+(?:and|und|et|y)\s+)?(?=(?:(?:"
    + _TITLE
    + r"|M\.|don|(?:la|el) (?:señora?|doctora?))\b\.?\s+|[^\W\d_a-z]\w+\s+[^\W\d_a-z]|"
    + BEFORE_NAME.pattern.replace("?P<post>", "?:")
    + r"))"
)
AT_THE_HOUR = re.compile(
    r"\b\d{1,2}(?:[.:h]\d{2})?\s?(?i:h|[ap]\.?m\.?|uhr|horas?|heures?)?\s?[:–—]\s+"
    r"(?=(?:" + _TITLE + r"|Mx)\b\.?\s+[^\W\d_a-z]|"
    r"[^\W\d_a-z][\w'’\-]+\s[^\W\d_a-z][\w'’\-]+(?:,\s(?:who|whom|our|the|head|director|der|die|unser|qui|notre|responsable|quien|nuestr[oa])\b))"
)
"""`on Friday at 9.30: Dr Ana Pell`, `at 2 pm: Ana Pell, who runs the desk`: behind the hour only a title, or what is said of somebody, tells a person from a room."""
THERE_TOO = re.compile(
    r"(?:\s\((?P<inside>[^()\n]{2,60})\)|,[ ](?P<behind>[^,;.()\n]{2,60}),|,)?\s(?:and I|und ich|et moi|y yo"
    r"|(?:will|is going to) (?:also )?(?:sit in|join|be there|be with us|(?:meet|show|greet|welcome|see|collect|interview|lead|take|walk) you)"
    r"|wird (?:[\wäöüß]+ ){0,4}?(?:dabei|teilnehmen|mit am|(?:durch|empfang|begrüß|zeig|herum|abhol|begleit)\w*)|nimmt (?:auch )?teil"
    r"|sera (?:aussi )?(?:pr[ée]sente?|là|des nôtres)|participera|(?:vous|te|t['’]) ?(?:fera|recevra|accueillera|montrera|présentera|accompagnera)"
    r"|(?:también )?(?:estará|participará|asistirá)|(?:le|la|te|lo|les|os) (?:recibirá|enseñará|mostrará|atenderá|acompañará|hará))\b"
)
"""`Ana Pell (registrar) and I`, `Ana Pell will sit in`: who is there beside the writer."""
FULL_NAME = re.compile(
    r"(?:^|(?<=[\s(]))((?!(?:Estaremos|Estarán|Seremos|Serán|Somos)\s)(?:(?:Dr|Prof|Mr|Mrs|Ms)\.\s)?[^\W\d_a-z][\w'’\-]*(?:\s[^\W\d_a-z][\w'’\-]*){1,3})$"
)
NAME = re.compile(
    r"[\s*•-]*(?P<name>(?:(?:our|my|unser(?:e[nmr]?)?|mein(?:e[nmr]?)?|notre|mon|ma|nuestr[oa]|mi)[ ](?:[\w&-]+[ ]){1,4}?)?"
    r"(?:(?:(?:la |el )?(?:señora?|doctora?)|" + _TITLE + r"|Mx|don|M)\b\.?[ ]?){0,3}"
    r"[^\W\d_a-z][\w'’.\-]*(?:[ ](?:(?:van|von|de|der|den|del|la|di|da|du|le|el|zu|ter|bin)[ ]){0,2}[^\W\d_a-z][\w'’\-]*){0,3})"
)
ASIDE = re.compile(
    r"\s*(?:\((?P<inside>[^()\n]{2,60})\)|,\s+(?P<behind>(?:our|the|head|director|manager|chief|lead|senior|vp|founder|ceo|cto|unser\w*|leiter\w*|notre|responsable|directeur|directrice|jef[ea]|gerente|director\w*)\b[^,;.\n]{0,50}))",
    re.IGNORECASE,
)
AND = re.compile(
    r"\s*(?:,\s*(?:(?:and|und|et|y|e|sowie|ainsi que|as well as|plus)\b)?|\b(?:and|und|et|y|sowie|ainsi que|as well as|plus)\b|&|/|\n[ \t]*[-*•]?)\s*(?:(?:with|by|mit|avec|par|con) )?"
)
ONESELF = re.compile(
    r"\s*(?:myself|me|mich|mir|moi(?:-même)?|m[ií]|yo)(?:,? (?:and|und|et|y)(?: (?:with|by|mit|avec|par|con|a))? )", re.IGNORECASE
)
"""`me and `: the writer first in a list of others."""
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
        "doctor",
        "doctora",
        "lic",
        "ing",
        "m",
        "don",
        "dona",
        "dna",
    ]
)
"""Both folded."""
