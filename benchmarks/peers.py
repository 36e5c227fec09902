"""Readers of figures and dates that people use today, beside `registan mentions`, on the same text.

    python benchmarks/peers.py

Only what is installed takes part: quantulum3 (English quantities), dateparser (dates), natasha (Russian money). Recall
is the share of the hand-read figures (or days) of the documents kept aside that a reader returns with the right value;
none of them was made for these documents. Speed is megabytes of text a second of processor time on one core.
"""

from __future__ import annotations

import contextlib
import importlib
import io
import json
import logging
import sys
import time
import warnings
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from registan.extract import mentions
from registan.model import UNITS

FOLDER = Path(__file__).with_name("heldout")
MEGABYTE = 1_000_000
ABOUT = Decimal("0.001")
Values = list[Any]


def main() -> int:
    gold = [json.loads(line) for line in (FOLDER / "gold.jsonl").read_text(encoding="utf-8").splitlines()]
    texts = {path.name: path.read_text(encoding="utf-8") for path in sorted((FOLDER / "docs").glob("held-*.txt"))}
    print(f"{'reader':24} {'language':8} {'what':8} {'recall':>7} {'of':>5} {'MB/s':>8}")
    for language in ("en", "ru", "kk", "uz"):
        mine = {name: text for name, text in texts.items() if f"-{language}-" in name}
        for what, wanted in (("money", amounts(gold, mine)), ("days", days(gold, mine))):
            for label, reader in readers(language, what).items():
                report(label, language, what, mine, wanted, reader)
    return 0


def amounts(gold: list[dict[str, Any]], texts: dict[str, str]) -> dict[str, Values]:
    """The sums of money in the hand-read claims that the text prints whole, by document."""
    found: dict[str, Values] = {name: [] for name in texts}
    for row in gold:
        is_money = row.get("unit") is not None and row["unit"] not in UNITS
        printed = any(character.isalpha() or character in "$€£¥" for character in row["quote"])
        if row["doc"] in texts and row["type"] in ("observation", "target") and is_money and printed:
            found[row["doc"]].append(abs(Decimal(str(row["value"]))))
    return found


def days(gold: list[dict[str, Any]], texts: dict[str, str]) -> dict[str, Values]:
    """The single days that hand-read events, agreements and periods have, by document."""
    found: dict[str, set[str]] = {name: set() for name in texts}
    for row in gold:
        for field in ("signed", "date", "founded", "period"):
            value = row.get(field)
            if row["doc"] in texts and isinstance(value, str) and len(value) == len("2024-01-01"):
                found[row["doc"]].add(value)
    return {name: sorted(known) for name, known in found.items()}


def readers(language: str, what: str) -> dict[str, Callable[[str], Values]]:
    """The installed readers for that language and kind."""
    known: dict[str, Callable[[str], Values]] = {
        "registan": our_money(language) if what == "money" else our_days(language)
    }
    if what == "money" and language == "en" and installed("quantulum3"):
        known["quantulum3"] = quantulum
    if what == "days" and installed("dateparser"):
        known["dateparser search"] = dateparser_days(language)
    if what == "money" and language == "ru" and installed("natasha"):
        with contextlib.suppress(ImportError):
            known["natasha"] = natasha_money()
    return known


def installed(name: str) -> bool:
    """Whether the package can be imported."""
    return importlib.util.find_spec(name) is not None


def our_money(language: str) -> Callable[[str], Values]:
    """Registan's sums of money."""

    def read(text: str) -> Values:
        found = [mention for mention in mentions(text, language) if mention.kind == "money"]
        return [
            Decimal(v) for m in found for v in (m.value if isinstance(m.value, tuple) else (m.value,)) if v is not None
        ]

    return read


def our_days(language: str) -> Callable[[str], Values]:
    """Registan's days."""

    def read(text: str) -> Values:
        found = (mention.interval for mention in mentions(text, language, date(2025, 12, 31)) if mention.interval)
        return [str(interval).partition("/")[0] for interval in found]

    return read


def quantulum(text: str) -> Values:
    """Currency quantities as quantulum3 parses them."""
    from quantulum3 import parser

    return [Decimal(repr(q.value)) for q in parser.parse(text) if q.unit.entity.name == "currency"]


def dateparser_days(language: str) -> Callable[[str], Values]:
    """Dates as dateparser finds them."""
    from dateparser.search import search_dates

    def read(text: str) -> Values:
        return [str(when.date()) for _, when in search_dates(text, languages=[language]) or []]

    return read


def natasha_money() -> Callable[[str], Values]:
    """Sums of money by natasha's rules."""
    from natasha import MoneyExtractor, MorphVocab

    extractor = MoneyExtractor(MorphVocab())
    return lambda text: [Decimal(repr(match.fact.amount)) for match in extractor(text)]


def report(
    label: str,
    language: str,
    what: str,
    texts: dict[str, str],
    wanted: dict[str, Values],
    read: Callable[[str], Values],
) -> None:
    """One line: how many of the wanted values the reader returns, and how fast."""
    total = sum(map(len, wanted.values()))
    if not total:
        return
    read("1 January 2024, $1.")  # what a reader loads once is not counted
    right, begun = 0, time.process_time()
    for name, text in texts.items():
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            got = read(text)
        right += sum(any(same(value, other) for other in got) for value in wanted[name])
    seconds = time.process_time() - begun
    size = sum(len(text.encode()) for text in texts.values()) / MEGABYTE
    print(f"{label:24} {language:8} {what:8} {right / total:7.3f} {total:5} {size / seconds:8.3f}")


def same(wanted: Any, got: Any) -> bool:
    """Days to the day, amounts within a thousandth."""
    return abs(wanted - abs(got)) <= ABOUT * wanted if isinstance(wanted, Decimal) else bool(wanted == got)


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    sys.exit(main())
