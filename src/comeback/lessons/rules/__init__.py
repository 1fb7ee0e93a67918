"""One human situation a file; `table.py` holds their order. The words are data under `lexicon/`."""
