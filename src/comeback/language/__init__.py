"""What the thinking packages share about words: sentences, languages, dates in text, names, working days.

Nothing here knows what a mail or a letter means.
"""
