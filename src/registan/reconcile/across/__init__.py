"""Figures of several documents against each other: books and their mirror, times, scopes, releases, aims."""
