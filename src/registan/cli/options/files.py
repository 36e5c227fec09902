"""The ledger that a command is about, and files of knowledge that go with it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

DEFAULT_LEDGER = Path("registan.db")

LedgerOption = Annotated[
    Path, typer.Option("--ledger", envvar="REGISTAN_LEDGER", help="The ledger file.", metavar="FILE")
]
IdentitiesOption = Annotated[
    Path | None,
    typer.Option(
        "--identities", help="YAML of what must hold between indicators; the ledger keeps it.", metavar="FILE"
    ),
]
