"""The sample corpus: labelled, complete, and limited to what can be read."""

from __future__ import annotations

import csv

from registan.lexicons import languages
from registan.sample import FOLDER, documents, manifest


def test_the_manifest_names_every_brief_once() -> None:
    assert sorted(row["doc"] for row in manifest()) == sorted(path.name for path in FOLDER.glob("*.txt"))


def test_documents_are_those_in_languages_that_are_read() -> None:
    known = {row["doc"] for row in manifest() if row["language"] in languages()}
    assert {path.name for path in documents()} == known
    assert all(path.is_file() for path in documents())
    assert "brief-en-01.txt" in known


def test_every_brief_is_labelled_as_synthetic_and_dated_by_its_own_text() -> None:
    rows = list(csv.DictReader((FOLDER / "metadata.csv").read_text(encoding="utf-8").splitlines()))
    assert {row["doc"] for row in rows} == {row["doc"] for row in manifest()}
    assert {row["publisher"] for row in rows} == {"Registan sample (synthetic)"}
    assert {row["published"] for row in rows} == {""}
