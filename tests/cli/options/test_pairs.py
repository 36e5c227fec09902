"""States named after a command, in every form in which people write two of them."""

from __future__ import annotations

from pathlib import Path

import pytest
import typer

from registan.cli.options.pairs import named_states, state_codes, two_states

PAIRS = [
    (["KAZ", "UZB"], ("KAZ", "UZB")),
    (["KAZ-UZB"], ("KAZ", "UZB")),
    (["uzb-kaz"], ("UZB", "KAZ")),
    (["Kazakhstan-Uzbekistan"], ("KAZ", "UZB")),
    (["Польша", "украина"], ("POL", "UKR")),
    (["South Korea", "JPN"], ("KOR", "JPN")),
]


@pytest.mark.parametrize(("words", "codes"), PAIRS)
def test_two_states_are_known_however_they_are_written(words: list[str], codes: tuple[str, str]) -> None:
    assert two_states(words) == codes


NO_PAIR = [
    ([], "none was given"),
    (["KAZ"], "only KAZ was given"),
    (["KAZ", "Kazakhstan"], "only KAZ was given"),
    (["KAZ-UZB-KGZ"], "more than two states"),
    (["KAZ-UZB", "KGZ"], "more than two states"),
    (["KAZ-UZD"], "there is no 'UZD'"),
    (["KAZ-"], "only KAZ was given"),
    (["Kazahkstan", "UZB"], "did you mean 'Kazakhstan'"),
]


@pytest.mark.parametrize(("words", "answer"), NO_PAIR)
def test_anything_else_is_answered(words: list[str], answer: str) -> None:
    with pytest.raises(typer.BadParameter, match=answer):
        two_states(words)


def test_one_state_or_none_may_be_enough_and_options_join_in() -> None:
    assert named_states([]) == []
    assert named_states(["KAZ"], area="UZB") == named_states(["KAZ-UZB"], "KAZ") == ["KAZ", "UZB"]
    assert state_codes(["KAZ-UZB", "KGZ"]) == ["KAZ", "UZB", "KGZ"]


@pytest.mark.parametrize("command", ["commitments", "lives", "things", "measures", "report"])
def test_both_forms_say_the_same_to_every_command(run, sample: Path, command: str) -> None:
    form = ("--format", "md" if command == "report" else "jsonl", "--ledger", sample)
    one, two = run(command, "KAZ-UZB", *form), run(command, "Kazakhstan", "UZB", *form)
    assert one.returncode == 0, one.stderr
    assert one.stdout and one.stdout == two.stdout
    assert run(command, "KAZ", "Uzbekistn", *form).returncode == 2


def test_things_of_three_parties_can_be_asked_for(run, sample: Path) -> None:
    assert run("things", "KAZ-UZB-KGZ", "--ledger", sample).returncode == 0
