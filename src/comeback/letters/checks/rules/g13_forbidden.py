"""Rule G13: what no letter says, family by family."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import LetterKind, Severity
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Hit, Rule
from comeback.letters.checks.trade import told_of_the_work

FAMILIES: tuple[tuple[str, str, str], ...] = (
    ("arguing", "It argues with the decision.", "Accept in one clause, and ask for advice for next time."),
    ("why", "It asks why not you, which nobody can answer kindly.", "Ask what to keep and what to change next time."),
    ("begging", "It begs.", "Name one post you would take, or leave it out."),
    ("abasement", "It makes you small.", "Leave it out: you owe no apology."),
    ("guilt", "It lays guilt on the reader.", "Leave it out; thank for one thing they did."),
    ("official", "It sounds like a claim or a file.", "A friendly letter and a formal step are separate: leave it out here."),
    ("winner", "It fishes for the one who was chosen.", "Ask about yourself only."),
    ("predicting", "It foretells their failure.", "Say at most: if circumstances change."),
    ("pressure", "It presses the reader.", "Let them off: whenever it suits, and no answer needed."),
    ("head", "It goes over somebody's head.", "Write to one person, the one who gave the news."),
    ("leverage", "It uses other offers as a lever.", "Leave it out."),
    ("sarcasm", "It mocks, or sends a bill.", "Leave it out, and let a day pass."),
    ("placeholder", "A placeholder was left in.", "Fill it or leave the sentence out."),
    ("machine_talk", "It reads like a form letter.", "Say the same in your own plain words, or leave it out."),
)
_OF_TRADES = frozenset({"arguing", "begging", "official", "sarcasm", "machine_talk"})


_OWN_REASONS = frozenset({"leverage"})
"""Another offer is no lever where it is the reason for the seeker's own no."""


def _find(look: Look) -> Iterator[Hit]:
    freed = _OWN_REASONS if look.is_one_of(LetterKind.DECLINE, LetterKind.WITHDRAWAL) else frozenset()
    for family, why, mend in (one for one in FAMILIES if one[0] not in freed):
        for text in (look.own, look.closing, look.subject):
            for quote in look.quotes(family, text):
                if text != look.own or family not in _OF_TRADES or not told_of_the_work(look, quote):
                    yield Hit(quote, why, mend)


RULE = Rule(
    "G13",
    Severity.ERROR,
    "No arguing, asking why not me, begging, self-abasement, guilt, threats, fishing for the winner, predicting, pressure, "
    "going over a head, "
    "leverage, sarcasm, placeholders or form-letter talk.",
    "This hurts you with the reader.",
    "Leave it out.",
    _find,
)
