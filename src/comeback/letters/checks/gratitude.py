"""Rules G6, G8, G9, G10 and G12: how the letter opens, how often it thanks, how sweet it is, what it praises, how sad it is."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import LetterKind
from comeback.domain.letter import Finding
from comeback.letters.checks.knowing import known_text
from comeback.letters.checks.looking import Look, error, found, warning
from comeback.letters.words.sentences import words

MOST_THANKS = 3
MOST_SAD_WORDS = 8
_SCRIPTED = (LetterKind.CALL_SCRIPT,)


def opening(look: Look) -> Iterator[Finding]:
    """Rule G6."""
    if not look.sentences or look.is_one_of(*_SCRIPTED, LetterKind.NUDGE):
        return
    first = look.sentences[0]
    for family in ("lament", "opens_badly"):
        quote = look.listed(family).first(first)
        if quote:
            yield error(
                "G6", quote, "The first sentence laments, apologises or introduces you.", "Begin with thanks, or with when you met."
            )
            return


def thanks(look: Look) -> Iterator[Finding]:
    """Rule G8."""
    if look.is_one_of(*_SCRIPTED):
        return
    times = [sentence for sentence in look.sentences if look.listed("thanks").first(sentence)]
    if len(times) > MOST_THANKS:
        yield warning(
            "G8", look.listed("thanks").first(times[-1]), f"It thanks {len(times)} times.", "Two thanks are enough, three at most."
        )


def sweetness(look: Look) -> Iterator[Finding]:
    """Rule G9."""
    strong = found(
        look, look.own, "intensifier", lambda quote: warning("G9", quote, "Too many strong words.", "One is enough; most do without.")
    )
    count = len(list(look.listed("intensifier").spans(look.own)))
    if count > 1:
        yield from strong[-1:]
    if look.own.count("!") > (0 if look.now and look.now.formal else 1):
        yield warning("G9", "!", "Too many exclamation marks for this reader.", "Use full stops.")
    held = known_text(look.case).lower() if look.case else ""
    for one in found(
        look, look.own, "superlative", lambda quote: warning("G9", quote, "A superlative without a fact.", "Say the fact instead.")
    ):
        if one.quote.lower() not in held:
            yield one


def praise(look: Look) -> Iterator[Finding]:
    """Rule G10."""
    held = known_text(look.case).lower() if look.case else ""
    for one in found(
        look,
        look.own,
        "praise",
        lambda quote: error("G10", quote, "Praise that fits any company.", "Name a fact they would know, or leave it out."),
    ):
        if one.quote.lower() not in held:
            yield one


def sadness(look: Look) -> Iterator[Finding]:
    """Rule G12."""
    sad = [sentence for sentence in look.sentences if look.listed("disappointed").first(sentence)]
    quote = look.listed("disappointed").first(sad[-1]) if sad else ""
    if len(sad) > 1:
        yield error("G12", quote, "Disappointment is named more than once.", "Once at most, and briefly.")
    elif sad and sad[0] == look.sentences[-1]:
        yield error("G12", quote, "It ends on disappointment.", "Let something given to the reader follow.")
    elif sad and len(words(sad[0])) > 2 * MOST_SAD_WORDS:
        yield warning("G12", quote, "Much room for disappointment.", "Eight words at most.")
