"""What makes a system start the pages at login, one file per kind of system: where its entry lies and what stands in it.

All of it is a function of its arguments, so that the entry of every system can be made, and looked at, on any.
"""
