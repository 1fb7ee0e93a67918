"""One file per step that touches the world; each is one transaction.

Flows join hands and thoughts; they neither parse, decide nor word anything themselves.
"""
