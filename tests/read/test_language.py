from __future__ import annotations

import subprocess
import sys

import pytest

from registan.read import language
from registan.read.language import languages_of

CASES = [
    ("Trade between the two states grew by 12 percent to 4.4 billion dollars.", "en"),
    ("Товарооборот между странами вырос на 12 процентов и составил 4,4 млрд долларов.", "ru"),
    ("Екі ел арасындағы тауар айналымы 12 пайызға өсіп, 4,4 млрд долларға жетті.", "kk"),
    ("Икки давлат ўртасидаги товар айланмаси 12 фоизга ошиб, 4,4 млрд долларга етди.", "uz"),
    ("Ikki davlat oʻrtasidagi tovar aylanmasi 12 foizga oshib, 4,4 mlrd dollarga yetdi.", "uz"),
    ("Эки өлкөнүн ортосундагы соода жүгүртүү 12 пайызга өсүп, 4,4 млрд долларга жетти.", "ky"),
    ("İki ülke arasındaki ticaret hacmi yüzde 12 artarak 4,4 milyar dolara ulaştı.", "tr"),
    ("Гардиши савдо байни ду кишвар 12 фоиз афзуда, ба 4,4 миллиард доллар расид.", "tg"),
    # a name of another language does not turn a sentence
    ("Президент Қасым-Жомарт Тоқаев прибыл с визитом в Ташкент и провёл переговоры на высшем уровне.", "ru"),
    ("The «Достық» house of culture was opened in the city by the presidents of both of the states.", "en"),
]

FOREIGN = [
    ("Товарообіг між Україною та Польщею у 2023 році становив 12,3 млрд доларів. Експорт України зменшився.", "uk"),
    ("Стокообменът между България и Сърбия през 2023 година достигна 2,1 милиарда долара. Износът нарасна.", "bg"),
    ("Der Handel zwischen Deutschland und Polen erreichte 2023 einen Wert von 173 Milliarden Euro.", "de"),
    ("Azərbaycan ilə Gürcüstan arasında ticarət dövriyyəsi 2023-cü ildə 1,1 milyard dollar təşkil edib.", "az"),
    ("Татарстан һәм Казакъстан арасында товар әйләнеше 2023 елда 1,1 миллиард долларга җитте һәм алар очрашты.", "tt"),
    ("2023年中国与哈萨克斯坦贸易额达410亿美元,同比增长32%。两国元首在西安会晤。", None),
]


@pytest.mark.parametrize(("text", "expected"), FOREIGN)
def test_what_no_lexicon_is_for_is_called_by_its_own_language(text: str, expected: str | None) -> None:
    """A neighbour's rules would read figures from it, and read them wrongly."""
    assert languages_of([text]) == [expected]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_languages(text: str, expected: str) -> None:
    assert languages_of([text]) == [expected]


NEIGHBOURS = [
    ([CASES[1][0], "Итоги года", CASES[2][0]], ["ru", "ru", "kk"]),
    ([CASES[0][0], "4.4", "***"], ["en", "en", "en"]),
    ([CASES[0][0], "Астана", CASES[2][0]], ["en", "kk", "kk"]),
    (["4.4", "***"], [None, None]),
    ([], []),
]


@pytest.mark.parametrize(("texts", "expected"), NEIGHBOURS)
def test_short_passages_take_the_language_of_the_nearest_of_their_script(
    texts: list[str], expected: list[str | None]
) -> None:
    assert languages_of(texts) == expected


def test_plain_articles_never_load_the_model(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> object:
        raise AssertionError("the model was loaded")

    monkeypatch.setattr(language, "_model", refuse)
    assert languages_of([CASES[0][0], "Trade and investments"]) == ["en", "en"]
    assert languages_of([CASES[2][0], "Қазақстан сауда серіктестері"]) == ["kk", "kk"]


def test_heavy_libraries_are_not_imported_with_the_package() -> None:
    code = "import sys, registan.read; sys.exit(bool({'py3langid', 'numpy', 'trafilatura'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_language_that_never_writes_a_letter_is_not_that_of_a_text_full_of_it() -> None:
    """Kazakh of ғ and қ only: Uzbek has them as well, but no ы."""
    text = "14 мамырда Белградта туризм саласындағы ынтымақтастық туралы меморандумға қол қойылды, жаңа жоқ."
    assert languages_of([text.replace("ң", "")]) == ["kk"]


@pytest.mark.parametrize(
    "text",
    [
        "Su resurstary jane irrigatsiia ministrliginin habarlauynsha, 2024 jylgy sauir aiynda su berildi.",
        "Ulttyk statistika biurosynyn deregi boiynsha, 2024 zhyly eki eldin saudasy 0,8 %-ga gana osip, artty.",
    ],
)
def test_kazakh_in_casual_latin_letters_is_no_turkmen(text: str) -> None:
    assert languages_of([text]) == ["kk"]
