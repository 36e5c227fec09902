"""Option values from a closed list: a typing error is answered with the nearest one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from difflib import get_close_matches
from typing import Any

import typer

_AT_A_GLANCE = 6
"""Values that are all told in a refusal."""
_CODE = 3
"""Letters of a code, which is near to no other: 'fr' is no misspelled 'ru'."""

Values = Callable[[], Iterable[str]]


def one_of(values: Values) -> Callable[[str | None], str | None]:
    """A check of an option whose value is one of a list."""

    def check(value: str | None) -> str | None:
        allowed = list(values())
        if value is None or value in allowed:
            return value
        raise typer.BadParameter(refusal(value, allowed))

    return check


def choice(values: Values, meaning: str, *names: str, metavar: str = "NAME") -> Any:
    """An option whose value is one of a closed list: checked, completed, told in --help by its `meaning`."""
    return typer.Option(
        *names, help=meaning, metavar=metavar, callback=one_of(values), autocompletion=completing(values)
    )


def refusal(value: str, allowed: list[str]) -> str:
    """What to answer to a value that is none of the allowed ones."""
    is_short = len(allowed) <= _AT_A_GLANCE
    near = None if is_short and len(value) <= _CODE else nearest(value, allowed)
    if near is not None and not is_short:
        return f"there is no {value!r}; did you mean {near!r}?"
    if near is not None:
        return f"there is no {value!r}; did you mean {near!r}? It is one of {', '.join(allowed)}"
    shown = ", ".join(allowed[:12]) + (", …" if len(allowed) > 12 else "")
    return f"there is no {value!r}; it is one of {shown}"


def nearest(value: str, allowed: list[str]) -> str | None:
    """The allowed value that a typing error is nearest to, None when none is near."""
    near = get_close_matches(value, allowed, n=1, cutoff=0.5) or get_close_matches(
        value.casefold(), [word for word in allowed if word == word.casefold()], n=1, cutoff=0.5
    )
    return near[0] if near else None


def completing(values: Values) -> Callable[[str], list[str]]:
    """What the shell offers after the beginning of a value."""

    def complete(incomplete: str) -> list[str]:
        return [value for value in values() if value.startswith(incomplete)]

    return complete
