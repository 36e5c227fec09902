"""Reads files into documents: text with blocks, language, date and publisher."""

from .reading import READER_VERSION, read_bytes, read_file
from .sources import MetadataError, Sources, read_sources
from .walk import Found, Skipped, walk

__all__ = [
    "READER_VERSION",
    "Found",
    "MetadataError",
    "Skipped",
    "Sources",
    "read_bytes",
    "read_file",
    "read_sources",
    "walk",
]
