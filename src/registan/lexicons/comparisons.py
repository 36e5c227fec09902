"""What figures of different documents have to do with each other, read from `comparisons.yaml`."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cache
from importlib.resources.abc import Traversable
from typing import Any

import yaml

from .schema import LexiconError
from .tables import DATA, table

_KEYS = {"single", "mirror", "scopes"}
_MIRROR = {"flows", "centre", "usual", "widest"}
_APOSTROPHES = str.maketrans(dict.fromkeys("ʻʼ‘’`´", "'"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """A definition that words beside a figure give it: 'joint enterprises', 'without gas'."""

    label: str
    of: frozenset[str]
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparisons:
    """All that `comparisons.yaml` says.

    `single` are indicators of which one reporter has one figure for a pair, a period and a product; `mirrored` those
    that both sides count. The importer's figure is `centre` times the exporter's as a rule, within `usual` ordinarily;
    beyond `widest` times the centre, either way, it is in doubt.
    """

    single: frozenset[str]
    mirrored: frozenset[str]
    centre: Decimal
    usual: tuple[Decimal, Decimal]
    widest: Decimal
    scopes: tuple[Scope, ...]


@cache
def comparisons() -> Comparisons:
    """The package's comparisons, read once a process."""
    return read_comparisons(DATA / "comparisons.yaml")


def read_comparisons(path: Traversable) -> Comparisons:
    """Read and check a file of comparisons; raises LexiconError with the file and what is wrong in it."""
    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        raise LexiconError(f"{path.name}: {error}") from error
    if not isinstance(data, dict) or set(data) != _KEYS or set(data["mirror"]) != _MIRROR:
        raise LexiconError(f"{path.name}: the sections are {', '.join(sorted(_KEYS))}, with {', '.join(_MIRROR)}")
    mirror = data["mirror"]
    low, high = (_number(path.name, end) for end in mirror["usual"])
    return Comparisons(
        single=_known(path.name, data["single"]),
        mirrored=_known(path.name, mirror["flows"]),
        centre=_number(path.name, mirror["centre"]),
        usual=(low, high),
        widest=_number(path.name, mirror["widest"]),
        scopes=tuple(_scope(path.name, row) for row in data["scopes"]),
    )


def folded(text: str) -> str:
    """Text as the forms of scopes are matched with it: small letters, one apostrophe, single spaces."""
    return " ".join(text.casefold().translate(_APOSTROPHES).split())


def _scope(label: str, row: Any) -> Scope:
    if not isinstance(row, dict) or set(row) != {"label", "of", "forms"} or not row["forms"]:
        raise LexiconError(f"{label}: a scope has a label, indicators and forms, unlike {row!r}")
    forms = tuple(folded(str(form)) for form in row["forms"])
    return Scope(label=str(row["label"]), of=_known(label, row["of"]), forms=forms)


def _known(label: str, codes: Any) -> frozenset[str]:
    known = {row["code"] for row in table("indicators.csv")}
    unknown = sorted(set(map(str, codes)) - known)
    if unknown:
        raise LexiconError(f"{label}: indicators.csv has no indicator {unknown[0]!r}")
    return frozenset(map(str, codes))


def _number(label: str, text: Any) -> Decimal:
    try:
        number = Decimal(str(text))
    except InvalidOperation as error:
        raise LexiconError(f"{label}: {text!r} is no number") from error
    if not number.is_finite() or number <= 0:
        raise LexiconError(f"{label}: {text!r} is no positive number")
    return number
