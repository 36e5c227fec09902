"""The reader of figures and dates by itself: every mention in a text with its meaning."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal, cast

from registan.lexicons import Lexicon, Tokens, load, tokenize
from registan.model.claim import UNITS

from .figure import Figure
from .figures import read_figures
from .guess import guess_language
from .periods import When, read_periods
from .printed_noun import noun_after
from .ranges import join

MentionKind = Literal["money", "percent", "number", "date"]
_SHOWN = {"money": "money", "percent": "percent", "number": "number", "multiple": "number"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A figure or date at characters `start` to `end`.

    `value` is in base units, a pair for a range, None for a date; `unit` a currency, a unit of the exchange format,
    the printed noun in English singular, or None; `interval` a closed interval of days, None for a figure.
    """

    kind: MentionKind
    value: Decimal | tuple[Decimal, Decimal] | None
    unit: str | None
    interval: str | None
    start: int
    end: int


def mentions(text: str, language: str | None = None, reference: date | None = None) -> list[Mention]:
    """The figures and dates of a text, in order; `reference` is the day that 'last year' counts from.

    Raises KeyError when the language has no lexicon.
    """
    lexicon = load(language or guess_language(text))
    tokens = tokenize(text)
    whens = read_periods(tokens, lexicon, reference)
    figures = join(read_figures(tokens, lexicon, [(when.first, when.last) for when in whens]))
    found = [_dated(when) for when in whens if _is_settled(when)]
    found += [_counted(figure, tokens, lexicon) for figure in figures if _is_shown(figure)]
    return sorted(found, key=lambda mention: (mention.start, mention.end))


def _is_settled(when: When) -> bool:
    return when.period is not None and when.edge != "middle"


def _dated(when: When) -> Mention:
    interval = when.period.interval if when.period else None
    return Mention(kind="date", value=None, unit=None, interval=interval, start=when.start, end=when.end)


def _is_shown(figure: Figure) -> bool:
    """Ranks and fractions say a place or a part, 'doubled' prints no number, 'one' alone is mostly an article."""
    if figure.kind not in _SHOWN or (figure.kind == "multiple" and figure.last - figure.first < 2):
        return False
    return not (figure.words and figure.value == 1 and figure.value_high is None and figure.unit is None)


def _counted(figure: Figure, tokens: Tokens, lexicon: Lexicon) -> Mention:
    unit, end = figure.unit, figure.end
    if figure.kind == "multiple":
        unit = "time"
    elif figure.kind == "number" and unit is None:
        noun = noun_after(tokens, figure.last, lexicon)
        unit, end = (noun.singular, noun.end) if noun else (None, end)
    elif figure.kind == "number" and unit not in UNITS:
        unit = str(unit).lower()
    value = figure.value if figure.value_high is None else (figure.value, figure.value_high)
    kind = cast(MentionKind, _SHOWN[figure.kind])
    return Mention(kind=kind, value=value, unit=unit, interval=None, start=figure.start, end=end)
