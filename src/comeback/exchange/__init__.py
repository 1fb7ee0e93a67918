"""Files that other programs read and write: calendars (RFC 5545), address books (RFC 6350), tables (RFC 4180).

Values go in and out; no file is opened here. Mail is read and written by `comeback.mailbox` alone.
"""
