"""Figures of a series become claims: each field stands in the figure's row, or is inherited by a named rule."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from decimal import Decimal
from typing import Any, TypeVar

from registan.lexicons import indicators
from registan.lexicons.statistics import codes
from registan.model import CELL, Observation, Span

from . import meaning
from .actions import acted
from .apart import told_apart
from .figures import Figure, FigureError, Style, read_figure, style_of
from .mapping import SeriesMapping
from .meaning import Measured, UntoldError
from .periods import read_period
from .problems import Problems
from .roles import Roles, Told
from .series import Field, Message, Point

T = TypeVar("T")
_LOOKED_AT = 5_000
"""Figures that are looked at to tell the decimal mark."""


def claims_of(message: Message, mapping: SeriesMapping, name: str, digest: str) -> list[Observation]:
    """The claims that the figures make; what makes none is told in the message's notes, what is unread in `lost`."""
    maker = _Maker(message, mapping, name, digest)
    made = maker.made()
    message.lost += maker.unread.told()
    message.notes += maker.untold.told()
    return made


class _Maker:
    def __init__(self, message: Message, mapping: SeriesMapping, name: str, digest: str) -> None:
        self._message, self._name, self._digest = message, name, digest
        self._roles = Roles(message, mapping)
        points, elsewhere = acted(message.points, self._roles.value)
        self._points = points
        self._lines = [match.end() for match in re.finditer("\n", message.text)] if message.points else []
        self.unread, self.untold = Problems(), Problems()
        given = Style(
            decimal=mapping.table.decimal or ("." if message.defaults else None), missing=mapping.table.missing
        )
        self._style = style_of(self._sample(), given)
        if elsewhere:
            message.notes.append(f"{elsewhere:,} of its rows delete figures of other files, which keep their claims")
        if not message.lost and all(self._field(point) is None for point in points):
            message.notes.append(_without_figures(message, self._roles.value))

    def made(self) -> list[Observation]:
        """The claims in the order of their rows."""
        found = [(claim, point) for point in self._points if (claim := self._claim(point)) is not None]
        ordered = sorted(found, key=lambda each: each[0].span)
        return told_apart(ordered, self._roles, self._message)

    def _sample(self) -> list[str]:
        fields = [self._field(point) for point in self._points[:_LOOKED_AT]]
        return [field.text for field in fields if field]

    def _field(self, point: Point) -> Field | None:
        return point.figure or point.values.get(self._roles.value or "")

    def _claim(self, point: Point) -> Observation | None:
        field = self._field(point)
        status = self._roles.of("status", point)
        if field is None or (status and status.code in codes().absent):
            return None
        try:
            figure = read_figure(self._message.text[field.span.start : field.span.end], self._style)
            return (
                None
                if figure is None
                else self._observation(
                    point, field.span.start, figure, is_expected=bool(status and status.code in codes().expected)
                )
            )
        except FigureError as error:
            self.unread.add(str(error), self._place(point))
        except UntoldError as error:
            self.untold.add(str(error), self._place(point))
        return None

    def _observation(self, point: Point, at: int, figure: Figure, *, is_expected: bool) -> Observation | None:
        told = {role: told for role in _TOLD if (told := self._roles.of(role, point))}
        what = self._measured(told)
        if what is None:
            return None
        power = _read(told, "multiplier", meaning.power_of) or 0
        scale = Decimal(1).scaleb(power)
        span = Span(at + figure.start, at + figure.end)
        rules = {role: each.rule for role, each in told.items() if each.rule}
        if power and "multiplier" in rules:
            rules["value"] = f"value: times 10^{power}, {rules['multiplier'].removeprefix('multiplier: ')}"
        areas = self._areas(told, what, rules)
        fields: dict[str, Any] = {
            **areas,
            "base_period": _read(told, "base_period", read_period) if what.measure.startswith("change") else None,
            "product": _read(told, "product", meaning.goods_of),
        }
        if not told.get("unit"):
            rules["unit"] = "unit: the code of its indicator"
        return Observation(
            doc=self._name,
            document=self._digest,
            span=span,
            quote=span.of(self._message.text),
            modality="potential" if is_expected else "asserted",
            inferred=tuple(role for role in _INHERITED if role in rules),
            rules=(f"{CELL}: {self._place(point)}", *(rules[role] for role in _INHERITED if role in rules)),
            indicator=what.indicator,
            measure=what.measure,  # type: ignore[arg-type]  # one of MEASURES
            value=figure.value * scale,
            unit=what.unit,
            qualifier=figure.qualifier,
            period=_needed(told, "period", meaning.known_period),
            resolution=figure.resolution * scale,
            **fields,
        )

    def _measured(self, told: dict[str, Told]) -> Measured | None:
        """What is measured; None where the mapping wants nothing of it."""
        indicator, unit, measure = (told.get(role) for role in ("indicator", "unit", "measure"))
        if indicator is None:
            raise UntoldError(
                "nothing says what is measured: write a mapping (`registan statistics mapping --example`)"
            )
        if indicator.code is None:
            return None
        return meaning.measured(
            meaning.coded_of(indicator.code), unit.code if unit else None, measure.code if measure else None
        )

    def _areas(self, told: dict[str, Told], what: Measured, rules: dict[str, str]) -> dict[str, str | None]:
        """Whose figure, with whom, in whose statistics.

        SDMX's reference area reports where a counterpart stands beside it; else nobody is named as the reporter.
        """
        area = _needed(told, "area", meaning.known_area)
        counterpart = _read(told, "counterpart", meaning.known_area)
        reporter = _read(told, "reporter", meaning.known_area)
        if what.counterpart and counterpart is None:
            counterpart, rules["counterpart"] = what.counterpart, "counterpart: the code of its indicator"
        elif counterpart and reporter is None and self._message.defaults and "reporter" not in told:
            reporter, rules["reporter"] = area, "reporter: the reference area of a series by partner"
        if indicators()[what.indicator].symmetric and counterpart:
            area, counterpart = sorted((area, counterpart))
        return {"area": area, "counterpart": counterpart, "reporter": reporter}

    def _place(self, point: Point) -> str:
        return point.place or f"line {bisect_right(self._lines, point.own.start) + 1}"


def _without_figures(message: Message, value: str | None) -> str:
    if value is not None or not message.defaults:
        return "all its figures are missing"
    said = ", ".join(message.components[:12])
    return f"no component is known to hold its figures; say `value:` in a mapping file ({said})"


_TOLD = "area counterpart reporter indicator measure period unit multiplier product base_period".split()
_INHERITED = "indicator measure value unit area counterpart reporter period base_period product".split()


def _read(told: dict[str, Told], role: str, reader: Callable[[str], T]) -> T | None:
    each = told.get(role)
    return None if each is None or each.code is None or each.code in codes().missing else reader(each.code)


def _needed(told: dict[str, Told], role: str, reader: Callable[[str], T]) -> T:
    found = _read(told, role, reader)
    if found is None:
        raise UntoldError(f"its {role} is not told")
    return found
