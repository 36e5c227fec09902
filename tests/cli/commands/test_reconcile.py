"""registan reconcile: what it writes, and with which status it ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

TABLE = "id,x,m,t,b\n2020,2153.0,1049.2,3202.2,1103.8\n2021,508.1,300.2,1208.3,607.9\n"
RULES = {
    "vars": ["x", "m", "t", "b"],
    "eq": [
        {"name": "turnover", "coef": {"t": 1, "x": -1, "m": -1}},
        {"name": "balance", "coef": {"b": 1, "x": -1, "m": 1}},
    ],
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "trade.csv").write_text(TABLE, encoding="utf-8")
    (tmp_path / "rules.json").write_text(json.dumps(RULES), encoding="utf-8")
    return tmp_path


def test_a_table_is_checked(run, run_process, folder: Path) -> None:
    done = run("reconcile", "trade.csv", "--rules", "rules.json", "--out", "checked")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "2021: x 508.1 should probably say 908.1 (digit substituted)",
        "2 rows checked, 1 row cannot be true as it stands: see checked",
    ]
    found = (folder / "checked" / "found.csv").read_text(encoding="utf-8")
    assert found == "id,var,value,kind,confidence\n2021,x,908.1,digit_substituted,1.00\n"
    (told,) = map(json.loads, (folder / "checked" / "explanations.jsonl").read_text(encoding="utf-8").splitlines())
    assert told["id"] == "2021"
    assert told["broken"] == ["turnover", "balance"]
    before = (folder / "checked" / "explanations.jsonl").read_bytes()
    run_process("reconcile", "trade.csv", "--rules", "rules.json", "--out", "checked", PYTHONHASHSEED="7")
    assert (folder / "checked" / "explanations.jsonl").read_bytes() == before


def test_unknown_keys_are_warned_of(run, folder: Path) -> None:
    (folder / "rules.json").write_text(json.dumps({**RULES, "tolerance": 1}), encoding="utf-8")
    done = run("reconcile", "trade.csv", "--rules", "rules.json", "--out", "checked")
    assert done.returncode == 0
    assert "'tolerance'" in done.stderr


REFUSED = [
    ("trade.csv", "id,x,m,t\n", "no column 'b'"),
    ("trade.csv", TABLE.replace("300.2", "many"), "row 3, column 'm': 'many' is no figure"),
    ("trade.csv", TABLE.replace("300.2", ".."), "leave the cell empty where nothing is reported"),
    ("trade.csv", TABLE.replace("300.2", '"300,2"'), "semicolons or tabs"),
    ("trade.csv", TABLE.replace("2021,", "2020,"), "row 3, column 'id': '2020' is the id of row 2 too"),
    ("trade.csv", "id\n1\n", "no column 'x'"),
    ("trade.csv", "", "empty"),
    ("rules.json", "{", "rules.json"),
    ("rules.json", '{"vars": "x"}', "'vars'"),
]


@pytest.mark.parametrize(("name", "text", "said"), REFUSED)
def test_what_cannot_be_read_is_named(run, folder: Path, name: str, text: str, said: str) -> None:
    (folder / name).write_text(text, encoding="utf-8")
    done = run("reconcile", "trade.csv", "--rules", "rules.json", "--out", "checked")
    assert done.returncode == 2
    assert said in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr
    assert not (folder / "checked").exists()


def test_a_table_that_fails_late_leaves_the_files_of_before(run, folder: Path) -> None:
    run("reconcile", "trade.csv", "--rules", "rules.json", "--out", "checked")
    before = {path.name: path.read_bytes() for path in (folder / "checked").iterdir()}
    (folder / "trade.csv").write_text(TABLE + "2022,1,2,three,4\n", encoding="utf-8")
    assert run("reconcile", "trade.csv", "--rules", "rules.json", "--out", "checked").returncode == 2
    assert {path.name: path.read_bytes() for path in (folder / "checked").iterdir()} == before


def test_files_that_are_not_there_are_named(run, folder: Path) -> None:
    assert "nowhere.csv" in run("reconcile", "nowhere.csv", "--rules", "rules.json", "--out", "checked").stderr
    refused = run("reconcile", "trade.csv", "--rules", "nowhere.json", "--out", "checked")
    assert refused.returncode == 2
    assert "nowhere.json" in refused.stderr
