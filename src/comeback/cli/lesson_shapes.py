"""The `--json` shapes of what was learned: lessons by theme, and the brief. `comeback/schemas` holds a JSON Schema for each."""

from __future__ import annotations

from comeback.cli.shapes import Row
from comeback.domain.application import Application
from comeback.domain.lesson import Action, Lesson
from comeback.flows.lessons import Learned
from comeback.lessons.actions import open_for
from comeback.lessons.brief import Brief
from comeback.lessons.judged_points import point_id
from comeback.lessons.strands import Strand


def lesson_row(lesson: Lesson) -> Row:
    """One remark with its source; `point` is its short name for `comeback point`."""
    return {
        "point": point_id(lesson.source, lesson.item.quote),
        "theme": str(lesson.item.theme),
        "theme_sure": lesson.item.sure,
        "quote": lesson.item.quote,
        "company": lesson.company,
        "by": lesson.said_by,
        "on": lesson.on.isoformat(),
        "search": lesson.search,
    }


def strand_row(strand: Strand, learned: Learned) -> Row:
    """See schemas/lessons."""
    return {
        "theme": str(strand.theme),
        "standing": str(strand.standing),
        "weight": str(strand.weight),
        "strengths": [lesson_row(one) for one in strand.strengths],
        "gaps": [lesson_row(one) for one in strand.gaps],
        "action": action_row(open_for(strand.theme, learned.actions)),
        "own_view": [
            {"words": one.own.words, "polarity": str(one.own.polarity), "company": one.own.company, "their_quote": one.theirs.item.quote}
            for one in learned.partings
            if one.own.theme is strand.theme
        ],
        "surprises": [
            {"sure": one.sure, "company": one.theirs.company, "their_quote": one.theirs.item.quote}
            for one in learned.surprises
            if one.theirs.item.theme is strand.theme
        ],
    }


def action_row(action: Action | None) -> Row | None:
    """What is planned and not done."""
    return {"what": action.what, "by": action.by.isoformat() if action.by else None} if action else None


def brief_row(application: Application, brief: Brief) -> Row:
    """See schemas/brief."""
    ahead = brief.interview
    return {
        "application": application.number,
        "company": brief.company,
        "role": brief.role,
        "at": ahead.at.isoformat() if ahead else None,
        "whole_day": ahead.whole_day if ahead else True,
        "with": [person.name or person.email or "" for person in ahead.people] if ahead else [],
        "people": [
            {
                "name": one.person.name,
                "email": one.person.email,
                "title": one.title,
                "wrote": one.wrote.isoformat() if one.wrote else None,
                "met": one.met.isoformat() if one.met else None,
                "named": one.named,
            }
            for one in brief.people
        ],
        "where": brief.where,
        "bring": list(brief.bring),
        "praised": [lesson_row(one) for one in brief.praised],
        "prepare": [
            {
                **lesson_row(one.lesson),
                "weight": str(one.weight),
                "action": action_row(one.action),
                "tip": {"words": one.tip.words, "source": one.tip.source} if one.tip else None,
            }
            for one in brief.prepare
        ],
        "moments": [{"who": one.who, "thanks_for": one.thanks_for, "recall": one.recall} for one in brief.moments],
        "open_questions": list(brief.open_questions),
    }
