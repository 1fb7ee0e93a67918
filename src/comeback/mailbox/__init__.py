"""The only place that opens mail files or speaks IMAP and SMTP: sources, parsing, identity, drafts.

What a mail means is not decided here.
"""
