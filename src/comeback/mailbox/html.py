"""HTML of a mail into text: paragraphs, list items and table rows as lines, hidden text left out, old words marked with `>`.

Any string gives a text. What is new and what is history in that text is decided by `history.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import cast

from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.html import DocumentNode, ElementNode, HTMLTree

from comeback.mailbox.attribution import attribution
from comeback.mailbox.markup import Role, rewritten
from comeback.mailbox.visible import visible

_CAP = 500_000
"""Characters of HTML that are read."""
_MOST_MARKS = 2_000
"""Elements of a role that are marked; the rest count as plain."""
_DEEPEST = 8
"""Marks of quoting in front of one line."""

_CLOSE = "\ue000"
_OPEN = {
    Role.QUOTE: "\ue001",
    Role.MAYBE_QUOTE: "\ue002",
    Role.ATTRIBUTION: "\ue003",
    Role.CUT: "\ue004",
    Role.MAYBE_CUT: "\ue005",
}
_ROLES = {sign: role for role, sign in _OPEN.items()}
_FORGED = re.compile("[\ue000-\ue005]|&#(?:[xX]0*[eE]00[0-5]|0*5734[4-9])(?![0-9a-fA-F]);?")
_CELLS = re.compile(r"[ \t]*\t[ \t]*")
_GAP = re.compile(r"\n{3,}")
_LABEL = re.compile(r"[*\s]*[^\W\d_][^:\n]{0,22}:")


def text_of(html: str) -> str:
    """The text a reader sees, lines without outer space; quoted elements are marked with `>` as often as they are nested."""
    source = _FORGED.sub("", visible(_capped(html)))
    tree = HTMLTree.parse(rewritten(source))
    _mark(tree)
    text = visible(extract_plain_text(tree, preserve_formatting=True, alt_texts=False, skip_elements=[f"[role={Role.HIDDEN}]"]))
    lines = [_CELLS.sub("  ", line.strip()) for line in text.split("\n")]
    return _GAP.sub("\n\n", "\n".join(_Fold(lines).lines())).strip("\n")


def _capped(html: str) -> str:
    """No more than the cap, and no piece of a tag at its end."""
    short = html[:_CAP]
    return short[: short.rfind("<")] if len(html) > _CAP and short.rfind("<") > short.rfind(">") else short


def _mark(tree: HTMLTree) -> None:
    """Puts a line with a sign before and behind the content of every element with a role."""
    document = cast("DocumentNode", tree.document)
    for role, sign in _OPEN.items():
        for element in document.query_selector_all(f"[role={role}]")[:_MOST_MARKS]:
            element.prepend(_line(tree, sign))
            element.append(_line(tree, _CLOSE))


def _line(tree: HTMLTree, sign: str) -> ElementNode:
    line = cast("ElementNode", tree.create_element("p"))
    line.text = sign
    return line


class _Fold:
    """Walks over marked lines and writes `>` before those that are quoted."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.marked = lines
        self.depth = 0
        self.outer: list[int] = []
        """The depth to go back to at each element that is open."""
        self.last = ""
        """The last line with words."""

    def lines(self) -> Iterator[str]:
        for at, line in enumerate(self.marked):
            if line == _CLOSE:
                self._close()
            elif line in _ROLES:
                self._open(_ROLES[line], at)
            elif line:
                self.last = line
                yield f"{'>' * min(self.depth, _DEEPEST)} {line}" if self.depth else line
            else:
                yield ""

    def _open(self, role: Role, at: int) -> None:
        ahead = self._ahead(at)
        deeper = role is Role.QUOTE or (role is Role.MAYBE_QUOTE and self._follows_attribution())
        deeper = deeper or (role is Role.ATTRIBUTION and _is_foreign(ahead))
        self.outer.append(self.depth)
        self.depth += deeper
        if role is Role.CUT or (role is Role.MAYBE_CUT and sum(1 for line in ahead if _LABEL.match(line)) >= 3):
            # Old words go on to the end of the element around this one, or of the mail.
            self.depth += 1
            self.outer[-1] = self.depth

    def _close(self) -> None:
        if self.outer:
            self.depth = self.outer.pop()

    def _follows_attribution(self) -> bool:
        return attribution([self.last], 0) is not None

    def _ahead(self, at: int) -> list[str]:
        """The next lines with words, at most six."""
        lines = (line for line in self.marked[at + 1 : at + 30] if line and line != _CLOSE and line not in _ROLES)
        return [line for line, _ in zip(lines, range(6), strict=False)]


def _is_foreign(ahead: Sequence[str]) -> bool:
    """Whether an attribution is in a language that `history.py` does not know. The others it finds by itself."""
    return bool(ahead) and not ahead[0].startswith("-") and attribution(ahead, 0) is None
