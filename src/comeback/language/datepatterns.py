r"""The patterns of the shapes of dates, per language. `<M>` stands for the months, `<MM>` for months that need no day beside them, `<W>` for weekdays,
`<WW>` for weekdays written out, `<N>` numbers, `<U>` units, `<D>` words like tomorrow, `<S>` seasons, `<O>` ordinals. What they mean is in `dateshapes`.
"""

from __future__ import annotations

_YEAR = r"(?:,?\s+(?:de\s+|del\s+)?(?P<year>20\d\d)\b)?"
_OF_YEAR = r"(?:,? (?:of |de |del )?(?P<year>(?:19|20)\d\d)\b)?"
_WEEKDAY = r"(?:\b(?P<weekday><W>)\b\.?,?\s+(?:(?:the|den|dem|le|el|día|el día)\s+)?)?"
_NOT_NUMBER = r"(?<![\d.,/:#-])"
_SHARED = (
    ("iso", r"(?<![\d-])(?P<year>20\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)"),
    (
        "numeric",
        r"(?:\b(?P<weekday><W>)\b\.?,?\s+(?:(?:the|den|dem|le|el)\s+)?)"
        + _NOT_NUMBER
        + r"(?P<first>\d{1,2})(?P<mark>[./-])(?P<second>\d{1,2})(?P=mark)(?P<year>20\d\d|\d\d)\b(?![\d/%])",
    ),
    (
        "numeric",
        r"(?:\b(?P<weekday><W>)\b\.?,?\s+(?:(?:the|le|el)\s+)?)"
        + _NOT_NUMBER
        + r"(?P<first>\d{1,2})(?P<mark>/)(?P<second>\d{1,2})(?P<year>(?!))?(?![\d/%])",
    ),
    ("numeric", _NOT_NUMBER + r"(?P<first>\d{1,2})(?P<mark>[./-])(?P<second>\d{1,2})(?P=mark)(?P<year>20\d\d|\d\d)(?![\d/%]|[.-]\d)"),
    (
        "numeric",
        r"(?:\b(?:on|by|until|till|from|before|after|since|am|bis|zum|vom|ab|dem|den|le|du|au|el|del|al|hasta|desde|día|date|datum|fecha)[:\s]\s{0,3})(?P<first>\d{1,2})(?P<mark>/)(?P<second>\d{1,2})(?P<year>(?!))?(?![\d/%])",
    ),
)

_OF = {
    "en": (
        ("full", _WEEKDAY + _NOT_NUMBER + r"(?P<day>\d{1,2})\s?(?:st|nd|rd|th)?(?:\s?(?:-|–|to|and|or|&)\s?(?P<also>\d{1,2})(?:st|nd|rd|th)?)?\s+(?:of\s+)?(?P<month><M>)\b\.?" + _YEAR),
        ("full", _WEEKDAY + r"\b(?P<month><M>)\b\.?\s+(?:the\s+)?(?P<day>\d{1,2})(?:st|nd|rd|th)?(?![\d:%]|\.\d)(?:\s?(?:-|–|to|and|or|&)\s?(?P<also>\d{1,2})(?:st|nd|rd|th)?(?![\d:]))?" + _YEAR),
        ("day", r"\bthe (?P<day>\d{1,2})(?:st|nd|rd|th)(?P<next> (?:of|)\s?next month)"),
        ("weekday", r"\b(?P<weekday><W>)\b\.?,?\s+(?:the\s+)?(?P<day>\d{1,2})(?:st|nd|rd|th)\b"),
        ("weekday", r"\b(?P<before>a week on|next week on|next|this coming|this|coming|last)\s+(?P<weekday><WW>|(?-i:Mon|Tues?|Weds?|Thurs?|Thu|Fri|Sat|Sun))\b"),
        ("weekday", r"\b(?P<weekday><WW>)s?\b(?:\s+(?P<after>of next week|next week|next|week)\b(?!ly| ?day| ?end))?"),
        ("weekday", r"\b(?P<before>next week) (?:on )?(?P<weekday><WW>)\b"),
        ("weekday", r"(?-i:\b(?P<weekday>Mon|Tues?|Weds?|Thurs?|Thu|Fri|Sat|Sun)\b)(?=\.?,?\s(?:at\s|\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]m|\b)|next|or\b|and\b|morning|afternoon)|[.,!?)]|$)"),
        ("relative", r"\b(?P<more>the day (?:after|before) )?(?P<day><D>)\b"),
        ("span", r"\b(?:in(?:side)?|within|over|for)?\s?(?:the )?(?:next )?(?:about |around |roughly |approximately |a |another |the coming |coming )?(?P<count><N>)(?: of)?(?:\s?(?:-|–|to|or)\s?(?P<until><N>))?\s(?P<working>(?:working|business|work|week)\s?)?(?P<unit><U>)(?:['’]s? time)?(?: from (?:now|today))?(?P<ago> ago)\b"),
        ("span", r"\b(?:in(?:side)?|within|over|after)\s(?:the )?(?:next )?(?:about |around |roughly |approximately |a |another |the coming |coming )?(?P<count><N>)(?: of)?(?:\s?(?:-|–|to|or)\s?(?P<until><N>))?\s(?P<working>(?:working|business|work|week)\s?)?(?P<unit><U>)\b(?:['’]s? time)?(?P<ago>(?!))?"),
        ("span", r"\b(?P<count><N>)(?:\s?(?:-|–|to|or)\s?(?P<until><N>))?\s(?P<working>(?:working|business)\s)?(?P<unit><U>) (?:from (?:now|today)|hence|['’] time)(?P<ago>(?!))?"),
        ("day", r"\b(?:the|by|on|until|til|before|from|after|since) (?P<day>\d{1,2})(?:st|nd|rd|th)\b(?P<next>(?!))?(?! (?:floor|place|time|round|interview|century|percentile|anniversary|edition|birthday|annual))"),
        ("day", r"\bthe (?P<day><O>)(?: of (?:the|this) month| inst\b)(?P<next>(?!))?"),
        ("week", r"\b(?P<part>(?:the )?(?:end|beginning|start|middle) of|early|mid|late|later|by|towards the end of)?\s?(?P<next>next) week\b"),
        ("week", r"\b(?P<part>(?:the )?(?:end|close) of|early|mid|late|later|by)\s?(?:the |this )?(?P<next>(?!))?week\b"),
        ("week", r"\b(?:this (?:coming )?week|this weekend|EOW|week['’]s end|the weekend)\b(?P<part>(?!))?(?P<next>(?!))?"),
        ("month", r"\b(?P<part>(?:the )?(?:first|second|third|fourth|last) week) (?:of|in) (?P<month><MM>)\b" + _YEAR),
        ("month", r"\b(?P<part>(?:the )?(?:end|beginning|start|middle) of|early|mid|late)[ -](?:in )?(?P<month><MM>)\b" + _YEAR),
        ("month", r"\b(?P<part>(?:the )?(?:end|beginning|start|middle) of|early|mid|late|later)\s?(?:(?:the|this) month|(?P<next>next month))\b"),
        ("month", r"\b(?P<next>next month)\b"),
        ("month", r"\b(?:in|by|until|from|before|after|during|this|next|around|back in|for) (?P<month>(?-i:January|February|March|April|May|June|July|August|September|October|November|December))\b(?!,? \d{1,2}\b)" + _YEAR),
        ("season", r"\b(?:in|by|until|this|next|come|from|the|late|early|over the|during the)\s(?:the |early |late |next )?(?P<season><S>)\b" + _OF_YEAR + r"(?! (?:short|behind|apart|in love|back|for|through))"),
        ("newyear", r"\b(?:in|after|into|until|by) the new year\b"),
    ),
    "de": (
        ("full", _WEEKDAY + _NOT_NUMBER + r"(?P<day>\d{1,2})\.?(?:\s?(?:-|–|und|oder|bis|\+|/)\s?(?:dem |zum )?(?P<also>\d{1,2})\.)?\s?(?P<month><M>)\b\.?" + _YEAR),
        ("weekday", r"\b(?P<weekday><W>)\b\.?,?\s+(?:(?:den|dem|der)\s+)?(?P<day>\d{1,2})\.(?!\d)"),
        ("numeric", r"(?:\b(?P<weekday><W>)\b\.?,?\s+(?:(?:den|dem)\s+)?)?" + _NOT_NUMBER + r"(?P<first>\d{1,2})(?P<mark>\.)\s?(?P<second>\d{1,2})\.(?P<year>(?:20)?\d\d\b)?(?!\d)"),
        ("weekday", r"\b(?:am |bis |ab |zum |vom )?(?P<before>nächsten|nächster|nächste|kommenden|kommender|kommende|diesen|dieser|letzten|letzter|vergangenen|vorigen|nächste Woche(?: am)?|kommende Woche(?: am)?)\s+(?P<weekday><WW>)\b"),
        ("weekday", r"\b(?P<weekday><WW>)(?:abend|morgen|mittag|nachmittag|vormittag|früh)?\b(?:\s+(?P<after>in acht Tagen|nächster Woche|nächste Woche|der nächsten Woche|kommender Woche|der kommenden Woche)\b)?"),
        ("relative", r"(?-i:\b(?P<day>heute|morgen|übermorgen|gestern|vorgestern|Heute|Morgen(?= (?:um|ab|früh|Nachmittag|Vormittag))|Übermorgen|Gestern)\b)"),
        ("span", r"\b(?P<ago>vor )(?:etwa |rund |ca\. |genau )?(?P<count><N>)(?:\s?(?:-|–|bis|oder)\s?(?P<until><N>))?\s(?P<working>(?!))?(?P<unit><U>)\b"),
        ("span", r"\b(?:in|innerhalb von|innerhalb|binnen|nach)\s(?:den |der )?(?:nächsten |kommenden |etwa |rund |ca\. |spätestens )*(?P<count><N>)(?:\s?(?:-|–|bis|oder)\s?(?P<until><N>))?\s(?P<unit><U>)\b(?P<working>(?!))?(?P<ago>(?!))?"),
        ("span", r"\b(?:in|innerhalb von|innerhalb|binnen|nach)\s(?:den |der )?(?:nächsten |kommenden |etwa |rund |ca\. |spätestens )*(?P<count><N>)(?:\s?(?:-|–|bis|oder)\s?(?P<until><N>))?\s(?P<working>(?:Werk|Arbeits))(?P<unit>tagen?)\b(?P<ago>(?!))?"),
        ("day", r"\b(?:am|bis zum|zum|ab dem|ab|vom|dem|den|der|bis|bis spätestens|spätestens am)\s(?P<day>\d{1,2})\.(?!\d)(?=\s?(?:[,;:!?)\n]|$|um\b|an\b|ab\b|bei\b|oder\b|und\b|von\b|ist\b|wieder\b|melde|hören|erhalten|entscheid|haben|geben|dieses Monats|d\.\s?M|[a-zäöü]))(?P<next>(?!))?"),
        ("week", r"\b(?P<part>Anfang|Mitte|Ende|zum Ende|gegen Ende)\s(?:der |dieser )?(?P<next>(?:nächste[rn]?|kommende[rn]?)\s)?Woche\b"),
        ("week", r"\b(?P<part>(?!))?(?P<next>(?:nächste[rn]?|kommende[rn]?)\s)Woche\b"),
        ("week", r"\b(?:diese[r]? Woche|zum Wochenende|bis Wochenende|am Wochenende|vor dem Wochenende)\b(?P<part>(?!))?(?P<next>(?!))?"),
        ("month", r"\b(?P<part>(?:erste|zweite|dritte|vierte|letzte)[nr]? (?:\w+)?woche) (?:im |des )?(?P<month><MM>)\b" + _YEAR),
        ("month", r"\b(?P<part>Anfang|Mitte|Ende)\s(?:des )?(?P<month><MM>)\b" + _YEAR),
        ("month", r"\b(?P<part>Anfang|Mitte|Ende)\s(?:(?:des|dieses) Monats|(?P<next>(?:nächsten|kommenden) Monats))\b"),
        ("month", r"\b(?P<next>(?:nächsten|kommenden) Monat)\b"),
        ("month", r"\b(?:im|bis|ab|seit) (?P<month><MM>)\b" + _YEAR),
        ("season", r"\b(?:im|bis zum|zum|ab|nächsten|nächstes|kommenden) (?:nächsten |kommenden )?(?P<season><S>)\b" + _OF_YEAR),
        ("newyear", r"\bim neuen Jahr\b"),
    ),
    "fr": (
        ("full", _WEEKDAY + _NOT_NUMBER + r"(?P<day>\d{1,2}|1er)(?:\s?(?:-|–|et|ou|au)\s?(?:le )?(?P<also>\d{1,2}))?\s(?P<month><M>)\b\.?" + _YEAR),
        ("weekday", r"\b(?P<weekday><WW>)\s+(?:le\s)?(?P<day>\d{1,2}|1er)\b(?!\s?(?:h\b|h\d|heures?|:|%|€))"),
        ("weekday", r"\b(?P<before>ce)\s+(?P<weekday><WW>)\b"),
        ("weekday", r"\b(?P<weekday><WW>)\b(?:\s+(?P<after>de la semaine prochaine|la semaine prochaine|prochain|dernier|passé|en huit)\b)?"),
        ("weekday", r"\b(?P<before>la semaine prochaine),? (?P<weekday><WW>)\b"),
        ("relative", r"\b(?<!-)(?P<day><D>)(?![\w-])"),
        ("span", r"\b(?P<ago>il y a )(?:environ )?(?P<count><N>)\s(?P<unit><U>)\b(?P<working>(?!))?(?P<until>(?!))?"),
        ("span", r"\b(?:dans(?: un délai de)?|sous|d['’]ici(?: à)?|avant|en|après)\s(?:environ |les |une |un )?(?P<count><N>)?(?:\s?(?:-|–|à|ou)\s?(?P<until><N>))?\s?(?:prochaines? |prochains? )?(?P<unit><U>)\b(?P<working> ouvr(?:és?|ables?))?(?P<ago>(?!))?"),
        ("day", r"\b(?:le|au|avant le|d['’]ici le|d['’]ici au|jusqu['’]au|du|dès le|à partir du|pour le)\s(?P<day>\d{1,2}|1er)(?=\s?(?:[.,;:!?)\n]|$|à\b|au\b|et\b|ou\b|pour\b|prochain|je\b|nous\b|vous\b|inclus|de ce mois|courant|dans\b|en\b|si\b))(?!\s?(?::\d|h\b))(?P<next>(?!))?"),
        ("week", r"\b(?P<part>début|fin|milieu|en début|en fin|d['’]ici la fin)\s?(?:de |de la )?(?P<next>(?!))?semaine\b(?! prochaine)"),
        ("week", r"\b(?:(?:en |d['’]ici |d['’]ici (?:à )?la |à la |au )?(?P<part>début|fin|milieu)\s(?:de )?(?:la )?)?semaine (?P<next>prochaine)\b"),
        ("week", r"\b(?:cette semaine|avant le week-end|ce week-end)\b(?P<part>(?!))?(?P<next>(?!))?"),
        ("month", r"\b(?P<part>(?:première|deuxième|seconde|troisième|quatrième|dernière) semaine) (?:de |d['’])(?P<month><MM>)\b" + _YEAR),
        ("month", r"\b(?P<part>début|fin|mi-|mi|milieu|courant)[ -]?(?P<month><MM>)\b" + _YEAR),
        ("month", r"\b(?P<part>début|fin|milieu|la fin|le début)\s(?:du|de ce) mois\b(?P<next> prochain)?"),
        ("month", r"\ble (?P<next>mois prochain)\b"),
        ("month", r"\b(?:en|d['’]ici|au mois de|avant|dès|courant) (?P<month><MM>)\b" + _YEAR),
        ("season", r"\b(?:à l['’]|au |cet |ce |en |d['’]ici l['’]|d['’]ici le |l['’])(?P<season><S>)\b" + _OF_YEAR + r"(?! (?:très|ravi|heureu|un|une|le|la|re[çc]u))"),
    ),
    "es": (
        ("full", _WEEKDAY + _NOT_NUMBER + r"(?P<day>\d{1,2})(?:\s?(?:-|–|y|o|al|a)\s?(?:el )?(?P<also>\d{1,2}))?\s(?:de\s)?(?P<month><M>)\b\.?" + _YEAR),
        ("weekday", r"\b(?P<weekday><WW>)\s+(?:el\s|día\s)?(?P<day>\d{1,2})\b(?!\s?(?:h\b|hs\b|horas|:|%|€|a\.m|p\.m|am\b|pm\b))"),
        ("weekday", r"\b(?P<before>próximo|este|pasado)\s+(?P<weekday><WW>)\b"),
        ("weekday", r"\b(?P<weekday><WW>)\b(?:\s+(?P<after>de la semana que viene|de la próxima semana|que viene|próximo|pasado)\b)?"),
        ("relative", r"\b(?<!la )(?<!las )(?<!esta )(?P<more>pasado )?(?P<day><D>)\b"),
        ("span", r"\b(?P<ago>hace )(?:unos |unas )?(?P<count><N>)\s(?P<unit><U>)\b(?P<working>(?!))?(?P<until>(?!))?"),
        ("span", r"\b(?:en|dentro de|en un plazo de|en el plazo de|antes de|tras)\s(?:los próximos |las próximas |unos |unas |un plazo (?:máximo )?de |aproximadamente )*(?P<count><N>)(?:\s?(?:-|–|a|o)\s?(?P<until><N>))?\s(?P<unit><U>)\b(?P<working> (?:hábiles|laborables))?(?P<ago>(?!))?"),
        ("day", r"\b(?:el(?: día)?|antes del(?: día)?|hasta el(?: día)?|del(?: día)?|al|día|desde el(?: día)?|para el)\s(?P<day>\d{1,2})(?=\s?(?:[.,;:!?)\n]|$|a las?\b|y\b|o\b|de este mes|del (?:mes|corriente|presente)|le\b|te\b|nos\b|por\b|en\b|para\b|al\b))(?!:\d)(?P<next>(?!))?"),
        ("week", r"\b(?:a |para |hacia |hasta )?(?P<part>principios|mediados|finales|final|fin|el fin) de (?:la |esta )?(?:(?P<next>próxima semana|semana que viene|semana próxima)|semana)\b"),
        ("week", r"\b(?P<next>(?:la )?(?:próxima semana|semana que viene|semana próxima))\b(?P<part>(?!))?"),
        ("week", r"\b(?:esta semana|este fin de semana)\b(?P<part>(?!))?(?P<next>(?!))?"),
        ("month", r"\b(?P<part>(?:primera|segunda|tercera|cuarta|última) semana) de (?P<month><MM>)\b" + _YEAR),
        ("month", r"\b(?:a |para |hacia |hasta )?(?P<part>principios|comienzos|inicios|mediados|finales|fines|fin) de (?P<month><MM>)\b" + _YEAR),
        ("month", r"\b(?:a |para |hacia |hasta )?(?P<part>principios|comienzos|inicios|mediados|finales|fines|fin) (?:de(?:l)? (?:este )?mes)\b(?P<next> (?:que viene|próximo))?"),
        ("month", r"\b(?P<next>el (?:mes que viene|próximo mes|mes próximo))\b"),
        ("month", r"\b(?:en|desde|hasta|para|antes de) (?P<month><MM>)\b" + _YEAR),
        ("season", r"\b(?:en|para|este|esta|hasta|próxim[oa]|en el|en la) (?:el |la |próxim[oa] )?(?P<season><S>)\b" + _OF_YEAR),
    ),
}  # fmt: skip


def patterns(language: str) -> tuple[tuple[str, str], ...]:
    """Name of the meaning and pattern, in the order tried: dates written in figures, then those of the language (English where unknown)."""
    return (*_SHARED, *_OF.get(language, _OF["en"]))
