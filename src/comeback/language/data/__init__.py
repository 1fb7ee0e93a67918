"""Word lists of `comeback.language`, as text files; no code."""
