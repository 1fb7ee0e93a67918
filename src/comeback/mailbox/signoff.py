"""What single lines at the end of a letter are: a closing formula, a name, a contact, a post or a firm. The cut is `signature.py`'s.

The tables are `wording/signoff.txt` and `wording/speech.txt`. Doubtful lines are never taken for part of a signature.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from comeback.mailbox.patterns import pattern, plain, vocabulary

_CLOSING = pattern("signoff", "closing")
_MOBILE = pattern("signoff", "mobile", end=r"\W{0,3}")
_POSTSCRIPT = pattern("signoff", "postscript")
_CONTACT = pattern("signoff", "contact")
_TITLE = pattern("signoff", "title")
_MOMENT = pattern("signoff", "moment")
_LABEL = pattern("signoff", "label")
_NEWS = pattern("signoff", "news")
_ABBREVIATION = pattern("signoff", "abbreviation")

_NUMBER = re.compile(r"\+?\(?\d(?:[ ()/.-]{0,3}\d){6,}+")
"""A telephone number: 05.55.00 in it is no time of day."""
_LINK = re.compile(r"[<\[(]\s?https?://[^<>\[\]()\s]{1,200}\s?[>\])]$")
"""Where the program is had, as HTML's links are written in plain text."""
_CLOSING_CAP = 220
_NAME_WORDS = 7
_INITIAL = 3
"""Letters of `A.`, `i.V.`."""
_LINE_WORDS = 10
_SPOKEN_WORDS = 6
"""So many words with a word of speech among them are a sentence, though a telephone number stands in it."""
_BULLETS = ("- ", "* ", "• ", "· ", "+ ", "o ", "→", "✓", "☐")
_SPEECH = vocabulary("speech", "speech")
_PARTICLES = vocabulary("speech", "particle")


def is_closing(line: str) -> bool:
    """Whether the whole line is a closing formula ("Kind regards,")."""
    bare = plain(line).strip(" ,.!;:–—-~")
    return 0 < len(bare) <= _CLOSING_CAP and _CLOSING.fullmatch(bare) is not None


def is_closing_with_name(line: str) -> bool:
    """Whether closing and name share the line ("Best, Ann")."""
    before, comma, name = plain(line).partition(",")
    names = name.split()
    return bool(comma and names) and len(names) <= 3 and all(one[:1].isupper() for one in names) and is_closing(before)


def is_name(line: str) -> bool:
    """Whether the line may be the name under a letter. Loose: it stays with the words in any case."""
    bare = plain(line).strip(" -–—~")
    tokens = [one for one in bare.rstrip(",.").split() if len(one) > _INITIAL or not one.endswith(".")]
    if not tokens or len(tokens) > _NAME_WORDS or bare.endswith(("?", "!", ":")) or any(sign.isdigit() for sign in bare):
        return False
    return all(one[:1].isupper() or one.lower() in _PARTICLES for one in tokens) or (len(tokens) <= 2 and not is_spoken(bare))


def is_mobile(line: str) -> bool:
    """Whether a program added the line ("Sent from my phone")."""
    return _MOBILE.fullmatch(_LINK.sub("", plain(line)).strip(" <>[]()_-–—")) is not None


def is_postscript(line: str) -> bool:
    """Whether the line begins a postscript."""
    return _POSTSCRIPT.search(plain(line)) is not None


def is_contact(line: str) -> bool:
    """Whether the line says how or where somebody is reached, and is no sentence."""
    bare = plain(line)
    return _CONTACT.search(bare) is not None and not (is_spoken(bare) and len(bare.split()) >= _SPOKEN_WORDS)


def is_spoken(line: str) -> bool:
    """Whether a word of speech stands in the line; in capitals they count only where the whole line is in capitals (IT, US)."""
    shouted = line.isupper()
    for token in line.replace("’", "'").split():
        word = token.strip(".,;:!?()\"'«»„“”¡¿*_-–—")
        if word.lower() in _SPEECH and (shouted or len(word) < 2 or not word.isupper()):
            return True
    return False


def belongs(lines: Sequence[str], at: int) -> bool:
    """Whether a line below the name is part of the signature: a contact, a post, a firm. Sentences, lists and dates never are."""
    bare = plain(lines[at])
    if not bare or bare.startswith(_BULLETS) or bare.endswith(("?", "!")) or is_postscript(bare) or _MOMENT.search(_NUMBER.sub("", bare)):
        return False
    if is_contact(bare):
        return True
    tokens = bare.split()
    sentence = bare.endswith((".", ":")) and len(tokens) > 2 and not _ABBREVIATION.fullmatch(tokens[-1])
    if sentence or len(tokens) > _LINE_WORDS or is_spoken(bare) or _NEWS.search(bare) or _LABEL.fullmatch(bare) or _goes_on(lines, at):
        return False
    return _TITLE.search(bare) is not None or _is_capitalised(tokens)


def _goes_on(lines: Sequence[str], at: int) -> bool:
    """Whether a sentence runs on into the line below, which starts small."""
    below = lines[at + 1].strip() if at + 1 < len(lines) else ""
    return below[:1].islower() and not is_contact(below) and len(lines[at].split()) > 2


def _is_capitalised(tokens: Sequence[str]) -> bool:
    """Whether two of three words behind the first are written large, as names are; one word alone must be, and no number."""
    content = [one for one in (token.strip(".,()|/&-–—·") for token in tokens) if one and one.lower() not in _PARTICLES]
    if not content or any(sign.isdigit() for one in content for sign in one):
        return False
    behind = content[1:] or content
    if "&" in tokens:  # a firm: Marsh & Sons, builders
        return content[0][:1].isupper()
    return sum(one[:1].isupper() for one in behind) * 3 >= len(behind) * 2
