"""The command line: parses words, calls the Python interface, prints. No rule of the field lives here."""

from .main import main

__all__ = ["main"]
