"""French wishes at the end of a letter: for the rest of the week, for the time of the year, and for what a house of its trade hopes for.

Wishes for the trade fit only their months, and only houses whose name tells the trade; elsewhere there is none.
"""

from __future__ import annotations

from datetime import date

import re2

_WEEK = (
    "une bonne semaine",
    "une bonne semaine",
    "une bonne journée",
    "une bonne fin de semaine",
    "une bonne fin de semaine",
    "une bonne semaine",
    "une bonne semaine",
)
"""The wish for what is left of the week, from Monday on; in its middle, where neither fits, for the day."""
_TRADES = tuple(
    (re2.compile(rf"(?i)\b(?:{names})"), months, wish)
    for names, months, wish in (
        ("hôpital|clinique|résidence|ehpad|maison de retraite|soins", range(1, 13), "bon courage"),
        ("voile|nautique|surf|plongée|camping|kayak", range(4, 9), "une belle saison"),
        ("bistrots?|restaurant|brasserie|auberge|hôtel|guinguette|café", range(6, 9), "une belle saison"),
        ("miellerie|rucher|apicult", range(3, 8), "une bonne saison aux ruches"),
        ("transports?|autocars?|cars", range(1, 13), "bonne route"),
        ("librairie|bibliothèque|médiathèque|éditions", range(1, 13), "beaucoup de lecteurs"),
        ("théâtre|opéra|compagnie", range(1, 7), "une belle fin de saison"),
        ("écoles?|lycée|collège", range(6, 7), "une bonne fin d'année scolaire"),
    )
)


def wishes(company: str, sent: date) -> dict[str, str]:
    """The slots, each empty where nothing fits; `good_week` and `week_bare` go without their article."""
    week = _WEEK[sent.weekday()]
    return {
        "week": week,
        "good_week": week.removeprefix("une ").capitalize(),
        "week_bare": week.removeprefix("une "),
        "season": _season(sent),
        "wish": next((wish for names, months, wish in _TRADES if sent.month in months and names.search(company)), ""),
    }


def _season(sent: date) -> str:
    """A wish for the time of the year; empty between two."""
    day = (sent.month, sent.day)
    named = (
        ((1, 2), (1, 31), "une belle année"),
        ((3, 20), (5, 20), "un beau printemps"),
        ((6, 5), (8, 8), "un bel été"),
        ((8, 24), (9, 12), "une belle rentrée"),
        ((9, 21), (10, 25), "un bel automne"),
        ((12, 7), (12, 23), "de belles fêtes"),
    )
    return next((wish for first, last, wish in named if first <= day <= last), "")
