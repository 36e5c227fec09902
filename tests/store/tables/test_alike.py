"""Claims that say alike are read as each would be by itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registan.model import Claim, dumps, to_row
from registan.store.tables.alike import Alike
from registan.store.tables.rows import claim_values

from ...model.making import claims, figure, treaty


def read(every: list[Claim]) -> list[Claim]:
    alike, found = Alike(), []
    for claim in every:
        row = claim_values(claim)
        found.append(alike.claim_of((row["doc"], row["document"], row["start"], row["stop"], row["quote"]), row["row"]))
    return found


@given(st.lists(claims(), max_size=8))
def test_every_claim_is_read_as_it_was_kept(some: list[Claim]) -> None:
    assert read([*some, *some]) == [*some, *some]


ODD = 'he "id": "x", "speaker": said'
TELLING = [
    [figure(), figure(doc="b.txt", start=70), figure("5.1 billion", start=90)],
    [figure(attributed_to=ODD), figure(attributed_to="b", start=70), figure(attributed_to=ODD, start=90)],
    [figure(doc='"attributed_to": '), figure(doc=', "id": ', start=5)],
    [treaty(), treaty(doc="b.txt"), treaty("Treaty on Trade")],
]


@pytest.mark.parametrize("told", TELLING)
def test_what_claims_say_is_never_mixed_up(told: list[Claim]) -> None:
    assert read(told) == told


def test_a_row_of_another_form_is_read_as_a_whole() -> None:
    claim = figure()
    row = dumps(dict(reversed(to_row(claim).items())))
    alike = Alike()
    assert [alike.claim_of(("", "", 0, 0, ""), row) for _ in range(2)] == [claim, claim]
