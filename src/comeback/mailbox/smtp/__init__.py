"""SMTP submission (RFC 6409) as this program needs it: one letter, one conversation, TLS always, and a dot that asks before it is written.

Which letter may leave, and what becomes of it after, is not decided here.
"""
