"""From a case to a plan of moves, to words, to checks. Phrases are data, one file per move and language.

Pure: sending and drafting live in `comeback.mailbox`.
"""
