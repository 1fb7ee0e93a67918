"""The rows of the table of next steps, one file each: a row looks at a situation and answers with its step, or with None.

Their order is in `comeback.ledger.table`; prose with examples in `docs/next-steps.md`.
"""
