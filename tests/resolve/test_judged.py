"""People's 'same' and 'not the same' join and split facts; contradictions are told, the later decision stands."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from registan.model import Judgement, fact_id
from registan.resolve import facts, judge, weigh


def decided(*told) -> list[Judgement]:
    """Judgements in the order in which they were made."""
    return [
        Judgement(kind=kind, one=one, other=other, number=at) for at, (kind, one, other) in enumerate(told, start=1)
    ]


def docs(claims) -> str:
    return " ".join(claim.doc for claim in claims)


def test_the_same_joins_the_facts_of_two_cells_with_all_their_mentions(figure) -> None:
    a, b = figure("a", "4.4"), figure("b", "4.4")
    c, d = figure("c", "4.4", period="2022"), figure("d", "4.5", period="2022")
    (one,) = facts([a, b, c, d], judgements=decided(("same", b, c)))
    assert docs(one.claims) == "a b c d"
    assert one.origins == 4
    assert one.why.endswith("; decision 1: same")


def test_not_the_same_splits_a_fact_and_others_go_with_what_they_resemble(figure) -> None:
    a, b, c, d = figure("a", "4.4"), figure("b", "5.1"), figure("c", "5.1"), figure("d", "4.4")
    first, second = facts([a, b, c, d], judgements=decided(("not same", a, b)))
    assert (docs(first.claims), docs(second.claims)) == ("a d", "b c")
    assert "decision 1: not same" in first.why and "decision 1: not same" in second.why
    (whole,) = facts([a, b, c, d])
    assert fact_id(first) == fact_id(whole) != fact_id(second)


def test_a_split_keeps_its_ids_when_another_document_mentions_it_first(figure) -> None:
    b, c = figure("b", "4.4"), figure("c", "5.1")
    apart = decided(("not same", b, c))
    before = [fact_id(fact) for fact in facts([b, c], judgements=apart)]
    assert before == [fact_id(fact) for fact in facts([figure("a", "4.4"), b, c], judgements=apart)]


def test_unsure_changes_nothing(figure) -> None:
    a, b, c = figure("a", "4.4"), figure("b", "4.4"), figure("c", "4.4", period="2022")
    assert facts([a, b, c], judgements=decided(("unsure", a, b), ("unsure", a, c))) == facts([a, b, c])


def test_what_is_already_so_is_only_told_where_a_person_joined(figure) -> None:
    a, b = figure("a", "4.4"), figure("b", "4.4", period="2022")
    assert facts([a, b], judgements=decided(("not same", a, b))) == facts([a, b])


def test_judgements_about_claims_that_are_not_there_are_left_aside(figure) -> None:
    a, b, gone = figure("a", "4.4"), figure("b", "4.4"), figure("c", "4.4")
    assert facts([a, b], judgements=decided(("not same", a, gone), ("same", gone, b))) == facts([a, b])


def test_a_claim_goes_over_to_another_fact(figure) -> None:
    a, b = figure("a", "4.4"), figure("b", "4.4")
    x = figure("x", "4.4", period="2022")
    first, second = facts([a, b, x], judgements=decided(("not same", a, b), ("same", b, x)))
    assert (docs(first.claims), docs(second.claims)) == ("a", "b x")


def test_of_contradicting_decisions_the_later_stand_and_the_other_is_told(figure) -> None:
    a, b, c = (figure(name, "4.4", period=year) for name, year in (("a", "2021"), ("b", "2022"), ("c", "2023")))
    same_first = decided(("same", a, b), ("same", b, c), ("not same", a, c))
    # the last word is 'a and c differ', so of the two that join them the later one stands
    assert [docs(fact.claims) for fact in facts([a, b, c], judgements=same_first)] == ["a", "b c"]
    (conflict,) = weigh(same_first).conflicts
    assert (conflict.judgement.number, [each.number for each in conflict.against]) == (1, [3])
    apart_first = decided(("not same", a, c), ("same", a, b), ("same", b, c))
    assert [docs(fact.claims) for fact in facts([a, b, c], judgements=apart_first)] == ["a b c"]
    (conflict,) = weigh(apart_first).conflicts
    assert (conflict.judgement.number, [each.number for each in conflict.against]) == (1, [2, 3])


PAIRS = list(combinations(range(6), 2))
told = st.lists(st.tuples(st.sampled_from(["same", "not same", "unsure"]), st.sampled_from(PAIRS)), max_size=8)


@settings(max_examples=150, deadline=None)
@given(told, st.permutations(range(6)))
def test_judgements_that_stand_are_obeyed_and_no_claim_is_lost(figure, told, order) -> None:
    claims = [figure(f"{at}", "4.4", period="2022" if at % 2 else "2023") for at in range(6)]
    judgements = decided(*((kind, claims[one], claims[other]) for kind, (one, other) in told))
    parts = facts([claims[at] for at in order], judgements=judgements)
    assert sorted(claim.doc for part in parts for claim in part.claims) == [f"{at}" for at in range(6)]
    lost = {conflict.judgement.number for conflict in weigh(judgements).conflicts}
    home = {claim.doc: at for at, part in enumerate(parts) for claim in part.claims}
    for judgement in judgements:
        if judgement.number not in lost and judgement.kind != "unsure":
            together = home[judgement.one.doc] == home[judgement.other.doc]
            assert together == (judgement.kind == "same"), judgement
    assert parts == facts(claims, judgements=reversed(judgements))
    assert len({fact_id(part) for part in parts}) == len(parts)


def test_the_last_decision_is_always_obeyed(figure) -> None:
    a, b = figure("a", "4.4"), figure("b", "4.4")
    every = decided(("same", a, b), ("not same", a, b))
    assert len(facts([a, b], judgements=every)) == 2
    assert len(facts([a, b], judgements=[*every, *decided(("same", a, b))])) == 2, "numbers tell the order"


def test_groups_that_nobody_judged_are_left_as_they_are(figure) -> None:
    a, b, c = figure("a", "4.4"), figure("b", "4.4"), figure("c", "4.4")
    parts, conflicts = judge([[a, b], [c]], [])
    assert [part.groups for part in parts] == [(0,), (1,)]
    assert not conflicts
