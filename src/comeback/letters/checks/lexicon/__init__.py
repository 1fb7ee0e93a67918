"""Word lists of the checks, one file a language; no code lives here."""
