"""A mailbox of any size in the sample's manners, the same bytes every time, written as a stream.

    python -m benchmarks.archive MAILS PATH

writes a Maildir, or an mbox where PATH ends in `.mbox`. Of a hundred mails five are of a search; a mean of 50 KB, of which 3 KB are fields.
What is measured on it lives beside this package.
"""
