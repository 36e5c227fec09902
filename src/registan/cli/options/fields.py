"""Fields of claims that commands select by."""

from __future__ import annotations

from typing import Annotated

import typer

from .areas import area_code
from .choices import choice


def claim_types() -> list[str]:
    """The types of claims."""
    from registan.model import CLAIM_TYPES

    return list(CLAIM_TYPES)


def indicators() -> list[str]:
    """Codes of indicators, then their families."""
    from registan.lexicons import indicators as known

    codes = list(known())
    return codes + sorted({code.partition(".")[0] for code in codes} - set(codes))


TypeOption = Annotated[
    str | None, choice(claim_types, "observation, target, agreement, event, institution or project.")
]
IndicatorOption = Annotated[
    str | None, choice(indicators, "A code such as trade.exports, or a family such as trade.", metavar="CODE")
]
AreaOption = Annotated[
    str | None, typer.Option(help="A state by code or name: KAZ, Kazakhstan.", metavar="NAME", callback=area_code)
]
CounterpartOption = Annotated[str | None, typer.Option(help="Another state.", metavar="NAME", callback=area_code)]
PeriodOption = Annotated[str | None, typer.Option(help="2020, 2015..2024 or 2020-01-01/2020-06-30.", metavar="PERIOD")]
DocumentOption = Annotated[str | None, typer.Option(help="A file name, or the beginning of a digest.", metavar="NAME")]
TextOption = Annotated[str | None, typer.Option(help="Words in the quote or its passage.", metavar="TEXT")]
