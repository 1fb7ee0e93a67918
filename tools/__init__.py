"""Programs for those who work on Comeback; none of them ships with it."""
