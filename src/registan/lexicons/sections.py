"""Small files of knowledge, each a mapping of sections that are asked for as what they should be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from importlib.resources.abc import Traversable
from typing import Any

import yaml

from .indicators import indicators
from .schema import LexiconError


@dataclass(frozen=True, slots=True)
class Sections:
    """The sections of a file, or of a part of it; what is not as asked for raises LexiconError with its place."""

    file: str
    path: str
    said: Mapping[str, Any]

    def part(self, name: str, *keys: str) -> Sections:
        """A section that has exactly these sections itself."""
        return _checked(self.file, self._path(name), self.said[name], keys)

    def rows(self, name: str, *keys: str, perhaps: tuple[str, ...] = ()) -> Iterator[Sections]:
        """A list of parts, each with these sections and `perhaps` with those."""
        for row in self._list(name, "a list"):
            yield _checked(self.file, self._path(name), row, keys, perhaps)

    def text(self, name: str) -> str:
        """A word or a sentence."""
        said = self.said[name]
        if not isinstance(said, str) or not said:
            raise self.fault(name, "a text")
        return said

    def words(self, name: str) -> tuple[str, ...]:
        """A list of words that is not empty."""
        words = self._list(name, "a list of words")
        if not words or not all(isinstance(word, str) and word for word in words):
            raise self.fault(name, "a list of words")
        return tuple(words)

    def indicators(self, name: str) -> frozenset[str]:
        """A list of codes of `indicators.csv`."""
        codes = [str(code) for code in self._list(name, "a list of indicators")]
        unknown = next((code for code in codes if code not in indicators()), None)
        if unknown is not None:
            raise LexiconError(f"{self.file}: {self._path(name)}: indicators.csv has no indicator {unknown!r}")
        return frozenset(codes)

    def number(self, name: str) -> Decimal:
        """A positive number."""
        return self._number(name, self.said[name])

    def numbers(self, name: str) -> tuple[Decimal, ...]:
        """A list of positive numbers."""
        return tuple(self._number(name, each) for each in self._list(name, "a list of numbers"))

    def day(self, name: str) -> date:
        """A date."""
        said = self.said[name]
        if not isinstance(said, date):
            raise self.fault(name, "a date")
        return said

    def fault(self, name: str, wanted: str) -> LexiconError:
        """What to raise where a section is not what it should be."""
        return LexiconError(f"{self.file}: {self._path(name)} is {wanted}, unlike {self.said[name]!r}")

    def _list(self, name: str, wanted: str) -> list[Any]:
        said = self.said[name]
        if not isinstance(said, list):
            raise self.fault(name, wanted)
        return said

    def _number(self, name: str, said: Any) -> Decimal:
        try:
            number = Decimal(str(said))
        except InvalidOperation:
            number = Decimal("nan")
        if not number.is_finite() or number <= 0:
            raise LexiconError(f"{self.file}: {self._path(name)}: {said!r} is no positive number")
        return number

    def _path(self, name: str) -> str:
        return f"{self.path}.{name}" if self.path else name


def read_sections(path: Traversable, *keys: str) -> Sections:
    """Read a YAML file that has exactly these sections; raises LexiconError with the file and what is wrong in it."""
    try:
        said = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (yaml.YAMLError, ValueError) as error:
        raise LexiconError(f"{path.name}: {error}") from error
    return _checked(path.name, "", said, keys)


def _checked(file: str, path: str, said: Any, keys: tuple[str, ...], perhaps: tuple[str, ...] = ()) -> Sections:
    if not isinstance(said, dict) or not set(keys) <= set(said) <= {*keys, *perhaps}:
        where = f"{file}: {path}" if path else file
        told = f", perhaps {', '.join(perhaps)}" if perhaps else ""
        raise LexiconError(f"{where}: the sections are {', '.join(keys)}{told}, unlike {said!r:.200}")
    return Sections(file, path, said)
