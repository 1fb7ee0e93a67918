"""A text into passages: its sentences, each with its setting. Headings and labels are read here and set the tone of what follows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import islice

from comeback.domain.kinds import Polarity
from comeback.language.sentences import sentence_spans
from comeback.lessons.clause import Setting
from comeback.lessons.clauses import Span
from comeback.lessons.wordlists import plain, words

_LABEL = re.compile(r"[^:\n]{1,60}:(?=\s)")
_BULLET = re.compile(r"\s*(?:[-–—*•·▪◦+>]|\(?\d{1,2}[.)])\s")
_LINE = re.compile(r"(?<=\n)[^\n]+")
_QUOTE = re.compile(r"[\"“”„«»]")
MOST = 300
"""Passages of a text that are looked at."""
_LONGEST_HEADING = 9
"""Words."""
_HEADINGS = (("heading_good", Polarity.STRENGTH), ("heading_bad", Polarity.GAP))


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence without its heading, as a span of the text."""

    span: Span
    setting: Setting


@dataclass(slots=True)
class _Reader:
    """What has been read so far: the heading in force, and whether a line under it has been seen."""

    text: str
    setting: Setting
    used: bool = field(default=False)
    last: int = field(default=0)
    marks: int = field(default=0)
    """Quotation marks up to `counted`: an odd number is an open quotation."""
    counted: int = field(default=0)

    def passages(self) -> Iterator[Passage]:
        for start, end in (line for span in sentence_spans(self.text) for line in self._parted(span)):
            gap = self.text[self.last : start].count("\n")
            bullet = bool(_BULLET.match(self.text, self._line_start(start)))
            if gap > 1 and self.used and not bullet:
                self.setting = replace(self.setting, heading=None, topic="", cohort=False)
            self.last = end
            yield from self._passage((start, end), bullet=bullet)

    def _parted(self, span: Span) -> Iterator[Span]:
        """A sentence that ran on into a heading or a bullet of its own line, in its parts."""
        begin = span[0]
        for line in _LINE.finditer(self.text, *span):
            if _BULLET.match(line.group()) or self._heading(line.group()):
                yield begin, line.start()
                begin = line.start()
                if not _BULLET.match(line.group()):
                    yield begin, line.end()
                    begin = line.end()
        if self.text[begin : span[1]].strip():
            yield begin, span[1]

    def _line_start(self, at: int) -> int:
        return self.text.rfind("\n", 0, at) + 1

    def _passage(self, span: Span, *, bullet: bool) -> Iterator[Passage]:
        said = self.text[span[0] : span[1]]
        if self._has("cohort_lead", said):
            self.setting = replace(self.setting, cohort=True)
        elif self.setting.cohort and self._has("you", said):
            self.setting = replace(self.setting, cohort=False)
        heading = self._heading(said)
        if heading and not _LABEL.match(said.rstrip() + "\n") and not said.rstrip().endswith(":"):
            self._set(heading, said)
            return
        if said.rstrip().endswith(":"):
            # "Notes from your trial shift:" is the topic of the lines below, until the next blank one after them.
            self.setting = replace(self.setting, heading=self._tone(said), topic=said, listed=self.setting.listed)
            self.used = False
            return
        label = _LABEL.match(said + "\n")
        if label and self._tone(label.group()):
            self._set(self._tone(label.group()), label.group())
            span = (span[0] + label.end(), span[1])
        if self.text[span[0] : span[1]].strip():
            self.used = True
            yield Passage(span, self._setting_of(span, label.group() if label else "", bullet=bullet))

    def _setting_of(self, span: Span, label: str, *, bullet: bool) -> Setting:
        self.marks += len(_QUOTE.findall(self.text, self.counted, span[0]))
        self.counted = span[0]
        quoted = self.marks % 2 == 1 or self.text[span[0]] in '"“„«»'
        if label and _QUOTE.match(self.text, span[0] + len(label) + 1):
            label = ""  # A speaker, no topic.
            quoted = True
        listed = self.setting.listed or bullet or bool(label) or quoted
        return replace(self.setting, listed=listed, topic=f"{self.setting.topic} {label}".strip())

    def _set(self, tone: Polarity | None, words_of: str) -> None:
        self.setting = replace(self.setting, heading=tone, topic=words_of)
        self.used = False

    def _heading(self, said: str) -> Polarity | None:
        """The tone of a short line of its own, or of a short sentence that only announces."""
        alone = not said.rstrip().endswith((".", "!")) or self._has("heading_only", said)
        return self._tone(said) if alone and len(said.split()) <= _LONGEST_HEADING else None

    def _tone(self, said: str) -> Polarity | None:
        if len(said.split()) > _LONGEST_HEADING:
            return None
        return next((tone for name, tone in reversed(_HEADINGS) if self._has(name, said)), None)

    def _has(self, name: str, said: str) -> bool:
        return words(name, self.setting.language).within(plain(said))


def passages(text: str, language: str, *, passed_on: bool = False) -> tuple[Passage, ...]:
    """The sentences of a text with their settings, in order; headings themselves are left out."""
    advising = words("advice_lead", language).within(plain(text[:500])) or words("advice_lead", language).within(plain(text[500:1000]))
    return tuple(islice(_Reader(text, Setting(language, listed=passed_on, advising=advising)).passages(), MOST))
