"""Tells the mentions of a text in one line, for tables of text and meaning."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from registan.extract.mentions.reader import Mention, mentions

Row = tuple[str, str]
"""A text, and its mentions as `told` tells them."""


def told(text: str, language: str, reference: date) -> str:
    """'54 contracts = 54 contract ; 5% = 5 PCT ; in May = 2022-05-01/2022-05-31'; one day stands once."""
    found = mentions(text, language, reference)
    return " ; ".join(f"{text[mention.start : mention.end]} = {_meaning(mention)}" for mention in found)


def _meaning(mention: Mention) -> str:
    if mention.interval:
        start, end = mention.interval.split("/")
        return start if start == end else mention.interval
    assert mention.kind != "percent" or mention.unit == "PCT"
    low = mention.value
    value = "..".join(map(_plain, low)) if isinstance(low, tuple) else _plain(low)
    return f"{value} {mention.unit}" if mention.unit else value


def _plain(value: Decimal | None) -> str:
    return "" if value is None else f"{value.normalize():f}"
