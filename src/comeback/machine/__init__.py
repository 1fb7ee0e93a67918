"""What the seeker's own machine is asked for: a start at login, a notice, its address in the network at home, a certificate of its own.

Nothing here knows of mail, letters or pages.
"""
