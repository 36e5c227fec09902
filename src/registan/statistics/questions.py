"""What services are asked."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class TradeQuestion:
    """Trade that `reporter` counts with `partner` (alpha-3 codes) in these years, of these goods (HS codes, TOTAL)."""

    reporter: str
    partner: str
    years: tuple[int, ...]
    goods: tuple[str, ...] = ("TOTAL",)


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorQuestion:
    """An indicator by its code at the World Bank, of these areas (alpha-3 codes), from the first to the last year."""

    indicator: str
    areas: tuple[str, ...]
    years: tuple[int, ...]
