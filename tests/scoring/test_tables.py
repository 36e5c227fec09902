"""Whole comparisons, by hand and against the reference scorer where it is at hand."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registan.model import dumps, loads
from registan.scoring import by_group, score

SHARED = Path(__file__).parents[3] / "shared"


def figure(doc: str, start: int, value: int, **fields: Any) -> dict[str, Any]:
    base = {"unit": "USD", "measure": "level", "indicator": "trade.exports", "area": "KAZ", "counterpart": "UZB"}
    row = {"doc": doc, "type": "observation", "start": start, "end": start + 5, "value": value, "period": "2020"}
    return row | base | fields


GOLD = [figure("a-en-1.txt", 0, 5), figure("a-en-1.txt", 10, 6), figure("b-ru-1.txt", 0, 7)]


def test_found_and_strict_are_counted_apart() -> None:
    result = score(GOLD, [GOLD[0], GOLD[1] | {"period": "2019"}, figure("b-ru-1.txt", 50, 7)])
    figures = result.figures
    assert (figures.gold, figures.predicted, figures.matched, figures.right) == (3, 3, 2, 1)
    assert (figures.found, figures.strict) == (0.6667, 0.3333)
    assert result.types["observation"].fields["period"] == 0.5
    faults = [(mistake.fault, mistake.claim["doc"], mistake.fields) for mistake in result.mistakes]
    assert faults == [
        ("wrong", "a-en-1.txt", ("period",)),
        ("missed", "b-ru-1.txt", ()),
        ("spurious", "b-ru-1.txt", ()),
    ]


def test_documents_that_the_hand_did_not_read_do_not_count() -> None:
    assert score(GOLD, [*GOLD, figure("other.txt", 0, 1)]).figures.found == 1.0


def test_groups_compare_apart() -> None:
    apart = by_group(GOLD, GOLD[:2], "lang")
    assert {name: part.figures.found for name, part in apart.items()} == {"en": 1.0, "ru": 0.0}
    assert list(by_group(GOLD, [], "doc")) == ["a-en-1.txt", "b-ru-1.txt"]


@pytest.mark.parametrize(
    ("doc", "language"),
    [("brief-ru-03.txt", "ru"), ("kk.txt", "kk"), ("000_1f32.txt", "en"), ("rules.txt", "en"), ("a-b.uz", "en")],
)
def test_the_name_tells_the_language(doc: str, language: str) -> None:
    assert list(by_group([figure(doc, 0, 1)], [], "lang")) == [language]


@given(st.lists(st.tuples(st.sampled_from("ab"), st.integers(0, 30), st.integers(1, 4)), max_size=12))
def test_a_reading_agrees_with_itself(places: list[tuple[str, int, int]]) -> None:
    claims = [figure(f"{doc}.txt", start, value) for doc, start, value in places]
    result = score(claims, claims)
    assert (result.figures.found, result.figures.strict) == (1.0, 1.0)
    assert not result.mistakes


@pytest.mark.slow
@pytest.mark.parametrize("name", ["seeds-a.jsonl", "seeds-b.jsonl", "briefs.jsonl"])
def test_the_tables_equal_those_of_the_reference_scorer(name: str, tmp_path: Path) -> None:
    gold, scorer = SHARED / "gold" / name, SHARED / "tools" / "score_claims.py"
    if not (gold.exists() and scorer.exists()):
        pytest.skip(f"{gold} and {scorer} are not at hand")
    rows = [loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    bent = [_bend(number, row) for number, row in enumerate(rows) if number % 11]
    predicted = tmp_path / "predicted.jsonl"
    predicted.write_text("".join(dumps(row) + "\n" for row in bent), encoding="utf-8")
    command = [sys.executable, str(scorer), str(gold), str(predicted), "--json"]
    reference = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    assert _flat(score(rows, bent).rows()) == pytest.approx(_flat(reference), abs=1.01e-4)


def _flat(table: dict[str, Any], path: str = "") -> dict[str, float]:
    found: dict[str, float] = {}
    for name, value in table.items():
        found |= _flat(value, f"{path}{name}.") if isinstance(value, dict) else {path + name: value}
    return found


def _bend(number: int, row: dict[str, Any]) -> dict[str, Any]:
    """A reading with a fault of every kind somewhere."""
    changes: list[dict[str, Any]] = [
        {},
        {"area": row.get("counterpart"), "counterpart": row.get("area")},
        {"period": None},
        {"start": row["end"], "end": row["end"] + 3},
        {"unit": "T", "reporter": "KAZ", "qualifier": "over"},
        {"parties": ["KAZ"], "date": "2020", "place": "Astana", "name": "Treaty"},
        {"period": "2020-01-01/2020-12-31", "period_inferred": True, "base_period": "2019"},
    ]
    return row | changes[number % len(changes)]
