"""registan commitments, lives and explain of a verdict, as users run them."""

from __future__ import annotations

from pathlib import Path

from registan.model import loads


def test_every_aim_is_told_with_its_chain_and_verdicts(run, sample: Path) -> None:
    done = run("commitments", "--ledger", sample)
    assert done.returncode == 0, done.stderr
    assert "KAZ-UZB trade.turnover\n  ● 2021-12-07 5 billion USD by 2022 (" in done.stdout
    assert "  → " in done.stdout
    assert "\nMOVED " in done.stdout
    assert "as of 2025-03-12; --as-of judges for another day." in done.stdout
    assert "synthetic" in done.stdout


def test_rows_have_the_exchange_format_in_a_fixed_order(run, sample: Path) -> None:
    first, second = (run("commitments", "--ledger", sample, "--format", "jsonl").stdout for _ in range(2))
    assert first == second
    rows = [loads(line) for line in first.splitlines()]
    order = ["missed", "moved", "pending", "unknown", "met"]
    told = [order.index(row["status"]) for row in rows]
    assert rows and told == sorted(told)
    assert len({row["id"] for row in rows}) == len(rows)
    for row in rows:
        assert row["status"] in order and row["claims"] and row["message"].endswith(".")
        places = [(each["doc"], each["start"]) for each in row["history"]]
        assert {(claim["doc"], claim["start"]) for claim in row["claims"]} <= set(places)


def test_a_pair_a_status_and_a_day_narrow_the_list(run, sample: Path) -> None:
    words = ("commitments", "--ledger", sample, "--format", "jsonl")
    pair = run(*words, "--area", "Tajikistan", "--counterpart", "KAZ").stdout
    assert run(*words, "KAZ-TJK").stdout == run(*words, "tajikistan-Kazakhstan").stdout == pair
    assert pair and {loads(line)["subject"].partition(" ")[0] for line in pair.splitlines()} == {"KAZ-TJK"}
    moved = run(*words, "--status", "moved").stdout
    assert moved and {loads(line)["status"] for line in moved.splitlines()} == {"moved"}
    assert run(*words, "--as-of", "2019-01-01").stdout == ""
    assert run("commitments", "--ledger", sample, "--as-of", "2019-01-01").stdout == "No target matches.\n"


def test_a_mistyped_status_day_or_state_is_answered(run, sample: Path) -> None:
    for words, said in (
        (("--status", "mised"), "did you mean 'missed'?"),
        (("--as-of", "31.12.2022"), "write it as 2024-12-31"),
        (("--area", "Kazahkstan"), "did you mean"),
        (("KAZ-UZD",), "there is no 'UZD'"),
        (("KAZ-UZB-KGZ",), "more than two states"),
        (("KAZ-UZB", "--area", "KGZ"), "more than two states"),
    ):
        done = run("commitments", "--ledger", sample, *words)
        assert done.returncode == 2
        assert said in done.stderr


def test_a_verdict_is_explained_step_by_step(run, sample: Path) -> None:
    row = loads(run("commitments", "--ledger", sample, "--format", "jsonl", "--status", "moved").stdout.splitlines()[0])
    done = run("explain", row["id"][:8], "--ledger", sample)
    assert done.stdout.startswith("MOVED\n1. Stated ")
    assert "Later" in done.stdout


def test_lives_counts_and_sums_are_told(run, sample: Path) -> None:
    text = run("lives", "--ledger", sample).stdout
    assert "silent since" in text
    assert "stay unnamed" in text
    assert "    left out " in text
    rows = [loads(line) for line in run("lives", "--ledger", sample, "--format", "jsonl").stdout.splitlines()]
    assert {"project", "agreement", "institution", "count", "sum"} == {row["type"] for row in rows}
    only = run("lives", "--ledger", sample, "--type", "project", "--area", "KGZ", "--format", "jsonl").stdout
    told = [loads(line) for line in only.splitlines()]
    assert all("KGZ" in row.get("parties", ["KGZ"]) for row in told)
    assert run("lives", "--ledger", sample, "--as-of", "2019-01-01").stdout == "Nothing matches.\n"
