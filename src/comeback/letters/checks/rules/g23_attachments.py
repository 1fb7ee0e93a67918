"""Rule G23: no attachment, no link, no read receipt; one link where a post has opened."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import LetterKind, Severity
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Hit, Rule


def _find(look: Look) -> Iterator[Hit | str]:
    links = look.quotes("link", look.own)
    yield from links[1:] if look.is_one_of(LetterKind.NEW_OPENING) else links
    # What was promised in the interview is sent with the thanks for it (rule D6).
    if not look.is_one_of(LetterKind.THANKS_FOR_INTERVIEW):
        yield from (Hit(quote, "Attachments make work.", "Send words only.") for quote in look.quotes("attachment", look.own))


RULE = Rule("G23", Severity.ERROR, "No attachment, link or read receipt.", "A link makes work.", "Leave it out.", _find)
