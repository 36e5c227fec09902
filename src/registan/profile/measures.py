"""Textbook measures of trade between two states, from the facts of a ledger.

Each is computed within one reporter's books (the mirror gap alone compares the two), for full years, and lists its
inputs. Definitions follow the UN ESCAP handbook *Trade Statistics in Policymaking* (Mikic and Gilbert, 2009) and,
for intra-industry trade, Grubel and Lloyd, *Intra-Industry Trade* (1975).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from registan.model import Fact, Observation, Period
from registan.model.measure import MEASURE_NAMES, Measured, MeasureName

from .corners import Formula, computed

WORLD = "WLD"
HUNDRED = Decimal(100)
_TURNOVER, _EXPORTS, _IMPORTS = "trade.turnover", "trade.exports", "trade.imports"


@dataclass(frozen=True, slots=True)
class Cell:
    """Which figure: indicator, whose trade with whom, by whose books, in which year, of which goods, in which unit."""

    indicator: str
    area: str | None
    counterpart: str | None
    reporter: str | None
    period: Period
    product: str | None
    unit: str


Cells = Mapping[Cell, Observation]


def measures(facts: Iterable[Fact], one: str, other: str) -> list[Measured]:
    """All measures of the trade of two states that their figures allow, by name, reporter and year.

    `facts` may hold those of other states too: shares and intensities need each state's trade with the world.
    Figures that people or findings doubt should be left out before.
    """
    cells = _cells(facts)
    pair = (min(one, other), max(one, other))
    found = [
        *_growth(cells, pair),
        *_balances(cells, pair),
        *_shares(cells, pair),
        *_intensities(cells, pair),
        *_gaps(cells, pair),
        *_products(cells, pair),
    ]
    return sorted(found, key=_order)


def _order(each: Measured) -> tuple[int, str, str, str]:
    return MEASURE_NAMES.index(each.name), each.area, each.reporter or "~", str(each.period)


def _cells(facts: Iterable[Fact]) -> dict[Cell, Observation]:
    """The best reading of each full-year level of trade, the first where several facts speak of one cell."""
    cells: dict[Cell, Observation] = {}
    for fact in facts:
        claim = fact.reading
        is_year = claim.period is not None and claim.period.is_full_year()
        if not is_year or claim.measure != "level" or claim.indicator not in (_TURNOVER, _EXPORTS, _IMPORTS):
            continue
        area, counterpart = claim.area, claim.counterpart
        if claim.indicator == _TURNOVER and area and counterpart and counterpart != WORLD:
            area, counterpart = sorted((area, counterpart))
        assert claim.period is not None
        cell = Cell(claim.indicator, area, counterpart, claim.reporter, claim.period, claim.product, claim.unit)
        cells.setdefault(cell, claim)
    return cells


def _total(cells: Cells, like: Cell, **changes: object) -> Observation | None:
    """The figure of a cell like this one but for some fields."""
    fields = {name: getattr(like, name) for name in Cell.__slots__} | changes
    return cells.get(Cell(**fields))


def _measured(
    name: MeasureName,
    like: Cell,
    unit: Literal["PCT", "RATIO"],
    formula: tuple[str, Formula],
    inputs: Sequence[Observation],
) -> Iterator[Measured]:
    words, compute = formula
    told = computed(compute, inputs)
    if told is None or like.area is None or like.counterpart is None:
        return
    value, low, high = told
    yield Measured(
        name=name,
        area=like.area,
        counterpart=like.counterpart,
        reporter=like.reporter,
        period=like.period,
        value=value,
        low=low,
        high=high,
        unit=unit,
        formula=words,
        inputs=tuple(inputs),
    )


def _of_pair(cells: Cells, pair: tuple[str, str], indicator: str) -> Iterator[tuple[Cell, Observation]]:
    for cell, claim in cells.items():
        ends = {cell.area, cell.counterpart}
        if cell.indicator == indicator and ends == set(pair) and cell.product is None:
            yield cell, claim


def _growth(cells: Cells, pair: tuple[str, str]) -> Iterator[Measured]:
    """Turnover against the year before, by the same books."""
    formula = ("100 * (turnover / turnover of the year before - 1)", lambda x: HUNDRED * (x[0] / x[1] - 1))
    for cell, claim in _of_pair(cells, pair, _TURNOVER):
        before = _total(cells, cell, period=cell.period.years_earlier())
        if before is not None:
            yield from _measured("growth", cell, "PCT", formula, (claim, before))


def _balances(cells: Cells, pair: tuple[str, str]) -> Iterator[Measured]:
    """The normalised balance, between -1 (only imports) and 1 (only exports), and how far exports pay for imports."""
    ratio = ("(exports - imports) / (exports + imports)", lambda x: (x[0] - x[1]) / (x[0] + x[1]))
    coverage = ("100 * exports / imports", lambda x: HUNDRED * x[0] / x[1])
    for cell, exports in _of_pair(cells, pair, _EXPORTS):
        imports = _total(cells, cell, indicator=_IMPORTS)
        if imports is not None:
            yield from _measured("balance_ratio", cell, "RATIO", ratio, (exports, imports))
            yield from _measured("coverage_ratio", cell, "PCT", coverage, (exports, imports))


def _shares(cells: Cells, pair: tuple[str, str]) -> Iterator[Measured]:
    """The partner's share of a state's whole trade, by the same books."""
    formula = ("100 * turnover with the partner / turnover with the world", lambda x: HUNDRED * x[0] / x[1])
    for cell, claim in _of_pair(cells, pair, _TURNOVER):
        for area, partner in (pair, pair[::-1]):
            whole = _total(cells, cell, area=area, counterpart=WORLD)
            if whole is not None and cell.reporter in (area, None):
                yield from _measured("trade_share", _facing(cell, area, partner), "PCT", formula, (claim, whole))


def _facing(cell: Cell, area: str, counterpart: str) -> Cell:
    return Cell(cell.indicator, area, counterpart, cell.reporter, cell.period, cell.product, cell.unit)


def _intensities(cells: Cells, pair: tuple[str, str]) -> Iterator[Measured]:
    """Exports to the partner against the partner's weight in world trade: above 1 they are more than that weight.

    T = (x_ij / x_iw) / (m_jw / x_ww): exports of i to j, of i to the world, imports of j from it, all exports.
    """
    words = "(exports to partner / exports to world) / (partner's imports from world / exports of the world)"
    formula = (words, lambda x: (x[0] / x[1]) / (x[2] / x[3]))
    for cell, exports in _of_pair(cells, pair, _EXPORTS):
        to_world = _total(cells, cell, counterpart=WORLD)
        theirs = {"indicator": _IMPORTS, "area": cell.counterpart, "counterpart": WORLD}
        imports = _total(cells, cell, **theirs, reporter=cell.counterpart) or _total(cells, cell, **theirs)
        world = next((claim for each, claim in cells.items() if _is_of_world(each, cell)), None)
        if to_world is not None and imports is not None and world is not None:
            yield from _measured("trade_intensity", cell, "RATIO", formula, (exports, to_world, imports, world))


def _is_of_world(cell: Cell, like: Cell) -> bool:
    same = (cell.period, cell.unit, cell.product) == (like.period, like.unit, None)
    return same and cell.indicator == _EXPORTS and cell.area == WORLD and cell.counterpart in (None, WORLD)


def _gaps(cells: Cells, pair: tuple[str, str]) -> Iterator[Measured]:
    """What the importer's books hold above the exporter's, for each direction."""
    formula = ("100 * (imports by the partner's books / exports - 1)", lambda x: HUNDRED * (x[0] / x[1] - 1))
    for cell, exports in _of_pair(cells, pair, _EXPORTS):
        if cell.reporter != cell.area:
            continue
        turned = {
            "indicator": _IMPORTS,
            "area": cell.counterpart,
            "counterpart": cell.area,
            "reporter": cell.counterpart,
        }
        imports = _total(cells, cell, **turned)
        if imports is not None:
            whose = Cell(cell.indicator, cell.area, cell.counterpart, None, cell.period, None, cell.unit)
            yield from _measured("mirror_gap", whose, "PCT", formula, (imports, exports))


def _products(cells: Cells, pair: tuple[str, str]) -> Iterator[Measured]:
    """Intra-industry trade and concentration, over the goods of which the ledger has figures."""
    books: dict[Cell, dict[str, list[Observation | None]]] = {}
    for cell, claim in cells.items():
        if cell.product is None or {cell.area, cell.counterpart} != set(pair) or cell.indicator == _TURNOVER:
            continue
        whole = Cell(_EXPORTS, cell.area, cell.counterpart, cell.reporter, cell.period, None, cell.unit)
        sides = books.setdefault(whole, {}).setdefault(cell.product, [None, None])
        sides[cell.indicator == _IMPORTS] = claim
    for whole, goods in books.items():
        yield from _grubel_lloyd(whole, goods)
        yield from _concentration(whole, goods)


def _grubel_lloyd(whole: Cell, goods: Mapping[str, list[Observation | None]]) -> Iterator[Measured]:
    """1 - sum |x - m| / sum (x + m) over goods of which both flows are known: 0 one-way, 1 wholly two-way trade."""

    def index(x: Sequence[Decimal]) -> Decimal:
        pairs = list(zip(x[::2], x[1::2], strict=True))
        return 1 - sum((abs(out - back) for out, back in pairs), Decimal(0)) / sum(x, Decimal(0))

    both = [side for product in sorted(goods) for side in goods[product] if None not in goods[product]]
    inputs = [claim for claim in both if claim is not None]
    if inputs:
        # |x - m| has its least value inside the box, so the corners would not hold the index
        words = f"1 - sum |exports - imports| / sum (exports + imports), {len(inputs) // 2} goods"
        for each in _measured("grubel_lloyd", whole, "RATIO", (words, index), inputs):
            yield _without_interval(each)


def _without_interval(each: Measured) -> Measured:
    from dataclasses import replace

    return replace(each, low=None, high=None)


def _concentration(whole: Cell, goods: Mapping[str, list[Observation | None]]) -> Iterator[Measured]:
    """The Herfindahl-Hirschman index of exports over the goods that are known: 1 is a single good."""

    def index(x: Sequence[Decimal]) -> Decimal:
        total = sum(x, Decimal(0))
        return sum(((value / total) ** 2 for value in x), Decimal(0))

    exports = [claim for product in sorted(goods) if (claim := goods[product][0]) is not None]
    if len(exports) > 1:
        words = f"sum of squared shares of {len(exports)} goods in their exports"
        for each in _measured("product_concentration", whole, "RATIO", (words, index), exports):
            yield _without_interval(each)
