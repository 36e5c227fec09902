"""Names in English and identifiers that are the same in every language; about pairs of states of every continent."""

from __future__ import annotations

import pytest

from .reading import read_named

RENEWABLE = "agreement/BRA-IND/agreement/cooperation.energy.renewable"
EXTRADITION = "agreement/CHN-MNG/agreement/extradition"
FIFTH = "event/ARM-RUS/meeting/5.commission.intergovernmental.meeting/2024-03"

NAMED = [
    (
        "en",
        "On 12 May 2023 India and Brazil signed the Agreement on Cooperation in Renewable Energy.",
        "Agreement on Cooperation in Renewable Energy",
        RENEWABLE,
    ),
    (
        "ru",
        "12 мая 2023 года Индия и Бразилия подписали Соглашение о сотрудничестве в области возобновляемой энергетики.",
        "Agreement on Cooperation in Renewable Energy",
        RENEWABLE,
    ),
    (
        "kk",
        "2023 жылғы 12 мамырда Үндістан мен Бразилия жаңартылатын энергия саласындағы ынтымақтастық туралы келісімге"
        " қол қойды.",
        "Agreement on Cooperation in Renewable Energy",
        RENEWABLE,
    ),
    (
        "uz",
        "2023-yil 12-may kuni Hindiston va Braziliya qayta tiklanuvchi energiya sohasida hamkorlik toʻgʻrisidagi"
        " bitimni imzoladi.",
        "Agreement on Cooperation in Renewable Energy",
        RENEWABLE,
    ),
    (
        "ky",
        "2023-жылдын 12-майында Индия менен Бразилия билим берүү жаатындагы кызматташтык жөнүндө макулдашууга кол"
        " койду.",
        "Agreement on Cooperation in Education",
        "agreement/BRA-IND/agreement/cooperation.education",
    ),
    (
        "en",
        "China and Mongolia signed the Treaty on Extradition on 19 August 1997.",
        "Treaty on Extradition",
        EXTRADITION,
    ),
    (
        "ru",
        "Договор о выдаче между Китаем и Монголией был подписан 19 августа 1997 года в Улан-Баторе.",
        "Treaty on Extradition between China and Mongolia",
        EXTRADITION,
    ),
    (
        "kk",
        "Қытай мен Моңғолия ұстап беру туралы шартқа 1997 жылғы 19 тамызда қол қойды.",
        "Treaty on Extradition",
        EXTRADITION,
    ),
    (
        "uz",
        "Хитой ва Мўғулистон 1997 йил 19 августда мудофаа соҳасида ҳамкорлик тўғрисидаги битимни имзолади.",
        "Agreement on Cooperation in Defence",
        "agreement/CHN-MNG/agreement/cooperation.defence",
    ),
    (
        "kk",
        "Германия мен Польша арасындағы туризм саласындағы ынтымақтастық туралы меморандумға 2022 жылғы 3 маусымда қол"
        " қойылды.",
        "Memorandum on Cooperation in Tourism between Germany and Poland",
        "agreement/DEU-POL/memorandum/cooperation.tourism",
    ),
    (
        "uz",
        "2022-yil 3-iyunda Germaniya va Polsha turizm sohasida oʻzaro tushunish toʻgʻrisidagi memorandumni imzoladi.",
        "Memorandum of Understanding in Tourism",
        "agreement/DEU-POL/memorandum/tourism",
    ),
    (
        "ru",
        "12 мая 2020 года Таиланд и Вьетнам подписали протокол о внесении изменений в Соглашение о свободной торговле.",
        "Protocol on Amendment in Agreement on Free Trade",
        "agreement/THA-VNM/protocol/amendment.free.trade",
    ),
    (
        "en",
        "The fifth meeting of the Russian-Armenian Intergovernmental Commission was held in Yerevan on 5 March 2024.",
        "Fifth meeting of the Russian-Armenian Intergovernmental Commission",
        FIFTH,
    ),
    (
        "kk",
        "2024 жылғы 5 наурызда Ресей-Армения үкіметаралық комиссиясының бесінші отырысы Ереванда өтті.",
        "Fifth Meeting of Russia-Armenia Intergovernmental Commission",
        FIFTH,
    ),
    (
        "uz",
        "2024-yil 5-mart kuni Rossiya-Armaniston hukumatlararo komissiyasining beshinchi yigʻilishi Yerevanda boʻlib"
        " oʻtdi.",
        "Fifth Meeting of Russia-Armenia Intergovernmental Commission",
        FIFTH,
    ),
    (
        "ru",
        "10 октября 2023 года прошёл официальный визит Владимира Путина в Пекин.",
        "Official Visit of Vladimir Putin to Beijing",
        "event/CHN/visit/2023-10",
    ),
    (
        "kk",
        "Садыр Жапаровтың Түркияға ресми сапары 2023 жылғы 10 қазанда өтті.",
        "Official Visit of Sadyr Japarov to Türkiye",
        "event/TUR/visit/2023-10",
    ),
    (
        "uz",
        "Садир Жапаровнинг Туркияга расмий ташрифи 2023 йил 10 октябрда бўлиб ўтди.",
        "Official Visit of Sadyr Japarov to Türkiye",
        "event/TUR/visit/2023-10",
    ),
    (
        "ru",
        "Между Сербией и Венгрией строится железная дорога Белград – Будапешт.",
        "Belgrade–Budapest Railway",
        "project/HUN-SRB/transport/belgrade.budapest.railway",
    ),
    (
        "uz",
        "Turkiya va Gruziya Boku-Tbilisi-Kars temir yoʻlini ishga tushirdi.",
        "Baku-Tbilisi-Kars Railway",
        "project/GEO-TUR/transport/baku.kars.railway.tbilisi",
    ),
    (
        "kk",
        "Қазақстан мен Катар Қызылорда облысында жаңа газ өңдеу зауытын салуда, оның құны 1,2 млрд доллар.",
        "New Gas Processing Plant",
        "project/KAZ-QAT/industry/gas.plant.processing",
    ),
    (
        "ru",
        "В 2019 году Египет и Судан создали Совместный совет предпринимателей.",
        "Joint Council of Entrepreneurs",
        "institution/EGY-SDN/council/council.entrepreneur",
    ),
    (
        "ru",
        "Сербия и Венгрия строят нефтепровод Альдьё – Нови-Сад.",
        "Aldyo–Novi Sad Oil Pipeline",
        "project/HUN-SRB/energy/aldio.novisad.oil.pipeline",
    ),
]


@pytest.mark.parametrize(("language", "text", "name", "identifier"), NAMED)
def test_a_name_is_told_in_english_and_known_by_the_same_words(
    language: str, text: str, name: str, identifier: str
) -> None:
    rows = read_named(text, "2024-12-01", language)
    assert (name, identifier) in [(row["name"], row["identifier"]) for row in rows]
    assert all(text[row["start"] : row["end"]] == row["quote"] for row in rows)


GOODS = [
    ("ru", "Монголия и Китай дружат. Построен завод по производству автобусов.", "Plant for the Production of Buses"),
    (
        "ru",
        "Монголия и Китай дружат. Открыт завод по выпуску тракторов и вагонов.",
        "Plant for the Production of Tractors and Wagons",
    ),
    ("ru", "Монголия и Китай подписали соглашение об обмене студентами.", "Agreement on Exchange of Students"),
    (
        "ru",
        "Монголия и Китай подписали соглашение о взаимном признании водительских удостоверений.",
        "Agreement on Mutual Recognition of Driving Licences",
    ),
    ("kk", "Моңғолия мен Қытай дос. Дарханда автобус шығаратын зауыт салынды.", "Plant for Buses"),
    ("kk", "Моңғолия мен Қытай дос. Дарханда трактор өндіретін зауыт салынды.", "Plant for Tractors"),
    ("kk", "Моңғолия мен Қытай дос. Дарханда картоп өңдейтін зауыт салынды.", "Potato Processing Plant"),
    ("uz", "Mo‘g‘uliston va Xitoy do‘st. Darxanda avtobus ishlab chiqaradigan zavod qurildi.", "Plant for Buses"),
    # before the noun that they tell apart they have no number, and what is not counted never has
    ("kk", "Моңғолия мен Қытай дос. Дарханда автобус зауыты салынды.", "Bus Plant"),
    ("kk", "Моңғолия мен Қытай дос. Дарханда шина зауыты салынды.", "Tyre Plant"),
    ("uz", "Mo‘g‘uliston va Xitoy do‘st. Ulan-Batorda avtobus zavodi ishga tushirildi.", "Bus Plant"),
    ("ru", "Монголия и Китай дружат. Построен завод по производству цемента.", "Plant for the Production of Cement"),
]


@pytest.mark.parametrize(("language", "text", "name"), GOODS)
def test_goods_stand_in_their_numbers(language: str, text: str, name: str) -> None:
    assert [row["name"] for row in read_named(text, language=language)] == [name]


BUNDLES = [
    ("en", "During the visit to Cairo on 3 May 2023 Egypt and Sudan signed 40 documents.", "40 documents signed"),
    (
        "ru",
        "По итогам визита 3 мая 2023 года Египет и Судан подписали 15 документов.",
        "Fifteen documents signed",
    ),
    ("kk", "2023 жылғы 3 мамырда Мысыр мен Судан 12 құжатқа қол қойды.", "Twelve documents signed"),
    ("uz", "2023-yil 3-may kuni Misr va Sudan 17 ta hujjat imzoladi.", "Seventeen documents signed"),
]


@pytest.mark.parametrize(("language", "text", "begins"), BUNDLES)
def test_a_bundle_is_called_by_its_number_and_month(language: str, text: str, begins: str) -> None:
    (row,) = [row for row in read_named(text, "2023-06-01", language) if row.get("kind") == "package"]
    assert row["name"].startswith(begins) and row["name"].endswith("May 2023")
    assert row["identifier"] == "agreement/EGY-SDN/package/2023-05"


APART = [
    (
        "Египет и Судан создали в 2019 году Совет предпринимателей и Комиссию предпринимателей.",
        "two heads",
    ),
    ("В 2019 году Египет и Судан подписали договор о границе и протокол о границе.", "a treaty and its protocol"),
]


@pytest.mark.parametrize(("text", "what"), APART)
def test_what_only_sounds_alike_has_other_identifiers(text: str, what: str) -> None:
    known = [row["identifier"] for row in read_named(text, "2024-12-01", "ru")]
    assert len(known) == len(set(known)), what


def test_a_body_is_not_called_by_what_it_owns() -> None:
    text = "Kenya and Egypt trade. The aim was set at the Joint Trade Committee's session in Cairo on 9 October 2022."
    body, session = read_named(text)
    assert body["name"] == "Joint Trade Committee"
    assert session["name"] == "Joint Trade Committee's session in Cairo"


VISITED = [
    ("en", "The president of Chile visited Peru on 30 January 2023.", "Visit to Peru"),
    ("en", "The president of Chile visited Peru on a state visit on 30 January 2023.", "State visit to Peru"),
    ("ru", "Президент Чили посетил Перу 30 января 2023 года.", "Visit to Peru"),
    ("ru", "Президент Чили посетил Перу с государственным визитом 30 января 2023 года.", "State Visit to Peru"),
    ("ru", "Президент Чили прибыл в Перу с государственным визитом 30 января 2023 года.", "State Visit to Peru"),
]


@pytest.mark.parametrize(("language", "text", "name"), VISITED)
def test_what_is_visited_is_where_the_visit_goes(language: str, text: str, name: str) -> None:
    assert [row["name"] for row in read_named(text, language=language)] == [name]


SIGNED_AT = [
    ("en", "Peru and Chile signed a memorandum on military mobility in Lima on 20 March 2024.", "military mobility"),
    ("en", "Peru and Chile signed an agreement on cooperation in mining in Lima, in 2023.", "cooperation in mining"),
    ("en", "In 2023, Peru and Chile signed an agreement on a port in Arica.", "a port in Arica"),
    ("ru", "Перу и Чили подписали меморандум о военной мобильности в Лиме 20 марта 2024 года.", "Military Mobility"),
]


@pytest.mark.parametrize(("language", "text", "about"), SIGNED_AT)
def test_where_and_when_a_paper_was_signed_is_no_part_of_its_name(language: str, text: str, about: str) -> None:
    (paper,) = read_named(text, language=language)
    assert paper["name"].endswith(f" on {about}")


def test_an_adjective_whose_noun_no_table_knows_is_left_out_of_a_name() -> None:
    text = "Перу и Чили подписали меморандум о военной фьордологии 20 марта 2024 года."
    (paper,) = read_named(text, language="ru")
    assert paper["name"] == "Memorandum"
