"""What promises have to do with the figures that come, read from `commitments.yaml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources.abc import Traversable

from .sections import read_sections
from .tables import DATA


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
    said = read_sections(path, "falling", "additive", "regions")
    regions = said.part("regions", "words", "within", "endings")
    return Commitments(
        falling=said.indicators("falling"),
        additive=said.indicators("additive"),
        regions=Regions(**{name: regions.words(name) for name in ("words", "within", "endings")}),
    )
