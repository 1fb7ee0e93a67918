"""The learned part of the reader: a small multilingual encoder, fine-tuned for this one question, run by numpy.

Its weights are data beside the code (`weights.npz`), made by one command from the mails under `training/`; `card.md` says from what, how well it
reads, and where it fails. What its opinion is worth beside the rules is decided in `comeback.reading`, not here.
"""
