"""From a plan to words: phrases chosen for the case, the seeker's own fragments fitted in, greeting, sign-off and subject.

Pure and repeatable.
"""

from comeback.letters.words.letter_words import Worded, word

__all__ = ["Worded", "word"]
