"""The glossary of names: a file in order, whose words are found in every language and case."""

from __future__ import annotations

import re

import pytest

from registan.lexicons import languages, load, table, tokenize
from registan.lexicons.glossary import Term, glossary
from registan.lexicons.namewords import name_words
from registan.lexicons.romanize import romanize, skeleton

ROLES = {"head", "noun", "adj", "known", "link", "drop"}
CYRILLIC = re.compile("[а-я]")
PHRASES = [
    ("ru", "меморандума о взаимопонимании", "Memorandum of Understanding"),
    ("ru", "стратегического партнёрства", "Strategic Partnership"),
    ("kk", "өзара түсіністік туралы меморандумға", "Memorandum of Understanding"),
    ("kk", "стратегиялық серіктестікті", "Strategic Partnership"),
    ("uz", "oʻzaro tushunish toʻgʻrisidagi memorandumni", "Memorandum of Understanding"),
    ("uz", "стратегик шериклик", "Strategic Partnership"),
    ("ky", "стратегиялык өнөктөштүк", "Strategic Partnership"),
    ("en", "solar farms", "Solar Power Plant"),
]
ALIKE = [
    ("Year of Uzbekistan in Kazakhstan", "event", {"uzb", "year"}),
    ("Year of Kazakhstan", "event", {"kaz", "year"}),
    ("Kazakh-Uzbek Business Council", "institution", {"business", "council"}),
    ("Business Council of Kazakhstan and Uzbekistan", "institution", {"business", "council"}),
    ("Treaty on Allied Relations", "agreement", {"ally", "relation"}),
    ("12th session in Tashkent", "event", {"12", "session"}),
    ("XII session", "event", {"12", "session"}),
    ("Twelfth session", "event", {"12", "session"}),
    ("Kazakhstan-Uzbekistan railway", "project", {"kaz-uzb", "railway"}),
]


def test_every_row_is_whole() -> None:
    rows = table("glossary.csv")
    assert {row["role"] for row in rows} == ROLES
    for row in rows:
        assert row["common"] in ("", "yes")
        assert not row["plural"] or (row["role"] == "noun" and row["plural"] != row["name"]), row
        assert row["role"] in ("link", "drop") or row["name"], row
        assert all(form and form == form.strip() for lang in languages() for form in (row[lang] or "x").split("|")), row


@pytest.mark.parametrize(("language", "printed", "name"), PHRASES)
def test_a_phrase_is_found_in_any_case_and_script(language: str, printed: str, name: str) -> None:
    hit = glossary(language).at(tokenize(printed), 0)
    assert hit is not None and hit.last == len(tokenize(printed))
    term: Term = hit.entries[0].value
    assert term.name == name


@pytest.mark.parametrize(("name", "type_", "words"), ALIKE)
def test_a_name_is_compared_by_its_telling_words(name: str, type_: str, words: set[str]) -> None:
    assert name_words(name, type_, ("KAZ", "UZB")) == words


@pytest.mark.parametrize(
    ("language", "printed", "english"),
    [
        ("ru", "Мактаарал", "Maktaaral"),
        ("kk", "Сарыағаш", "Saryagash"),
        ("uz", "Қўқон", "Qo'qon"),
        ("ru", "Щучинск", "Shchuchinsk"),
        ("ru", "ШОС", "SHOS"),
        ("uz", "Qo'qon", "Qo'qon"),
    ],
)
def test_proper_names_are_written_in_english_letters(language: str, printed: str, english: str) -> None:
    assert romanize(printed, language) == english


@pytest.mark.parametrize(("one", "other"), [("Jambyl", "Zhambyl"), ("Qo'qon", "Kokon"), ("Mirziyoyev", "Mirziioiev")])
def test_rival_spellings_have_one_skeleton(one: str, other: str) -> None:
    assert skeleton(one) == skeleton(other)
    assert skeleton(one) != skeleton("Tashkent")


SECTIONS = ("agreements", "events", "institutions", "projects")


@pytest.mark.parametrize("language", [code for code in languages() if code != "en"])
def test_every_head_of_a_name_has_its_english(language: str) -> None:
    """A plant or council whose word the glossary does not know would be called by its kind alone."""
    heads = [
        form.strip("^").replace("~", "")
        for section in ("agreements", "events", "institutions", "projects")
        for meaning, forms in load(language).forms[section].items()
        if meaning.get("needs") not in ("place", "visited")  # those are verbs
        for form in forms
    ]
    assert heads
    if language == "kk":  # its Latin forms are made of these
        heads = [form for form in heads if CYRILLIC.search(form)]
    assert [form for form in heads if not _is_known(form, language)] == []


def _is_known(form: str, language: str) -> bool:
    tokens, at = tokenize(form), 0
    while at < len(tokens.norms):
        hit = glossary(language).at(tokens, at)
        if hit is None and tokens.norms[at] != "-":
            return False
        at = hit.last if hit else at + 1
    return True
