"""Claims that say the same in the same words are gathered, and each can be had again."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from registan.model import Claim, claim_id, in_order
from registan.model.alike import gathered, in_places, joined, place_of

from .making import claims, figure


@given(st.lists(claims(), max_size=8, unique=True))
def test_all_claims_are_there_again_in_their_order(some: list[Claim]) -> None:
    assert [each.at(place) for place, each in in_places(gathered(some))] == in_order(some)


@given(st.lists(claims(), max_size=8, unique=True), st.integers(0, 8))
def test_it_does_not_matter_in_what_parts_they_come(some: list[Claim], at: int) -> None:
    parts = joined([*gathered(some[at:]), *gathered(some[:at])])
    assert [list(each) for each in parts] == [list(each) for each in gathered(some)]


def test_only_what_differs_in_place_alone_is_alike() -> None:
    same = [figure(), figure(start=70), figure(doc="b.txt")]
    others = [figure("5.1 billion", start=90), figure(start=150, inferred=("period",)), figure(start=30, area="RUS")]
    sizes = {claim_id(each.claim): len(each) for each in gathered([*others, *same])}
    assert sizes == {claim_id(same[0]): 3, **{claim_id(other): 1 for other in others}}


def test_a_part_of_them_begins_with_a_claim_of_its_own() -> None:
    (same,) = gathered([figure(), figure(start=70), figure(doc="b.txt", document="b" * 64)])
    part = same.only(same.places[1:])
    assert (part.claim, list(part)) == (figure(start=70), list(same)[1:])
    assert same.documents == {"a.txt", "b" * 64} and part.documents == same.documents
    assert same.only(same.places) is same
    assert place_of(part.claim) == part.places[0]
