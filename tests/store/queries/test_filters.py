"""Which claims a filter lets through; every character of what was typed is literal."""

from __future__ import annotations

from pathlib import Path

import pytest

from registan.model import loads, parse_period
from registan.store.errors import FilterError, UnknownIdError
from registan.store.queries.filters import read_period
from registan.store.records import ClaimFilter
from registan.store.store import Store

TEXT = """Turnover was $1 in all.
Exports of wheat were $2 then.
Импорт ЗЕРНА: $3, или 100% от _плана_.
Growth "quoted" AND (odd) OR NOT *: $4'; DROP TABLE claims; -- \\ end.
Undated $5."""


@pytest.fixture
def store(ledger: Path, document, claim, keep) -> Store:
    note = document("note.txt", TEXT)
    other = document("other.txt", "Another said $6.")
    keep(
        ledger,
        note,
        [
            claim(note, "$1", period="2019", area="KAZ", counterpart="UZB"),
            claim(note, "$2", period="2020-01-01/2020-08-31", indicator="trade.exports", area="UZB"),
            claim(note, "$3", period="1997-01-01/..", indicator="tradecraft", area="KGZ", reporter="KAZ"),
            claim(note, "$4", period="../2018-12-31", indicator="trade.exports.wheat"),
            claim(note, "$5", indicator="transit"),
        ],
    )
    keep(ledger, other, [claim(other, "$6", period="2021-06-30")])
    return Store(ledger)


def passing(store: Store, matching: ClaimFilter) -> str:
    return "".join(loads(row)["quote"][1] for row in store.exchange_rows(matching))


CASES = [
    (ClaimFilter(), "123456"),
    (ClaimFilter(limit=2), "12"),
    (ClaimFilter(type="observation"), "123456"),
    (ClaimFilter(type="target"), ""),
    (ClaimFilter(indicator="trade"), "1246"),
    (ClaimFilter(indicator="trade.exports"), "24"),
    (ClaimFilter(indicator="trade.export"), ""),
    (ClaimFilter(indicator="%"), ""),
    (ClaimFilter(indicator="trade_turnover"), ""),
    (ClaimFilter(area="KAZ"), "13"),
    (ClaimFilter(area="uzb"), "12"),
    (ClaimFilter(area="TJK"), ""),
    (ClaimFilter(period="2020"), "23"),
    (ClaimFilter(period="2015..2018"), "34"),
    (ClaimFilter(period="..1996"), "4"),
    (ClaimFilter(period="2021.."), "36"),
    (ClaimFilter(period="2020-09-01/2020-12-31"), "3"),
    (ClaimFilter(period="2020-08-31"), "23"),
    (ClaimFilter(document="other.txt"), "6"),
    (ClaimFilter(document="note.txt", period="2019"), "13"),
    (ClaimFilter(text="wheat"), "2"),
    (ClaimFilter(text="WHEAT"), "2"),
    (ClaimFilter(text="зерна"), "3"),
    (ClaimFilter(text="$1"), "1"),
    (ClaimFilter(text="%"), "3"),
    (ClaimFilter(text="_"), "3"),
    (ClaimFilter(text="_плана_"), "3"),
    (ClaimFilter(text="0_ "), ""),
    (ClaimFilter(text='"'), "4"),
    (ClaimFilter(text='"quoted" AND'), "4"),
    (ClaimFilter(text="quoted AND"), ""),
    (ClaimFilter(text="AND (odd) OR NOT *"), "4"),
    (ClaimFilter(text="whe*"), ""),
    (ClaimFilter(text="text : wheat"), ""),
    (ClaimFilter(text="NEAR(wheat exports)"), ""),
    (ClaimFilter(text="'; DROP TABLE claims; --"), "4"),
    (ClaimFilter(text="\\ e"), "4"),
    (ClaimFilter(text="\\"), "4"),
    (ClaimFilter(text="in all\0"), ""),
    (ClaimFilter(text="\udcff"), ""),
    (ClaimFilter(text="x" * 100_000), ""),
]


@pytest.mark.parametrize(("matching", "expected"), CASES, ids=lambda value: str(value)[-70:])
def test_a_filter_lets_through(store: Store, matching: ClaimFilter, expected: str) -> None:
    assert passing(store, matching) == expected
    assert passing(store, ClaimFilter()) == "123456"


REFUSED = [
    (ClaimFilter(period="20"), FilterError, "no period: write 2020"),
    (ClaimFilter(period=".."), FilterError, "no period"),
    (ClaimFilter(period="2020..2019"), FilterError, "no period"),
    (ClaimFilter(period="2020'; --"), FilterError, "no period"),
    (ClaimFilter(area="Kazakhstan"), FilterError, "three letters"),
    (ClaimFilter(area="%%%"), FilterError, "three letters"),
    (ClaimFilter(type="pledge"), FilterError, "the types are observation"),  # type: ignore[arg-type]
    (ClaimFilter(text=""), FilterError, "at least one character"),
    (ClaimFilter(document="nowhere.txt"), UnknownIdError, "No document is called 'nowhere.txt'"),
    (ClaimFilter(document="\udcff"), UnknownIdError, "No document is called"),
]


@pytest.mark.parametrize(("matching", "kind", "words"), REFUSED, ids=lambda value: str(value)[-70:])
def test_a_filter_that_cannot_be_read_says_what_can(store: Store, matching: ClaimFilter, kind, words: str) -> None:
    with pytest.raises(kind, match=words):
        passing(store, matching)


@pytest.mark.parametrize(
    ("typed", "interval"),
    [
        ("2020", "2020-01-01/2020-12-31"),
        ("2015..2024", "2015-01-01/2024-12-31"),
        ("2015..", "2015-01-01/.."),
        ("..2015", "../2015-12-31"),
        ("2015-03", "2015-03-01/2015-03-31"),
        ("2015-03-01/..", "2015-03-01/.."),
    ],
)
def test_a_period_as_people_type_it(typed: str, interval: str) -> None:
    assert read_period(typed) == parse_period(interval)
