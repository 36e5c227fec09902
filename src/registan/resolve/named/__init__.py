"""Agreements, events, institutions and projects: which mentions are of one thing."""
