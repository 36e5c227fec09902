"""Figures of one document that cannot all be true, and those that can."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from registan.model import Finding, Observation, finding_to_row, from_row, loads
from registan.reconcile import reconcile

Document = Callable[..., list[Observation]]
GOLD = Path(__file__).parents[3] / "shared" / "gold"

SILENT = {
    "exact": """
        trade.turnover KAZ-UZB 2023 '$4,417.1 million'
        trade.exports KAZ-UZB 2023 '$3,114.2 million'
        trade.imports KAZ-UZB 2023 '$1,302.9 million'
        trade.balance KAZ-UZB 2023 '$1,811.3 million'
    """,
    "rounded": """
        trade.turnover KAZ-UZB 2023 '$4.4 billion'
        trade.exports KAZ-UZB 2023 '$3,114 million'
        trade.imports KAZ-UZB 2023 '$1.3 billion'
    """,
    "each term rounded down": """
        trade.turnover KAZ-UZB 2023 '$4.5 billion'
        trade.exports KAZ-UZB 2023 '$3.1 billion'
        trade.imports KAZ-UZB 2023 '$1.3 billion'
    """,
    "more than": """
        trade.turnover KAZ-UZB 2023 '$4 billion' qualifier=over
        trade.exports KAZ-UZB 2023 '$3.1 billion'
        trade.imports KAZ-UZB 2023 '$1.3 billion'
    """,
    "two reporters": """
        trade.turnover KAZ-UZB 2023 '$4,417.1 million' reporter=KAZ
        trade.exports KAZ-UZB 2023 '$3,018.7 million' reporter=UZB
        trade.imports KAZ-UZB 2023 '$1,365.5 million' reporter=UZB
    """,
    "the other side's books beside one's own": """
        trade.turnover KAZ-UZB 2023 '$4,417.1 million'
        trade.exports KAZ-UZB 2023 '$3,114.2 million'
        trade.imports KAZ-UZB 2023 '$1,302.9 million'
        trade.turnover KAZ-UZB 2023 '$4,384.2 million'
        trade.exports UZB-KAZ 2023 '$1,365.5 million'
        trade.imports UZB-KAZ 2023 '$3,018.7 million'
    """,
    "another year": """
        trade.turnover KAZ-UZB 2022 '$5,030.0 million'
        trade.exports KAZ-UZB 2023 '$3,114.2 million'
        trade.imports KAZ-UZB 2023 '$1,302.9 million'
    """,
    "another unit": """
        trade.turnover KAZ-UZB 2023 '$4,417.1 million'
        trade.exports KAZ-UZB 2023 '540 thousand' unit=T
        trade.imports KAZ-UZB 2023 '120 thousand' unit=T
    """,
    "goods against all goods": """
        trade.turnover KAZ-UZB 2023 '$4,417.1 million'
        trade.exports KAZ-UZB 2023 '$500 million' product=wheat
        trade.imports KAZ-UZB 2023 '$100 million' product=grapes
    """,
    "planned figures": """
        trade.turnover KAZ-UZB 2030 '$10 billion' type=target
        trade.exports KAZ-UZB 2030 '$3 billion' modality=planned
        trade.imports KAZ-UZB 2030 '$2 billion' modality=planned
    """,
    "a deficit": """
        trade.balance UZB-KAZ 2023 '$1,811.3 million' sign=-
        trade.exports UZB-KAZ 2023 '$1,302.9 million'
        trade.imports UZB-KAZ 2023 '$3,114.2 million'
    """,
    "a surplus seen from the other side": """
        trade.balance KAZ-UZB 2023 '$1,811.3 million'
        trade.exports UZB-KAZ 2023 '$1,302.9 million'
        trade.imports UZB-KAZ 2023 '$3,114.2 million'
    """,
    "honest growth": """
        trade.turnover KAZ-UZB 2022 '$3 billion'
        trade.turnover KAZ-UZB 2023 '$4.1 billion'
        trade.turnover KAZ-UZB 2023 '35%'
    """,
    "growth of value beside growth of tonnage": """
        trade.exports KAZ-UZB 2022 '$100 million'
        trade.exports KAZ-UZB 2023 '$101 million'
        trade.exports KAZ-UZB 2022 '100 thousand' unit=T
        trade.exports KAZ-UZB 2023 '150 thousand' unit=T
        trade.exports KAZ-UZB 2023 '50%'
    """,
    "growth in constant prices": """
        macro.gdp UZB 2022 '$80 billion'
        macro.gdp UZB 2023 '$101 billion'
        macro.gdp UZB 2023 '6.3%'
    """,
    "growth against another base": """
        trade.turnover KAZ-UZB 2022 '$3 billion'
        trade.turnover KAZ-UZB 2023 '$4.1 billion'
        trade.turnover KAZ-UZB 2023 '200%' base_period=2015
    """,
    "a lone share that may be of another whole": """
        trade.exports KAZ 2023 '$78.7 billion'
        trade.exports KAZ-UZB 2023 '$3.1 billion' product=wheat
        trade.exports KAZ-UZB 2023 '40%' product=wheat measure=share_pct
    """,
    "a list that is not complete": """
        tourism.arrivals UZB-TJK 2023 '2,038.4 thousand' unit=PERSON
        tourism.arrivals UZB-KGZ 2023 '1,914.2 thousand' unit=PERSON
        tourism.arrivals UZB 2023 '6,626.3 thousand' unit=PERSON
    """,
    "a sum of two counts by chance": """
        project.count KAZ-UZB - '8 projects'
        project.count KAZ-UZB - '3 plants'
        project.count KAZ-UZB - '20%' measure=share_pct
        project.count KAZ-UZB - '5 farms'
    """,
    "nine months below the year": """
        trade.turnover KAZ-UZB 2023-01-01/2023-09-30 '$3.2 billion'
        trade.turnover KAZ-UZB 2023 '$4.4 billion'
    """,
    "a stock that shrinks": """
        enterprise.count UZB-KAZ 2023-01-01/2023-06-30 '1136'
        enterprise.count UZB-KAZ 2023 '1056'
    """,
    "a balance that turns": """
        trade.balance KAZ-UZB 2023-01-01/2023-06-30 '$900 million'
        trade.balance KAZ-UZB 2023 '$700 million'
    """,
}


@pytest.mark.parametrize("name", SILENT)
def test_nothing_is_said_of(document: Document, name: str) -> None:
    assert [found.message for found in reconcile(document(SILENT[name]))] == []


# document, kind, rule, quote of the suspect (None: a tie), suggested value (None: none), how
FAULTS = {
    "turnover, when the balance confirms its parts": (
        """
        trade.turnover KAZ-UZB 2023 '$3,680.9 million'
        trade.exports KAZ-UZB 2023 '$2,788.6 million'
        trade.imports KAZ-UZB 2023 '$1,072.3 million'
        trade.balance KAZ-UZB 2023 '$1,716.3 million'
        """,
        (
            "digits",
            "trade.turnover = trade.exports + trade.imports",
            "$3,680.9 million",
            "3860900000",
            "digits_swapped",
        ),
    ),
    "the term that breaks turnover and balance": (
        """
        trade.turnover KAZ-UZB 2023 '$4,417.1 million'
        trade.exports KAZ-UZB 2023 '$3,114.2 million'
        trade.imports KAZ-UZB 2023 '$1,802.9 million'
        trade.balance KAZ-UZB 2023 '$1,811.3 million'
        """,
        ("digits", "trade.turnover = trade.exports + trade.imports", "$1,802.9 million", "1302900000", "digit_misread"),
    ),
    "a dropped digit": (
        """
        trade.turnover DEU-FRA 2021 '$3538 million'
        trade.exports DEU-FRA 2021 '$1057 million'
        trade.imports DEU-FRA 2021 '$248 million'
        """,
        ("digits", "trade.turnover = trade.exports + trade.imports", "$248 million", "2481000000", "digit_dropped"),
    ),
    "million for billion": (
        """
        trade.turnover BRA-CHN 2023 '$3.1 million'
        trade.exports BRA-CHN 2023 '$1.2 billion'
        trade.imports BRA-CHN 2023 '$1.9 billion'
        """,
        (
            "scale",
            "trade.turnover = trade.exports + trade.imports",
            "$3.1 million",
            "3100000000",
            "million_for_billion",
        ),
    ),
    "no misprint, but the balance clears the parts": (
        """
        trade.turnover KAZ-UZB 2023 '$1.24 billion'
        trade.exports UZB-KAZ 2023 '$412.6 million'
        trade.imports UZB-KAZ 2023 '$741.9 million'
        trade.balance UZB-KAZ 2023 '$329.3 million' sign=-
        """,
        ("arithmetic", "trade.turnover = trade.exports + trade.imports", "$1.24 billion", "1154500000", "recomputed"),
    ),
    "a tie": (
        """
        trade.turnover KAZ-UZB 2023 '$9.9 billion'
        trade.exports KAZ-UZB 2023 '$2.0 billion'
        trade.imports KAZ-UZB 2023 '$1.0 billion'
        """,
        ("arithmetic", "trade.turnover = trade.exports + trade.imports", None, None, None),
    ),
    "a rate, when the change confirms the levels": (
        """
        trade.turnover KAZ-TJK 2023 '36.5%' base_period=2022
        trade.turnover KAZ-TJK 2023 '$194.6 million' measure=change_abs base_period=2022
        trade.turnover KAZ-TJK 2022 '$922.8 million'
        trade.turnover KAZ-TJK 2023 '$1,117.4 million'
        """,
        ("arithmetic", "growth = later level / earlier level - 1", "36.5%", "21.1", "recomputed"),
    ),
    "a level a thousand times too small": (
        """
        transport.freight KAZ-UZB 2023 '27.6 million' unit=T
        transport.freight KAZ-UZB 2023 '14.5%'
        transport.freight KAZ-UZB 2022 '24.1 thousand' unit=T
        trade.transit KAZ-UZB 2023 '9.5 million' unit=T
        """,
        ("scale", "growth = later level / earlier level - 1", "24.1 thousand", "24100000", "thousand_for_million"),
    ),
    "a lone share with two digits swapped": (
        """
        trade.exports MDA-WLD 2022 '$4,332 million'
        trade.exports MDA-ROU 2022 '$1,240 million'
        trade.exports MDA-ROU 2022 '82.6%' measure=share_pct
        """,
        ("digits", "share = part / whole", "82.6%", "28.6", "digits_swapped"),
    ),
    "a share of all exports, whose state it names": (
        """
        trade.exports KGZ-WLD 2023 '$3,313 million'
        trade.exports KGZ-ARE 2023 '$1,104 million'
        trade.exports KGZ-ARE 2023 '53.3%' measure=share_pct
        """,
        ("digits", "share = part / whole", "53.3%", "33.3", "digit_misread"),
    ),
    "a share among counts that add up": (
        """
        project.count KAZ-UZB - '69 projects'
        project.count KAZ-UZB - '23 done'
        project.count KAZ-UZB - '43%' measure=share_pct
        project.count KAZ-UZB - '12 begun'
        project.count KAZ-UZB - '34 planned'
        """,
        ("arithmetic", "share = part / whole", "43%", "33.3", "recomputed"),
    ),
    "a part that neither its share nor the list's total fits": (
        """
        tourism.arrivals UZB 2023 '6,626.3 thousand' unit=PERSON
        tourism.arrivals UZB-TJK 2023 '2,038.4 thousand' unit=PERSON
        tourism.arrivals UZB-TJK 2023 '30.8%' measure=share_pct
        tourism.arrivals UZB-KGZ 2023 '1,914.2 thousand' unit=PERSON
        tourism.arrivals UZB-KGZ 2023 '28.9%' measure=share_pct
        tourism.arrivals UZB-KAZ 2023 '1,142.7 thousand' unit=PERSON
        tourism.arrivals UZB-KAZ 2023 '21.3%' measure=share_pct
        tourism.arrivals UZB 2023 '5,365.3 thousand' unit=PERSON
        """,
        ("digits", "share = part / whole", "1,142.7 thousand", "1412700", "digits_swapped"),
    ),
    "a total of unlike parts that a swap mends": (
        """
        project.value KAZ-UZB 2021-11 '$110.5 million'
        trade.contracts KAZ-UZB 2021-11 '$209.3 million'
        agreement.value KAZ-UZB 2021-11 '$391.8 million'
        """,
        (
            "digits",
            "agreement.value = project.value + trade.contracts",
            "$391.8 million",
            "319800000",
            "digits_swapped",
        ),
    ),
    "a list's total": (
        """
        tourism.arrivals UZB-TJK 2023 '2,038.4 thousand' unit=PERSON
        tourism.arrivals UZB-KGZ 2023 '1,914.2 thousand' unit=PERSON
        tourism.arrivals UZB-KAZ 2023 '1,412.7 thousand' unit=PERSON
        tourism.arrivals UZB 2023 '5,356.3 thousand' unit=PERSON
        """,
        ("digits", "total = sum of its parts", "5,356.3 thousand", "5365300", "digits_swapped"),
    ),
    "a term of the turnover beside a list that is not complete": (
        """
        trade.exports KAZ-UZB 2023 '$3,114.2 million'
        trade.exports KAZ-KGZ 2023 '$1,003.1 million'
        trade.exports KAZ 2023 '$9,876.5 million'
        trade.imports KAZ-UZB 2023 '$1,302.9 million'
        trade.turnover KAZ-UZB 2023 '$4,471.1 million'
        trade.balance KAZ-UZB 2023 '$1,811.3 million'
        """,
        (
            "digits",
            "trade.turnover = trade.exports + trade.imports",
            "$4,471.1 million",
            "4417100000",
            "digits_swapped",
        ),
    ),
    "a half-year above the year that its growth confirms": (
        """
        transport.passengers KAZ-UZB 2023 '21.4 million' unit=PERSON
        transport.passengers KAZ-UZB 2023-01-01/2023-06-30 '24.9 million' unit=PERSON
        transport.passengers KAZ-UZB 2022 '14.3 million' unit=PERSON
        transport.passengers KAZ-UZB 2023 '50%' base_period=2022
        """,
        ("arithmetic", "sub-period <= period", "24.9 million", None, None),
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_the_fault_is_found(document: Document, name: str) -> None:
    text, (kind, rule, suspect, value, how) = FAULTS[name]
    (found,) = reconcile(document(text))
    assert (found.kind, found.severity, found.rule) == (kind, "error", rule)
    assert (None if found.suspect is None else found.claims[found.suspect].quote) == suspect
    suggestion = dict(found.suggestion.fields) if found.suggestion else {}
    assert (suggestion.get("value"), found.suggestion and found.suggestion.how) == (value and Decimal(value), how)


def test_growth_that_misses_by_little_is_a_doubt(document: Document) -> None:
    text = """
        trade.turnover KAZ-UZB 2022 '$3,000 million'
        trade.turnover KAZ-UZB 2023 '$3,301 million'
        trade.turnover KAZ-UZB 2023 '11.5%'
    """
    (found,) = reconcile(document(text))
    assert (found.kind, found.severity) == ("arithmetic", "doubt")


def test_a_figure_whose_indicator_was_inferred_is_doubted_unless_a_misprint_explains_it(document: Document) -> None:
    def severities(text: str, inferred: str) -> list[tuple[str, float]]:
        claims = [replace(claim, inferred=(inferred,)) if claim.unit == "PCT" else claim for claim in document(text)]
        return [(found.severity, found.confidence) for found in reconcile(claims)]

    levels = """
        trade.turnover KAZ-UZB 2022 '$3,000 million'
        trade.turnover KAZ-UZB 2023 '$3,600 million'
        trade.turnover KAZ-UZB 2023 '$600 million' measure=change_abs
    """
    computed, swapped = levels + "trade.turnover KAZ-UZB 2023 '55%'", levels + "trade.turnover KAZ-UZB 2023 '02.00%'"
    assert severities(computed, "area") == [("error", 0.7)]
    assert severities(computed, "indicator") == [("doubt", 0.45)]
    assert [severity for severity, _ in severities(swapped, "indicator")] == ["error"]


def test_documents_are_judged_by_themselves_and_errors_come_first(document: Document) -> None:
    parts = """
        trade.exports KAZ-UZB 2023 '$3,114.2 million'
        trade.imports KAZ-UZB 2023 '$1,302.9 million'
    """
    total = "trade.turnover KAZ-UZB 2023 '$9,417.1 million'"
    doubt = """
        trade.turnover KAZ-UZB 2022 '$3,000 million'
        trade.turnover KAZ-UZB 2023 '$3,301 million'
        trade.turnover KAZ-UZB 2023 '11.5%'
    """
    assert reconcile([*document(parts, doc="a.txt"), *document(total, doc="b.txt")]) == []
    found = reconcile(
        [*document(doubt, doc="a.txt"), *document(parts + total, doc="c.txt"), *document(parts + total, doc="b.txt")]
    )
    assert [(one.severity, one.claims[0].doc) for one in found] == [
        ("error", "b.txt"),
        ("error", "c.txt"),
        ("doubt", "a.txt"),
    ]


def million(value: Decimal) -> str:
    sign = " sign=-" if value < 0 else ""
    return f"'${abs(value):,f} million'{sign}"


def trade(figures: list[Decimal]) -> list[str]:
    names = ("turnover", "exports", "imports", "balance")
    return [f"trade.{name} KAZ-UZB 2023 {million(value)}" for name, value in zip(names, figures, strict=True)]


amounts = st.decimals(min_value=1, max_value=99_999, places=4)
places = st.integers(0, 3)
on_fixtures = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


@given(amounts, amounts, amounts, st.lists(places, min_size=6, max_size=6))
@on_fixtures
def test_consistent_figures_never_raise_a_finding_however_they_are_rounded(
    document: Document, exports: Decimal, imports: Decimal, before: Decimal, digits: list[int]
) -> None:
    exact = [exports + imports, exports, imports, exports - imports]
    growth = round((exports + imports - before) / before * 100, digits[4])
    lines = [
        *trade([round(value, places) for value, places in zip(exact, digits, strict=False)]),
        f"trade.turnover KAZ-UZB 2022 {million(round(before, digits[5]))}",
        f"trade.turnover KAZ-UZB 2023 '{abs(growth):f}%'" + (" sign=-" if growth < 0 else ""),
    ]
    assert [found.message for found in reconcile(document("\n".join(lines)))] == []


@given(
    st.integers(10_000, 99_999), st.integers(10_000, 99_999), st.integers(0, 3), st.integers(0, 3), st.integers(1, 9)
)
@on_fixtures
def test_a_wrong_digit_in_one_of_four_figures_is_found_in_that_figure(
    document: Document, exports: int, imports: int, which: int, at: int, by: int
) -> None:
    tenths = [exports + imports, exports, imports, exports - imports]
    digits = list(str(abs(tenths[which])))
    assume(at < len(digits) - 1)  # the last digit alone can pass for rounding
    digits[at] = str((int(digits[at]) + by) % 10)
    assume(digits[0] != "0")
    figures = [Decimal(value).scaleb(-1) for value in tenths]
    true = figures[which]
    figures[which] = Decimal("".join(digits)).scaleb(-1) * (-1 if true < 0 else 1)
    claims = document("\n".join(trade(figures)))
    (found,) = reconcile(claims)
    assert found.suspect == 0
    assert found.claims[0] == claims[which]
    assert found.suggestion is not None
    ((name, value),) = found.suggestion.fields
    assert name == "value"
    assert isinstance(value, Decimal)
    assert abs(value / 1_000_000 - true) <= Decimal("0.1")


def test_lists_that_leave_some_out_are_no_fault(document: Document) -> None:
    chance = random.Random(7)
    told = 0
    for _ in range(200):
        parts = [chance.randint(1_000, 30_000) for _ in range(chance.randint(2, 10))]
        total = sum(parts) + chance.randint(300, 40_000)
        lines = [
            f"tourism.arrivals UZB-A{chr(65 + at)}A 2023 '{part / 10:,.1f} thousand'" for at, part in enumerate(parts)
        ]
        told += len(reconcile(document("\n".join([*lines, f"tourism.arrivals UZB 2023 '{total / 10:,.1f} thousand'"]))))
    assert told == 0


@given(st.randoms(use_true_random=False))
@settings(on_fixtures, max_examples=20)
def test_the_order_of_the_claims_means_nothing(document: Document, chance: random.Random) -> None:
    claims = [
        claim for number, (text, _) in enumerate(FAULTS.values()) for claim in document(text, doc=f"{number}.txt")
    ]
    straight = [finding_to_row(found) for found in reconcile(claims)]
    chance.shuffle(claims)
    assert [finding_to_row(found) for found in reconcile(claims)] == straight


@pytest.fixture(scope="module")
def hand_read() -> list[Finding]:
    if not GOLD.is_dir():
        pytest.skip("the hand-read claims (../shared/gold) are not here")
    lines = (GOLD / "briefs.jsonl").read_text(encoding="utf-8").splitlines()
    return reconcile(from_row(loads(line)) for line in lines)


def test_the_planted_faults_of_arithmetic_are_found_with_suspect_and_suggestion(hand_read: list[Finding]) -> None:
    rows = [finding_to_row(found) for found in hand_read]
    told = {(row["claims"][0]["doc"], row["claims"][0]["start"]): row for row in rows if row["suspect"] == 0}
    planted = [loads(line) for line in (GOLD / "briefs-findings.jsonl").read_text(encoding="utf-8").splitlines()]
    for row in planted:
        if row["scope"] == "document" and row["kind"] in ("arithmetic", "digits", "scale"):
            found = told[row["claims"][0]["doc"], row["claims"][0]["start"]]
            assert (found["kind"], found["severity"]) == (row["kind"], row["severity"])
            assert (found["suggestion"] or {}).get("value") == (row["suggestion"] or {}).get("value")


def test_clean_documents_raise_nothing(hand_read: list[Finding]) -> None:
    clean = set((GOLD / "briefs-clean.txt").read_text(encoding="utf-8").split())
    assert [found.message for found in hand_read if found.claims[0].doc in clean] == []
