"""Projects: what is built, with its sector and how far it is."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from .reading import read_named, told

PROJECT = ("quote", "sector", "parties", "status")

TOLD: list[tuple[str, str, tuple[Any, ...]]] = [
    (
        "en",
        "Peru and Chile are building the Tacna-Arica railway.",
        ("Tacna-Arica railway", "transport", ["CHL", "PER"], "under_construction"),
    ),
    (
        "en",
        "A plant for the production of copper wire was launched in Tacna by Peru and Chile.",
        ("plant for the production of copper wire", "industry", ["CHL", "PER"], "launched"),
    ),
    (
        "en",
        "The construction of the Friendship Bridge between Ghana and Togo was completed in 2020.",
        ("Friendship Bridge between Ghana and Togo", "transport", ["GHA", "TGO"], "completed"),
    ),
    (
        "ru",
        "Армения и Грузия начали строительство солнечной электростанции «Арев».",
        ("солнечной электростанции «Арев»", "energy", ["ARM", "GEO"], "under_construction"),
    ),
    (
        "kk",
        "Армения мен Грузия бірге «Арев» күн электр станциясын салуда.",
        ("«Арев» күн электр станциясын", "energy", ["ARM", "GEO"], "under_construction"),
    ),
    (
        "uz",
        "Armaniston va Gruziya chegarasida «Arev» quyosh elektr stansiyasi qurilmoqda.",
        ("«Arev» quyosh elektr stansiyasi", "energy", ["ARM", "GEO"], "under_construction"),
    ),
    (
        "ru",
        "Сербия и Венгрия модернизируют железную дорогу Белград – Будапешт.",
        ("железную дорогу Белград – Будапешт", "transport", ["HUN", "SRB"], "under_construction"),
    ),
    (
        "ru",
        "Проект железной дороги Баку – Тбилиси – Карс позволит сблизить Азербайджан и Грузию.",
        ("железной дороги Баку – Тбилиси – Карс", "transport", ["AZE", "GEO"], "proposed"),
    ),
    (
        "ru",
        "В рамках проекта «Южный путь» Азербайджан и Грузия обсудили тарифы.",
        ("проекта «Южный путь»", "other", ["AZE", "GEO"], "proposed"),
    ),
    (
        "ru",
        "В Батуми введён в эксплуатацию логистический центр, построенный Грузией и Турцией.",
        ("логистический центр", "trade_logistics", ["GEO", "TUR"], "completed"),
    ),
    (
        "kk",
        "Грузия мен Түркия арасында «Дружба» сауда орталығы салынып жатыр.",
        ("«Дружба» сауда орталығы", "trade_logistics", ["GEO", "TUR"], "under_construction"),
    ),
    (
        "uz",
        "Туркия ва Грузия «Дўстлик» савдо мажмуасини қурмоқда.",
        ("«Дўстлик» савдо мажмуасини", "trade_logistics", ["GEO", "TUR"], "under_construction"),
    ),
    (
        "ky",
        "Сербия менен Венгрия Белград – Будапешт темир жолун жаңыртууда.",
        ("Белград – Будапешт темир жолун", "transport", ["HUN", "SRB"], "under_construction"),
    ),
    (
        "ru",
        "В Батуми построен завод по розливу воды с участием армянского капитала.",
        ("завод по розливу воды с участием армянского капитала", "industry", ["ARM", "GEO"], "completed"),
    ),
    (
        "ru",
        "Грузия и Армения построят интерконнектор «Ахуреан – Арпи».",
        ("интерконнектор «Ахуреан – Арпи»", "energy", ["ARM", "GEO"], "agreed"),
    ),
    (
        "kk",
        "Армения мен Грузия «Арпа көпірі» өткелін салуда.",
        ("«Арпа көпірі» өткелін", "transport", ["ARM", "GEO"], "under_construction"),
    ),
    (
        "uz",
        "Armaniston va Gruziya «Arpa» chegara bozorini ishga tushirdi.",
        ("«Arpa» chegara bozorini", "trade_logistics", ["ARM", "GEO"], "launched"),
    ),
    (
        "en",
        "The Volta wind farm, which will sell power to Togo, is being built by a company of Ghana.",
        ("Volta wind farm", "energy", ["GHA", "TGO"], "under_construction"),
    ),
    (
        "ru",
        "В Вене говорили о проекте Лорийской ГЭС-2 Армении и Грузии.",
        ("Лорийской ГЭС-2 Армении и Грузии", "energy", ["ARM", "GEO"], "proposed"),
    ),
    (
        "kk",
        "«Арпа» (грузин жағында «Ахуреан») бекетін жаңғыртуға Армения мен Грузия 47 млн доллар бөлді.",
        ("«Арпа» (грузин жағында «Ахуреан») бекетін", "transport", ["ARM", "GEO"], "under_construction"),
    ),
    (
        "kk",
        "Ахалкалакиде Армения мен Грузия Ахуреан – Арпа темір жолын салып жатыр.",
        ("Ахуреан – Арпа темір жолын", "transport", ["ARM", "GEO"], "under_construction"),
    ),
    (
        "kk",
        "Батуми портында Армения мен Грузия контейнерлік терминал салып жатыр.",
        ("контейнерлік терминал", "trade_logistics", ["ARM", "GEO"], "under_construction"),
    ),
    (
        "en",
        "The Chile-Peru deep-sea cable has been under discussion for years.",
        ("Chile-Peru deep-sea cable", "energy", ["CHL", "PER"], "proposed"),
    ),
    (
        "ru",
        "Железная дорога Ахуреан – Арпа строится Арменией и Грузией.",
        ("Железная дорога Ахуреан – Арпа", "transport", ["ARM", "GEO"], "under_construction"),
    ),
    (
        "ru",
        "Армения и Грузия планируют весной открыть прямые рейсы Ереван – Батуми.",
        ("прямые рейсы Ереван – Батуми", "transport", ["ARM", "GEO"], "proposed"),
    ),
    (
        "en",
        "Direct flights between Lima and Arica were launched by Peru and Chile in May.",
        ("Direct flights between Lima and Arica", "transport", ["CHL", "PER"], "launched"),
    ),
    (
        "ru",
        "Молочно-товарная ферма Армении и Грузии в Гори находится в стадии строительства.",
        ("Молочно-товарная ферма Армении и Грузии в Гори", "agriculture", ["ARM", "GEO"], "under_construction"),
    ),
    (
        "en",
        "The list of Peru and Chile ends with a 273-km railway from Tacna to Arica.",
        ("railway from Tacna to Arica", "transport", ["CHL", "PER"], "proposed"),
    ),
    (
        "ru",
        "Армения и Грузия строят в Тбилиси завод по переработке шерсти.",
        ("завод по переработке шерсти", "industry", ["ARM", "GEO"], "under_construction"),
    ),
    (
        "en",
        "Peru and Chile trade more. The Tacna–Arica railway will be 62 km long and cost $300 million.",
        ("Tacna–Arica railway", "transport", ["CHL", "PER"], "proposed"),
    ),
    (
        "ru",
        "Армения и Грузия называют и высоковольтную линию Лори – Арпи напряжением 400 кВ.",
        ("высоковольтную линию Лори – Арпи", "energy", ["ARM", "GEO"], "proposed"),
    ),
    (
        "ru",
        "Армения и Грузия говорили о трёх проектах. Второй – железная дорога Лори – Арпи.",
        ("железная дорога Лори – Арпи", "transport", ["ARM", "GEO"], "proposed"),
    ),
    (
        "en",
        "LORI-400, a $1.2 billion power line from Peru to Chile, was to carry 400 megawatts.",
        ("LORI-400", "energy", ["CHL", "PER"], "proposed"),
    ),
    (
        "ru",
        "Армения и Грузия дали старт строительству линии электропередачи «Лори – Арпи» проекта ЛОРИ-400.",
        ("линии электропередачи «Лори – Арпи»", "energy", ["ARM", "GEO"], "under_construction"),
    ),
    (
        "en",
        "The bridge over the Lauca near Visviri was opened by Peru and Chile in 1992.",
        ("bridge over the Lauca near Visviri", "transport", ["CHL", "PER"], "completed"),
    ),
    (
        "en",
        "Peru and Chile are discussing a joint solar park near the border.",
        ("joint solar park near the border", "energy", ["CHL", "PER"], "proposed"),
    ),
    (
        "en",
        "The 330 kV interconnection between Tacna and Arica was completed by Peru and Chile.",
        ("interconnection between Tacna and Arica", "energy", ["CHL", "PER"], "completed"),
    ),
    (
        "en",
        "Peru and Chile laid the foundation stone of a maternity hospital in Arica.",
        ("maternity hospital in Arica", "other", ["CHL", "PER"], "under_construction"),
    ),
    (
        "en",
        "Peru and Chile have many plans. The flagship is the Tacna-Arica highway.",
        ("Tacna-Arica highway", "transport", ["CHL", "PER"], "proposed"),
    ),
    (
        "en",
        "The Tacna-Arica railway was reconnected by Peru and Chile in April 2019.",
        ("Tacna-Arica railway", "transport", ["CHL", "PER"], "launched"),
    ),
    (
        "ru",
        "Авиакомпания выполняет прямые рейсы из Еревана в Батуми для Армении и Грузии.",
        ("прямые рейсы", "transport", ["ARM", "GEO"], "launched"),
    ),
    (
        "en",
        "Businessmen of Peru are building a 200-room resort at Arica in Chile.",
        ("200-room resort at Arica in Chile", "tourism", ["CHL", "PER"], "under_construction"),
    ),
    (
        "en",
        "Peru is to develop the port of Arica together with Chile.",
        ("port of Arica together with Chile", "transport", ["CHL", "PER"], "proposed"),
    ),
    (
        "en",
        "Peru and Chile discussed the Alto Lauca road project.",
        ("Alto Lauca road", "transport", ["CHL", "PER"], "proposed"),
    ),
    (
        "en",
        "Peru and Chile noted the progress made in the rehabilitation of the Tacna-Arica Railway.",
        ("Tacna-Arica Railway", "transport", ["CHL", "PER"], "under_construction"),
    ),
]

PASSED_OVER: list[tuple[str, str]] = [
    ("en", "Factories in Peru and Chile make paper."),
    ("en", "The road from Peru to Chile is long."),
    ("en", "Peru and Chile are building 69 factories."),
    ("ru", "Реализация проектов между Грузией и Арменией продолжается."),
    ("ru", "В Грузии построен завод по производству стекла."),
    ("kk", "Грузия мен Армения жобаларды талқылады."),
    ("kk", "Грузияда жаңа мектеп салынып жатыр."),
    ("uz", "Gruziya va Armaniston loyihalarni muhokama qildi."),
    ("uz", "Gruziyada yangi maktab qurilmoqda."),
    ("ky", "Грузияда жаңы мектеп курулуп жатат."),
    ("kk", "Грузия мен Армения темір жол тарифтері туралы құрылыс кезінде келісті."),
    ("en", "Peru and Chile discussed railways."),
    ("en", "Peru gave $60 million for the Arequipa road."),
    ("ru", "В Ереване Армения и Грузия среди прочего долго и подробно обсуждали вопрос о строительстве элеваторов."),
    ("en", "A road of Peru is 273 km long, one of Chile 300 km."),
    ("en", "Flights between Peru and Chile were cancelled."),
    ("ru", "Рейсы между Арменией и Грузией задержаны."),
]


@pytest.mark.parametrize(("language", "text", "fields"), TOLD)
def test_a_project_is_claimed(language: str, text: str, fields: tuple[Any, ...]) -> None:
    rows = read_named(text, language=language)
    assert [told(row, *PROJECT) for row in rows if row["type"] == "project"] == [fields]


@pytest.mark.parametrize(("language", "text"), PASSED_OVER)
def test_what_merely_stands_there_or_a_state_builds_alone_is_no_project(language: str, text: str) -> None:
    assert [row for row in read_named(text, language=language) if row["type"] == "project"] == []


WORDS = st.sampled_from(
    'the Joint Treaty of on signed Peru Chile and " , ( ) first meeting forum plant Bridge building 2023 in Lima May '
    "agreement documents five opened Council Kazakhstan's - visit to met".split()
)


@given(st.lists(WORDS, max_size=30))
def test_every_claim_quotes_its_place(words: list[str]) -> None:
    text = " ".join(words)
    for row in read_named(text):
        assert row["quote"] == text[row["start"] : row["end"]]
        assert row["quote"].strip() == row["quote"] != ""
        assert row["parties"] == sorted(set(row["parties"])) != []


STATUS = [
    ("en", "Peru and Chile signed an agreement to launch glass production in Arica in May 2023.", "agreed"),
    (
        "en",
        "A cement plant of Peru and Chile is under construction in Arica and will employ 300 people.",
        "under_construction",
    ),
    ("en", "Peru and Chile are discussing a cement plant in Arica that could employ 300 people.", "proposed"),
    ("en", "Peru and Chile are to build a railway from Arica to Tacna.", "agreed"),
    (
        "ru",
        "В Гори дан старт строительству завода по производству стекла, который построят Грузия и Армения.",
        "under_construction",
    ),
    ("ru", "Грузия и Армения построят в Гори завод по производству стекла.", "agreed"),
    ("kk", "Грузия мен Армения Гориде шыны зауытын салып жатыр, зауыттың құрылысы басталды.", "under_construction"),
    ("uz", "Gruziya va Armaniston chegarasida yangi shamol elektr stansiyasi quriladi.", "agreed"),
    ("en", "Peru and Chile agreed to launch the Tacna-Arica railway in 2026.", "proposed"),
    ("ru", "Армения и Грузия запустили завод «Арев» и начали строить электростанцию «Лори».", "launched"),
    ("ru", "На май намечен запуск завода «Арев» Армении и Грузии.", "proposed"),
]


@pytest.mark.parametrize(("language", "sentence", "status"), STATUS)
def test_how_far_a_project_is(language: str, sentence: str, status: str) -> None:
    found = [row["status"] for row in read_named(sentence, language=language) if row["type"] == "project"]
    assert found
    assert found[0] == status
