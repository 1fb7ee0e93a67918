"""Comeback reads a job seeker's mail, keeps the ledger, and turns each rejection into a thank-you, a lesson and an open door."""

__version__ = "0.1.0"
