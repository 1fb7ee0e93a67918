"""A mail as the finders of company, role, people and dates look at it: subject without its marks, new words, tail, the sender's words.

Nothing here decides; the finders do.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property

from comeback.domain.kinds import Kind
from comeback.domain.message import Address, Message
from comeback.language.companies import firm_labels
from comeback.language.folding import squeezed
from comeback.language.greetings import SignOff, greeting_name, sign_off
from comeback.language.names import is_person_name, same_person
from comeback.language.sentences import sentences
from comeback.reading.learned.spans import NOTHING, Named

_MARKS = re.compile(
    r"(?:\s*(?:re|aw|wg|fwd?|tr|rv|sv|antw|res|enc|réf|automatische antwort|abwesenheitsnotiz|automatic reply|out of office|absence du bureau|"
    r"réponse automatique|respuesta automática|accepted|declined|undeliverable|invitation|updated invitation|einladung)\s*:\s*"
    r"|\s*\[[^\]\n]{1,30}\]\s*)+",
    re.IGNORECASE,
)
_MOST_WORDS = 8000
_TAIL = 6
_END = 4
"""Lines at the end among which the writer signs."""


@dataclass(frozen=True)
class Scene:
    """One mail, its kinds, and what several finders need of it; worked out once, when first asked for."""

    message: Message
    kinds: tuple[Kind, ...]
    language: str
    me: frozenset[str]
    agency: bool = False
    company: str = ""
    """What the finder of the company has found, for the finders behind it."""
    heard: Named = NOTHING
    """What the learned part hears, where it was asked."""

    @cached_property
    def subject(self) -> str:
        """The subject without Re:, AW:, [list] and the like."""
        subject = " ".join(self.message.subject[:400].split())
        match = _MARKS.match(subject)
        return subject[match.end() :] if match and match.end() < len(subject) else subject

    @cached_property
    def new(self) -> str:
        """The mail's own words, cut to what is read."""
        return self.message.words.new[:_MOST_WORDS]

    @cached_property
    def quoted(self) -> str:
        """The history below, without its marks; only to be asked where the mail itself names nothing."""
        return re.sub(r"(?m)^[ \t]*(?:>[ \t]?)+", "", self.message.words.quoted[:_MOST_WORDS])

    @cached_property
    def own(self) -> bool:
        """Whether the seeker wrote it."""
        return Kind.SENT in self.kinds or self.message.is_from(self.me)

    @cached_property
    def other_side(self) -> tuple[Address, ...]:
        """Who stands on the employer's side: the sender, or the readers of the seeker's own mail."""
        if self.own:
            return tuple(one for one in (*self.message.to, *self.message.cc) if one.email not in self.me)
        return (self.message.sender, *(one for one in self.message.reply_to if one.email != self.message.sender.email))

    @cached_property
    def own_domains(self) -> frozenset[str]:
        """Where the seeker has addresses: whoever else has one there is no firm's."""
        return frozenset(address.rpartition("@")[2] for address in self.me)

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """Domain labels that may spell the employer."""
        found = dict.fromkeys(label for one in self.other_side if one.domain not in self.own_domains for label in firm_labels(one.domain))
        carrier = squeezed(self.message.sender.name.partition(" via ")[2])
        return tuple(label for label in found if len(label) > 2 and not (carrier and carrier.startswith(squeezed(label))))

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """The sentences of the new words."""
        return sentences(self.new)

    @cached_property
    def end(self) -> SignOff:
        """How it ends. A line that bears the sender's name signs, not the firm's under it; and who is thanked by name has not signed."""
        found = sign_off(self.new)
        if not found.name or same_person(found.name, self.message.sender.name):
            return found
        if not self.own and self._is_thanked(found.name):
            return SignOff(found.formula)
        return replace(found, name=self._signs_as_sender or found.name)

    @property
    def _signs_as_sender(self) -> str:
        """The last of the closing lines that is the sender's name, in full or in part."""
        shown = self.message.sender.name
        lines = [line.strip(" ,.-–—") for line in self.new[-600:].splitlines() if line.strip()][-_END:]
        fitting = [line for line in lines if is_person_name(line) and same_person(line, shown)] if is_person_name(shown) else []
        return fitting[-1] if fitting else ""

    def _is_thanked(self, name: str) -> bool:
        """`Thank you, Sam.` to Sam reads as if Sam had signed; one of the same name who writes shows it in the sender or the address."""
        reader = [one.name for one in (*self.message.to, *self.message.cc) if one.email in self.me and one.name]
        address = squeezed(self.message.sender.email.partition("@")[0])
        return squeezed(name.split()[0]) not in address and any(same_person(name, one) for one in reader)

    @cached_property
    def greeted(self) -> str:
        """Whom it greets."""
        return greeting_name(self.new)

    @cached_property
    def tail(self) -> tuple[str, ...]:
        """The last short lines of the new words and the first of the signature: where name, title and firm stand."""
        new = [line.strip() for line in self.new[-1500:].splitlines() if line.strip()][-_TAIL:]
        signature = [line.strip() for line in self.message.words.signature[:1500].splitlines() if line.strip()][: 2 * _TAIL]
        return tuple(line for line in (*new, *signature) if len(line) <= 90)

    @cached_property
    def body(self) -> str:
        """The new words without the tail's lines at their end, for finders that must not take a signature for speech."""
        lines = self.new.rstrip().splitlines()
        while (
            lines
            and len(lines) > 1
            and (not lines[-1].strip() or (len(lines[-1]) < 60 and not lines[-1].rstrip().endswith((".", "?", "!"))))
        ):
            lines.pop()
        return "\n".join(lines)
