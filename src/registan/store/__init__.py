"""Keeps and finds records in a SQLite file; the only package that knows a database."""
