"""The rules of a table: equalities between its columns, bands for ratios, and what cannot be negative."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from functools import cached_property
from math import lcm
from pathlib import Path
from typing import Any

from registan.model import loads

from .errors import TableError

KEYS = ("vars", "eq", "band", "nonneg")
_EQUALITY_KEYS = ("name", "coef", "rhs")
_BAND_KEYS = ("name", "num", "den", "lo", "hi", "weight")
_MOST_DIGITS = 15

Term = tuple[int, int]
"""A column by its place among the variables, and what it is multiplied with."""


@dataclass(frozen=True, kw_only=True)
class Equality:
    """The weighted sum of some columns is `rhs`; `names` are the rules that it was made of."""

    names: tuple[str, ...]
    terms: tuple[Term, ...]
    rhs: Decimal = Decimal(0)

    @cached_property
    def cells(self) -> frozenset[int]:
        """The columns that take part."""
        return frozenset(cell for cell, _ in self.terms)

    @cached_property
    def coefs(self) -> dict[int, int]:
        """What each column is multiplied with."""
        return dict(self.terms)


@dataclass(frozen=True, kw_only=True)
class Band:
    """The ratio of two columns lies between `low` and `high`; `weight` is what it costs to leave that broken."""

    name: str
    num: int
    den: int
    low: Fraction
    high: Fraction
    weight: Fraction

    @cached_property
    def ends(self) -> tuple[int, int, int, int]:
        """Both ends as numerator and denominator: whole numbers are quicker."""
        return self.low.numerator, self.low.denominator, self.high.numerator, self.high.denominator

    @cached_property
    def slope(self) -> tuple[int, int]:
        """How far its ends are apart as logarithms go: (high/low + low/high - 2) as numerator and denominator, 0 / 1
        where there is no middle between them.
        """
        wide = self.high / self.low + self.low / self.high - 2 if 0 < self.low < self.high else Fraction(0)
        return wide.numerator, wide.denominator


@dataclass(frozen=True, kw_only=True)
class Rules:
    """What must hold in each row. Columns past the first `doubted` variables are compared with, never doubted."""

    names: tuple[str, ...]
    doubted: int
    equalities: tuple[Equality, ...]
    bands: tuple[Band, ...]
    nonneg: frozenset[int]
    warnings: tuple[str, ...] = ()

    @cached_property
    def bands_around(self) -> dict[int, tuple[int, ...]]:
        """The bands that each column takes part in, by their places."""
        cells = sorted({cell for band in self.bands for cell in (band.num, band.den)})
        return {
            cell: tuple(place for place, band in enumerate(self.bands) if cell in (band.num, band.den))
            for cell in cells
        }


def load_rules(path: str | Path) -> object:
    """What a JSON file of rules holds; raises TableError where it cannot be read."""
    try:
        return loads(Path(path).read_bytes().removeprefix(b"\xef\xbb\xbf"))
    except OSError as error:
        raise TableError(f"cannot read {str(path)!r}: {error.strerror}") from error
    except ValueError as error:
        raise TableError(f"{path}: the rules cannot be used: {error}") from error


def read_rules(stated: object) -> Rules:
    """The rules that a JSON object states; raises TableError with the key that is wrong."""
    if not isinstance(stated, Mapping):
        raise TableError("the rules are no JSON object with the keys 'vars', 'eq', 'band', 'nonneg'")
    warnings = list(_unknown(stated, KEYS, ""))
    equalities = _objects(stated, "eq", _EQUALITY_KEYS, warnings)
    bands = _objects(stated, "band", _BAND_KEYS, warnings)
    names = _names(stated, "vars") or []
    tied = [name for at, each in equalities for name in _coefficients(each, at)]
    names = list(dict.fromkeys([*names, *tied, *(_names(stated, "nonneg") or ())]))
    doubted = len(names)
    names = list(dict.fromkeys([*names, *(_name(each, key, at) for at, each in bands for key in ("num", "den"))]))
    if not names:
        raise TableError("the rules name no variable: 'vars', 'eq' and 'band' are empty")
    places = {name: place for place, name in enumerate(names)}
    return Rules(
        names=tuple(names),
        doubted=doubted,
        equalities=tuple(_equality(each, at, places) for at, each in equalities),
        bands=tuple(_band(each, at, places) for at, each in bands),
        nonneg=frozenset(places[name] for name in _names(stated, "nonneg") or ()),
        warnings=tuple(warnings),
    )


def _unknown(stated: Mapping[str, Any], known: Sequence[str], at: str) -> Iterator[str]:
    for key in stated:
        if key not in known:
            yield f"rules: the key {at}{key!r} is not known and was ignored"


def _objects(
    stated: Mapping[str, Any], key: str, known: Sequence[str], warnings: list[str]
) -> list[tuple[str, Mapping[str, Any]]]:
    listed = stated.get(key, [])
    if not isinstance(listed, (list, tuple)):
        raise TableError(f"rules: {key!r} is no list")
    found = []
    for number, each in enumerate(listed):
        at = f"{key}[{number}]"
        if not isinstance(each, Mapping):
            raise TableError(f"rules: {at} is no object")
        warnings += _unknown(each, known, f"{at}.")
        found.append((at, each))
    return found


def _names(stated: Mapping[str, Any], key: str) -> list[str] | None:
    listed = stated.get(key)
    if listed is None:
        return None
    if not isinstance(listed, (list, tuple)) or not all(isinstance(name, str) and name.strip() for name in listed):
        raise TableError(f"rules: {key!r} is no list of column names")
    twice = [name for name in listed if listed.count(name) > 1]
    if twice:
        raise TableError(f"rules: {key!r} names {twice[0]!r} twice")
    return list(listed)


def _name(each: Mapping[str, Any], key: str, at: str) -> str:
    name = each.get(key)
    if not isinstance(name, str) or not name.strip():
        raise TableError(f"rules: {at}.{key} names no column")
    return name


def _number(value: object, at: str) -> Decimal:
    try:
        number = None if isinstance(value, bool) or value is None else Decimal(str(value))
    except InvalidOperation:
        number = None
    if number is None or not number.is_finite() or abs(number.adjusted()) > _MOST_DIGITS:
        raise TableError(f"rules: {at} is no usable number: {value!r}")
    if len(number.as_tuple().digits) > _MOST_DIGITS:
        raise TableError(f"rules: {at} has more than {_MOST_DIGITS} digits")
    return number


def _coefficients(each: Mapping[str, Any], at: str) -> dict[str, Decimal]:
    stated = each.get("coef")
    if not isinstance(stated, Mapping) or not stated:
        raise TableError(f"rules: {at}.coef is no object of columns and numbers")
    found = {name: _number(value, f"{at}.coef.{name}") for name, value in stated.items()}
    return {name: value for name, value in found.items() if value}


def _equality(each: Mapping[str, Any], at: str, places: Mapping[str, int]) -> Equality:
    coefs = {places[name]: Fraction(value) for name, value in _coefficients(each, at).items()}
    if not coefs:
        raise TableError(f"rules: {at}.coef has no column with a number that is not zero")
    rhs = _number(each.get("rhs", 0), f"{at}.rhs")
    whole = lcm(*(coef.denominator for coef in coefs.values()))
    terms = tuple(sorted((place, int(coef * whole)) for place, coef in coefs.items()))
    return Equality(names=(str(each.get("name") or at),), terms=terms, rhs=rhs * whole)


def _band(each: Mapping[str, Any], at: str, places: Mapping[str, int]) -> Band:
    low, high = (Fraction(_number(each.get(key), f"{at}.{key}")) for key in ("lo", "hi"))
    if low < 0 or low > high:
        raise TableError(f"rules: {at}: 'lo' and 'hi' are not 0 or more and in this order")
    weight = Fraction(_number(each.get("weight", 1), f"{at}.weight"))
    if weight < 0:
        raise TableError(f"rules: {at}.weight is negative")
    num, den = (places[_name(each, key, at)] for key in ("num", "den"))
    return Band(name=str(each.get("name") or at), num=num, den=den, low=low, high=high, weight=weight)
