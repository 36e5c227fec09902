"""Decisions on the command line: made, shown beside findings, undone, carried over; nothing in them is obeyed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from registan.model import loads


@pytest.fixture
def ledger(sample: Path, tmp_path: Path) -> Path:
    """A ledger of the sample that may be changed."""
    return Path(shutil.copy(sample, tmp_path / "own.db"))


@pytest.fixture
def ask(run, ledger: Path):
    def answer(*words: str, **environment: str) -> str:
        done = run(*words, "--ledger", ledger, **environment)
        assert done.returncode == 0, done.stderr
        return done.stdout

    return answer


def rows(text: str) -> list[dict]:
    return [loads(line) for line in text.split("\n") if line]


def test_a_rejected_finding_is_kept_and_left_out_of_the_list_which_says_so(ask) -> None:
    first, *others = rows(ask("findings", "--format", "jsonl"))
    assert "review" not in first
    made = ask("review", "reject", first["id"][:8], "--by", "Aliya", "--why", "both offices confirm it")
    assert made.startswith("Decision 1: reject:") and first["id"][:8] in made
    assert rows(ask("findings", "--format", "jsonl")) == others
    listed = ask("findings")
    assert first["id"][:8] not in listed
    assert "\n1 more: rejected by people; --review rejected lists them.\n" in listed
    rejected = ask("findings", "--review", "rejected")
    assert "rejected by Aliya (decision 1): both offices confirm it" in rejected and first["id"][:8] in rejected
    (row,) = rows(ask("findings", "--review", "rejected", "--format", "jsonl"))
    assert {name: row[name] for name in first} == first
    assert (row["review"], row["decisions"][0]["by"]) == ("rejected", "Aliya")
    assert len(rows(ask("findings", "--review", "all", "--format", "jsonl"))) == 1 + len(others)


def test_findings_are_open_until_somebody_accepts_or_rejects_them(ask) -> None:
    first, second, *others = rows(ask("findings", "--format", "jsonl"))
    ask("review", "note", first["id"], "asked the ministry", "--by", "Bek")
    ask("review", "accept", second["id"], "--by", "Bek")
    ids = [row["id"] for row in rows(ask("findings", "--review", "open", "--format", "jsonl"))]
    assert ids == [first["id"], *(row["id"] for row in others)]
    (accepted,) = rows(ask("findings", "--review", "accepted", "--format", "jsonl"))
    assert accepted["id"] == second["id"]
    assert "note by Bek (decision 1): asked the ministry" in ask("findings")


def test_a_finding_that_rests_on_a_rejected_claim_is_rejected(ask) -> None:
    first = rows(ask("findings", "--format", "jsonl"))[0]
    ask("review", "reject", first["claims"][0]["id"], "--by", "Bek", "--why", "misread")
    assert first["id"] not in [row["id"] for row in rows(ask("findings", "--format", "jsonl"))]
    ask("review", "accept", first["id"], "--by", "Aliya")
    assert first["id"] in [row["id"] for row in rows(ask("findings", "--format", "jsonl"))]


def test_a_claim_is_shown_with_what_people_think_of_it(ask) -> None:
    first = rows(ask("claims", "--format", "jsonl"))[0]["id"]
    assert "Aliya" not in ask("show", first)
    ask("review", "reject", first, "--by", "Aliya", "--why", "the year is another")
    assert ask("show", first).endswith("\nrejected by Aliya (decision 1): the year is another\n")


def test_a_build_says_which_decisions_hold_and_leaves_rejected_findings_out(run, tmp_path: Path) -> None:
    note = tmp_path / "note.txt"
    trade = "In 2020, trade between Kazakhstan and Uzbekistan reached $2.9 billion."
    note.write_text(f"{trade} Exports were $2.1 billion and imports $1.4 billion.")
    assert "Decisions" not in run("build", note).stdout
    (finding,) = rows(run("findings", "--format", "jsonl").stdout)
    run("review", "reject", finding["id"])
    run("review", "accept", finding["claims"][0]["id"])
    built = run("build", note).stdout
    assert "Findings   1: 1 error; 1 rejected by people\n" in built and finding["message"][:40] not in built
    assert built.endswith("Decisions  2: 2 in force\n")
    note.write_text("Nothing of trade.")
    lost = "Decisions  2: 0 in force; without effect: 2 text changed (registan review list)\n"
    assert run("build", note).stdout.endswith(lost)


def test_an_undone_decision_stays_in_the_history(ask, run, ledger: Path) -> None:
    before = ask("findings", "--format", "jsonl")
    ask("review", "reject", loads(before.splitlines()[0])["id"])
    ask("review", "undo", "1", "--by", "Bek")
    assert ask("findings", "--format", "jsonl") == before
    listed = ask("review", "list")
    assert "undone (decision 2 undid it)" in listed and listed.endswith("2 decisions: 1 undone, 1 applied\n")
    again = run("review", "undo", "1", "--ledger", ledger)
    assert again.returncode == 2 and "undone already" in again.stderr and "Nothing was decided" in again.stderr
    ask("review", "undo", "2")
    assert "1 more: rejected by people" in ask("findings")


def test_the_same_and_not_the_same_change_the_facts(ask) -> None:
    facts = rows(ask("facts", "--indicator", "trade.turnover", "--format", "jsonl"))
    one, other = facts[0], facts[1]
    ask("review", "same", one["id"][:8], other["claims"][0]["id"][:8])
    joined = rows(ask("facts", "--indicator", "trade.turnover", "--format", "jsonl"))
    assert len(joined) == len(facts) - 1
    (fact,) = [row for row in joined if "decision 1: same" in row["why"]]
    assert len(fact["claims"]) == len(one["claims"]) + len(other["claims"])
    ask("review", "not-same", one["claims"][0]["id"], other["claims"][0]["id"], "--why", "other years")
    assert rows(ask("facts", "--indicator", "trade.turnover", "--format", "jsonl")) == facts
    assert "replaced (decision 2 about the same is later)" in ask("review", "list")


def test_a_decision_that_rules_out_an_earlier_one_says_so(ask) -> None:
    facts = rows(ask("facts", "--indicator", "trade.turnover", "--format", "jsonl"))[:3]
    a, b, c = (row["claims"][0]["id"] for row in facts)
    ask("review", "not-same", a, c)
    assert "no effect" not in ask("review", "same", a, b)
    told = "Decision 1 has no effect any more: decisions 2, 3, which are later, rule it out together.\n"
    assert ask("review", "same", b, c).endswith(told)


def test_things_are_joined_and_split_like_facts(ask) -> None:
    things = rows(ask("things", "--type", "institution", "--format", "jsonl"))
    one, other = things[0], things[1]
    ask("review", "same", one["id"][:8], other["id"][:8])
    joined = rows(ask("things", "--type", "institution", "--format", "jsonl"))
    assert len(joined) == len(things) - 1
    assert len(joined[0]["mentions"]) == len(one["mentions"]) + len(other["mentions"])
    ask("review", "undo", "1")
    assert rows(ask("things", "--type", "institution", "--format", "jsonl")) == things


def test_a_team_shares_decisions_without_loss(ask, run, sample: Path, tmp_path: Path) -> None:
    first, second = rows(ask("findings", "--format", "jsonl"))[:2]
    ask("review", "reject", first["id"], "--by", "Aliya")
    ask("review", "note", second["id"], "см. приложение", "--by", "Бек")
    ask("review", "export", "--output", "decisions.jsonl")
    other = shutil.copy(sample, tmp_path / "other.db")
    assert run("review", "import", "decisions.jsonl", "--ledger", other).stdout == f"2 new decisions in {other}\n"
    assert run("review", "import", "decisions.jsonl", "--ledger", other).stdout == f"0 new decisions in {other}\n"
    assert run("review", "export", "--ledger", other).stdout == ask("review", "export")
    assert run("findings", "--ledger", other).stdout == ask("findings")
    (tmp_path / "bad.jsonl").write_text((tmp_path / "decisions.jsonl").read_text().replace("Aliya", "Dana"))
    refused = run("review", "import", "bad.jsonl", "--ledger", other)
    assert refused.returncode == 2
    assert "bad.jsonl: Line 1 is no decision: its id is not that of its content" in refused.stderr


HOSTILE = "see \x1b[31m\x07<b>annex</b> [red]x[/red]\u202e\nline two \u2028=HYPERLINK(0)"


def test_nothing_in_a_note_or_a_name_is_obeyed(ask) -> None:
    first = rows(ask("findings", "--format", "jsonl"))[0]
    printed = [ask("review", "note", first["id"], HOSTILE, "--by", "A\x1b]0;owned\x07")]
    printed += [ask("review", "reject", first["id"], "--by", "[bold]B[/bold]\r\x9b2J", "--why", HOSTILE)]
    printed += [ask("review", "list"), ask("findings", "--review", "all")]
    for text in printed:
        assert not set(text) & set("\x1b\x07\r\x9b\u202e\u2028"), ascii(text)
    assert "[red]x[/red]" in printed[-1] and "<b>annex</b>" in printed[-1]
    kept = rows(ask("review", "list", "--format", "jsonl"))
    assert kept[0]["text"] == kept[1]["text"] == HOSTILE


def test_who_decides_is_asked_of_the_environment(ask) -> None:
    first = rows(ask("findings", "--format", "jsonl"))[0]
    ask("review", "accept", first["id"], REGISTAN_BY="Dana")
    ask("review", "accept", first["id"], LOGNAME="scribe")
    assert [row["by"] for row in rows(ask("review", "list", "--format", "jsonl"))] == ["Dana", "scribe"]


REFUSED = [
    (("accept", "zzz"), "No claim's or finding's id begins with 'zzz'"),
    (("accept", "zzz", "--by", ""), "No claim's"),
    (("same", "zzz", "zzz"), "No claim's, fact's or thing's id begins with 'zzz'"),
    (("undo", "7"), "There is no decision 7"),
    (("undo", "x"), "a valid integer"),
    (("praise", "zzz"), "No such command"),
    (("list", "--state", "aplied"), "did you mean 'applied'"),
    (("import", "absent.jsonl"), "absent.jsonl"),
]


@pytest.mark.parametrize(("words", "reason"), REFUSED, ids=str)
def test_what_cannot_be_decided_is_refused_with_what_to_do(run, sample: Path, words, reason: str) -> None:
    done = run("review", *words, "--ledger", sample)
    assert done.returncode == 2 and reason in done.stderr, done.stderr
    assert "Traceback" not in done.stderr


def test_claims_that_cannot_be_the_same_are_refused(run, ledger: Path, ask) -> None:
    claims = rows(ask("claims", "--format", "jsonl"))
    figure = next(row["id"] for row in claims if row["type"] == "observation")
    event = next(row["id"] for row in claims if row["type"] == "event")
    for pair, reason in (((figure, event), "the other of type event"), ((figure, figure), "the same claim")):
        done = run("review", "same", *pair, "--ledger", ledger)
        assert done.returncode == 2 and reason in done.stderr
    assert ask("review", "list") == "No decision.\n"


def test_every_part_explains_itself_with_an_example() -> None:
    from typer.main import get_command

    from registan.cli.app import app

    parts = get_command(app).commands["review"].commands  # type: ignore[attr-defined]
    assert set(parts) >= {"list", "accept", "reject", "note", "same", "not-same", "unsure", "undo", "export", "import"}
    assert [name for name, part in parts.items() if f"registan review {name}" not in part.epilog] == []
