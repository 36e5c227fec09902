"""A language file is read whole or refused with its name and line."""

from pathlib import Path

import pytest

from registan.lexicons import LexiconError, languages, load, tokenize
from registan.lexicons.loader import read_lexicon

GOOD = """\
language: en
decimal: "."
endings: [s]
scales:
  9: [billion, bn]
units:
  KM: {forms: [kilometre~, km]}
  T: [tonne~]
areas:
  KAZ: [{kind: adjective, forms: [Kazakh]}, {kind: people, forms: [Kazakhs]}]
"""

BROKEN = [
    ("scales:\n  9: [billion]\n", r"x\.yaml:1: the file does not say its language"),
    ("- a\n", r"x\.yaml:1: a lexicon is a mapping"),
    ("language: en\nsclaes:\n  9: [billion]\n", r"x\.yaml:2: there is no section 'sclaes'"),
    ("language: en\nscales:\n  9: [bn]\nscales:\n  9: [bn]\n", r"x\.yaml:4: section 'scales' stands twice"),
    ("language: en\nscales: [billion]\n", r"x\.yaml:2: section 'scales' maps meanings to forms"),
    ("language: en\nscales:\n  nine: [billion]\n", r"x\.yaml:3: scales: 'nine' is no number"),
    ("language: en\nmonths:\n  1: [January]\n  13: [Smarch]\n", r"x\.yaml:4: months: '13' is no month"),
    ("language: en\nscales:\n  9: []\n", r"x\.yaml:3: forms are a list that is not empty"),
    ("language: en\nscales:\n  9: [bn, bn]\n", r"x\.yaml:3: 'bn' stands twice"),
    ("language: en\nscales:\n  9: [' ']\n", r"x\.yaml:3: a word was expected"),
    ("language: en\nareas:\n  KAZ: {kind: name}\n", r"x\.yaml:3: areas: 'KAZ' has no forms"),
    ("language: en\nareas:\n  KAZ: {sort: name, forms: [a]}\n", r"x\.yaml:3: areas: there is no key 'sort'"),
    ("language: en\nqualifiers:\n  roughly: [circa]\n", r"x\.yaml:3: qualifiers: 'roughly' is none of about"),
    ("language: en\nscales: {\n", r"x\.yaml: .*line 3"),
]


def written(folder: Path, text: str) -> Path:
    path = folder / "x.yaml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(("text", "message"), BROKEN)
def test_a_broken_file_is_refused_with_its_name_and_line(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(LexiconError, match=f"(?s){message}"):
        read_lexicon(written(tmp_path, text))


def test_a_good_file_gives_its_settings_forms_and_phrases(tmp_path: Path) -> None:
    lexicon = read_lexicon(written(tmp_path, GOOD))
    assert (lexicon.language, lexicon.settings["decimal"], lexicon.settings["endings"]) == ("en", ".", ["s"])
    assert lexicon.forms["scales"] == {9: ("billion", "bn")}
    hits = lexicon.index("areas", "currencies", "units").find(tokenize("Kazakhs and Kazakh tonnes"))
    assert [hit.get("areas").get("kind") for hit in hits[:2]] == ["people", "adjective"]
    assert hits[2].get("units").code == "T"


def test_the_common_tables_stand_in_every_language(tmp_path: Path) -> None:
    lexicon = read_lexicon(written(tmp_path, GOOD))
    hits = lexicon.index("areas", "currencies", "units").find(tokenize("Tashkent, UZBEKISTAN: ₸ and tenge"))
    assert [(hit.get("areas").code, hit.get("areas").get("kind")) for hit in hits[:2]] == [
        ("UZB", "place"),
        ("UZB", "name"),
    ]
    assert [hit.get("currencies") for hit in hits[2:]] == ["KZT", "KZT"]


@pytest.mark.parametrize("language", languages())
def test_every_language_file_of_the_package_is_good(language: str) -> None:
    assert load(language).language == language


def test_a_language_without_a_file_is_no_language() -> None:
    with pytest.raises(KeyError, match="tlh"):
        load("tlh")
