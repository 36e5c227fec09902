"""What the codes of official series stand for, read from `statistics.yaml` and `statistics_areas.csv`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources.abc import Traversable
from typing import Any

from .indicators import indicators
from .schema import LexiconError
from .sections import read_sections
from .tables import DATA, table
from .tokens import fold

ROLES = (
    "area counterpart reporter indicator measure period frequency value unit multiplier product status base_period"
).split()
"""What a component or a column can mean for a claim."""

_KEYS = "concepts attributes indicators units areas missing totals statuses flows products".split()


@dataclass(frozen=True, slots=True, kw_only=True)
class Coded:
    """What a code of a database measures; `unit`, `measure` and `counterpart` are None where the code does not say."""

    indicator: str
    unit: str | None = None
    measure: str | None = None
    counterpart: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Codes:
    """All that `statistics.yaml` says.

    `concepts` are the components that mean a role, the first one first; `attributes` those that do not tell one
    figure from another. `missing` stands for no value, `totals` for the whole of a breakdown, `absent` and
    `expected` are statuses of figures that are none and that were not measured.
    """

    concepts: dict[str, tuple[str, ...]]
    attributes: frozenset[str]
    indicators: dict[str, Coded]
    units: dict[str, str]
    areas: dict[str, str]
    missing: frozenset[str]
    totals: frozenset[str]
    absent: frozenset[str]
    expected: frozenset[str]
    flows: dict[str, str]
    products: dict[str, str]


@cache
def codes() -> Codes:
    """The package's codes, read once a process."""
    return read_codes(DATA / "statistics.yaml")


def read_codes(path: Traversable) -> Codes:
    """Read and check a file of codes; raises LexiconError with the file and what is wrong in it."""
    data = read_sections(path, *_KEYS).said
    if unknown := set(data["concepts"]) - set(ROLES):
        raise LexiconError(f"{path.name}: no claim has a {min(unknown)!r}")
    return Codes(
        concepts={role: tuple(ids) for role, ids in data["concepts"].items()},
        attributes=frozenset(data["attributes"]),
        indicators={code: _coded(path.name, code, row) for code, row in data["indicators"].items()},
        units=data["units"],
        areas=data["areas"],
        missing=frozenset(data["missing"]),
        totals=frozenset(data["totals"]),
        absent=frozenset(data["statuses"]["none"]),
        expected=frozenset(data["statuses"]["potential"]),
        flows=data["flows"],
        products=data["products"],
    )


@cache
def area_codes() -> dict[str, str]:
    """The three letters of an area by its codes (two, three letters, number) and, folded, by its names."""
    found = {row["code"]: row["code"] for row in table("territories.csv")}
    for row in table("statistics_areas.csv"):
        found |= {code: row["code"] for code in (row["alpha2"], row["m49"], row["m49"].lstrip("0")) if code}
    found |= codes().areas
    for row in table("territories.csv"):
        names = (name for column, cell in row.items() if len(column) == 2 for name in cell.split("|") if name)
        for name in names:
            found.setdefault(folded(name), row["code"])
    return found


@cache
def area_numbers() -> dict[str, str]:
    """The numbers under which services ask for areas, by their three letters; those of trade statistics come first."""
    found: dict[str, str] = {}
    for number, code in codes().areas.items():
        if number.isdecimal():
            found.setdefault(code, number)
    for row in table("statistics_areas.csv"):
        if row["m49"]:
            found.setdefault(row["code"], row["m49"].lstrip("0"))
    return found


def folded(name: str) -> str:
    """A name as `area_codes` has it: without regard to capitals, blanks and the marks of a form."""
    return " ".join(fold(word.strip("^~")) for word in name.split())


def _coded(file: str, code: str, row: Any) -> Coded:
    if not isinstance(row, dict) or row.get("indicator") not in indicators():
        raise LexiconError(f"{file}: {code}: indicators.csv has no indicator {row!r}")
    try:
        return Coded(**row)
    except TypeError as error:
        raise LexiconError(f"{file}: {code}: {error}") from error
