"""What promises have to do with the figures that come, read from `commitments.yaml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources.abc import Traversable
from typing import Any

import yaml

from .schema import LexiconError
from .tables import DATA, table

_KEYS = {"falling", "additive", "regions"}
_REGIONS = {"words", "within", "endings"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Regions:
    """How a part of a state is named: a capitalised name before one of `words`, which may have an ending.

    After a word of `within`, or with one of the `endings`, it is only the place where something happens.
    """

    words: tuple[str, ...]
    within: tuple[str, ...]
    endings: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitments:
    """All that `commitments.yaml` says: indicators of which less is better, and those whose figures add up."""

    falling: frozenset[str]
    additive: frozenset[str]
    regions: Regions


@cache
def commitments() -> Commitments:
    """The package's knowledge of commitments, read once a process."""
    return read_commitments(DATA / "commitments.yaml")


def read_commitments(path: Traversable) -> Commitments:
    """Read and check a file of commitments; raises LexiconError with the file and what is wrong in it."""
    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        raise LexiconError(f"{path.name}: {error}") from error
    if not isinstance(data, dict) or set(data) != _KEYS or set(data["regions"]) != _REGIONS:
        raise LexiconError(f"{path.name}: the sections are {', '.join(sorted(_KEYS))}, with {', '.join(_REGIONS)}")
    return Commitments(
        falling=_known(path.name, data["falling"]),
        additive=_known(path.name, data["additive"]),
        regions=Regions(**{name: _words(path.name, name, data["regions"][name]) for name in _REGIONS}),
    )


def _known(label: str, codes: Any) -> frozenset[str]:
    known = {row["code"] for row in table("indicators.csv")}
    unknown = sorted(set(map(str, codes)) - known)
    if unknown:
        raise LexiconError(f"{label}: indicators.csv has no indicator {unknown[0]!r}")
    return frozenset(map(str, codes))


def _words(label: str, name: str, words: Any) -> tuple[str, ...]:
    if not isinstance(words, list) or not all(isinstance(word, str) and word for word in words):
        raise LexiconError(f"{label}: regions.{name} is a list of words, unlike {words!r}")
    return tuple(words)
