"""The README runs: every command that it shows, its Python, its links, and what it shows is what comes out."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
NOT_RUN = ("registan --install-completion",)
"""Changes the settings of the user's shell."""

ARTICLE = """Trade grows
In 2021, Kazakhstan's exports of wheat to Uzbekistan reached $1.2 billion, and the trade turnover was $3.8 billion.
The two presidents want trade turnover to reach $10 billion by 2030.
In 2022, exports were $1.6 billion, imports were $0.9 billion and the trade turnover was $4.1 billion.
"""


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.MULTILINE | re.DOTALL)


def shown_commands() -> list[str]:
    lines = (line.partition("  #")[0].strip() for block in blocks("sh") for line in block.splitlines())
    return [line for line in lines if "registan" in line and line not in NOT_RUN]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as the README's reader has it: articles, and a file of what is known of them."""
    place = tmp_path_factory.mktemp("readme")
    (place / "articles").mkdir()
    (place / "articles" / "trade.txt").write_text(ARTICLE, encoding="utf-8")
    (place / "trade.csv").write_text(blocks("csv")[0], encoding="utf-8")
    (place / "rules.json").write_text(blocks("json")[0], encoding="utf-8")
    (place / "ours.yaml").write_text(blocks("yaml")[0], encoding="utf-8")
    (place / "dates.csv").write_text("doc,published,publisher,url,title\ntrade.txt,2022-03-01,A paper,,\n")
    (place / "panel.csv").write_text(panel(), encoding="utf-8")
    return place


def panel() -> str:
    """Trade among eight states over three years, near ones trading more."""
    states = "KAZ KGZ MNG POL TJK TUR UKR UZB".split()
    rows = ["exporter,importer,year,trade,distance"]
    for at, one in enumerate(states):
        for to, other in enumerate(states):
            distance = 300 + 170 * abs(at - to) + 11 * ((at * to) % 7)
            rows += [
                f"{one},{other},{year},{(at + 2) * (to + 3) * (year - 2018) * 90_000 // distance},{distance}"
                for year in (2020, 2021, 2022)
                if one != other
            ]
    return "\n".join(rows) + "\n"


def run(line: str, folder: Path) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    return subprocess.run(
        ["bash", "-c", line], cwd=folder, env=environment, capture_output=True, text=True, timeout=120, check=False
    )


def first_id(folder: Path, command: str) -> str:
    known = run(f"registan {command} --format jsonl", folder).stdout
    return re.findall(r'"id": "(\w+)"', known)[0]


def with_ids(line: str, folder: Path) -> str:
    for word, command in ((" ID", "claims"), (" FINDING", "findings"), (" VERDICT", "commitments")):
        if word in line:
            line = line.replace(word, f" {first_id(folder, command)}")
    return line


@pytest.mark.slow
def test_every_command_shown_runs_one_after_the_other(folder: Path) -> None:
    commands = shown_commands()
    assert len(commands) >= 20
    for line in commands:
        done = run(with_ids(line, folder), folder)
        assert done.returncode == 0, f"{line}\n{done.stdout}\n{done.stderr}"
        assert done.stdout, line


@pytest.mark.slow
def test_the_python_shown_runs(folder: Path) -> None:
    (program,) = blocks("python")
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=folder, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "trade.txt" in done.stdout


def load_generator():
    spec = importlib.util.spec_from_file_location("readme", ROOT / "benchmarks" / "readme.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("bash") is None, reason="the demo is a bash script")
def test_the_demo_shown_is_what_the_demo_prints() -> None:
    assert f"```console\n{load_generator().demo()}```" in README, "run `make readme`"


def test_the_figures_shown_are_those_measured() -> None:
    assert load_generator().measured() in README, "run `make readme`"


def test_every_command_is_told() -> None:
    from typer.main import get_command

    from registan.cli.app import app

    names = list(getattr(get_command(app), "commands", {}))
    assert len(names) >= 11
    assert [name for name in names if f"registan {name}" not in README] == []


def test_every_target_shown_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    for name in ("README.md", "CONTRIBUTING.md"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert set(re.findall(r"(?:^|`)make ([a-z-]+)", text, re.MULTILINE)) <= targets


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_every_file_named_exists(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    links = set(re.findall(r"\]\(([^)#:]+)\)", text)) | set(re.findall(r"`((?:src|benchmarks|tests)/[\w./-]+)`", text))
    assert [link for link in links if not (ROOT / link).exists() and "CODE" not in link] == []
