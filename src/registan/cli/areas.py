"""States and groups by code or by name, in any language of the lexicon."""

from __future__ import annotations

from functools import cache

import typer

from .choices import refusal


def area_code(value: str | None) -> str | None:
    """The code of 'KAZ', 'kaz', 'Kazakhstan' or 'Казахстан'; a name that is none is answered with the nearest."""
    if value is None:
        return None
    from registan.lexicons import fold

    names = area_names()
    code = names.get(" ".join(fold(word) for word in value.split()))
    if code is None:
        raise typer.BadParameter(refusal(value, [name.title() for name in names if len(name) > 3]))
    return code


@cache
def area_names() -> dict[str, str]:
    """Codes by folded name; the codes themselves are names too."""
    from registan.lexicons import fold, table

    names: dict[str, str] = {}
    for row in table("territories.csv"):
        code = row["code"]
        forms = (form for column, cell in row.items() if column != "code" for form in (cell or "").split("|"))
        for form in (code, *forms):
            key = " ".join(fold(word.strip("^~")) for word in form.split())
            if key:
                names.setdefault(key, code)
    return names
