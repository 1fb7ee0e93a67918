"""Signing in by browser: OAuth 2.0 for programs on a person's own machine (RFC 8252) with PKCE (RFC 7636)."""
