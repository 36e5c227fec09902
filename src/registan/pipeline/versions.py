"""Tells whether bytes would be read as they were before."""

from __future__ import annotations

from registan.extract import EXTRACTOR_VERSION
from registan.model import Source, content_id
from registan.read import READER_VERSION
from registan.statistics import SERIES_VERSION


def reading_key(digest: str, name: str, source: Source) -> str:
    """Equal keys, equal readings: what has the key of an earlier build need not be read again."""
    known = (source.published, source.publisher, source.title, source.url, source.mapping)
    return content_id("reading", digest, name, known, READER_VERSION, EXTRACTOR_VERSION, SERIES_VERSION)
