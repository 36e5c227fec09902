"""Facts in a list, a finding step by step, two claims held against each other."""

from __future__ import annotations

from pathlib import Path

import pytest

from registan.model import loads


def test_facts_are_listed_with_all_mentions(ask) -> None:
    rows = [loads(line) for line in ask("facts", "--indicator", "trade.exports", "--format", "jsonl").splitlines()]
    shared = [row for row in rows if len({cited["doc"] for cited in row["claims"]}) > 1]
    assert shared
    assert all(row["indicator"] == "trade.exports" and row["why"] for row in rows)
    assert all(1 <= row["origins"] <= len(row["claims"]) for row in rows)
    assert shared[0]["id"][:8] in ask("facts", "--indicator", "trade.exports", "--limit", "0")


def test_a_list_of_facts_says_when_there_is_more_and_when_there_is_none(ask) -> None:
    assert "more; --limit 0 lists all, --limit 4 more of them." in ask("facts", "--limit", "1")
    assert ask("facts", "--area", "Iceland") == "No fact matches.\n"


def test_a_finding_is_explained_step_by_step(ask) -> None:
    row = loads(ask("findings", "--format", "jsonl", "--kind", "digits").splitlines()[0])
    assert row["id"][:8] in ask("findings")
    steps = ask("explain", row["id"][:8])
    assert steps.startswith(f"{row['severity'].upper()} digits\n1. Suspected: {row['claims'][0]['doc']}")
    assert f"“{row['claims'][0]['quote']}”" in " ".join(steps.split())


def test_two_claims_are_held_against_each_other(ask) -> None:
    rows = [loads(line) for line in ask("claims", "--format", "jsonl", "--indicator", "trade.turnover").splitlines()]
    table = ask("why", rows[0]["id"], rows[1]["id"])
    assert rows[0]["quote"] in table
    for respect in ("reporter", "period", "scope", "published", "figure"):
        assert f"\n{respect}" in table


@pytest.mark.parametrize("words", [("explain", "zzz"), ("why", "zzz", "zzz")])
def test_an_unknown_id_is_refused_with_what_to_do(run, sample: Path, words: tuple[str, ...]) -> None:
    done = run(*words, "--ledger", sample)
    assert done.returncode == 2
    assert "lists them" in done.stderr
