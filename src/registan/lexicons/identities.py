"""What figures of one source must satisfy: identities between indicators, read from `identities.yaml`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources.abc import Traversable
from typing import Any

import yaml

from .schema import LexiconError
from .tables import DATA, table

_KEYS = ("identities", "mirrors", "real_growth", "signed")
_RULE = re.compile(r"(\S+) = (\S+)((?: [+-] \S+)+)\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """`total` is the sum of `terms`, each an indicator with its sign.

    `exhaustive` when no further term can hide in the total, so that a break needs no other sign of a fault.
    """

    rule: str
    total: str
    terms: tuple[tuple[int, str], ...]
    exhaustive: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Identities:
    """All that `identities.yaml` says.

    `mirrors` maps an indicator to the one that counts the same flow from the other end; `real_growth` are indicators
    whose growth is told in constant prices; `signed` those whose parts can exceed the whole.
    """

    identities: tuple[Identity, ...]
    mirrors: dict[str, str]
    real_growth: frozenset[str]
    signed: frozenset[str]


@cache
def identities() -> Identities:
    """The package's identities, read once a process."""
    return read_identities(DATA / "identities.yaml")


def read_identities(path: Traversable) -> Identities:
    """Read and check a file of identities; raises LexiconError with file and, where it is known, the rule at fault."""
    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        raise LexiconError(f"{path.name}: {error}") from error
    if not isinstance(data, dict) or set(data) != set(_KEYS):
        raise LexiconError(f"{path.name}: the sections are {', '.join(_KEYS)}")
    return Identities(
        identities=tuple(_identity(path.name, row) for row in data["identities"]),
        mirrors={_known(path.name, one): _known(path.name, other) for one, other in data["mirrors"].items()},
        real_growth=frozenset(_known(path.name, code) for code in data["real_growth"]),
        signed=frozenset(_known(path.name, code) for code in data["signed"]),
    )


def _identity(label: str, row: Any) -> Identity:
    if not isinstance(row, dict) or set(row) != {"rule", "exhaustive"} or not isinstance(row["exhaustive"], bool):
        raise LexiconError(f"{label}: an identity has a rule and says whether it is exhaustive, unlike {row!r}")
    match = _RULE.match(str(row["rule"]))
    if not match:
        raise LexiconError(f"{label}: {row['rule']!r} is not 'total = term + term' or 'total = term - term'")
    signs = ["+", *re.findall(r" ([+-]) ", match[3])]
    codes = [match[2], *re.findall(r" [+-] (\S+)", match[3])]
    terms = tuple((1 if sign == "+" else -1, _known(label, code)) for sign, code in zip(signs, codes, strict=True))
    return Identity(rule=match[0], total=_known(label, match[1]), terms=terms, exhaustive=row["exhaustive"])


def _known(label: str, code: object) -> str:
    if code not in {row["code"] for row in table("indicators.csv")}:
        raise LexiconError(f"{label}: indicators.csv has no indicator {code!r}")
    return str(code)
