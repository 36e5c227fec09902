"""registan statistics, as its users run it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Run = Callable[..., "CompletedProcess[str]"]

TABLE = """Country;Partner;Flow;2022;2023
Kazakhstan;Uzbekistan;Export;3 744,1;2 481,5
Kazakhstan;Uzbekistan;Import;1 300,0;..
Kazakhstan;Uzbekistan;Balance;2 444,1;-
"""


def test_the_example_describes_a_table_as_it_stands(run: Run, tmp_path: Path) -> None:
    printed = run("statistics", "mapping", "--example")
    assert printed.returncode == 0
    (tmp_path / "trade.csv").write_text(TABLE)
    (tmp_path / "trade.mapping.yaml").write_text(printed.stdout)
    built = run("build", "trade.csv")
    assert "read trade.csv: 3 claims" in built.stdout
    rows = [json.loads(line) for line in run("export").stdout.splitlines()]
    assert [(row["quote"], row["value"], row["indicator"]) for row in rows] == [
        ("3 744,1", 3744100000, "trade.exports"),
        ("2 481,5", 2481500000, "trade.exports"),
        ("1 300,0", 1300000000, "trade.imports"),
    ]
    shown = run("show", rows[0]["id"][:8]).stdout
    assert "[Country;Partner;Flow;2022;2023]" in shown
    assert "inherited: the head of its column" in shown


def test_series_are_added_and_revisions_listed(run: Run, tmp_path: Path) -> None:
    mapping = run("statistics", "mapping", "--example").stdout.replace("published:", "# published:")
    (tmp_path / "m.yaml").write_text(mapping)
    for day, table in (("2024-02-15", TABLE), ("2024-08-15", TABLE.replace("2 481,5", "2 510,0"))):
        (tmp_path / "trade.csv").write_text(table)
        added = run("statistics", "add", "trade.csv", "--mapping", "m.yaml", "--published", day)
        assert added.returncode == 0, added.stderr
    listed = run("statistics", "revisions")
    assert "2024-02-15" in listed.stdout
    assert "+1.1 %" in listed.stdout
    (row,) = [json.loads(line) for line in run("statistics", "revisions", "--format", "jsonl").stdout.splitlines()]
    assert (row["values"], row["published"]) == ([2481500000, 2510000000], ["2024-02-15", "2024-08-15"])
    why = run("why", *row["claims"]).stdout
    assert "vintage" in why
    assert run("statistics", "revisions", "--indicator", "trade.imports").stdout == "No figure was revised.\n"


def test_a_file_that_is_no_series_costs_itself_only(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Trade grew.")
    added = run("statistics", "add", "a.txt")
    assert added.returncode == 1
    assert "not read: a.txt: it is no series by itself: write a mapping" in added.stdout
    assert not (tmp_path / "registan.db").exists()


WRONG = [
    ((), "say which series"),
    (("--comtrade", "KAZ:UZB", "--worldbank", "X:KAZ"), "one of them"),
    (("nowhere.csv",), "there is no file 'nowhere.csv'"),
    (("--comtrade", "KAZ", "--years", "2023"), "write --comtrade KAZ:UZB"),
    (("--comtrade", "KAZ:Uzbekstan", "--years", "2023"), "did you mean 'Uzbekistan'?"),
    (("--comtrade", "KAZ:UZB"), "say which years"),
    (("--comtrade", "KAZ:UZB", "--years", "2023..2018"), "the first year comes first"),
    (("--comtrade", "KAZ:UZB", "--years", "2023", "--goods", "a b"), "'a b' is no code"),
    (("--worldbank", "../x:KAZ", "--years", "2023"), "'../x' is no code"),
    (("--comtrade", "KAZ:UZB", "--years", "2023"), "set REGISTAN_COMTRADE_KEY"),
    (("--comtrade", "KAZ:UZB", "--years", "2023", "--published", "soon"), "'soon' is no date"),
]


@pytest.mark.parametrize(("words", "reason"), WRONG)
def test_wrong_use_is_answered_with_what_is_right(words: tuple[str, ...], reason: str, run: Run) -> None:
    answered = run("statistics", "add", *words)
    assert answered.returncode == 2
    assert reason in " ".join(answered.stderr.replace("│", " ").split())
