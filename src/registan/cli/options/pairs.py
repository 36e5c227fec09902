"""States as people name them after a command: KAZ UZB, KAZ-UZB, Kazakhstan Uzbekistan."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

import typer

from .areas import area_code, is_area
from .fields import AreaOption, CounterpartOption

BOTH = 2


def state_codes(words: Iterable[str]) -> list[str]:
    """The codes of the states named, each once; typer.BadParameter answers a name that is none with the nearest."""
    parts = (part for word in words for part in _states_of(word))
    return list(dict.fromkeys(code for part in parts if (code := area_code(part))))


def named_states(words: Iterable[str], area: str | None = None, counterpart: str | None = None) -> list[str]:
    """The codes of at most two states, named one after another, as a pair or by options."""
    codes = state_codes([*words, *filter(None, (area, counterpart))])
    if len(codes) > BOTH:
        raise typer.BadParameter(f"{', '.join(codes)} are more than two states; write two as KAZ UZB or KAZ-UZB")
    return codes


def two_states(words: Iterable[str]) -> tuple[str, str]:
    """The codes of exactly two states."""
    codes = named_states(words)
    if len(codes) < BOTH:
        given = f"only {codes[0]} was given" if codes else "none was given"
        raise typer.BadParameter(f"this is about two states, and {given}; write them as KAZ UZB or KAZ-UZB")
    return codes[0], codes[1]


def _states_of(word: str) -> list[str]:
    """'KAZ' and 'UZB' of 'KAZ-UZB'; 'Guinea-Bissau' and other names with hyphens stay whole."""
    return [word] if is_area(word) else word.split("-")


def _checked(words: list[str] | None) -> list[str]:
    return named_states(words or [])


def _checked_pair(words: list[str]) -> list[str]:
    return list(two_states(words))


StatesArgument = Annotated[
    list[str] | None,
    typer.Argument(
        help="Two states, as KAZ UZB or KAZ-UZB, or one: codes or names.",
        metavar="STATE",
        show_default=False,
        callback=_checked,
    ),
]
PairArgument = Annotated[
    list[str],
    typer.Argument(
        help="Two states, as KAZ UZB or KAZ-UZB: codes or names.",
        metavar="STATE",
        show_default=False,
        callback=_checked_pair,
    ),
]


@dataclass(frozen=True, kw_only=True)
class States:
    """One state or two, named behind the command or by options."""

    states: StatesArgument = None
    area: AreaOption = None
    counterpart: CounterpartOption = None

    @property
    def codes(self) -> list[str]:
        """Their codes."""
        return named_states(self.states or (), self.area, self.counterpart)
