"""States and groups by code or by name, in any language of the lexicon."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import typer

from .choices import nearest

LANGUAGE_CODE = 2


def area_code(value: str | None) -> str | None:
    """The code of 'KAZ', 'kaz', 'Kazakhstan' or 'Казахстан'; a name that is none is answered with the nearest."""
    if value is None:
        return None
    code = area_names().get(_folded(value))
    if code is None:
        raise typer.BadParameter(_unknown(value))
    return code


def _unknown(value: str) -> str:
    """The nearest name, or how states are written: a list of all would begin with Aruba and help nobody."""
    near = nearest(value, usual_names())
    if near is not None:
        return f"there is no {value!r}; did you mean {near!r}?"
    return f"there is no {value!r}; write one state by its code or name: KAZ, Kazakhstan, Казахстан"


def is_area(value: str) -> bool:
    """Whether the whole word is a code or a name."""
    return _folded(value) in area_names()


@cache
def area_names() -> dict[str, str]:
    """Codes by folded name; the codes themselves are names too."""
    names: dict[str, str] = {}
    for code, forms in _rows():
        for form in (code, *forms):
            names.setdefault(_folded(form), code)
    return names


def usual_names() -> list[str]:
    """The name of each area that is given first, in each language."""
    from registan.lexicons import table

    return [_plain(cell.split("|")[0]) for row in table("territories.csv") for cell in _names(row)]


def _rows() -> Iterator[tuple[str, list[str]]]:
    from registan.lexicons import table

    for row in table("territories.csv"):
        yield row["code"], [_plain(form) for cell in _names(row) for form in cell.split("|")]


def _names(row: dict[str, str]) -> list[str]:
    """The cells of a row that hold names: one column a language, called by its two letters."""
    return [cell for column, cell in row.items() if len(column) == LANGUAGE_CODE and cell]


def _folded(name: str) -> str:
    from registan.lexicons import fold

    return " ".join(map(fold, name.split()))


def _plain(form: str) -> str:
    """A form without the marks that say how it is matched."""
    return " ".join(word.strip("^~") for word in form.split())
