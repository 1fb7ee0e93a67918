"""The pages: one file per page in `pages`, which calls flows and fills a template. No rule of the ledger or of letters lives here.

Everything is rendered on this machine for this machine: no request leaves it, and none comes in without the key of this installation.
"""
