"""Invented answers with their points (`training/feedback`): their form, and how well `comeback.lessons` finds the points."""
