"""The reader of figures and dates by itself: every mention in a text with its meaning."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import MAXYEAR, date
from decimal import Decimal
from typing import Literal, cast

from registan.extract.dates.periods import When, read_periods
from registan.extract.figures.figure import Figure
from registan.extract.figures.numerals import EXACT
from registan.extract.figures.ranges import join
from registan.extract.figures.reader import read_figures
from registan.extract.figures.spelled import glued, norm_at
from registan.extract.vocabulary import Vocabulary, vocabulary_of
from registan.lexicons import Lexicon, Tokens, load, tokenize
from registan.model import Period
from registan.model.claim import UNITS
from registan.model.period import year

from .coins import add_coins
from .guess import guess_language
from .printed_noun import noun_after
from .spoken import read_spoken
from .steps import as_ranges
from .unread import drop_unread

MentionKind = Literal["money", "percent", "number", "date"]
_SHOWN = {"money": "money", "percent": "percent", "number": "number", "multiple": "number", "fraction": "number"}
_NAMED = {"M": "metre", "M2": "square metre", "KM3": "cubic kilometre"}
"""Units without a code in the exchange format, as English says them."""
_REACH = 1000
"""Years that may lie between the reference and what is told from it."""
_MILLIONTH = Decimal("0.000001")


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
    tokens = tokenize(text, spelling=lexicon.spelling)
    vocabulary = vocabulary_of(lexicon)
    if reference and not _REACH <= reference.year <= MAXYEAR - _REACH:
        reference = None  # no calendar to count in
    whens = _whens(tokens, lexicon, reference)
    figures = read_figures(tokens, lexicon, [(when.first, when.last) for when in whens])
    figures = as_ranges(figures, tokens, lexicon)
    figures = join(add_coins(drop_unread(figures, tokens, vocabulary), tokens, vocabulary))
    found = [_dated(when, tokens, vocabulary) for when in whens if when.period is not None]
    found += [_counted(figure, tokens, lexicon) for figure in figures if _is_shown(figure, tokens)]
    return sorted(found, key=lambda mention: (mention.start, mention.end))


def _whens(tokens: Tokens, lexicon: Lexicon, reference: date | None) -> list[When]:
    """All dates; what is told as in speech goes before the parts of it that the reader of reports knows."""
    spoken = read_spoken(tokens, vocabulary_of(lexicon), reference)
    apart = [
        _of_calendar(when, tokens)
        for when in read_periods(tokens, lexicon, reference)
        if all(when.last <= other.first or other.last <= when.first for other in spoken)
    ]
    return sorted([*spoken, *apart], key=lambda when: when.first)


def _of_calendar(when: When, tokens: Tokens) -> When:
    """A fiscal year as its years are printed: which state's it is a mention by itself does not tell."""
    glued_to = tokens.text[when.start - 1] if when.start else " "
    if when.years is None or len(tokens.norms[when.first]) < len("2023") or glued_to.isalpha():
        return when
    return replace(when, period=Period(year(when.years[0]).start, year(when.years[1]).stop))


def _dated(when: When, tokens: Tokens, vocabulary: Vocabulary) -> Mention:
    """The date with the day of the week that stands before it: 'Monday, May 3'."""
    at = when.first - (norm_at(tokens, when.first - 1) == ",")
    weekday = vocabulary.before("weekdays", tokens, at) if when.grain == "day" else None
    start = tokens.starts[weekday.first] if weekday else when.start
    interval = when.period.interval if when.period else None
    return Mention(kind="date", value=None, unit=None, interval=interval, start=start, end=when.end)


def _is_shown(figure: Figure, tokens: Tokens) -> bool:
    """Ranks say a place, 'doubled' and 'half' print no number, 'one' is mostly an article unless alone."""
    single = figure.last - figure.first < 2
    if figure.kind not in _SHOWN or (single and figure.kind == "multiple"):
        return False
    if figure.kind == "fraction":
        return not single or not tokens.norms[figure.first].isalpha()
    one = figure.words and figure.value == 1 and figure.value_high is None and figure.unit is None
    return not one or len(tokens) == 1


def _signed(figure: Figure, tokens: Tokens, vocabulary: Vocabulary) -> tuple[Decimal, int]:
    """1 or -1, and where the figure begins: 'minus five', '-20', '-$20'; a dash after a word or number is no minus."""
    minus = vocabulary.role_before("figures", "minus", tokens, figure.first)
    if minus and figure.value_high is None:
        return Decimal(-1), tokens.starts[minus.first]
    start, text = figure.start, tokens.text
    if figure.value < 0 or not glued(tokens, figure.first) or text[start - 1] not in "-\u2212":
        return Decimal(1), start
    begins = start == 1 or (text[start - 2] in " \u00a0(" and not norm_at(tokens, figure.first - 2)[-1:].isdecimal())
    return (Decimal(-1), start - 1) if begins and figure.value_high is None else (Decimal(1), start)


def _counted(figure: Figure, tokens: Tokens, lexicon: Lexicon) -> Mention:
    unit, end = figure.unit, figure.end
    sign, start = _signed(figure, tokens, vocabulary_of(lexicon))
    if figure.kind == "multiple":
        unit = "time"
    elif figure.kind == "fraction":
        unit = None
    elif figure.kind == "number" and unit is None:
        noun = noun_after(tokens, figure.last, lexicon)
        unit, end = (noun.singular, noun.end) if noun else (None, end)
        unit = unit.upper() if unit and unit.upper() in UNITS else unit
    elif figure.kind == "number" and unit not in UNITS:
        unit = _NAMED.get(str(unit)) or str(unit).lower()
    low = EXACT.multiply(figure.value, sign)
    if figure.kind == "fraction":
        low = (low / 100).quantize(_MILLIONTH).normalize()
    value = low if figure.value_high is None else (low, figure.value_high)
    kind = cast(MentionKind, _SHOWN[figure.kind])
    return Mention(kind=kind, value=value, unit=unit, interval=None, start=start, end=end)
