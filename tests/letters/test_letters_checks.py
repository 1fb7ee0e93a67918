"""The checks: silent on good letters, loud on bad ones, exact in their quotes."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comeback.domain.kinds import LetterKind, Severity
from comeback.domain.letter import Finding
from comeback.letters import check
from comeback.letters.checks.rule import Rule
from comeback.letters.checks.table import RULES
from tests.letters.letters_data import Text, loaded, texts

_BASES = {
    "en": "Dear Bryn,\n\nThank you for writing. {} I understand, and I wish you well.\n\nKind regards,\nNerys",
    "short": "Hello,\n\nThank you for writing. {} I understand, and I wish you well.\n\nKind regards,",
    "de": "Guten Tag,\n\nvielen Dank für Ihre Nachricht und die offenen Worte. {} Ich verstehe das.\n\nMit freundlichen Grüßen",
    "fr": "Bonjour,\n\nMerci pour votre message et pour l'entretien. {} Je comprends votre choix.\n\nBien cordialement,",
    "es": "Buenos días:\n\nGracias por su mensaje y por la entrevista. {} Entiendo la decisión.\n\nUn cordial saludo,",
    "none": "{}",
}


def _body(row: Text) -> str:
    return row.text or _BASES[row.base].replace("{}", row.insert)


def _findings(row: Text) -> tuple[Finding, ...]:
    case = loaded(row.case).case if row.case else None
    return check(_body(row), case, LetterKind(row.kind), row.to or None, row.subject)


@pytest.mark.parametrize("row", texts("good"), ids=lambda row: f"{row.kind}-{row.case or row.text[:20]}")
def test_a_good_letter_raises_no_alarm(row: Text) -> None:
    # An early nudge is no fault of the words.
    assert [one for one in _findings(row) if one.rule != "C3"] == []


@pytest.mark.parametrize("row", texts("bad"), ids=lambda row: f"{row.rules[0]}-{(row.insert or row.text)[:40]}")
def test_a_bad_text_is_found_out_by_its_rule(row: Text) -> None:
    assert set(row.rules) <= {one.rule for one in _findings(row)}


@pytest.mark.parametrize("row", texts("bad"), ids=lambda row: f"{row.rules[0]}-{(row.insert or row.text)[:40]}")
def test_every_quote_is_exact(row: Text) -> None:
    places = [_body(row), row.subject, row.to, " ".join(_body(row).split())]
    assert all(any(one.quote in place for place in places) and one.quote for one in _findings(row))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_has_a_bad_text_that_it_finds(rule: Rule) -> None:
    assert [row for row in texts("bad") if rule.name in row.rules]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_says_what_holds_why_and_how_to_mend(rule: Rule) -> None:
    assert all(sentence.endswith((".", '."')) for sentence in (rule.says, rule.why, rule.mend))


def test_no_two_rules_have_one_name() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_page_of_rules_says_each_rule_as_the_code_does(rule: Rule) -> None:
    page = (Path(__file__).parents[2] / "docs" / "letters" / "rules.md").read_text("utf-8")
    assert f"| {rule.name} | {rule.severity.value} | {rule.says} | {rule.mend} |" in page


def test_errors_stand_before_warnings() -> None:
    found = check("Dear Ann,\n\nWhy not me? I am truly, really, very sorry to bother you.\n\nBo", kind=LetterKind.FOLLOW_UP)
    severities = [one.severity for one in found]
    assert severities == sorted(severities, key=[Severity.ERROR, Severity.WARNING, Severity.INFO].index)
    assert severities[0] is Severity.ERROR


def test_a_rule_of_one_kind_is_silent_on_another() -> None:
    text = _BASES["en"].replace("{}", "However, it was good to meet you.")
    assert "B5" in {one.rule for one in check(text, kind=LetterKind.THANKS_FOR_FEEDBACK)}
    assert "B5" not in {one.rule for one in check(text, kind=LetterKind.FOLLOW_UP)}


def test_speed_may_be_thanked_for_when_it_is_true() -> None:
    text = "Dear Mrs Lowe,\n\nThank you for letting me know so promptly. I understand.\n\nYours sincerely,\nAbena Korsah"
    assert "G2" not in {one.rule for one in check(text, loaded("nurse-policy").case, LetterKind.FOLLOW_UP)}
    assert "G2" in {one.rule for one in check(text, loaded("baker-late").case, LetterKind.FOLLOW_UP)}


@settings(deadline=None)
@given(st.text(max_size=400))
def test_any_text_can_be_checked(text: str) -> None:
    assert all(one.why and one.mend for one in check(text, kind=LetterKind.FOLLOW_UP))
