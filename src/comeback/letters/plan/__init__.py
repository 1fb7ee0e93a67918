"""From a case and a kind to a plan: which moves a letter makes, with which facts, and why. Words are chosen in `comeback.letters.words`."""

from comeback.letters.plan.planning import Plan, plan
from comeback.letters.plan.situation import Situation, situation

__all__ = ["Plan", "Situation", "plan", "situation"]
