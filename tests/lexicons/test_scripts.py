"""Words that mix letters of two scripts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registan.lexicons import fold, tokenize
from registan.lexicons.scripts import in_one_script
from registan.lexicons.tables import table

MIXED = [
    ("Кaзaхстан", "Казахстан"),  # two Latin a
    ("KAЗAXCTAH", "КАЗАХСТАН"),  # Latin but for one
    ("Uzbеkistan", "Uzbekistan"),  # Cyrillic е
    ("Tаshkеnt", "Tashkent"),
    ("Oʻzbеkistоn", "Oʻzbekiston"),
    ("млpд", "млрд"),
    ("кBт", "кВт"),
    ("бiрлескен", "бірлескен"),  # Latin i, common where a keyboard lacks і
    ("əлем", "әлем"),  # Latin schwa
    ("öткен", "өткен"),
    ("мүшелерi", "мүшелері"),
    ("cto", "cto"),
    ("сo", "со"),  # looks the same in both, as many letters of each: Cyrillic
    ("cоm", "com"),  # more Latin letters
]

KEPT = [
    "Қазақстан",
    "Kazakhstan",
    "GDPға",  # a name with another language's ending
    "Kazakhстан",
    "COVIDтің",
    "CO",
    "СО",
    "Oʻzbekiston",
    "Αθήνα",
    "上海",
    "",
]


@pytest.mark.parametrize(("word", "meant"), MIXED)
def test_a_mixed_word_is_put_in_one_script(word: str, meant: str) -> None:
    assert in_one_script(word) == meant
    assert fold(word) == fold(meant)


@pytest.mark.parametrize("word", KEPT)
def test_these_words_stay_as_printed(word: str) -> None:
    assert in_one_script(word) == word


@given(st.text(alphabet="абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһіўҳ"), st.data())
def test_a_cyrillic_word_comes_back_from_its_latin_twins(word: str, data: st.DataObject) -> None:
    twins = {row["cyrillic"]: row["latin"] for row in table("lookalikes.csv")}
    typed = "".join(data.draw(st.sampled_from([letter, twins.get(letter, letter)])) for letter in word)
    if any(letter not in twins for letter in word):
        assert in_one_script(typed) == word or typed.isascii()


def test_a_letter_has_one_twin_in_each_direction() -> None:
    for row in table("lookalikes.csv"):
        assert len(row["latin"]) == len(row["cyrillic"]) == 1
        assert row["latin"] != row["cyrillic"]
        assert row["latin"].isupper() == row["cyrillic"].isupper()


NUMBERS = [
    ("2О24 жылы", "2024 жылы"),
    ("З5 млн", "35 млн"),
    ("2З млн", "23 млн"),
    ("1З1,5", "131 , 5"),
    ("2о19 году", "2019 году"),
    ("4 О нём", "4 о нем"),
    ("H2O", "h 2 o"),
    ("5закон", "5 закон"),
    ("А35", "а 35"),
    ("М39 и 3о", "м 39 и 3 о"),
]


@pytest.mark.parametrize(("text", "norms"), NUMBERS)
def test_letters_inside_a_number_are_digits(text: str, norms: str) -> None:
    assert " ".join(tokenize(text).norms) == norms
