"""The questions of a debrief, in the order they are asked, by what their answers are for (`flows/byhand.Debrief`)."""

from __future__ import annotations

QUESTIONS = {
    "who": "Who was it that you will remember?",
    "thanks_for": "Finish the sentence: Thank you for ...",
    "recall": "And this one: I have kept thinking about ...",
    "well": "What went well?",
    "badly": "What would you do otherwise?",
    "sure": "How sure are you of it, from 1 (not at all) to 5?",
}
