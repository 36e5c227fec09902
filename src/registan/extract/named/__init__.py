"""Agreements, events, institutions and projects that a sentence names."""
