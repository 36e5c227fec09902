"""The gravity model, and the trade of a pair that it expects from all others.

PPML (Santos Silva & Tenreyro 2006, The Log of Gravity) with effects of each exporter and each importer in each year,
which stand for the multilateral resistances (Anderson & van Wincoop 2003; Fally 2015). The flows of the pair that is
asked about get a dummy each, so that its own trade tells nothing of what is expected of it, and the dummy's error is
that of the expectation, the effects included. Errors are clustered by pair of states.
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import exp, log
from typing import Any

from registan.export.missing import needed

from .panel import Flow, Panel, PanelError

LEAST = 30
"""Fewer known flows than this say nothing."""
_NORMAL = 1.959964
"""Half the width, in standard errors, of an interval that holds 95 %."""
_DIGITS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Coefficient:
    """What a variable does to the logarithm of trade, with its standard error and 95 % interval."""

    variable: str
    value: Decimal
    error: Decimal
    low: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Potential:
    """What the model expects of a flow, in the panel's unit, with the 95 % interval of that mean; and the actual."""

    exporter: str
    importer: str
    year: int
    actual: Decimal | None
    expected: Decimal
    low: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Gravity:
    """The model: its coefficients, the potentials asked for, how many flows it rests on, and how many of them are 0."""

    coefficients: tuple[Coefficient, ...]
    potentials: tuple[Potential, ...]
    flows: int
    zeros: int


def estimate(panel: Panel, pair: tuple[str, str] | None = None) -> Gravity:
    """Fit the model; with a pair, what it could trade in both directions in every year of the panel.

    PanelError where the panel is too small, holds nothing of the pair, or the fit does not converge;
    MissingLibraryError without the extra `gravity`.
    """
    asked = [flow for flow in panel.flows if pair and {flow.exporter, flow.importer} == set(pair)]
    known = [flow for flow in panel.flows if flow.trade is not None and flow not in asked]
    if pair and not asked:
        raise PanelError(f"The panel has no row of {pair[0]} and {pair[1]}.")
    if len(known) < LEAST or not any(flow.trade for flow in known):
        raise PanelError(
            f"The panel has {len(known)} known flows beside the pair's; at least {LEAST} are needed, not all 0."
        )
    level = sum(flow.trade or 0 for flow in known) / len(known)
    fit = _fit(panel, known, asked, level)
    told = fit.tidy()
    return Gravity(
        coefficients=tuple(_coefficient(name, told) for name in panel.variables if name in told.index),
        potentials=tuple(_potential(flow, f"asked{at}", told, level) for at, flow in enumerate(asked)),
        flows=len(known),
        zeros=sum(flow.trade == 0 for flow in known),
    )


def _fit(panel: Panel, known: Sequence[Flow], asked: Sequence[Flow], level: float) -> Any:
    pyfixest = needed("pyfixest", "gravity", "The gravity model")
    import pandas

    rows = []
    for at, flow in enumerate((*known, *asked)):
        row: dict[str, Any] = dict(zip(panel.variables, flow.shared, strict=True))
        row |= {"trade": (flow.trade or 0) / level if at < len(known) else 1.0}
        row |= {"source": f"{flow.exporter} {flow.year}", "target": f"{flow.importer} {flow.year}"}
        row["ends"] = " ".join(sorted((flow.exporter, flow.importer)))
        rows.append(row | {f"asked{number}": float(flow is each) for number, each in enumerate(asked)})
    right = " + ".join((*panel.variables, *(f"asked{number}" for number in range(len(asked)))))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            fit = pyfixest.fepois(
                f"trade ~ {right} | source + target",
                data=pandas.DataFrame(rows),
                vcov={"CRV1": "ends"},
                iwls_maxiter=100,
            )
    except Exception as error:
        raise PanelError(f"The model cannot be fitted to this panel: {' '.join(str(error).split())}") from error
    if not fit.convergence:
        raise PanelError("The model did not converge on this panel: look for flows far larger than all others.")
    return fit


def _coefficient(name: str, told: Any) -> Coefficient:
    value, error = float(told.loc[name, "Estimate"]), float(told.loc[name, "Std. Error"])
    ends = [_decimal(value + side * _NORMAL * error) for side in (-1, 1)]
    return Coefficient(variable=name, value=_decimal(value), error=_decimal(error), low=ends[0], high=ends[1])


def _potential(flow: Flow, name: str, told: Any, level: float) -> Potential:
    if name not in told.index:
        raise PanelError(
            f"{flow.exporter} or {flow.importer} trades with nobody else in {flow.year}: nothing to go by."
        )
    middle, error = log(level) - float(told.loc[name, "Estimate"]), float(told.loc[name, "Std. Error"])
    low, expected, high = (_decimal(exp(middle + side * _NORMAL * error)) for side in (-1, 0, 1))
    actual = None if flow.trade is None else _decimal(flow.trade)
    ends = {"exporter": flow.exporter, "importer": flow.importer, "year": flow.year}
    return Potential(**ends, actual=actual, expected=expected, low=low, high=high)  # type: ignore[arg-type]


def _decimal(value: float) -> Decimal:
    return Decimal(f"{value:.{_DIGITS}g}")
