"""registan build: what the screen says, and with which status it ends."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

GOOD = "In 2021, Kazakhstan's exports to Uzbekistan reached $2.5 billion.\n"


def folder_with(tmp_path: Path, **files: bytes) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, data in files.items():
        (folder / name.replace("_", ".")).write_bytes(data)
    return folder


def test_a_build_says_what_it_read_and_what_the_ledger_holds(run, tmp_path: Path) -> None:
    folder_with(tmp_path, one_txt=GOOD.encode(), two_txt=b"Nothing here.\n")
    built = run("build", "articles")
    assert built.returncode == 0
    assert "read one.txt: 1 claim\n" in built.stdout
    assert "read two.txt: 0 claims\n" in built.stdout
    assert "Documents  2 found: 2 read\n" in built.stdout
    assert "Claims     1: 1 observation\n" in built.stdout
    assert "Findings   none\n" in built.stdout
    again = run("build", "articles")
    assert "Documents  2 found: 2 unchanged\n" in again.stdout
    assert "Claims     1: 1 observation\n" in again.stdout


def test_what_cannot_be_read_is_named_and_the_rest_is_in(run, tmp_path: Path) -> None:
    folder_with(tmp_path, good_txt=GOOD.encode(), noise_bin=os.urandom(64) + b"\0" * 500, empty_txt=b"")
    built = run("build", "articles")
    assert built.returncode == 1
    assert "not read: noise.bin: " in built.stdout
    assert "Claims     1: 1 observation\n" in built.stdout
    assert "Traceback" not in built.stderr


def test_a_file_that_is_gone_keeps_its_claims_and_is_named(run, tmp_path: Path) -> None:
    folder = folder_with(tmp_path, one_txt=GOOD.encode(), two_txt=b"Nothing here.\n")
    run("build", "articles")
    (folder / "one.txt").unlink()
    built = run("build", "articles").stdout
    assert "gone: one.txt: the file is no longer there; its claims stay in the ledger\n" in built
    assert "To do without them, build a new ledger: registan build --ledger NEW.db FOLDER\n" in built
    assert "Claims     1: 1 observation\n" in built


def test_metadata_of_files_that_are_not_there_is_named(run, tmp_path: Path) -> None:
    folder_with(tmp_path, one_txt=GOOD.encode(), empty_txt=b"")
    (tmp_path / "dates.csv").write_text("doc;published\none.txt;2024-03-18\nempty.txt;2024\nono.txt;2024-03-19\n")
    built = run("build", "articles", "--metadata", "dates.csv").stdout
    assert "metadata: ono.txt: no file that was found has this name\n" in built
    assert built.count("metadata: ") == 1


def test_documents_of_languages_that_are_not_read_are_named(run, tmp_path: Path) -> None:
    german = (
        "Der Handel zwischen Deutschland und Polen erreichte im Jahr 2023 einen Wert von 173 Milliarden Euro.\n" * 2
    )
    folder_with(tmp_path, one_txt=GOOD.encode(), two_txt=german.encode(), three_txt=b"Nothing of note was said here.\n")
    built = run("build", "articles", "--quiet")
    assert "Languages  not read: 1 document (de); registan search finds them\n" in built.stdout


def test_a_quiet_build_says_what_was_not_read_and_the_summary(run, tmp_path: Path) -> None:
    folder_with(tmp_path, one_txt=GOOD.encode(), empty_txt=b"", noise_bin=b"\0" * 500)
    built = run("build", "articles", "--quiet")
    assert built.returncode == 1
    assert "read one.txt" not in built.stdout
    assert "not read: noise.bin: " in built.stdout
    assert "Claims     1: 1 observation\n" in built.stdout


def test_the_sample_is_said_to_be_synthetic(run) -> None:
    built = run("build", "--sample", "--quiet")
    assert built.returncode == 0, built.stderr
    assert "Never cite them." in built.stdout


REFUSED = [
    (("build",), "say which files or folders"),
    (("build", "nowhere"), "nowhere"),
    (("build", "--sample", "--jobs", "0"), "--jobs"),
    (("build", "--sample", "--metadata", "nowhere.csv"), "nowhere.csv"),
    (("build", "--sample", "--ledger", "no/such/folder/a.db"), "no/such/folder"),
    (("claims",), "registan.db"),
    (("claims", "--type", "observatoin"), "did you mean 'observation'"),
    (("claim",), "Did you mean 'claims'"),
    (("show", "zzzz"), "registan.db"),
    (("import", "nowhere.jsonl"), "nowhere.jsonl"),
    (("score", "nowhere.jsonl"), "nowhere.jsonl"),
    (("export", "--spreadsheet-safe"), "--format csv"),
    (("mentions", "--text", "x", "--ref", "May"), "2022-12-29"),
    (("mentions", "--text", "x", "--lang", "xx"), "'xx'"),
]


@pytest.mark.parametrize(
    ("words", "said"), REFUSED, ids=lambda value: " ".join(value) if isinstance(value, tuple) else ""
)
def test_wrong_use_is_answered_in_a_sentence(run, tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    refused = run(*words)
    assert refused.returncode == 2
    assert said in " ".join(refused.stderr.split())
    assert "Traceback" not in refused.stderr
    assert list(tmp_path.glob("*.jsonl")) == []


def test_a_ledger_of_another_program_is_left_alone(run, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    other.write_bytes(b"something else entirely " * 400)
    refused = run("build", "--sample", "--ledger", "other.db")
    assert refused.returncode == 2
    assert "other.db" in refused.stderr
    assert other.read_bytes() == b"something else entirely " * 400


def test_names_and_texts_that_would_drive_a_terminal_are_shown(run, tmp_path: Path) -> None:
    folder_with(tmp_path)
    name = "evil\x1b[2J\u202e.txt"
    (tmp_path / "articles" / name).write_text(f"\x1b[31m{GOOD}\u202e[bold]", encoding="utf-8")
    built = run("build", "articles")
    assert built.returncode == 0
    printed = "".join(run(*words).stdout for words in (("documents",), ("claims",), ("search", "bold"), ("findings",)))
    for text in (built.stdout, printed):
        assert "\x1b" not in text
        assert "\u202e" not in text
    assert "‹U+202E›[»bold«]" in run("search", "bold").stdout


def test_the_environment_names_the_ledger(run, tmp_path: Path) -> None:
    folder_with(tmp_path, one_txt=GOOD.encode())
    assert run("build", "articles", REGISTAN_LEDGER="mine.db").returncode == 0
    assert (tmp_path / "mine.db").exists()
    assert not (tmp_path / "registan.db").exists()
