"""Runs the command line: here, with streams of its own, or where a process matters as its users do."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import chdir
from pathlib import Path
from subprocess import CompletedProcess
from unittest.mock import patch

import pytest

Run = Callable[..., CompletedProcess[str]]
COMMAND = [sys.executable, "-c", "from registan.cli import main; main()"]


def settings(environment: dict[str, str]) -> dict[str, str]:
    """What the environment says when nothing of the user's own gets in the way."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith("REGISTAN")}
    return plain | {"COLUMNS": "120", **environment}


def run_here(folder: Path, *words: object, stdin: str = "", **environment: str) -> CompletedProcess[str]:
    """The console script in this process: no interpreter starts, and everything else is as it is for users."""
    from registan.cli import main

    command = ["registan", *map(str, words)]
    given = io.TextIOWrapper(io.BytesIO(stdin.encode()), encoding="utf-8")
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    with (
        chdir(folder),
        patch.dict(os.environ, settings(environment), clear=True),
        patch.multiple(sys, argv=command, stdin=given, stdout=out, stderr=err),
        pytest.raises(SystemExit) as left,
    ):
        main()
    code = left.value.code
    return CompletedProcess(command, code if isinstance(code, int) else 0, printed(out), printed(err))


def printed(stream: io.TextIOWrapper) -> str:
    """What was written, read as text."""
    stream.flush()
    stream.seek(0)
    return stream.read()


def run_apart(folder: Path, *words: object, stdin: str = "", **environment: str) -> CompletedProcess[str]:
    """The console script as a process of its own."""
    return subprocess.run(
        [*COMMAND, *map(str, words)],
        cwd=folder,
        input=stdin,
        env=settings(environment),
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """A command in an empty folder."""

    def here(*words: object, stdin: str = "", **environment: str) -> CompletedProcess[str]:
        return run_here(tmp_path, *words, stdin=stdin, **environment)

    return here


@pytest.fixture
def run_process(tmp_path: Path) -> Run:
    """A command as a process of its own, in an empty folder."""

    def apart(*words: object, stdin: str = "", **environment: str) -> CompletedProcess[str]:
        return run_apart(tmp_path, *words, stdin=stdin, **environment)

    return apart


@pytest.fixture(scope="session")
def sample(sample_file: Path) -> Path:
    """The ledger of the sample."""
    return sample_file


@pytest.fixture
def ask(run: Run, sample: Path) -> Callable[..., str]:
    """What a command prints about the sample."""

    def answer(*words: str) -> str:
        done = run(*words, "--ledger", sample)
        assert done.returncode == 0, done.stderr
        return done.stdout

    return answer
