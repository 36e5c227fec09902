"""registan findings: in which language they are told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest


@pytest.mark.parametrize(("language", "severity"), [("ru", "ОШИБКА"), ("kk", "ҚАТЕ"), ("uz", "XATO")])
def test_findings_are_told_in_the_language_asked_for(run, sample: Path, language: str, severity: str) -> None:
    done = run("findings", "--ledger", sample, "--lang", language, "--severity", "error")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(severity)
    assert "should probably say" not in done.stdout


def test_the_exchange_format_keeps_all_but_the_message(run, sample: Path) -> None:
    told = {}
    for language in ("en", "kk"):
        done = run("findings", "--ledger", sample, "--lang", language, "--format", "jsonl")
        told[language] = [json.loads(line) for line in done.stdout.splitlines()]
    english, kazakh = ([row.pop("message") for row in told[language]] for language in told)
    assert told["en"] == told["kk"]
    assert all(one != other for one, other in zip(english, kazakh, strict=True))


def test_another_language_is_refused(run, sample: Path) -> None:
    done = run("findings", "--ledger", sample, "--lang", "fr")
    assert done.returncode == 2
    assert "en, ru, kk" in done.stderr
