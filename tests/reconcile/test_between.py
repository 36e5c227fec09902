"""What documents say against each other, and what they may say side by side."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from registan.model import Target, finding_to_row
from registan.reconcile import reconcile
from registan.reconcile.between import Around, reconcile_between

KZ = "reporter=KAZ"
UZ = "reporter=UZB"


def between(document, *texts: str, **around):
    claims = [claim for at, text in enumerate(texts) for claim in document(text, f"{'abcdefgh'[at]}.txt")]
    within = tuple(reconcile(claims))
    return reconcile_between(claims, Around(within=within, **around))


def only(found, kind: str):
    (one,) = [finding for finding in found if finding.kind == kind]
    return one


TURNOVER = "trade.turnover KAZ-UZB"

SILENT = {
    "rounding": (f"{TURNOVER} 2023 '$4,417.1 million' {KZ}", f"{TURNOVER} 2023 '$4.4 billion' {KZ}"),
    "digits cut off": (f"{TURNOVER} 2023 '$4.28 billion' {KZ}", f"{TURNOVER} 2023 '$4.2 billion' {KZ}"),
    "about": (f"{TURNOVER} 2023 '$4.4 billion' {KZ}", f"{TURNOVER} 2023 '$4.6 billion' {KZ} qualifier=about"),
    "over": (f"{TURNOVER} 2023 '$4.4 billion' {KZ}", f"{TURNOVER} 2023 '$4 billion' {KZ} qualifier=over"),
    "another year": (f"{TURNOVER} 2023 '$4.4 billion' {KZ}", f"{TURNOVER} 2022 '$5.1 billion' {KZ}"),
    "part of the year": (
        f"{TURNOVER} 2023 '$4.4 billion' {KZ}",
        f"{TURNOVER} 2023-01-01/2023-09-30 '$3.2 billion' {KZ}",
    ),
    "other goods": (
        f"trade.exports KAZ-UZB 2023 '$1.4 billion' {KZ} product=wheat",
        f"trade.exports KAZ-UZB 2023 '$3.1 billion' {KZ}",
    ),
    "another unit": (f"{TURNOVER} 2023 '$4.4 billion' {KZ}", f"{TURNOVER} 2023 '4.9 million' {KZ}"),
    "planned": (f"{TURNOVER} 2023 '$4.4 billion' {KZ}", f"{TURNOVER} 2023 '$5.1 billion' {KZ} modality=planned"),
    "nobody's book": (f"{TURNOVER} 2023 '$4.4 billion'", f"{TURNOVER} 2023 '$5.1 billion'"),
    "many projects": (
        f"project.value KAZ-UZB 2023 '$4.4 billion' {KZ}",
        f"project.value KAZ-UZB 2023 '$5.1 billion' {KZ}",
    ),
    "no period": (f"{TURNOVER} - '$4.4 billion' {KZ}", f"{TURNOVER} - '$5.1 billion' {KZ}"),
}


@pytest.mark.parametrize("texts", SILENT.values(), ids=SILENT)
def test_what_is_no_conflict_is_not_told(document, texts: tuple[str, str]) -> None:
    assert between(document, *texts) == []


def test_the_figure_that_its_own_document_bears_out_stands(document) -> None:
    found = between(
        document,
        f"{TURNOVER} 2023 '$4.9 billion' {KZ}",
        f"""{TURNOVER} 2023 '$4,417.1 million' {KZ}
        trade.exports KAZ-UZB 2023 '$3,114.2 million'
        trade.imports KAZ-UZB 2023 '$1,302.9 million'""",
    )
    one = only(found, "contradiction")
    assert (one.severity, one.suspect, one.claims[0].doc) == ("doubt", 0, "a.txt")
    assert one.suggestion and dict(one.suggestion.fields) == {"value": 4417100000}
    assert "4.9 billion USD in a.txt" in one.message
    assert "4,417.1 million USD in b.txt" in one.message


def test_independent_origins_outvote_copies(document) -> None:
    texts = [f"{TURNOVER} 2023 '${value} billion' {KZ}" for value in ("4.9", "4.9", "4.9", "4.4", "4.4")]
    told = only(between(document, *texts), "contradiction")
    assert told.claims[0].doc == "d.txt"
    copied = only(between(document, *texts, origins={"b.txt": "a.txt", "c.txt": "a.txt"}), "contradiction")
    assert copied.claims[0].doc == "a.txt"


def test_one_word_against_another_is_a_tie(document) -> None:
    found = between(document, f"{TURNOVER} 2023 '$4.9 billion' {KZ}", f"{TURNOVER} 2023 '$4.4 billion' {KZ}")
    one = only(found, "contradiction")
    assert (one.severity, one.suspect, one.suggestion) == ("doubt", None, None)
    assert "do not tell" in one.message


def test_the_figure_of_the_year_before_is_known_again(document) -> None:
    found = between(
        document,
        f"{TURNOVER} 2023 '$4.62 billion' {UZ}",
        f"""{TURNOVER} 2023 '$4,384.2 million' {UZ}
        {TURNOVER} 2022 '$4,620.4 million' {UZ}""",
    )
    one = only(found, "contradiction")
    assert one.suspect == 0
    assert one.claims[0].doc == "a.txt"
    assert one.suggestion and one.suggestion.how == "figure_of_another_period"
    assert [claim.period and claim.period.start.year for claim in one.claims] == [2023, 2023, 2022]


@pytest.mark.parametrize(
    ("stated", "severity"),
    [("$4,450.0 million", "note"), ("$4.9 billion", "doubt"), ("$1.2 billion", "note")],
    ids=["a revision", "too far for that", "too far for one thing"],
)
def test_how_far_figures_are_apart_tells_what_it_can_be(document, stated: str, severity: str) -> None:
    found = between(document, f"{TURNOVER} 2023 '{stated}' {KZ}", f"{TURNOVER} 2023 '$4,417.1 million' {KZ}")
    assert only(found, "contradiction").severity == severity


def test_a_million_for_a_billion_is_an_error_whoever_else_has_it(document) -> None:
    texts = [f"{TURNOVER} 2023 '{figure}' {UZ}" for figure in ("$3.1 million", "$3.1 billion", "$3,108.5 million")]
    one = only(between(document, *texts), "scale")
    assert (one.severity, one.suspect) == ("error", 0)
    assert one.suggestion and one.suggestion.how == "million_for_billion"


def test_what_arithmetic_wants_and_another_document_has_is_told_as_one_fault(document) -> None:
    found = between(
        document,
        f"""{TURNOVER} 2023 '$4,417.1 million' {KZ}
        trade.exports KAZ-UZB 2023 '$3,114.2 million'
        trade.imports KAZ-UZB 2023 '$1,802.9 million'
        trade.balance KAZ-UZB 2023 '$1,811.3 million'""",
        f"trade.imports KAZ-UZB 2023 '$1,302.9 million' {KZ}",
    )
    one = only(found, "digits")
    assert one.severity == "error"
    assert one.suggestion and dict(one.suggestion.fields) == {"value": 1302900000}


MIRRORS = [
    ("3,114.2", "3,018.7", "note", "ordinary"),
    ("434.3", "972.4", "note", "wide"),
    ("784.6", "6,240.3", "note", "wide"),
    ("31.2", "3,018.7", "doubt", "hardly ever"),
]


@pytest.mark.parametrize(("exports", "imports", "severity", "said"), MIRRORS)
def test_two_books_of_one_flow_differ_and_both_are_honest(
    document, exports: str, imports: str, severity: str, said: str
) -> None:
    found = between(
        document,
        f"trade.exports KAZ-UZB 2023 '${exports} million' {KZ}",
        f"trade.imports UZB-KAZ 2023 '${imports} million' {UZ}",
    )
    one = only(found, "mirror")
    assert (one.severity, one.suspect) == (severity, None)
    assert said in one.message
    assert len(found) == 1


def test_turnover_by_two_books_is_told_where_no_flow_is(document) -> None:
    one, other = f"{TURNOVER} 2023 '$1,162.5 million' {KZ}", f"{TURNOVER} 2023 '$1,117.4 million' {UZ}"
    assert only(between(document, one, other), "mirror").rule == "turnover by the two reporters"
    flows = "trade.exports KAZ-UZB 2023 '$700.0 million' ", "trade.imports UZB-KAZ 2023 '$650.0 million' "
    found = between(document, f"{one}\n{flows[0]}", f"{other}\n{flows[1]}")
    assert only(found, "mirror").rule == "exporter's exports against importer's imports"


def test_a_pair_with_a_wide_gap_in_most_years_has_it_in_this_one(document) -> None:
    years = range(2018, 2024)
    one = "\n".join(f"trade.exports KAZ-UZB {year} '$100.{year % 10} million' {KZ}" for year in years)
    other = "\n".join(f"trade.imports UZB-KAZ {year} '$1,500.{year % 10} million' {UZ}" for year in years)
    assert {finding.severity for finding in between(document, one, other)} == {"note"}


def aim(document, doc: str, value: str, deadline: str, announced: str | None, **said) -> Target:
    claim = document(f"{TURNOVER} - '{value}'", doc)[0]
    fields = {name: getattr(claim, name) for name in ("span", "quote", "indicator", "value", "unit", "resolution")}
    days = {"deadline": date.fromisoformat(deadline), "announced": announced and date.fromisoformat(announced)}
    return Target(doc=doc, area="KAZ", counterpart="UZB", **{**fields, **days, **said})


def test_the_same_aim_with_a_later_deadline_is_told_with_its_history(document) -> None:
    later = aim(document, "a.txt", "$10 billion", "2030-12-31", "2024-08-09")
    first = aim(document, "b.txt", "$10 billion", "2026-12-31", "2021-12-07")
    one = only(reconcile_between([later, first]), "moved_target")
    assert one.claims == (later, first)
    assert (one.severity, one.suspect, one.rule) == ("note", None, "same aim, later deadline")
    assert "by 2026 (announced 7 December 2021), then by 2030 (announced 9 August 2024)" in one.message


def test_one_figure_with_two_deadlines_was_put_off(document) -> None:
    """'In 2021 the same goal had been set for 2027': told late, it was the first."""
    new = aim(document, "a.txt", "$8 billion", "2030-12-31", "2024-05-03")
    old = replace(new, deadline=date(2027, 12, 31), announced=None)
    one = only(reconcile_between([new, old], Around(published={"a.txt": "2024-05-05"})), "moved_target")
    assert "by 2027 (told 5 May 2024), then by 2030 (announced 3 May 2024)" in one.message


def test_the_same_deadline_with_another_value_is_told(document) -> None:
    found = reconcile_between(
        [
            aim(document, "a.txt", "$10 billion", "2030-12-31", "2024-08-09"),
            aim(document, "b.txt", "$15 billion", "2030-12-31", "2025-02-01"),
        ]
    )
    assert only(found, "moved_target").rule == "same aim, other value"


def test_other_aims_are_not_moved_ones(document) -> None:
    first = aim(document, "a.txt", "$5 billion", "2026-12-31", "2021-12-07")
    assert reconcile_between([first, aim(document, "b.txt", "$10 billion", "2030-12-31", "2024-08-09")]) == []
    assert reconcile_between([first, aim(document, "b.txt", "$5 billion", "2026-12-31", "2024-08-09")]) == []
    assert reconcile_between([first, replace(first, value=first.value * 2)]) == []
    lower = aim(document, "c.txt", "$1.5 billion", "2026-12-31", "2021-12-07")
    assert reconcile_between([lower, aim(document, "b.txt", "$2 billion", "2030-12-31", "2024-08-09")]) == []
    assert reconcile_between([first, replace(first, deadline=date(2030, 12, 31), area=None)]) == []


ENTERPRISES = "enterprise.count UZB-KAZ 2022-12-01"


def test_figures_that_count_different_things_say_so(document) -> None:
    sentences = {"a.txt": "254 бірлескен кәсіпорны", "b.txt": "Қозоғистон капитали иштирокидаги корхоналар 1 136 та"}
    found = between(
        document,
        f"{ENTERPRISES} '254' {UZ}",
        f"{ENTERPRISES} '1,136' {UZ}",
        sentence=lambda claim: sentences[claim.doc],
    )
    (one,) = found
    assert (one.kind, one.severity, one.suspect) == ("definition", "note", None)
    assert one.rule == "joint enterprises against enterprises with any capital of the partner"


def test_the_same_definition_on_both_sides_is_no_excuse(document) -> None:
    texts = f"{ENTERPRISES} '254' {UZ}", f"{ENTERPRISES} '236' {UZ}"
    found = between(document, *texts, sentence=lambda _: "joint ventures")
    assert only(found, "contradiction").severity == "doubt"


WATER = "water.release KAZ 2024-04-01/2024-09-30 '6.2 billion' unit=M3"


def test_a_result_of_a_period_that_had_not_begun_is_an_error(document) -> None:
    one = only(between(document, WATER, published={"a.txt": "2023-10-20"}), "date")
    assert (one.severity, one.suspect) == ("error", 0)
    assert one.suggestion and one.suggestion.how == "wrong_year"
    assert dict(one.suggestion.fields) == {"period": "2023-04-01/2023-09-30"}
    assert "published on 20 October 2023" in one.message


@pytest.mark.parametrize("published", ["2024-10-20", "2024-06-01", "2024", "2025-01"])
def test_what_was_over_or_under_way_can_be_told(document, published: str) -> None:
    assert between(document, WATER, published={"a.txt": published}) == []


def test_plans_and_meetings_to_come_are_announced_before_they_are(document) -> None:
    published = {"a.txt": "2023-10-20"}
    assert between(document, f"{WATER} modality=planned", published=published) == []
    guests = "people.participants KAZ-UZB 2024-10-18 '120'"
    assert between(document, guests, published=published) == []


MIXED = (
    f"{TURNOVER} 2023 '$4.62 billion' {UZ}\n{TURNOVER} 2023 '$5.1 billion' {KZ}",
    f"{TURNOVER} 2023 '$4,384.2 million' {UZ}\n{TURNOVER} 2022 '$4,620.4 million' {UZ}",
    f"{TURNOVER} 2023 '$4.4 billion' {KZ}\ntrade.exports KAZ-UZB 2023 '$3,114.2 million'",
    f"trade.imports UZB-KAZ 2023 '$3,018.7 million' {UZ}\n{WATER} {KZ}",
)


@settings(max_examples=25, deadline=None)
@given(order=st.permutations(range(7)))
def test_the_order_of_claims_means_nothing(document, order: list[int]) -> None:
    claims = [claim for at, text in enumerate(MIXED) for claim in document(text, f"{'abcd'[at]}.txt")]
    around = Around(published={"d.txt": "2023-10-20"})
    expected = [finding_to_row(finding) for finding in reconcile_between(claims[:7], around)]
    assert len(expected) >= 3
    assert [finding_to_row(each) for each in reconcile_between([claims[at] for at in order], around)] == expected


def test_the_same_claims_twice_say_no_more(document) -> None:
    claims = [claim for at, text in enumerate(MIXED) for claim in document(text, f"{'abcd'[at]}.txt")]
    assert reconcile_between([*claims, *claims]) == reconcile_between(claims)
