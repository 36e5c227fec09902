"""Sentences in lines of the terminal's width."""

from __future__ import annotations

import pytest

from registan.cli.printing.terminal import say_wrapped


def test_a_line_of_a_list_keeps_its_mark_and_goes_on_below_its_text(capsys: pytest.CaptureFixture[str]) -> None:
    say_wrapped("treaty " * 40, "      ", "    - ")
    first, *others = capsys.readouterr().out.splitlines()
    assert first.startswith("    - treaty")
    assert others
    assert all(line.startswith("      treaty") and len(line) <= 100 for line in others)
