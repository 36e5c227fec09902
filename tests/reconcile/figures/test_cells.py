"""Claims that speak of one cell have equal cells."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from registan.model import Observation
from registan.reconcile.figures.cells import cell_of, of_one_book, of_one_time, sheet_of

Document = Callable[..., list[Observation]]

SAME = [
    ("trade.turnover KAZ-UZB 2023 '$1 million'", "trade.turnover UZB-KAZ 2023 '$2 million'"),  # an unordered pair
    ("trade.imports KAZ-UZB 2023 '$1 million'", "trade.exports UZB-KAZ 2023 '$1 million'"),  # the same flow
    ("trade.imports KAZ 2023 '5%'", "trade.imports KAZ 2023 '$1 million'"),  # a rate is of the cell it tells of
    ("project.count KAZ 2023 '5'", "project.count ?-KAZ 2023 '5'"),
]
OTHER = [
    ("trade.exports KAZ-UZB 2023 '$1 million'", "trade.exports UZB-KAZ 2023 '$1 million'"),
    ("trade.exports KAZ-UZB 2023 '$1 million'", "trade.imports KAZ-UZB 2023 '$1 million'"),
    ("trade.exports KAZ-UZB 2023 '$1 million'", "trade.exports KAZ-UZB 2022 '$1 million'"),
    ("trade.exports KAZ-UZB 2023 '$1 million'", "trade.exports KAZ-UZB - '$1 million'"),
    ("trade.exports KAZ-UZB 2023 '$1 million'", "trade.exports KAZ-UZB 2023 '$1 million' product=wheat"),
    ("trade.exports KAZ-UZB 2023 '$1 million'", "trade.exports KAZ 2023 '$1 million'"),
    ("trade.exports KAZ-WLD 2023 '$1 million'", "trade.exports KAZ 2023 '$1 million'"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_same_cell(document: Document, one: str, other: str) -> None:
    assert cell_of(*document(one)) == cell_of(*document(other))


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_another_cell(document: Document, one: str, other: str) -> None:
    assert cell_of(*document(one)) != cell_of(*document(other))


BOOKS = [("KAZ KAZ", True), ("KAZ UZB", False), ("KAZ", True), ("", True), ("KAZ UZB UZB", False)]


@pytest.mark.parametrize(("reporters", "same"), BOOKS)
def test_one_reporter_and_the_unnamed_are_one_book(document: Document, reporters: str, same: bool) -> None:
    lines = [f"trade.turnover KAZ-UZB 2023 '$1 million' reporter={code}" for code in reporters.split()]
    assert of_one_book(document("\n".join([*lines, "trade.turnover KAZ-UZB 2023 '$1 million'"]))) is same


def test_undated_figures_are_of_one_time_only_near_each_other(document: Document) -> None:
    near = "\n".join(["project.count KAZ-UZB - '69'"] * 3)
    far = "\n".join(["project.count KAZ-UZB - '69'"] * 9)
    dated = "\n".join(["project.count KAZ-UZB 2023 '69'"] * 9)
    assert [of_one_time(document(text)) for text in (near, far, dated)] == [True, False, True]


def test_a_sheet_holds_what_is_asserted_in_the_order_of_the_text(document: Document) -> None:
    claims = document(
        """
        trade.turnover KAZ-UZB 2023 '$4 million'
        trade.turnover KAZ-UZB 2030 '$9 million' type=target
        trade.turnover KAZ-UZB 2024 '$5 million' modality=planned
        trade.turnover KAZ-UZB 2023 '12%'
        """
    )
    sheet = sheet_of([*reversed(claims), claims[0]])
    assert [claim.quote for claim in sheet.figures] == ["$4 million", "12%"]
    assert [len(found) for found in sheet.levels.values()] == [1]
    assert [[claim.quote for claim in found] for found in sheet.measured("change_pct").values()] == [["12%"]]
