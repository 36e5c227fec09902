"""When states that are states today were none, read from `statehood.yaml`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources.abc import Traversable

from registan.model import Period

from .sections import Sections, read_sections
from .tables import DATA


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A time in which no treaty of the state can have been signed: it was a part of another one."""

    code: str
    start: date
    stop: date

    def covers(self, when: Period) -> bool:
        """Whether all days of a date lie in it."""
        return bool(when.start and when.stop and self.start <= when.start and when.stop <= self.stop)

    def meets(self, when: Period) -> bool:
        """Whether some day of a date lies in it."""
        return bool(when.start and when.stop and when.start <= self.stop and self.start <= when.stop)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statehood:
    """All that `statehood.yaml` says; words are matched by their beginnings, in small letters."""

    unions: tuple[str, ...]
    gaps: tuple[Gap, ...]

    def of(self, code: str) -> tuple[Gap, ...]:
        """The times in which a state was none; none where the file does not know."""
        return tuple(gap for gap in self.gaps if gap.code == code)


@cache
def statehood() -> Statehood:
    """The package's knowledge of states, read once a process."""
    return read_statehood(DATA / "statehood.yaml")


def read_statehood(path: Traversable) -> Statehood:
    """Read and check a file of states; raises LexiconError with the file and what is wrong in it."""
    said = read_sections(path, "unions", "gaps")
    words = tuple(form.casefold() for form in said.words("unions"))
    return Statehood(unions=words, gaps=tuple(map(_gap, said.rows("gaps", "code", "from", "to"))))


def _gap(said: Sections) -> Gap:
    start, stop = said.day("from"), said.day("to")
    if stop <= start:
        raise said.fault("to", f"a date after {start}")
    return Gap(code=said.text("code"), start=start, stop=stop)
