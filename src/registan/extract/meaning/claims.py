"""From a sentence to its claims: each figure with all its fields, by the rules of the exchange format."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from operator import attrgetter
from typing import Any

from registan.extract.figures.figure import Figure
from registan.extract.passage.context import Context
from registan.extract.passage.lists import join_spans, set_apart
from registan.extract.passage.sentence import Sentence
from registan.lexicons import MONEY, indicators
from registan.lexicons.known_persons import speaker_of
from registan.model import UNITS, Document, Observation, Period, Span, Target

from .again import keep_aim, put_off
from .aims import Aim, is_multiplied, read_aim
from .coins import named_coin, with_own_coin
from .comparisons import is_comparison
from .counted_nouns import counted_noun
from .elliptic import in_unit_before
from .fiscal import fiscal_period
from .governed import read_subject
from .hence import Level, times_of_levels
from .listening import notice_occasions
from .measure import HUNDRED, Measured, read_measure
from .parties import read_parties
from .products import read_product
from .reading import Reading, move_on
from .sources import Source, read_source, remember
from .stocks import as_of_its_end, is_all_so_far
from .timing import Timing, read_timing
from .units import in_format, without_lent_coin
from .whens import settle_times

_LAST = attrgetter("last")
_MILLION = 1_000_000
_CENT = Decimal("0.01")
_BUILT = frozenset({"transport.length", "energy.capacity", "project.value", "project.jobs"})
"""What a thing that is built measures, costs and gives."""
_LASTING = frozenset({"transport.length", "geography.border", "geography.area", "project.jobs", "investment.fund"})
"""What holds as long as the thing is there: the year in which it was opened or told is not its time."""
_OF_A_WORK = frozenset({"energy.capacity", "project.capacity", "project.value"})
_DATED_GRAINS = frozenset({"day", "month", "year"})


def read_sentence(sentence: Sentence, context: Context, document: Document) -> Iterator[Observation]:
    """The claims of one sentence, in order of their places; the context moves on."""
    source = read_source(sentence, context)
    known, source_rule = remember(context, source)
    settle_times(sentence, context)
    notice_occasions([when for when in sentence.whens if not is_comparison(sentence, when)], context)
    join_spans(sentence)
    set_apart(sentence)
    previous: Measured | None = None
    told: list[Level] = []
    coins: dict[str | None, str | None] = {}
    for place, read in enumerate(sentence.figures):
        before = sentence.figures[place - 1].last if place else sentence.first
        printed = without_lent_coin(sentence, in_format(read), before)
        figure = in_unit_before(sentence, place, _as_money(sentence, printed, known, context))
        if printed.carried and printed.unit in coins:
            figure = replace(figure, unit=coins[printed.unit])  # '2.9 billion dirhams, compared with 2.3 billion'
        elif printed.unit is not None and printed.unit != figure.unit:
            coins[printed.unit] = figure.unit
        sentence.figures[place] = figure
        reading = _read_figure(sentence, figure, previous, context)
        if reading is None:
            continue
        _follow_levels(sentence, reading, told, context)
        reading.source, reading.source_rule = known, source_rule
        if reading.aim.is_target and source_rule:
            # 'The bureau puts trade at $241 million. The sides agreed to …': the aim is theirs, not the bureau's
            reading.source, reading.source_rule = None, ""
        if previous is None or reading.measured.measure in ("change_pct", "share_pct"):
            previous = reading.measured
        move_on(context, reading)
        claim = claim_of(reading, _end(reading, sentence), document)
        keep_aim(claim, context)
        yield claim


def _follow_levels(sentence: Sentence, reading: Reading, told: list[Level], context: Context) -> None:
    """Remember a level of the sentence; a change that follows from the last ones is between their times."""
    if reading.measured.measure == "level":
        told.append((reading.figure, reading.subject.indicator, reading.timing.period))
    elif reading.measured.measure in ("change_pct", "change_abs"):
        times = times_of_levels(sentence, reading.figure, reading.subject.indicator, told, context)
        if times is not None:
            reading.timing = Timing(*times, aside=True)


def _read_figure(sentence: Sentence, figure: Figure, previous: Measured | None, context: Context) -> Reading | None:
    if figure.unit is not None and figure.kind != "money" and figure.unit not in UNITS:
        return None  # a duration, a length in metres: the format has no claims of these
    subject = read_subject(sentence, figure, context)
    if subject is None:
        return None
    measured = read_measure(sentence, figure, previous)
    if measured is None:
        return None
    indicator = indicators()[subject.indicator]
    parties = read_parties(sentence, figure, subject, measured.measure, context)
    changes = measured.measure in ("change_pct", "change_abs")
    timing = read_timing(sentence, figure, indicator, context, changes=changes)
    timing.period = timing.period or fiscal_period(timing.when, parties, context, symmetric=indicator.symmetric)
    if (
        subject.indicator == "investment.flow"
        and measured.measure == "level"
        and is_all_so_far(sentence, figure, measured.qualifier, timing, context)
    ):
        subject.indicator = "investment.stock"
        at_end = as_of_its_end(timing, context)
        timing = at_end if at_end is not timing else Timing(when=timing.when)
    elif indicator.time == "stock" and measured.measure in ("level", "share_pct", "rank"):
        timing = as_of_its_end(timing, context)
    if (
        timing.period is not None
        and context.period is not None
        and sentence.says("subset", sentence.first, figure.first)
    ):
        # 'of them 24.9 million in the first half': the rest still speaks of the year
        timing.aside = timing.aside or (timing.period != context.period and context.period.covers(timing.period))
    _settle_series(sentence, figure, timing, context)
    if indicator.time == "stock" and measured.measure == "level" and _is_newly_made(sentence, figure, timing):
        measured = replace(measured, measure="change_abs")
    aim = read_aim(sentence, figure, subject, measured.measure, timing, context)
    if is_multiplied(sentence, figure):
        timing = Timing(when=timing.when, aside=True)
    moved = put_off(sentence) if aim.is_target else None
    if moved is not None:
        aim, timing = replace(aim, deadline=moved[1].stop), replace(timing, period=moved[1], rule="")
    if (
        not aim.is_target
        and subject.indicator in _BUILT
        and _is_ahead(timing, context, planned=aim.modality == "planned")
    ):
        timing = Timing(when=timing.when, aside=True)
    if not aim.is_target and measured.measure == "level" and _is_when_made(sentence, subject.indicator, timing):
        timing = Timing(when=timing.when, aside=True)
    if _begins_series(sentence, figure):
        aim = Aim("asserted")  # 'raise it from seven flights to ten': the seven are there
    return Reading(figure, subject, measured, parties, timing, aim, None, "", read_product(sentence, figure, subject))


def _is_ahead(timing: Timing, context: Context, *, planned: bool) -> bool:
    """'The line of 272 km will be opened in 2027': the year of the opening is not that of the length or the cost.

    Nor is 'this year', where what is to come begins in it.
    """
    period, reference = timing.period, context.reference
    if period is None or period.start is None or reference is None:
        return False
    running = planned and (period.stop is None or period.stop >= reference)
    return running or period.start > reference.replace(month=1, day=1)


def _is_when_made(sentence: Sentence, indicator: str, timing: Timing) -> bool:
    """'The plant with a capacity of 1.2 million tonnes was opened in 2014': the year is that of the opening."""
    if indicator in _LASTING:
        return True
    when = timing.when
    if indicator not in _OF_A_WORK or when is None or when.grain not in _DATED_GRAINS or when.preposition == "as_of":
        return False
    built = indicator == "energy.capacity" or any(section == "projects" for section, _ in sentence.heads)
    return built and ("founded" in sentence.words or "signed" in sentence.words)


def _begins_series(sentence: Sentence, figure: Figure) -> bool:
    following = sentence.figures.index(figure) + 1
    return following < len(sentence.figures) and sentence.figures[following].link == "from_to"


def _settle_series(sentence: Sentence, figure: Figure, timing: Timing, context: Context) -> None:
    """'Rose from 510 to 1,056': the first level is that of the beginning, the second that of the end."""
    begins = _begins_series(sentence, figure)
    if not begins and figure.link != "from_to":
        return
    if timing.when is not None and -1 <= timing.when.first - figure.last <= 1:
        return
    if timing.aside and timing.period is not None and sentence.grammar.verbs_last:
        return  # '2021-yildagi 24,6 mlrd dollardan 26 mlrd dollarga'
    period = timing.period
    is_open = period is not None and period.stop is None
    if is_open and period and period.start and context.reference and period.start > context.reference:
        timing.period = None if begins else period  # 'from October the flights will rise from five to eight'
    elif begins and period and period.start and context.reference and period.start > context.reference:
        timing.period = None  # 'will rise from 1 to 5 million by 2030': the one is there now
    elif begins:
        year_before = period.years_earlier(1) if period is not None and not is_open else None
        timing.period = Period(period.start, period.start) if is_open and period else timing.base or year_before
    elif is_open:
        timing.period = None
    timing.aside = True


def _is_newly_made(sentence: Sentence, figure: Figure, timing: Timing) -> bool:
    """'Since January 166 enterprises have been established': they are added to the stock, not all of it."""
    is_open = timing.period is not None and timing.period.stop is None
    return is_open and sentence.says("founded", figure.last, sentence.last)


def _as_money(sentence: Sentence, figure: Figure, source: Source | None, context: Context) -> Figure:
    """'69 projects worth 3.1 billion', 'exports made 1.4 billion': the currency last named or named next.

    For a figure without a unit that counts nothing, where words of worth lead it or money is spoken of.
    """
    coin = named_coin(sentence, figure)
    if coin is not None:
        return with_own_coin(sentence, figure, coin, source.reporter if source else None, context)
    if figure.kind != "number" or figure.unit is not None or figure.scale < _MILLION:
        return figure
    later = next((other for other in sentence.figures if other.first > figure.first and other.kind == "money"), None)
    lent = later.unit if later is not None and later.scale == figure.scale else None
    leads = sentence.says("worth", figure.first - 4, figure.first)
    topic = context.topic
    goes_on = lent or (topic is not None and MONEY in indicators()[topic.indicator].units and context.topic_age <= 1)
    unit = lent or context.currency
    if sentence.says("subset", figure.first - 2, figure.first) and (whole := _sum_before(sentence, figure, context)):
        return replace(figure, kind="money", unit=whole, carried="unit")  # '110 million, of which 50 million'
    if unit and (leads or (goes_on and counted_noun(sentence, figure) is None)):
        return replace(figure, kind="money", unit=unit, carried="unit")
    return figure


def _sum_before(sentence: Sentence, figure: Figure, context: Context) -> str | None:
    """The currency of the sum told right before, in the sentence or in the one before it."""
    before = max((other for other in sentence.figures if other.last <= figure.first), key=_LAST, default=None)
    if before is not None:
        return before.unit if before.kind == "money" else None
    goes_on = context.topic is not None and context.topic.is_money and context.topic_age <= 1
    return context.currency if goes_on else None


def _end(reading: Reading, sentence: Sentence) -> int:
    """Where the anchor ends: after the noun that the figure counts."""
    figure, last = reading.figure, reading.subject.last
    return max(figure.end, sentence.tokens.ends[last - 1]) if last > figure.last else figure.end


def claim_of(reading: Reading, end: int, document: Document) -> Observation:
    """The claim that a reading makes; its anchor ends at the character `end`."""
    figure, subject, timing = reading.figure, reading.subject, reading.timing
    relative = reading.measured.measure in ("change_pct", "share_pct")
    value, unit = reading.measured.value, figure.unit or subject.unit or "COUNT"
    if subject.negative and reading.measured.measure == "level":
        value = -value
    fields: dict[str, Any] = {
        "doc": document.name,
        "document": document.digest,
        "span": Span(figure.start, end),
        "quote": document.text[figure.start : end],
        "indicator": subject.indicator,
        "value": value,
        "value_high": _high(figure, value),
        "unit": "PCT" if relative else "RANK" if reading.measured.measure == "rank" else unit,
        "measure": reading.measured.measure,
        "qualifier": reading.measured.qualifier,
        "area": reading.parties.area,
        "counterpart": reading.parties.counterpart,
        "reporter": reading.source.reporter if reading.source else None,
        "attributed_to": reading.source.name if reading.source else None,
        "speaker": speaker_of(reading.source.name) if reading.source else None,
        "period": timing.period,
        "base_period": timing.base,
        "product": reading.product,
        "resolution": _resolution(figure, value, relative=relative),
        "modality": reading.aim.modality,
    }
    parties_rule = reading.parties.rule if reading.parties.area else ""
    rules = tuple(rule for rule in (subject.rule, parties_rule, timing.rule, reading.source_rule) if rule)
    fields |= {"rules": rules, "inferred": tuple(sorted({rule.partition(":")[0] for rule in rules}))}
    if reading.aim.is_target:
        if timing.rule:
            fields["period"] = None
        return Target(**fields, deadline=reading.aim.deadline, announced=reading.aim.announced)
    return Observation(**fields)


def _resolution(figure: Figure, value: Decimal, *, relative: bool) -> Decimal:
    """The worth of the last printed digit: '1.5 times' tells a rise to ten percent; 'fell 2.5 times' to fewer."""
    if not relative or figure.kind != "multiple":
        return figure.resolution
    worth = figure.resolution * HUNDRED
    return worth if value >= 0 else (worth / figure.value**2).quantize(_CENT)


def _high(figure: Figure, value: Decimal) -> Decimal | None:
    return figure.value_high if figure.value_high is not None and figure.value_high >= value else None
