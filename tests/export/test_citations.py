"""Documents as sources to cite: read back by a library that people use."""

from __future__ import annotations

import json
from typing import Any

import pytest

from registan.api import ClaimFilter, Ledger
from registan.export.citations import bibtex_lines, csl_lines, key_of
from registan.export.forms import sources

HOSTILE = {
    "digest": "ab" * 32,
    "name": "a.txt",
    "title": '100 % of {it}, \\input{x} & "more" \x1b[31m \u202e Қазақстан',
    "publisher": "P_1 #2 $3 ~ ^",
    "published": "2024-03",
    "url": "https://example.org/a}b c",
    "languages": ("kk", "ru"),
}


def test_csl_of_the_sample(sample: Ledger) -> None:
    items = json.loads("".join(csl_lines(sources(sample, ClaimFilter()))))
    assert len(items) == 30
    assert len({item["id"] for item in items}) == 30
    assert all(item["type"] == "document" and item["title"] for item in items)
    first = next(item for item in items if item["title"].startswith("Kazakhstan-Uzbekistan trade in five years"))
    assert first["issued"] == {"date-parts": [[2024, 3, 4]]}


def test_no_source_is_an_empty_list() -> None:
    assert json.loads("".join(csl_lines([]))) == []
    assert "".join(bibtex_lines([])) == ""


def test_bibtex_of_the_sample_is_read_back(sample: Ledger) -> None:
    database = pytest.importorskip("pybtex.database")
    told = list(sources(sample, ClaimFilter()))
    read = database.parse_string("".join(bibtex_lines(told)), "bibtex")
    assert sorted(read.entries.keys()) == sorted(map(key_of, told))
    for source in told:
        entry = read.entries[key_of(source)]
        assert entry.fields["note"].endswith(source["digest"])
        assert entry.fields["year"] == source["published"][:4]


def test_a_hostile_source_stays_in_its_fields() -> None:
    database = pytest.importorskip("pybtex.database")
    read = database.parse_string("".join(bibtex_lines([HOSTILE, HOSTILE | {"digest": "cd" * 32}])), "bibtex")
    assert len(read.entries) == 2
    fields: dict[str, Any] = read.entries[key_of(HOSTILE)].fields
    assert "\\input" not in fields["title"]
    assert "Қазақстан" in fields["title"]
    assert fields["url"] == "https://example.org/a%7Db%20c"
    assert fields["month"].lower().startswith("mar")
    [item] = json.loads("".join(csl_lines([HOSTILE])))
    assert item["issued"] == {"date-parts": [[2024, 3]]}


def test_only_what_is_asked_for_is_cited(sample: Ledger) -> None:
    asked = list(sources(sample, ClaimFilter(indicator="energy")))
    assert 0 < len(asked) < 30
