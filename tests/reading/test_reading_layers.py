"""More than one layer: scores add up, evidence follows in order, and the table decides over both."""

from __future__ import annotations

from comeback.domain.kinds import Kind
from comeback.domain.message import Message
from comeback.domain.reading import Evidence
from comeback.reading.combination import verdict_of
from comeback.reading.frame import Frame, frame_of
from comeback.reading.layers import Layer, Weights, together
from comeback.reading.mailfacts import Facts
from comeback.reading.page import Page, page_of
from comeback.reading.weighing import Rules
from tests.reading.reading_examples import plain


class Second:
    """A layer as a learned one would be: it knows one kind."""

    def weigh(self, message: Message, page: Page, frame: Frame, language: str, /) -> Weights:
        """Always an assessment, by the first line."""
        return Weights(kinds={Kind.ASSESSMENT: 4.0}, evidence=(Evidence(Kind.ASSESSMENT, page.lines[-1], "second"),))


def test_a_second_layer_adds_its_scores_and_its_evidence() -> None:
    mail = plain("We have received your application for the vacancy of clerk.")
    page, frame = page_of(mail.subject, mail.words.new), frame_of(mail, frozenset())
    layers: tuple[Layer, ...] = (Rules(), Second())
    alone, second = (layer.weigh(mail, page, frame, "en") for layer in layers)
    both = together((alone, second))
    assert both.kinds[Kind.CONFIRMATION] == alone.kinds[Kind.CONFIRMATION]
    assert both.kinds[Kind.ASSESSMENT] == alone.kinds.get(Kind.ASSESSMENT, 0.0) + 4.0
    assert both.evidence == alone.evidence + second.evidence
    assert both.topics == alone.topics
    assert verdict_of(Facts(frame, alone)).kinds[0] is Kind.CONFIRMATION
    assert verdict_of(Facts(frame, both)).kinds[0] is Kind.ASSESSMENT


def test_one_layer_alone_is_left_as_it_is() -> None:
    weights = Weights(kinds={Kind.REPLY: 1.0})
    assert together((weights,)) is weights
