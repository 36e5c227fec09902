"""A figure in the units that the exchange format has: cubic kilometres as cubic metres, a lent currency given back."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from registan.extract.figures.figure import Figure
from registan.extract.figures.numerals import EXACT
from registan.extract.passage.sentence import Mark, Sentence
from registan.lexicons import indicators

_IN_FORMAT = {"KM3": ("M3", Decimal(10) ** 9), "WEEK": ("DAY", Decimal(7))}


def in_format(figure: Figure) -> Figure:
    """The same quantity in a unit of the format, where the printed one is a multiple of it; else the figure itself."""
    if figure.unit not in _IN_FORMAT:
        return figure
    unit, factor = _IN_FORMAT[figure.unit]
    high = None if figure.value_high is None else EXACT.multiply(figure.value_high, factor)
    return replace(
        figure,
        unit=unit,
        value=EXACT.multiply(figure.value, factor),
        value_high=high,
        resolution=EXACT.multiply(figure.resolution, factor),
    )


def without_lent_coin(sentence: Sentence, figure: Figure, before: int) -> Figure:
    """'The number of tourists to 3 million and investments to $5 billion': persons count no dollars.

    `before` is the token after the figure before. What was lent its neighbour's currency counts the persons named
    since, where nothing else is.
    """
    if figure.kind != "money" or "unit" not in (figure.carried or "").split():
        return figure
    named = [mark for mark in (*sentence.cues, *sentence.nouns) if before <= mark.first and mark.last <= figure.first]
    last = max(named, key=lambda mark: mark.last, default=None)
    if last is None or _unit_of(last) != "PERSON":
        return figure
    return replace(figure, kind="number", unit=None, carried=(figure.carried or "").replace("unit", "").strip() or None)


def _unit_of(mark: Mark) -> str | None:
    row = indicators().get(mark.value.code)
    return mark.value.get("unit") or (row.usual_unit if row else None)
