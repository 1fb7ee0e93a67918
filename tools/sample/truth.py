"""What is true of the mailbox, as JSON: kinds of every mail, applications, the one next step of each, feedback with exact quotes."""

from __future__ import annotations

import json

from tools.sample.blocks import Block
from tools.sample.letter import Letter
from tools.sample.people import Person

NOW = "2026-06-11T10:00:00+01:00"
Json = dict[str, object]


def truth(letters: dict[str, Letter], applications: tuple[Block, ...], people: dict[str, Person]) -> bytes:
    """The bytes of `truth.json`."""
    ordered = sorted(letters.values(), key=lambda letter: letter.at)
    me = people["me"]
    whole = {
        "locale": "en-IE",
        "about": "Five months of a paper conservator's search in Ireland, Britain, Germany, France and Spain",
        "seeker": {"name": me.name, "email": me.email},
        "now": NOW,
        "mails": {letter.message_id: _mail(letter) for letter in ordered},
        "applications": [_application(block, people) for block in applications],
        "due": [_due(block, letters, people) for block in applications],
        "feedback": [_feedback(letter) for letter in ordered if letter.entry.points],
    }
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def _mail(letter: Letter) -> Json:
    block = letter.entry.block
    row: Json = {"kinds": list(letter.entry.kinds)}
    if block.one("app"):
        row["application"] = block.one("app")
    if block.one("note"):
        row["note"] = block.one("note")
    return row


def _application(block: Block, people: dict[str, Person]) -> Json:
    outcome, _, on = block.one("outcome").partition(" ")
    return {
        "id": block.name,
        "company": block.one("company"),
        "company_aliases": list(block.listed("alias", ";")),
        "role": block.one("role"),
        "people": [_person(text, people) for text in block.listed("people")],
        "interviews": [_interview(text, people) for text in block.all("interview")],
        "outcome": outcome,
        "outcome_on": on or None,
    }


def _person(text: str, people: dict[str, Person]) -> Json:
    key, _, part = text.partition(" ")
    return {"name": people[key].name, "email": people[key].email or None, "part": part}


def _interview(text: str, people: dict[str, Person]) -> Json:
    when, _, keys = text.partition(" ")
    return {"when": when, "with": [people[key].name for key in keys.split()]}


def _due(block: Block, letters: dict[str, Letter], people: dict[str, Person]) -> Json:
    row: Json = {
        "application": block.name,
        "letter": block.one("letter", "none"),
        "to": people[block.one("to")].email if block.one("to") else None,
        "also_to": [people[key].email for key in block.listed("also_to")],
        "in_reply_to": letters[block.one("answer")].message_id if block.one("answer") else None,
        "timely_thanks": block.one("timely") == "yes",
        "ask_feedback": block.one("ask") == "yes",
        "must_not": list(block.listed("must_not", ";")),
        "row": block.one("row"),
        "why": block.one("why"),
    }
    if block.one("answer_also"):
        row["in_reply_to_also"] = [letters[key].message_id if key != "null" else None for key in block.listed("answer_also")]
    return row


def _feedback(letter: Letter) -> Json:
    items = [{"polarity": point.polarity, "theme": point.theme, "quote": point.quote} for point in letter.entry.points]
    return {"mail": letter.message_id, "items": items}
