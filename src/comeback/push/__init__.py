"""Notices to a phone, carried by a server that the seeker names. Off unless they name one; what a notice says is not decided here."""
