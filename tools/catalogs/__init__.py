"""Keeps the catalogues of the pages: `make words` adds new sentences to the .po files and compiles what is translated."""
