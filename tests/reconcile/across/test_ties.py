"""Conflicts that a document leaves undecided and others decide."""

from __future__ import annotations

import pytest

from registan.reconcile import reconcile
from registan.reconcile.between import Around, reconcile_between

TABLE = """
    trade.turnover KAZ-UZB 2020 '$3,006 million'
    trade.exports UZB-KAZ 2020 '$508 million'
    trade.imports UZB-KAZ 2020 '$2,097 million'
"""
UZ = "reporter=UZB"
MONTHS8 = "2020-01-01/2020-08-31"


def between(document, *texts: str, **around):
    claims = [claim for at, text in enumerate(texts) for claim in document(text, f"{'abcdefgh'[at]}.txt")]
    return reconcile_between(claims, Around(within=tuple(reconcile(claims)), **around))


def test_the_document_alone_names_both_explanations(document) -> None:
    (found,) = reconcile(document(TABLE))
    assert found.suspect is None
    assert "either 908 million USD instead of 508 million USD" in found.message
    assert "or 2,497 million USD instead of 2,097 million USD" in found.message


TOLD = {
    "a part of the year is larger": f"trade.exports UZB-KAZ {MONTHS8} '$553.9 million' {UZ}",
    "another has the figure": f"trade.exports UZB-KAZ 2020 '$908.4 million' {UZ}",
    "nobody's figure is the one that is wanted": "trade.exports UZB-KAZ 2020 '$908.4 million'",
    "the other side's books are nearer to the repair": """
        trade.exports KAZ-UZB 2020 '$2,131.4 million' reporter=KAZ
        trade.imports KAZ-UZB 2020 '$780.2 million' reporter=KAZ
        trade.turnover KAZ-UZB 2020 '$2,911.6 million' reporter=KAZ
    """,
    "the whole of two years": f"trade.exports UZB-KAZ {MONTHS8} '$0.6 billion' {UZ}",
}


@pytest.mark.parametrize("other", TOLD.values(), ids=TOLD)
def test_other_documents_tell_which(document, other: str) -> None:
    (found,) = between(document, TABLE, other)
    assert (found.kind, found.severity, found.suspect, found.claims[0].quote) == ("digits", "error", 0, "$508 million")
    assert found.suggestion and dict(found.suggestion.fields) == {"value": 908000000}
    assert found.claims[-1].doc == "b.txt" and found.severity == "error"
    assert "b.txt" in found.message


SILENT = {
    "one mirror that says as much for either": """
        trade.exports KAZ-UZB 2020 '$2,320 million' reporter=KAZ
        trade.imports KAZ-UZB 2020 '$690 million' reporter=KAZ
    """,
    "the mirror of one of them": "trade.imports KAZ-UZB 2020 '$780.2 million' reporter=KAZ",
    "nobody's rounded figure": "trade.exports UZB-KAZ 2020 '$0.9 billion'",
    "nothing more is known": f"trade.exports UZB-KAZ {MONTHS8} '$402.1 million' {UZ}",
    "it speaks for both": f"trade.exports UZB-KAZ 2020 '$508.3 million' {UZ}",
    "another year": f"trade.exports UZB-KAZ 2019 '$1,553.9 million' {UZ}",
    "other goods": f"trade.exports UZB-KAZ 2020 '$908.4 million' {UZ} product=wheat",
    "nobody's figure": f"trade.exports UZB-KAZ {MONTHS8} '$553.9 million'",
}


@pytest.mark.parametrize("other", SILENT.values(), ids=SILENT)
def test_what_tells_nothing_leaves_it_undecided(document, other: str) -> None:
    assert between(document, TABLE, other) == []


def test_a_copy_is_no_witness(document) -> None:
    assert between(document, TABLE, TOLD["another has the figure"], origins={"b.txt": "a.txt"}) == []
