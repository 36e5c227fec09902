"""registan report, as users run it."""

from __future__ import annotations

from pathlib import Path

import pytest


def test_the_form_follows_the_ending_and_the_bytes_are_the_same(run, sample: Path, tmp_path: Path) -> None:
    told = run("report", "KAZ", "UZB", "--ledger", sample, "--output", tmp_path / "a.html")
    assert told.returncode == 0, told.stderr
    assert "a.html written." in told.stdout
    run("report", "KAZ-UZB", "--ledger", sample, "--format", "html", "--output", tmp_path / "b.html")
    assert (tmp_path / "a.html").read_bytes() == (tmp_path / "b.html").read_bytes()


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        (("KAZ",), "only KAZ was given"),
        (("KAZ", "UZB", "--output", "a.xyz"), "name the --format"),
        (("KAZ", "UZB", "--lang", "de"), "there is no 'de'"),
    ],
)
def test_what_cannot_be_written_is_answered(run, sample: Path, words: tuple[str, ...], answer: str) -> None:
    done = run("report", *words, "--ledger", sample)
    assert done.returncode == 2
    assert answer in " ".join(done.stderr.split())


def test_states_that_the_ledger_does_not_know_are_told_of(run, sample: Path, tmp_path: Path) -> None:
    told = run("report", "FRA", "BRA", "--ledger", sample, "--output", tmp_path / "a.html")
    assert told.returncode == 0
    assert "says nothing of FRA and BRA yet" in told.stderr
    assert "nothing" not in run("report", "KAZ", "UZB", "--ledger", sample, "--output", tmp_path / "b.html").stderr
