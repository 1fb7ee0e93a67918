"""A seeker's own draft, mended: what would hurt goes, the rest stays as it was written."""

from __future__ import annotations

import pytest

from comeback.domain.kinds import LetterKind, Severity
from comeback.letters import check, compose, mended
from comeback.letters.checks.looking import language_of
from comeback.letters.plan.holding import heated
from tests.letters.letters_data import Text, loaded, texts

_ANGRY = (
    "Dear Bryn,\n\nThank you for writing about the Night Baker post. I really want to know why I was not chosen. "
    "Letting me shape the rye loaves was kind of you.\n\nAfter all the hours I spent I expect an answer. I understand your decision.\n\n"
    "Kind regards,\nNerys Tallow"
)


def test_sentences_that_hurt_go_and_the_others_stay() -> None:
    text = mended(_ANGRY, loaded("baker-late").case, LetterKind.FOLLOW_UP)
    assert "why I was not chosen" not in text
    assert "I expect" not in text
    assert "Letting me shape the rye loaves was kind of you." in text
    assert "I understand your decision." in text
    assert text.startswith("Dear Bryn,")
    assert text.endswith("Nerys Tallow")


def test_a_misspelt_name_is_put_right() -> None:
    text = mended(_ANGRY.replace("Bryn", "Brynn"), loaded("baker-late").case, LetterKind.FOLLOW_UP)
    assert text.startswith("Dear Bryn,")


def test_where_nothing_good_is_left_nothing_is_given() -> None:
    assert mended("Dear Bryn,\n\nWhy not me? I demand the real reason. My lawyer will write.\n\nNerys") == ""


def test_a_good_text_stays_as_it_is() -> None:
    row = next(one for one in texts("good") if one.case == "baker-late")
    assert mended(row.text, loaded(row.case).case, LetterKind(row.kind)) == row.text


_AROUND = (
    "Dear Bryn,\n\nThank you for writing to me about the post, and for your call. {} "
    "I understand, and I wish you and the team well.\n\nKind regards,\nNerys"
)


@pytest.mark.parametrize("row", [row for row in texts("bad") if row.insert and not row.case][::7], ids=lambda row: row.insert[:40])
def test_a_mended_text_has_no_grave_fault(row: Text) -> None:
    left = mended(_AROUND.replace("{}", row.insert))
    assert [one for one in check(left) if one.severity is Severity.ERROR] == []
    assert "Thank you for writing to me" in left


def test_angry_words_are_met_kindly_and_the_rest_of_the_draft_stands_beside() -> None:
    note = compose(loaded("designer-angry").case, LetterKind.FOLLOW_UP)[0].note
    assert "It is fair to be angry." in note
    assert "Wait with this one" in note


@pytest.mark.parametrize(
    ("draft", "left"),
    [
        (
            (
                "Dear Ms Hale,\n\nI can't believe you wasted three weeks of my life. But thank you for showing me the loom. "
                "I hope you regret it. I wish the team well.\n\nTom Reed"
            ),
            "Dear Ms Hale,\n\nThank you for showing me the loom. I wish the team well.\n\nTom Reed",
        ),
        (
            (
                "Sehr geehrte Frau Hahn,\n\nich kann es nicht fassen, dass Sie mir Zeit gestohlen haben. Danke für den Gang durch die "
                "Werkstatt. Das ist ein Witz. Ihnen und dem Team alles Gute.\n\nTom Reed"
            ),
            "Sehr geehrte Frau Hahn,\n\ndanke für den Gang durch die Werkstatt. Ihnen und dem Team alles Gute.\n\nTom Reed",
        ),
        (
            (
                "Bonjour Samira,\n\nMerci pour ton mail. Franchement je suis dégoûté. Merci quand même pour la discussion "
                "sur les tests.\n\nBien à toi,\nJo"
            ),
            "Bonjour Samira,\n\nMerci pour ton mail. Merci pour la discussion sur les tests.\n\nBien à toi,\nJo",
        ),
        (
            (
                "Estimada señora Hale:\n\nMe han hecho perder tres semanas. Gracias por enseñarme el telar. "
                "Espero que se arrepientan. Mucha suerte al equipo.\n\nTom Reed"
            ),
            "Estimada señora Hale:\n\nGracias por enseñarme el telar. Mucha suerte al equipo.\n\nTom Reed",
        ),
    ],
    ids=["en", "de", "fr", "es"],
)
def test_of_an_angry_draft_what_is_good_is_left_and_reads_on(draft: str, left: str) -> None:
    assert mended(draft) == left
    assert heated(draft, language_of(draft))


@pytest.mark.parametrize(
    "draft",
    [
        "Dear Dr Moss,\n\nYour loss. Good luck finding someone better for that salary. Thanks for nothing.\n\nK. Ray",
        "Sehr geehrter Herr Moos,\n\nselbst schuld. Viel Glück dabei, jemand Besseren zu finden. Danke für nichts.\n\nK. Ray",
        "Monsieur Moss,\n\nTant pis pour vous. Bon courage pour trouver mieux à ce salaire. Merci pour rien.\n\nK. Ray",
        "Estimado doctor Moss:\n\nUstedes se lo pierden. Suerte con encontrar a alguien mejor. Gracias por nada.\n\nK. Rey",
    ],
)
def test_of_scorn_alone_nothing_is_left(draft: str) -> None:
    assert mended(draft) == ""
