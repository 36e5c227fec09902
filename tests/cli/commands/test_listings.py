"""Lists of what a ledger holds: tables for people, rows for programs."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from typing import Any

import pytest

from registan.model import loads


def test_documents_carry_the_label_of_the_sample(ask) -> None:
    rows = list(csv.DictReader(io.StringIO(ask("documents", "--format", "csv"))))
    assert rows
    assert {row["publisher"] for row in rows} == {"Registan sample (synthetic)"}
    assert "Registan sample (synthetic)" in ask("documents")


def test_every_command_is_told_whole_in_the_list_of_commands(run) -> None:
    told = run("--help", COLUMNS="80").stdout.splitlines()
    assert "  claims       List claims: figures, states, periods, quotes." in told
    assert [line for line in told if line.endswith("...") and "Usage" not in line] == []


FILTERS = [
    (("--type", "target"), lambda row: row["type"] == "target"),
    (("--indicator", "trade"), lambda row: row["indicator"].startswith("trade.")),
    (("--indicator", "trade.exports"), lambda row: row["indicator"] == "trade.exports"),
    (("--area", "Germany"), lambda row: "DEU" in states_of(row)),
    (("--document", "brief-en-01.txt"), lambda row: row["doc"] == "brief-en-01.txt"),
    (("--period", "2021"), lambda row: time_of(row)[:4] <= "2021" <= time_of(row).split("/")[-1][:4]),
]


def states_of(row: dict[str, Any]) -> list[str]:
    return [*row.get("parties", ()), *(row.get(field) for field in ("area", "counterpart", "reporter"))]


def time_of(row: dict[str, Any]) -> str:
    time = next(row[field] for field in ("period", "signed", "date", "founded") if row.get(field))
    return str(time).replace("/..", "/9999")


@pytest.mark.parametrize(
    ("words", "holds"), FILTERS, ids=lambda value: " ".join(value) if isinstance(value, tuple) else ""
)
def test_filters_choose_claims(ask, words: tuple[str, ...], holds) -> None:
    rows = [loads(line) for line in ask("claims", "--format", "jsonl", *words).splitlines()]
    everything = ask("claims", "--format", "jsonl").splitlines()
    assert 0 < len(rows) < len(everything)
    assert all(holds(row) for row in rows)


def test_a_table_says_when_there_is_more(ask) -> None:
    assert "… and more" in ask("claims", "--limit", "2")
    assert "… and more" not in ask("claims", "--limit", "0")
    assert ask("claims", "--text", "no such words") == "No claim matches.\n"
    assert ask("claims").endswith("Published by: Registan sample (synthetic)\n")


def test_a_claim_is_shown_in_its_paragraph(ask) -> None:
    row = loads(ask("claims", "--format", "jsonl", "--indicator", "trade.turnover", "--limit", "1"))
    shown = ask("show", row["id"][:8])
    assert f"»{row['quote']}«" in shown
    for field in ("indicator", "value", "unit", "period"):
        assert f"{row[field]}" in shown
    assert f"characters {row['start']} to {row['end']}" in shown


def test_inherited_fields_say_where_they_are_from(ask) -> None:
    rows = [loads(line) for line in ask("claims", "--format", "jsonl").splitlines()]
    row = next(row for row in rows if row["inferred"] and row["rules"])
    assert "inherited: " + row["rules"][0].split(": ", 1)[1] in " ".join(ask("show", row["id"]).split())


def test_a_period_that_is_none_is_answered_with_the_form_that_is(run, sample: Path) -> None:
    refused = run("claims", "--period", "lately", "--ledger", sample)
    assert refused.returncode == 2
    assert "lately" in refused.stderr
    assert "Traceback" not in refused.stderr


def test_search_marks_what_was_found_whatever_its_capitals(ask) -> None:
    assert "»turnover«" in ask("search", "TURNOVER")
    assert "stands nowhere" in ask("search", "zebra crossing 99")


def test_findings_name_the_culprit_and_what_it_should_say(ask) -> None:
    shown = ask("findings", "--document", "brief-en-01.txt")
    assert "ERROR" in shown
    assert "▶ brief-en-01.txt:" in shown
    rows = [loads(line) for line in ask("findings", "--format", "jsonl", "--severity", "error").splitlines()]
    assert rows
    assert {row["severity"] for row in rows} == {"error"}
    assert ask("findings", "--kind", "date", "--document", "brief-en-03.txt") == "No finding.\n"


def test_export_and_import_carry_claims_without_loss(run, ask, tmp_path: Path) -> None:
    lines = ask("export")
    ask("export", "--output", str(tmp_path / "claims.jsonl"))
    assert (tmp_path / "claims.jsonl").read_text(encoding="utf-8") == lines
    count = len(lines.splitlines())
    assert run("import", "claims.jsonl", "--ledger", "other.db").stdout == f"{count} new claims in other.db\n"
    assert run("import", "-", "--ledger", "other.db", stdin=lines).stdout == "0 new claims in other.db\n"
    assert run("export", "--ledger", "other.db").stdout == lines


def test_a_broken_import_names_its_line_and_keeps_nothing(run, ask, tmp_path: Path) -> None:
    lines = ask("export").splitlines(keepends=True)
    (tmp_path / "cut.jsonl").write_text("".join(lines[:2]) + lines[2][:40])
    refused = run("import", "cut.jsonl", "--ledger", "other.db")
    assert refused.returncode == 2
    assert "cut.jsonl" in refused.stderr
    assert "line 3" in refused.stderr.lower()
    assert run("export", "--ledger", "other.db").stdout == ""


def test_a_ledger_scores_itself_without_fault(run, ask, tmp_path: Path) -> None:
    (tmp_path / "gold.jsonl").write_text(ask("export"), encoding="utf-8")
    table = ask("score", str(tmp_path / "gold.jsonl"), "--by", "doc", "--errors", "5")
    assert "== brief-en-01.txt" in table
    assert "missed" not in table
    assert loads(ask("score", str(tmp_path / "gold.jsonl"), "--json"))["figures"]["strict"] == 1


def test_mentions_answer_requests_and_people(run) -> None:
    request = '{"id": 7, "text": "Trade rose 35 percent to $4.1 billion in 2022.", "lang": "en", "ref": null}'
    row = loads(run("mentions", stdin=f"{request}\n\n").stdout)
    found = [(mention["kind"], mention["value"], mention["unit"], mention["interval"]) for mention in row["out"]]
    assert row["id"] == 7
    assert found == [
        ("percent", 35, "PCT", None),
        ("money", 4_100_000_000, "USD", None),
        ("date", None, None, "2022-01-01/2022-12-31"),
    ]
    assert "4,100,000,000" in run("mentions", "--text", "It was $4.1 billion.").stdout
    unread = loads(run("mentions", stdin='{"id": "a", "text": "x", "lang": "tlh"}').stdout)
    assert unread["out"] == []
    assert "tlh" in unread["note"]


@pytest.mark.parametrize(
    "line", ["no json", "[]", '{"text": 5}', '{"text": "x", "ref": "May"}', '{"text": "x", "lang": 5}']
)
def test_a_line_that_is_no_request_is_named(run, line: str) -> None:
    refused = run("mentions", stdin=f"{line}\n")
    assert refused.returncode == 2
    assert "line 1 is no request" in refused.stderr
    assert "Traceback" not in refused.stderr


def test_doctor_prints_versions_and_limits(run) -> None:
    shown = run("doctor").stdout
    for word in ("SQLite", "libxml2", "Python", "html depth", "worker memory"):
        assert word in shown
    assert re.search(r"reader +(plain Python|compiled)", shown)
