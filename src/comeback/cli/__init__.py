"""The command line, one file per command.

Commands read words, call one flow and print; they decide nothing.
"""
