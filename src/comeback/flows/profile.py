"""What the seeker says of themselves: name, addresses, where they live. Letters are signed by it, working days counted by it."""

from __future__ import annotations

from dataclasses import dataclass
from zoneinfo import ZoneInfo, available_timezones

from comeback.domain.application import Seeker
from comeback.domain.sentence import Sentence
from comeback.errors import UsageError
from comeback.flows.home import Home
from comeback.flows.linking import link
from comeback.store import seekers

LETTER_LANGUAGES = ("en", "de", "fr", "es")


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
    facts = Seeker(told.name.strip(), addresses, ZoneInfo(told.zone), country, told.language, told.phone.strip(), told.keeps_in_touch)
    changed = Home(home.settings, *seekers.change(home.seeker_id, facts))
    if addresses != home.seeker.addresses:
        link(changed)
    return changed
