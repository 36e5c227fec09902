"""Small files of knowledge: what is asked for is there as it should be, or its place is named."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from registan.lexicons import LexiconError
from registan.lexicons.sections import Sections, read_sections

TEXT = """
words: [ab, cd]
of: [trade.exports]
number: "1.06"
numbers: [1, "2.5"]
day: 2016-09-08
text: a text
rows: [{name: one}, {name: two, to: 3}]
none:
part: {words: [ef]}
"""
KEYS = "words of number numbers day text rows none part".split()


def sections(folder: Path, text: str = TEXT) -> Sections:
    path = folder / "known.yaml"
    path.write_text(text, encoding="utf-8")
    return read_sections(path, *KEYS)


def test_each_section_is_read_as_what_it_is(tmp_path: Path) -> None:
    said = sections(tmp_path)
    assert said.words("words") == ("ab", "cd")
    assert said.indicators("of") == {"trade.exports"}
    assert said.number("number") == Decimal("1.06")
    assert said.numbers("numbers") == (Decimal(1), Decimal("2.5"))
    assert said.day("day") == date(2016, 9, 8)
    assert said.text("text") == "a text"
    assert [row.text("name") for row in said.rows("rows", "name", perhaps=("to",))] == ["one", "two"]
    assert said.part("part", "words").words("words") == ("ef",)


FAULTS: list[tuple[Callable[[Sections], Any], str]] = [
    (lambda said: said.words("text"), "known.yaml: text is a list of words, unlike 'a text'"),
    (lambda said: said.words("numbers"), "numbers is a list of words"),
    (lambda said: said.words("none"), "none is a list of words, unlike None"),
    (lambda said: said.part("part", "words").indicators("words"), "part.words: indicators.csv has no indicator 'ef'"),
    (lambda said: said.number("text"), "text: 'a text' is no positive number"),
    (lambda said: said.numbers("words"), "words: 'ab' is no positive number"),
    (lambda said: said.numbers("number"), "number is a list of numbers"),
    (lambda said: said.day("text"), "text is a date"),
    (lambda said: said.text("words"), "words is a text"),
    (lambda said: list(said.rows("rows", "name")), "rows: the sections are name, unlike"),
    (lambda said: list(said.rows("text", "name")), "text is a list"),
    (lambda said: said.part("part", "names"), "part: the sections are names, unlike"),
]


@pytest.mark.parametrize(("ask", "answer"), FAULTS)
def test_what_is_not_as_asked_is_named(ask: Callable[[Sections], Any], answer: str, tmp_path: Path) -> None:
    with pytest.raises(LexiconError) as refused:
        ask(sections(tmp_path))
    assert answer in str(refused.value)


@pytest.mark.parametrize("text", ["", "[]", "words: [", "words: 1", TEXT + "more: 1", "day: 2016-13-45"])
def test_a_file_of_other_sections_is_refused(text: str, tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"^known\.yaml"):
        sections(tmp_path, text)
