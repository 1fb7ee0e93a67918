"""IMAP (RFC 3501, RFC 9051) as this program needs it: bounded, read-only but for drafts. Which mail is wanted is not decided here."""
