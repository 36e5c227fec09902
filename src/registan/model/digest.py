"""Ids made of content: the same record has the same id in every ledger, on every machine."""

from __future__ import annotations

import hashlib

import simplejson

LENGTH = 20
"""Hexadecimal digits of an id: 80 bits, no collision to fear in a ledger of 10 million records."""


def content_id(*parts: object) -> str:
    """The id of a record whose identity is these parts (JSON values and decimals)."""
    canonical = simplejson.dumps(parts, ensure_ascii=True, separators=(",", ":"), sort_keys=True, use_decimal=True)
    return hashlib.sha256(canonical.encode()).hexdigest()[:LENGTH]
