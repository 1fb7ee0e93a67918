"""Copies of one mail of which one was cut off: the tail of an archive that was not written to its end, a mail read while it came.

They have two identities, since these follow from the words; what happened would be counted twice. Which copy is better kept is decided
here, from the whole set, so that no order of arrival matters.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import permutations

from comeback.domain.message import Message, Words

_HALF_A_CODE = re.compile(r"(?:[=<&]\S*|[^\x00-\x7f]+)$")
"""What is left of a coded letter or a tag that was cut in two."""


def cut_copies(mails: Iterable[Message]) -> Mapping[str, str]:
    """The identity of each cut copy, and that of the fullest one."""
    alike: defaultdict[tuple[object, ...], list[Message]] = defaultdict(list)
    for mail in mails:
        if mail.message_id and mail.date:
            alike[mail.message_id, mail.date, mail.sender.email].append(mail)
    found: dict[str, str] = {}
    for copies in alike.values():
        if len(copies) > 1:
            found |= _cut_among(copies)
    return found


def _cut_among(copies: Iterable[Message]) -> dict[str, str]:
    """Message-ID, date and sender are no proof, since anybody can copy them: the text of one must begin that of the other."""
    fullest: list[Message] = []
    found: dict[str, str] = {}
    for mail in sorted(copies, key=lambda one: (-_length(one.words), one.identity)):
        whole = next((one for one in fullest if _begins(mail.words, one.words)), None)
        if whole is None:
            fullest.append(mail)
        else:
            found[mail.identity] = whole.identity
    return found


def _length(words: Words) -> int:
    return len("".join("".join(_parts(words)).split()))


def _begins(cut: Words, whole: Words) -> bool:
    """Whether one is the other up to some place. A cut changes which part a line is taken for, and some answer below what they quote."""
    ours = list(permutations(_parts(cut)))
    theirs = list(permutations(_parts(whole)))
    if any(_starts(one, other) for one, other in zip(ours, theirs, strict=True)):
        return True
    return all(_starts((one,), (other,)) for one, other in zip(_parts(cut), _parts(whole), strict=True))


def _starts(cut: Iterable[str], whole: Iterable[str]) -> bool:
    """White space does not count."""
    words = _HALF_A_CODE.sub("", "\n".join(cut).rstrip()).split()
    return "".join("\n".join(whole).split()).startswith("".join(words))


def _parts(words: Words) -> tuple[str, str, str, str]:
    return words.new, words.signature, words.disclaimer, words.quoted
