"""Why two figures differ: what the spans say, and what is not known."""

from __future__ import annotations

import pytest

from registan.model import Event, Span
from registan.reconcile.across.why import differences
from registan.reconcile.between import Around

BASE = "trade.exports KAZ-UZB 2023 '$3,114.2 million' reporter=KAZ"

CASES = [
    (BASE, "figure", "same", ""),
    ("trade.exports KAZ-UZB 2023 '$3.1 billion' reporter=KAZ", "figure", "same", "rounding explains the difference"),
    ("trade.exports KAZ-UZB 2023 '$3.2 billion' reporter=KAZ", "figure", "differs", "more than rounding explains"),
    ("trade.exports KAZ-UZB 2023 '$3.2 billion' reporter=UZB", "reporter", "differs", "two states' books"),
    ("trade.exports KAZ-UZB 2023 '$3.2 billion'", "reporter", "not known", "two states' books"),
    ("trade.imports UZB-KAZ 2023 '$3.0 billion' reporter=UZB", "flow", "same", "freight and insurance"),
    ("trade.imports UZB-KAZ 2023 '$3.0 billion' reporter=UZB", "what", "same", ""),
    ("trade.imports KAZ-UZB 2023 '$1.3 billion' reporter=KAZ", "flow", "differs", "another way"),
    ("trade.exports KAZ-WLD 2023 '$78.7 billion' reporter=KAZ", "flow", "differs", "a part of all partners"),
    ("trade.exports UZB-WLD 2023 '$19.8 billion' reporter=KAZ", "flow", "differs", "another way"),
    ("trade.exports KAZ-UZB 2022 '$3.2 billion' reporter=KAZ", "period", "differs", "different times"),
    ("trade.exports KAZ-UZB 2023-01-01/2023-06-30 '$1.5 billion'", "period", "differs", "a part of the other"),
    ("trade.exports KAZ-UZB - '$3.2 billion' reporter=KAZ", "period", "not known", "different times"),
    ("trade.exports KAZ-UZB 2023 '$1.1 billion' product=wheat", "product", "differs", "a part is less"),
    ("trade.exports KAZ-UZB 2023 '3.2 million' reporter=KAZ", "unit", "differs", "not converted"),
    ("trade.exports KAZ-UZB 2023 '$3.2 billion' modality=planned", "modality", "differs", "a plan"),
    ("trade.exports KAZ-UZB 2023 '12 %' reporter=KAZ", "what", "differs", "different things"),
]


@pytest.mark.parametrize(("other", "respect", "verdict", "meaning"), CASES)
def test_each_respect_is_told(document, other: str, respect: str, verdict: str, meaning: str) -> None:
    told = {each.respect: each for each in differences(document(BASE)[0], document(other, "b.txt")[0])}
    assert told[respect].verdict == verdict
    assert meaning in told[respect].meaning


def test_vintage_and_scope_are_known_from_around_the_claims(document) -> None:
    sentences = {"a.txt": "exports without gas", "b.txt": "exports"}
    around = Around(published={"a.txt": "2024-01-20"}, sentence=lambda claim: sentences[claim.doc])
    told = {each.respect: each for each in differences(document(BASE)[0], document(BASE, "b.txt")[0], around)}
    assert (told["published"].one, told["published"].verdict) == ("2024-01-20", "not known")
    assert (told["scope"].one, told["scope"].verdict) == ("without gas", "not known")


def test_only_figures_are_compared(document) -> None:
    event = Event(doc="b.txt", span=Span(0, 5), quote="visit", name="Visit", kind="visit", parties=("KAZ", "UZB"))
    assert [each.verdict for each in differences(document(BASE)[0], event)] == ["differs"]


def test_investment_comes_from_its_origin_to_its_host(document) -> None:
    claim = document("investment.flow KAZ-CZE 2023 '$148.6 million'")[0]
    told = {each.respect: each.one for each in differences(claim, claim)}
    assert told["flow"] == "Czechia → Kazakhstan"


def test_aims_are_told_by_their_deadlines(document) -> None:
    aim = "trade.turnover UZB-VNM - '$500 million' type=target modality=planned deadline={}"
    one, other = (document(aim.format(day))[0] for day in ("2020-12-31", "2026-12-31"))
    told = {each.respect: each for each in differences(one, other)}
    assert (told["deadline"].one, told["deadline"].other) == ("2020", "2026")
    assert "put off" in told["deadline"].meaning and "period" not in told
