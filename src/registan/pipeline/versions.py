"""The versions of the stages: documents that another version read are read again."""

from __future__ import annotations

from registan.extract import EXTRACTOR_VERSION
from registan.read import READER_VERSION


def versions() -> str:
    """One text that changes with every stage that changes what is kept of a document."""
    return f"reader {READER_VERSION}, extractor {EXTRACTOR_VERSION}"
