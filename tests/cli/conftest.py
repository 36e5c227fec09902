"""Runs the command line as its users do: as a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]
COMMAND = [sys.executable, "-c", "from registan.cli import main; main()"]


@pytest.fixture(scope="session")
def run_in() -> Callable[..., subprocess.CompletedProcess[str]]:
    def run(folder: Path, *words: object, stdin: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
        settings = {name: value for name, value in os.environ.items() if not name.startswith("REGISTAN")}
        settings |= {"COLUMNS": "120", **environment}
        command = [*COMMAND, *map(str, words)]
        return subprocess.run(
            command,
            cwd=folder,
            input=stdin,
            env=settings,
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )

    return run


@pytest.fixture
def run(run_in: Run, tmp_path: Path) -> Run:
    """A command in an empty folder."""

    def here(*words: object, stdin: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
        return run_in(tmp_path, *words, stdin=stdin, **environment)

    return here


@pytest.fixture(scope="session")
def sample(run_in: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ledger of the sample."""
    folder = tmp_path_factory.mktemp("sample")
    built = run_in(folder, "build", "--sample", "--ledger", "sample.db")
    assert built.returncode == 0, built.stderr
    return folder / "sample.db"
