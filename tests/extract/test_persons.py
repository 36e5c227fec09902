"""A person whose words a sentence gives is the source of its figures; one that it only speaks of is none."""

from __future__ import annotations

import pytest

from .reading import read, told

EN = "trade between Kazakhstan and Uzbekistan reached $4 billion in 2023"
RU = "товарооборот Казахстана с Узбекистаном достиг 4 млрд долларов"
KK = "Қазақстан мен Өзбекстанның тауар айналымы 4 млрд долларға жетті"
UZ = "Oʻzbekiston va Qozogʻiston tovar ayirboshlashi 4 mlrd dollarga yetdi"
UZ_CYRILLIC = "Ўзбекистон ва Қозоғистон товар айирбошлаши 4 млрд долларга етди"

SAID: list[tuple[str, str, str, str | None]] = [
    ("en", f"Tokayev stated that {EN}.", "Tokayev", None),
    ("en", f"T{EN[1:]}, said Deputy Minister Serik Zhumangarin.", "Serik Zhumangarin", None),
    ("en", f"T{EN[1:]}, Kazakh Deputy Minister of Trade Serik Zhumangarin said.", "Serik Zhumangarin", "KAZ"),
    (
        "en",
        f"“T{EN[1:]}”, Serik Zhumangarin, Kazakhstan's deputy trade minister, told reporters.",
        *["Serik Zhumangarin", "KAZ"],
    ),
    ("en", f"Sh. Mirziyoyev, President of Uzbekistan, noted that {EN}.", "Sh. Mirziyoyev", "UZB"),
    ("en", f"According to President of Uzbekistan Shavkat Mirziyoyev, {EN}.", "Shavkat Mirziyoyev", "UZB"),
    (
        "en",
        f"According to the Minister of Foreign Affairs of Uzbekistan Abdulaziz Kamilov, {EN}.",
        "Abdulaziz Kamilov",
        "UZB",
    ),
    ("en", f"Minister of National Economy Serik Zhumangarin said {EN}.", "Serik Zhumangarin", None),
    ("en", f"Kazakhstan's ambassador to Uzbekistan Beibut Atamkulov said {EN}.", "Beibut Atamkulov", "KAZ"),
    (
        "en",
        f"WARSAW, 3 July 2024 (PAP) - Deputy Minister Marta Nowak said {EN}.",
        "Marta Nowak",
        "POL",
    ),  # of the newsroom's
    ("en", "Hassan bin Karim said exports from Egypt to Kenya reached $4 billion.", "Hassan bin Karim", None),
    ("ru", f"По словам Шавката Мирзиёева, {RU}.", "Шавката Мирзиёева", None),
    ("ru", f"По словам министра торговли и интеграции Казахстана Армана Шаккалиева, {RU}.", "Армана Шаккалиева", "KAZ"),
    ("ru", f"Т{RU[1:]}, сообщил министр торговли Казахстана Арман Шаккалиев.", "Арман Шаккалиев", "KAZ"),
    ("ru", f"К.-Ж. Токаев заявил, что {RU}.", "К.-Ж. Токаев", None),
    ("kk", f"{KK}, деді Тоқаев.", "Тоқаев", None),
    ("kk", f"Тоқаевтың айтуынша, {KK}.", "Тоқаев", None),
    ("kk", f"Қазақстан Президенті Қасым-Жомарт Тоқаев {KK} деп мәлімдеді.", "Қасым-Жомарт Тоқаев", "KAZ"),
    ("uz", f"{UZ}, dedi Mirziyoyev.", "Mirziyoyev", None),
    ("uz", f"Shavkat Mirziyoyevning soʻzlariga koʻra, {UZ}.", "Shavkat Mirziyoyev", None),
    ("uz", f"Ўзбекистон Президенти Шавкат Мирзиёевнинг айтишича, {UZ_CYRILLIC}.", "Шавкат Мирзиёев", "UZB"),
]


@pytest.mark.parametrize(("language", "text", "name", "reporter"), SAID, ids=[row[1][:40] for row in SAID])
def test_a_person_beside_a_word_of_saying_is_the_source(language: str, text: str, name: str, reporter: str) -> None:
    rows = read(text, language=language)
    assert [told(row, "attributed_to", "reporter") for row in rows] == [(name, reporter)]


NOT_SAID = [
    ("en", f"Officials said {EN}."),
    ("en", f"In Tashkent, officials said, {EN}."),
    ("en", f"Tokayev visited Tashkent, where {EN}."),
    ("en", f"T{EN[1:]}, a result that Tokayev praised."),
    ("en", f"After talks with Tokayev said to be warm, {EN}."),
    ("en", f"He said {EN}."),
    ("ru", f"Как сообщили эксперты, {RU}."),
    ("ru", f"Президент Шавкат Мирзиёев прибыл в Астану; {RU}."),
    ("ru", f"По словам экспертов, {RU}."),
    ("kk", f"Тоқаев Ташкентке барды, {KK}."),
    ("kk", f"Сарапшылар айтуынша, {KK}."),
    ("uz", f"Mirziyoyev Ostonaga keldi, {UZ}."),
]


@pytest.mark.parametrize(("language", "text"), NOT_SAID)
def test_a_topic_or_a_plain_word_is_no_source(language: str, text: str) -> None:
    assert [row["attributed_to"] for row in read(text, language=language)] == [None]


OFFICES = [
    ("en", f"Tokayev said that, according to the State Statistics Committee of Uzbekistan, {EN}.", "UZB"),
    ("en", f"The trade ministry of Kazakhstan told Reuters that {EN}.", "KAZ"),
    ("ru", f"Министр торговли Казахстана сообщил Токаеву, что {RU}.", "KAZ"),
]


@pytest.mark.parametrize(("language", "text", "reporter"), OFFICES)
def test_an_office_is_a_nearer_source_than_the_person_who_is_told_or_cites_it(
    language: str, text: str, reporter: str
) -> None:
    rows = read(text, language=language)
    assert [row["reporter"] for row in rows] == [reporter]
    assert not {"Tokayev", "Reuters", "Токаеву"} & {row["attributed_to"] for row in rows}


def test_the_next_sentence_has_the_same_source() -> None:
    rows = read(f"Tokayev said {EN}. Exports from Kazakhstan to Uzbekistan were $3 billion.")
    assert [row["attributed_to"] for row in rows] == ["Tokayev", "Tokayev"]


def test_a_word_that_the_text_writes_small_too_is_no_name() -> None:
    rows = read(f"Growers said {EN}. In 2022 the growers of Kazakhstan exported $1 billion to Uzbekistan.")
    assert rows[0]["attributed_to"] is None
