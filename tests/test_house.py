"""The rules of the house that a machine can hold."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "registan"
MODULES = sorted(PACKAGE.rglob("*.py"))
LOCKS = ("requirements.lock", "requirements-dev.lock")

Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions(path: Path) -> Iterator[Function]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, Function):
            yield node


def test_no_module_is_over_500_lines_and_nine_in_ten_are_under_300() -> None:
    sizes = {path: path.read_text(encoding="utf-8").count("\n") for path in MODULES}
    assert [str(path) for path, size in sizes.items() if size > 500] == []
    assert sum(size < 300 for size in sizes.values()) >= 0.9 * len(sizes)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_functions_are_short_and_take_few_parameters(path: Path) -> None:
    for function in functions(path):
        assert (function.end_lineno or 0) - function.lineno < 60, function.name
        arguments = function.args
        count = len(arguments.posonlyargs) + len(arguments.args) + len(arguments.kwonlyargs)
        assert count <= 7, function.name


def test_no_module_is_a_drawer_for_everything() -> None:
    assert [path.name for path in MODULES if path.stem in ("utils", "helpers", "misc", "common")] == []


def test_nothing_is_left_to_do() -> None:
    left = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b|raise NotImplementedError")
    assert [str(path) for path in MODULES if left.search(path.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_pins_with_hashes_and_names_no_address(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    code = [line for line in text.splitlines() if line and not line.lstrip().startswith("#")]
    pins = [line for line in code if not line.startswith(" ")]
    assert all(re.match(r"[\w.-]+==[\w.!+]+( ; .*)? \\$", line) for line in pins)
    assert all(re.match(r" +--hash=sha256:[0-9a-f]{64}( \\)?$", line) for line in code if line.startswith(" "))
    assert "://" not in text
    assert not re.search(r"\s/\w", text)


@pytest.mark.parametrize("name", LOCKS)
def test_every_dependency_is_locked(name: str) -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = list(project["dependencies"])
    if "dev" in name:
        wanted += project["optional-dependencies"]["dev"]
    pinned = set(re.findall(r"^([\w.-]+)==", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE))
    names = {re.split(r"[<>=\[;~! ]", requirement)[0].lower().replace("_", "-") for requirement in wanted}
    assert names <= pinned
