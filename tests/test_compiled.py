"""What is written so that the reader can be compiled, and its choice of modules."""

from __future__ import annotations

import ast
import importlib.util
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def compiled() -> list[Path]:
    spec = importlib.util.spec_from_file_location("registan_setup", ROOT / "setup.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return [ROOT / path for path in module.modules()]


MODULES = compiled()


def refused(tree: ast.AST) -> Iterator[str]:
    """What stops the compiler."""
    for node in ast.walk(tree):
        line = getattr(node, "lineno", 0)
        if isinstance(node, ast.Compare):
            for asked in node.comparators:
                if isinstance(asked, ast.Tuple | ast.List | ast.Set) and any(
                    isinstance(item, ast.Starred) for item in asked.elts
                ):
                    yield f"{line}: `in (*many, one)`: name the set, or ask twice"
        if isinstance(node, ast.GeneratorExp):
            for loop in node.generators:
                if isinstance(loop.iter, ast.Call) and ast.unparse(loop.iter.func) == "reversed":
                    yield f"{line}: `(one for one in reversed(many))`: write `many[::-1]`"
        if isinstance(node, ast.ClassDef):
            for base in node.bases:
                if ast.unparse(base).partition("[")[0] in ("str", "int", "dict", "list", "tuple", "set", "frozenset"):
                    yield f"{line}: a class that is a {ast.unparse(base)}: keep it in a module that is not compiled"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT / "src" / "registan")))
def test_nothing_stops_the_compiler(path: Path) -> None:
    assert list(refused(ast.parse(path.read_text(encoding="utf-8")))) == []


@pytest.mark.parametrize(
    "code",
    [
        "x in (*many, 1)",
        "x not in [*many, 1]",
        "next((x for x in reversed(many)), None)",
        "class Words(dict[str, int]): ...",
    ],
)
def test_what_stops_the_compiler_is_told(code: str) -> None:
    assert len(list(refused(ast.parse(code)))) == 1


def test_what_reads_sentences_is_compiled_and_what_only_wraps_is_not() -> None:
    names = {path.relative_to(ROOT / "src" / "registan").as_posix() for path in MODULES}
    assert {"extract/document.py", "extract/passage/sentence.py", "lexicons/phrases.py"} <= names
    assert names.isdisjoint({"extract/__init__.py", "extract/uncollected.py", "lexicons/memo.py"})
    assert not any(name.startswith(("extract/tables/", "model/")) for name in names)
