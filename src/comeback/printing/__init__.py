"""Paper: cards, briefs and an application's file, as PDF or for a browser to print. Here is only how things look on paper.

What stands on them is decided in letters, lessons and the ledger; flows gather it. A PDF needs the extra `print`; a page for the browser
needs nothing.
"""
