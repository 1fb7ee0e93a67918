"""From a message to its reading: rules one per file, their order a table, the learned part as data beside its code.

Pure: no file, no clock, no database. The ledger's context comes in as an argument.
"""
