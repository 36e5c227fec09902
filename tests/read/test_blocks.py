from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registan.model import Block
from registan.read import limits
from registan.read.blocks import blocks_of
from registan.read.opening import ReadError

LONG = "Trade between the two states grew by twelve percent to 4.4 billion dollars in the year, the bureau said. "


def shown(text: str) -> list[str]:
    return [f"{block.kind}: {block.span.of(text)}" for block in blocks_of(text)]


CASES = [
    ("", []),
    ("One line.", ["paragraph: One line."]),
    ("First.\n\nSecond.", ["paragraph: First.", "paragraph: Second."]),
    ("First.\r\n \t\r\nSecond.\r\n", ["paragraph: First.", "paragraph: Second."]),
    # an item of a list that ends with a date is no dateline
    (
        "- Treaty on Trade (6 May 1998)\n- Treaty on Rivers",
        ["list_item: - Treaty on Trade (6 May 1998)", "list_item: - Treaty on Rivers"],
    ),
    # lines wrapped at one width are one paragraph, with their line ends inside it
    (
        "Trade between the states grew by\ntwelve percent in a year to four\nbillion dollars, and shall\nreach ten.",
        [
            "paragraph: " + "Trade between the states grew by\ntwelve percent in a year to four\n"
            "billion dollars, and shall\nreach ten."
        ],
    ),
    # long lines are paragraphs by themselves
    (f"{LONG * 3}\n{LONG * 4}", [f"paragraph: {LONG * 3}".strip(), f"paragraph: {LONG * 4}".strip()]),
    # unless a hyphen breaks their last word
    (f"{LONG * 4}The com-\nmission met.", [f"paragraph: {LONG * 4}The com-\nmission met."]),
    # an empty line in the midst of a sentence is a page's end, not a paragraph's
    (
        "The breakthrough of the whole year was the\n\nagreement on the railway.",
        ["paragraph: The breakthrough of the whole year was the\n\nagreement on the railway."],
    ),
    (
        "It ended on that day, as was agreed.\n\nthe next",
        ["paragraph: It ended on that day, as was agreed.", "paragraph: the next"],
    ),
    ("# Title\nText of it.", ["heading: # Title", "paragraph: Text of it."]),
    ("Title\n=====\nText of it.", ["heading: Title\n=====", "paragraph: Text of it."]),
    ("TRADE AND\nTRANSIT\nIt grew.", ["heading: TRADE AND\nTRANSIT", "paragraph: It grew."]),
    (f"Trade and investments\n\n{LONG}", ["heading: Trade and investments", f"paragraph: {LONG}".strip()]),
    (
        f"Trade in five years: a note\nAlmaty, 4 March 2024\n{LONG * 2}",
        ["heading: Trade in five years: a note", "paragraph: Almaty, 4 March 2024", f"paragraph: {LONG * 2}".strip()],
    ),
    (
        "They sell:\n- wheat,\n- flour;\n1. cars",
        ["paragraph: They sell:", "list_item: - wheat,", "list_item: - flour;", "list_item: 1. cars"],
    ),
    # a figure at the head of a wrapped line is no item
    (
        "The two states signed agreements worth\n15. 3 billion in all, said the bureau",
        ["paragraph: The two states signed agreements worth\n15. 3 billion in all, said the bureau"],
    ),
    # columns that a scan lost stay together
    (
        "Total 2920 333 503\nExport of A 1352 1393 508\nImport of B 1567 1942 2097",
        ["paragraph: Total 2920 333 503\nExport of A 1352 1393 508\nImport of B 1567 1942 2097"],
    ),
]


@pytest.mark.parametrize(("text", "blocks"), CASES)
def test_blocks(text: str, blocks: list[str]) -> None:
    assert shown(text) == blocks


def kinds(text: str) -> list[str]:
    return [block.kind for block in blocks_of(text)]


FURNITURE = [
    ("Connect with us", True),
    ("Photo credit: Akorda press service", True),
    ("The presidents met. Photo credit: Akorda press service.", False),
    ("https://example.org/a/b", True),
    ("See https://example.org/a/b for the figures of 2023.", False),
    ("- 4 -", True),
    ("48", True),
    ("480 thousand", False),
    ("2019", False),
    ("ISSN: 2347-4378 | Impact Factor 8.0", True),
    ("Volume: 10 | Issue: 12 | December 2023", True),
    ("The volume of trade, the main issue of the talks, grew by 12 percent in 2023.", False),
    ("© 2024 Example News", True),
    ("They share this year a border of 2,300 kilometres.", False),
    ("References to the treaty were made by both of the presidents.", False),
    ("Фото: Ақорда", True),
    ("Дереккөз: Ұлттық статистика бюросы", False),
    ("Булак: Улуттук статистика комитети", False),
]


@pytest.mark.parametrize(("line", "furniture"), FURNITURE)
def test_furniture_by_itself(line: str, furniture: bool) -> None:
    assert (kinds(f"{LONG}\n\n{line}\n\n{LONG}")[1] == "furniture") is furniture


REST = [
    (f"{LONG}\n\n{LONG}\n\nYou May Also Like\n\n{LONG}\n\n{LONG}", 2),
    (f"{LONG}\n\n{LONG}\n\n## References:\n\n1. A book\n2. Another", 2),
    # before the article has begun, such a line is part of a menu or of a table of contents
    (f"Related articles\n\n{LONG}\n\n{LONG}", None),
    (f"{LONG}\n\n{LONG}\n\nReferences to the past were made.\n\n{LONG}", None),
]


@pytest.mark.parametrize(("text", "first"), REST)
def test_all_below_a_line_of_teasers_or_references_is_furniture(text: str, first: int | None) -> None:
    found = kinds(text)
    furniture = [at for at, kind in enumerate(found) if kind == "furniture"]
    assert furniture == ([] if first is None else list(range(first, len(found))))


def test_a_running_head_is_told_by_what_stands_beside_it() -> None:
    head = "Journal of the Economics of Two States"
    page = f"{LONG}\n\n{head}\nISSN 2347-4378\n\n"
    assert kinds(page * 3).count("furniture") == 6
    assert kinds(f"{LONG}\n\n{head}\n\n" * 3).count("furniture") == 0


def grid(block: Block, text: str) -> list[str]:
    """The rows of a table; heads are marked with a star."""
    rows = [["" for _ in range(1 + max(cell.column for cell in block.cells))] for _ in range(block.cells[-1].row + 1)]
    for cell in block.cells:
        rows[cell.row][cell.column] = cell.span.of(text) + "*" * cell.header
    return [" | ".join(row) for row in rows]


TABLES = [
    (
        "+------+----------+---------+\n"
        "| Year | Exports  | Imports |\n"
        "|      | to B     | from B  |\n"
        "+------+----------+---------+\n"
        "| 2019 |  1,980.5 |   771.2 |\n"
        "+------+----------+---------+",
        ["Year* | Exports* | Imports*", " | to B* | from B*", "2019 | 1,980.5 | 771.2"],
    ),
    (
        "┌───────┬─────┐\n│ Trade │ 4.4 │\n├───────┼─────┤\n│ Debt  │ 5.0 │\n├───────┼─────┤\n│ Gold  │ 6.0 │\n"
        "└───────┴─────┘",
        ["Trade | 4.4", "Debt | 5.0", "Gold | 6.0"],
    ),
    ("Year | Trade\n--- | ---:\n2023 | 4.4\n2024 |", ["Year* | Trade*", "2023 | 4.4", "2024 | "]),
    ("| | 2022 | 2023 |\n| Exports | 5.0 | 4.4 |", [" | 2022* | 2023*", "Exports | 5.0 | 4.4"]),
    (
        "\t2022\t2023\nExports\t5.0\t4.4\nImports\t1.0\t1.1",
        [" | 2022* | 2023*", "Exports | 5.0 | 4.4", "Imports | 1.0 | 1.1"],
    ),
    (
        "              2022     2023\n"
        "Total trade   5 030.0  4 417.1\n"
        "Imports                1 302.9\n"
        "Exports       3 682.3  3 114.2",
        [" | 2022* | 2023*", "Total trade | 5 030.0 | 4 417.1", "Imports |  | 1 302.9", "Exports | 3 682.3 | 3 114.2"],
    ),
]


@pytest.mark.parametrize(("table", "expected"), TABLES)
def test_tables(table: str, expected: list[str]) -> None:
    text = f"{LONG}\n\n{table}\n\n{LONG}"
    before, block, after = blocks_of(text)
    assert (before.kind, block.kind, after.kind) == ("paragraph", "table", "paragraph")
    assert block.span.of(text) == table.strip()
    assert [row.rstrip() for row in grid(block, text)] == [row.rstrip() for row in expected]


NO_TABLES = [
    "Volume: 10 | Issue: 12 | December 2023\nHome | News | Contacts",
    "It  grew by 12 percent  in 2023, and\nby 5 percent  in 2022 to  4.4 billion.",
    "Total 2920 333 503 3 006 3538\nExport 1352 1393 508 1057",
    "a | b",
    "one\ttwo",
]


@pytest.mark.parametrize("text", NO_TABLES)
def test_what_only_looks_like_a_table_is_none(text: str) -> None:
    assert "table" not in kinds(text)


def test_long_paragraphs_are_cut_after_a_sentence() -> None:
    text = LONG * 2_000
    blocks = blocks_of(text)
    assert "".join(block.span.of(text) for block in blocks) == text.strip()
    assert max(block.span.end - block.span.start for block in blocks) <= limits.TEXT.passage
    assert all(block.span.of(text).rstrip().endswith("said.") for block in blocks)
    assert len(blocks_of("x" * 200_000)) == 4


def test_too_many_lines_are_refused_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("registan.read.blocks.TEXT", limits.TextLimits(lines=10))
    with pytest.raises(ReadError, match="limit of 10 lines"):
        blocks_of("a line\n" * 11)


def hold(text: str) -> None:
    """What every reader keeps: blocks in order, apart from each other, cells inside their block, nothing left out."""
    blocks = blocks_of(text)
    end = 0
    for block in blocks:
        assert end <= block.span.start < block.span.end <= len(text)
        assert text[end : block.span.start].strip() == ""
        assert all(block.span.covers(cell.span) for cell in block.cells)
        assert all(cell.span.of(text).strip() == cell.span.of(text) != "" for cell in block.cells)
        assert len({(cell.row, cell.column) for cell in block.cells}) == len(block.cells)
        end = block.span.end
    assert text[end:].strip() == ""


PIECES = ["Trade grew", " ", "  ", "\n", "\n\n", "\r\n", "\t", "|", "---", "+--+", "4.4"]
PIECES += ["# ", "- ", "1. ", "ISSN", "References", "Q", "қ", "'", "."]


@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
def test_no_character_is_lost_or_doubled(text: str) -> None:
    hold(text)


@given(st.text(max_size=200))
def test_no_character_is_lost_or_doubled_in_any_text(text: str) -> None:
    hold(text)


@pytest.mark.parametrize("folder", ["seeds", "briefs"])
def test_no_character_of_the_corpus_is_lost_or_doubled(folder: str) -> None:
    corpus = Path(__file__).parents[3] / "shared" / "corpus" / folder
    if not corpus.is_dir():
        pytest.skip("the corpus is not beside the repository")
    for path in sorted(corpus.glob("*.txt")):
        hold(path.read_text(encoding="utf-8"))
