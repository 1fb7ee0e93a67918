"""From readings and entries to applications and the next step: match, fold, decide.

Pure: `now` is an argument. Rows of a database live in `comeback.store`.
"""
