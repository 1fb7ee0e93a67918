"""A language model the seeker has connected: asked about unsure mails, never trusted. Off unless an endpoint is set.

The only package that speaks HTTP. What a suggestion is good for is decided by the seeker.
"""
