"""Two states in one word: KAZ-UZB."""

from __future__ import annotations

from typing import Annotated

import typer

from .areas import area_code

BOTH = 2


def pair_codes(value: str | None) -> str | None:
    """A check of 'KAZ-UZB' or 'Kazakhstan-Uzbekistan', also of one state alone; the codes in its form."""
    if value is None:
        return None
    parts = value.split("-")
    if len(parts) > BOTH:
        raise typer.BadParameter(f"{value!r} are more than two states; write them as KAZ-UZB")
    return "-".join(code for part in parts if (code := area_code(part)))


PairArgument = Annotated[
    str | None,
    typer.Argument(help="Two states, as KAZ-UZB, or one.", metavar="PAIR", show_default=False, callback=pair_codes),
]


def both(pair: str | None, area: str | None, counterpart: str | None) -> list[str]:
    """The states that were named, as a pair or by options."""
    return list(dict.fromkeys(code for code in (*(pair or "").split("-"), area, counterpart) if code))
