"""Reads web pages: the main text with its headings, lists and tables, and what the page says of itself."""

from .reader import read_html

__all__ = ["read_html"]
