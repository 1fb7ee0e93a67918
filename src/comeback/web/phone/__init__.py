"""The phone in the network at home: a second, narrow door that is open for some minutes when the seeker has opened it.

It has its own server, key, cookie and addresses; the door of this machine (`web/door.py`) knows nothing of its keys, and no page but the
few of `urls.py` is behind it.
"""
