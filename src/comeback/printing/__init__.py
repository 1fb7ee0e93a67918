"""Paper: cards as PDF or as pages that a browser prints. Here is only how things look on paper.

What stands on them is decided in letters, lessons and the ledger; flows gather it. A PDF needs the extra `print`; a page for the browser
needs nothing.
"""
