"""Claims that lack goods or a period which what stands around them settles."""

from __future__ import annotations

from dataclasses import replace

import pytest

from registan.reconcile import reconcile

GOODS = "product=wheat"
OF_GOODS = """
    trade.turnover KAZ-UZB 2023 '$1.24 billion' product=wheat
    trade.exports UZB-KAZ 2023 '${exports} million'
    trade.imports UZB-KAZ 2023 '${imports} million'
"""


def test_parts_that_name_no_goods_make_the_total_of_goods_beside_them(document) -> None:
    (found,) = reconcile(document(OF_GOODS.format(exports="412.6", imports="741.9")))
    assert (found.severity, found.rule) == ("error", "trade.turnover = trade.exports + trade.imports")
    balance = "trade.balance UZB-KAZ 2023 '$329.3 million' sign=-"
    (found,) = reconcile(document(OF_GOODS.format(exports="412.6", imports="741.9") + balance))
    assert found.suspect == 0
    assert found.claims[0].quote == "$1.24 billion"
    assert found.suggestion and dict(found.suggestion.fields) == {"value": 1154500000}


@pytest.mark.parametrize(
    "parts",
    [{"exports": "412.6", "imports": "827.4"}, {"exports": "912.6", "imports": "1,741.9"}],
    ids=["they fit", "they are of all goods"],
)
def test_parts_of_all_goods_may_exceed_a_total_of_some(document, parts: dict[str, str]) -> None:
    assert reconcile(document(OF_GOODS.format(**parts))) == []


def test_parts_far_from_a_total_of_goods_are_not_its(document) -> None:
    claims = document(OF_GOODS.format(exports="412.6", imports="741.9"))
    far = [
        claims[0],
        *(replace(claim, span=type(claim.span)(claim.span.start + 900, claim.span.end + 900)) for claim in claims[1:]),
    ]
    assert reconcile(far) == []


FREIGHT = """
    transport.freight KAZ-UZB 2023 '27.6 million' unit=T
    transport.freight KAZ-UZB 2023 '14.5%' base_period=2022
    transport.freight KAZ-UZB 2023 '{earlier}' unit=T
    transport.freight KAZ-UZB 2021 '22.8 million' unit=T
"""


@pytest.mark.parametrize(
    ("earlier", "meant"),
    [("24.1 thousand", 24100000), ("24.1 million", None), ("19.3 million", None), ("27.6 million", None)],
)
def test_a_level_that_inherited_its_year_can_be_the_earlier_one(document, earlier: str, meant: int | None) -> None:
    claims = document(FREIGHT.format(earlier=earlier))
    claims[2] = replace(claims[2], inferred=("period",))
    found = reconcile(claims)
    assert [dict(each.suggestion.fields)["value"] for each in found if each.suggestion] == ([meant] if meant else [])
    assert len(found) == (1 if meant else 0)


PARTS = """
    transport.passengers KAZ-UZB 2023 '21.4 million'
    transport.passengers KAZ-UZB 2023-01-01/2023-06-30 '24.9 million'
    transport.passengers KAZ-UZB 2023-01-01/2023-06-30 '7.2 million'
"""


def test_a_part_that_fits_excuses_none_that_exceeds_the_whole(document) -> None:
    claims = document(PARTS)
    (found,) = reconcile([*claims[:2], replace(claims[2], inferred=("period",))])
    assert found.rule == "sub-period <= period"
    assert found.claims[0].quote in ("24.9 million", "21.4 million")


def test_several_figures_of_one_time_are_of_different_things(document) -> None:
    assert reconcile(document(PARTS)) == []
