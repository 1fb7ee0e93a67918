"""The nouns of Comeback as frozen values: what a message, a reading, an event, an application, a step, a case and a letter are.

Nothing here reads a file, knows a clock, or imports more of Comeback than `errors`.
"""
