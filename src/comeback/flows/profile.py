"""What the seeker says of themselves: name, addresses, where they live. Letters are signed by it, working days counted by it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo, available_timezones

from comeback.domain.application import Manner
from comeback.domain.sentence import Sentence
from comeback.errors import UsageError
from comeback.flows.home import Home
from comeback.flows.linking import link
from comeback.store import seekers

LETTER_LANGUAGES = ("en", "de", "fr", "es")
VARIETIES = {
    "en-GB": "English (United Kingdom)",
    "en-IE": "English (Ireland)",
    "en-US": "English (United States)",
    "en-CA": "English (Canada)",
    "en-AU": "English (Australia)",
    "en-NZ": "English (New Zealand)",
    "en-IN": "English (India)",
    "en-ZA": "English (South Africa)",
    "de-DE": "Deutsch (Deutschland)",
    "de-AT": "Deutsch (Österreich)",
    "de-CH": "Deutsch (Schweiz)",
    "fr-FR": "Français (France)",
    "fr-BE": "Français (Belgique)",
    "fr-CA": "Français (Canada)",
    "fr-CH": "Français (Suisse)",
    "es-ES": "Español (España)",
    "es-MX": "Español (México)",
    "es-AR": "Español (Argentina)",
}
"""What may be chosen, each by its own name."""
OPENS, CLOSES = range(6, 13), range(13, 22)
"""Hours that may be chosen: never at night."""
SIGNATURE_LINES, SIGNATURE_LENGTH = 3, 200


@dataclass(frozen=True, slots=True)
class Profile:
    """As typed in."""

    name: str
    addresses: tuple[str, ...]
    phone: str
    country: str
    zone: str
    language: str
    keeps_in_touch: bool
    manner: Manner


def change_profile(home: Home, told: Profile) -> Home:
    """Keep it; other addresses make the ledger anew, for they tell whose mail is whose. UsageError names what makes no sense."""
    addresses = tuple(dict.fromkeys(one.strip().lower() for one in told.addresses if one.strip()))
    odd = next(
        (one for one in addresses if one.count("@") != 1 or any(ch.isspace() for ch in one) or one[0] == "@" or one[-1] == "@"), None
    )
    if odd:
        raise UsageError(Sentence("{odd!r} is no mail address.", odd=odd), "Write one address a line.")
    if told.zone not in available_timezones():
        raise UsageError(Sentence("{zone!r} is no time zone.", zone=told.zone), "Write it as Europe/Dublin.")
    country = told.country.strip().upper()
    if country and not (len(country) == 2 and country.isalpha()):
        raise UsageError(Sentence("{country!r} is no country.", country=told.country), "Write two letters, as IE or DE.")
    if told.language not in LETTER_LANGUAGES:
        raise UsageError(
            Sentence("Letters are not written in {language!r}.", language=told.language), "Choose English, German, French or Spanish."
        )
    facts = replace(
        home.seeker,
        name=told.name.strip(),
        addresses=addresses,
        zone=ZoneInfo(told.zone),
        country=country,
        language=told.language,
        phone=told.phone.strip(),
        keeps_in_touch=told.keeps_in_touch,
        manner=_sensible(told.manner),
    )
    changed = Home(home.settings, *seekers.change(home.seeker_id, facts))
    if addresses != home.seeker.addresses:
        link(changed)
    return changed


def _sensible(manner: Manner) -> Manner:
    lines = [" ".join(line.split()) for line in manner.signature.splitlines() if line.strip()]
    if len(lines) > SIGNATURE_LINES or sum(map(len, lines)) > SIGNATURE_LENGTH:
        raise UsageError("That signature is longer than a letter can carry.", "Three short lines under your name are plenty.")
    if manner.variety and manner.variety not in VARIETIES:
        raise UsageError(
            Sentence("Letters are not written in {language!r}.", language=manner.variety), "Choose English, German, French or Spanish."
        )
    if manner.opens not in OPENS or manner.closes not in CLOSES:
        raise UsageError("Letters do not leave at night.", "Choose hours of the day.")
    return replace(manner, signature="\n".join(lines))
