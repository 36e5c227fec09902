"""registan things, as users run it."""

from __future__ import annotations

from pathlib import Path

from registan.model import loads


def test_each_thing_stands_once(run, sample: Path) -> None:
    done = run("things", "--ledger", sample)
    assert done.returncode == 0, done.stderr
    rows = [loads(line) for line in run("things", "--ledger", sample, "--format", "jsonl").stdout.splitlines()]
    assert rows and len({row["id"] for row in rows}) == len(rows)
    assert {row["type"] for row in rows} <= {"agreement", "event", "institution", "project"}
    assert all(len(row["joins"]) == len(row["mentions"]) - 1 for row in rows)
    assert rows[0]["id"][:8] in done.stdout


def test_a_pair_a_type_and_a_kind_narrow_the_list(run, sample: Path) -> None:
    words = ("things", "--ledger", sample, "--format", "jsonl")
    every = [loads(line) for line in run(*words).stdout.splitlines()]
    visits = [loads(line) for line in run(*words, "KAZ-UZB", "--kind", "visit").stdout.splitlines()]
    assert visits == [row for row in every if row["kind"] == "visit" and {"KAZ", "UZB"} <= set(row["parties"])]
    bodies = [loads(line) for line in run(*words, "--type", "institution").stdout.splitlines()]
    assert bodies == [row for row in every if row["type"] == "institution"]
    assert run("things", "--ledger", sample, "--area", "Brazil").stdout == "No thing matches.\n"


def test_one_thing_is_told_with_every_quote_and_why(run, sample: Path) -> None:
    rows = [loads(line) for line in run("things", "--ledger", sample, "--format", "jsonl").stdout.splitlines()]
    thing = max(rows, key=lambda row: len(row["mentions"]))
    told = run("things", thing["id"][:10], "--ledger", sample).stdout
    assert thing["name"] in told and thing["identifier"] in told
    assert all(" ".join(each["quote"].split()) in told for each in thing["mentions"])
    assert all(each["rule"] in told for each in thing["joins"])


def test_an_id_that_is_none_is_told_with_what_to_do(run, sample: Path) -> None:
    done = run("things", "ffffffffff", "--ledger", sample)
    assert done.returncode == 2 and "`registan things` lists them" in done.stderr
    assert run("things", "--kind", "nonsense", "--ledger", sample).returncode == 2
