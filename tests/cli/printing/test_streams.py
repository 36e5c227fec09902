"""Pipes that close, disks that are full, hands on Ctrl-C, and the time until help is there."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

COMMAND = [sys.executable, "-c", "from registan.cli import main; main()"]
FULL = Path("/dev/full")
PAUSE = 0.3
DOCUMENTS = 300


def shell(line: str, *words: object) -> subprocess.CompletedProcess[str]:
    """Run a line of shell in which "$@" is the program."""
    command = ["bash", "-c", line, "registan", *COMMAND, *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


def test_a_closed_pipe_is_no_fault(sample: Path) -> None:
    done = shell('"$@" | head -n 1; exit "${PIPESTATUS[0]}"', "export", "--ledger", sample)
    assert done.returncode in (0, 141)
    assert len(done.stdout.splitlines()) == 1
    assert done.stderr == ""


def test_a_pipe_that_nobody_reads_is_no_fault(sample: Path) -> None:
    done = shell('"$@" | true; exit "${PIPESTATUS[0]}"', "claims", "--ledger", sample)
    assert done.returncode in (0, 141)
    assert done.stderr == ""


def test_a_closed_output_is_said(sample: Path) -> None:
    before = sample.read_bytes()
    done = shell('"$@" >&-', "claims", "--ledger", sample)
    assert done.returncode == 2
    assert "cannot write the output" in done.stderr
    assert "Traceback" not in done.stderr
    assert sample.read_bytes() == before


@pytest.mark.skipif(not FULL.exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize("line", ['"$@" > /dev/full', '"$@" --output /dev/full'])
def test_a_full_disk_is_said(sample: Path, line: str) -> None:
    done = shell(line, "export", "--ledger", sample)
    assert done.returncode == 2
    assert "No space left on device" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_interrupt_says_that_nothing_is_lost() -> None:
    waiting = subprocess.Popen(
        [*COMMAND, "mentions"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert waiting.stdin and waiting.stdout and waiting.stderr
    waiting.stdin.write('{"text": "5 percent", "lang": "en"}\n')
    waiting.stdin.flush()
    assert '"out"' in waiting.stdout.readline()
    time.sleep(PAUSE)
    waiting.send_signal(signal.SIGINT)
    assert waiting.wait(20) == 130
    said = waiting.stderr.read()
    assert "Nothing that was acknowledged is lost" in said
    assert "Traceback" not in said


@pytest.mark.slow
def test_an_interrupted_build_keeps_what_it_said_and_goes_on(run, tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(DOCUMENTS):
        text = f"In 2021, Kazakhstan's exports to Uzbekistan reached ${number}.5 billion.\n" * 20
        (folder / f"{number:03}.txt").write_text(text)
    building = subprocess.Popen(
        [*COMMAND, "build", "articles"], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        start_new_session=True,
    )  # fmt: skip
    assert building.stdout and building.stderr
    first = building.stdout.readline()
    os.killpg(building.pid, signal.SIGINT)
    said = [first, *building.stdout]
    assert building.wait(30) == 130
    assert "Nothing that was acknowledged is lost" in building.stderr.read()
    known = run("documents", "--format", "csv").stdout
    acknowledged = [line.split()[1].rstrip(":") for line in said if line.startswith("read ")]
    assert acknowledged
    assert [name for name in acknowledged if name not in known] == []
    again = run("build", "articles")
    assert again.returncode == 0
    assert f"{DOCUMENTS} found: " in again.stdout
    assert f"Claims     {DOCUMENTS * 20:,}: " in again.stdout


def test_letters_that_the_terminal_cannot_show_do_not_stop_the_list(sample: Path) -> None:
    environment = os.environ | {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    command = [*COMMAND, "search", "turnover", "--ledger", str(sample)]
    done = subprocess.run(command, env=environment, capture_output=True, timeout=60, check=False)
    assert done.returncode == 0
    assert b"\\xbb" in done.stdout


HEAVY = ("rich", "sqlalchemy", "lxml", "yaml", "numpy", "trafilatura", "registan.api", "registan.extract")


def test_help_loads_nothing_heavy() -> None:
    program = (
        "import sys\nfrom registan.cli import main\nsys.argv = ['registan', '--help']\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True)
    assert done.stderr.strip() == "[]"


COMMANDS = [
    "build",
    "documents",
    "claims",
    "show",
    "search",
    "facts",
    "findings",
    "commitments",
    "lives",
    "things",
    "measures",
    "gravity",
    "explain",
    "why",
    "report",
    "export",
    "import",
    "mentions",
    "reconcile",
    "score",
    "doctor",
    "review",
    "statistics",
]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_with_examples(run, command: str) -> None:
    help_text = run(command, "--help").stdout
    assert "Examples:" in help_text
    assert f"registan {command}" in help_text
    assert help_text == run(command, "-h").stdout


def test_the_list_of_commands_is_complete(run) -> None:
    listed = run("--help").stdout.partition("Commands:")[2]
    assert [line.split()[0] for line in listed.splitlines() if line.startswith("  ") and line[2] != " "][
        : len(COMMANDS)
    ] == COMMANDS


def test_the_script_prints_and_leaves_with_its_status(run, run_process, sample: Path) -> None:
    """What runs here and what users start are the same."""
    import registan

    assert run_process("--version").stdout == f"registan {registan.__version__}\n"
    for words in (["claims", "--ledger", sample], ["claims", "--indicator", "trde"], ["claims", "--ledger", "no.db"]):
        here, apart = run(*words), run_process(*words)
        assert (here.returncode, here.stdout, here.stderr) == (apart.returncode, apart.stdout, apart.stderr)
