"""What is doubted in a row of a table, as a reader would say it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def row_in_words(told: Mapping[str, Any]) -> str:
    """'2020: x 508.1 should probably say 908.1 (digit substituted)', with what is as likely; `told` as it is written
    out for the row.
    """
    if not told["explanations"]:
        return f"{told['id']}: {', '.join(told['broken'])} cannot hold, and no few cells explain it"
    best, *others = told["explanations"]
    said = f"{told['id']}: {'; '.join(map(_cell, best['cells']))}"
    tied = [" with ".join(cell["var"] for cell in each["cells"]) for each in others if each["tie"]]
    return f"{said}; as likely: {' or '.join(tied)}" if tied else said


def _cell(cell: Mapping[str, Any]) -> str:
    from registan.lexicons.wording import slip

    if cell["value"] is None:
        return f"{cell['var']} {cell['printed']} cannot be right"
    how = "" if cell["kind"] == "other" else f" ({slip(cell['kind'])})"
    return f"{cell['var']} {cell['printed']} should probably say {cell['value']}{how}"
