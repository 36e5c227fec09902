"""Claims that say alike are read as each would be by itself."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registan.model import Claim, claim_id, dumps, to_row
from registan.model.alike import Alike
from registan.store.tables.alike import alike_of, told_alike
from registan.store.tables.rows import claim_values

from ...model.making import claims, figure, treaty

COLUMNS = "doc document start stop quote row".split()


def read(every: Sequence[Claim]) -> list[Alike[Claim]]:
    rows = (claim_values(claim) for claim in every)
    return [alike_of(same) for same in told_alike(tuple(row[name] for name in COLUMNS) for row in rows)]


@given(st.lists(claims(), max_size=8, unique=True))
def test_every_claim_is_read_as_it_was_kept(some: list[Claim]) -> None:
    assert sorted((claim for same in read(some) for claim in same), key=claim_id) == sorted(some, key=claim_id)


ODD = 'he "id": "x", "speaker": said'
TELLING = [
    ([figure(), figure(doc="b.txt", start=70), figure("5.1 billion", start=90)], [2, 1]),
    ([figure(attributed_to=ODD), figure(attributed_to="b", start=70), figure(attributed_to=ODD, start=90)], [2, 1]),
    ([figure(doc='"attributed_to": '), figure(doc=', "id": ', start=5)], [2]),
    ([treaty(), treaty(doc="b.txt"), treaty("Treaty on Trade")], [2, 1]),
]


@pytest.mark.parametrize(("told", "sizes"), TELLING)
def test_what_claims_say_is_never_mixed_up(told: list[Claim], sizes: list[int]) -> None:
    found = read(told)
    assert sorted((claim for same in found for claim in same), key=claim_id) == sorted(told, key=claim_id)
    assert sorted(map(len, found), reverse=True) == sizes


def test_a_row_of_another_form_is_read_as_a_whole() -> None:
    claim = figure()
    row = dumps(dict(reversed(to_row(claim).items())))
    places = [(claim.doc, claim.document, start, start + len(claim.quote), claim.quote) for start in (0, 40)]
    rows = [(*places[0], row), (*places[1], row + " ")]
    assert [len(same) for same in told_alike(rows)] == [1, 1]
    assert alike_of(rows[:1]).claim == claim
