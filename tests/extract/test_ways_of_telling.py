"""Ways of telling a figure that newsrooms share: what each means, and what it must not be taken for."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from .reading import read

Y2022 = "2022-01-01/2022-12-31"
Y2023 = "2023-01-01/2023-12-31"

LAST: list[tuple[str, str, dict[str, Any]]] = [
    # a preposition inside the words of the flow still leads the name
    (
        "en",
        "In 2023 Polish shipments to Ukraine rose to $12 billion, while purchases from Ukraine fell to $4.5 billion.",
        {"indicator": "trade.imports", "area": "POL", "counterpart": "UKR"},
    ),
    (
        "en",
        "Poland supplied Ukraine with 2.4 million tonnes of petrol in 2023.",
        {"indicator": "trade.exports", "area": "POL", "counterpart": "UKR"},
    ),
    ("en", "Kenya supplied Uganda with 35 million tonnes of crude oil in 2023.", {"indicator": "energy.oil"}),
    # 'up from about' sets out, it aims at nothing
    (
        "en",
        "Kenya and Uganda want trade to exceed $2 billion by 2026, up from about $1.3 billion today.",
        {"type": "observation", "value": 1300000000, "modality": "asserted"},
    ),
    # a rate of many years is of all of them, a change is of the last
    (
        "en",
        "Trade between Vietnam and Laos grew by an average of 10 percent annually in 2018-2022.",
        {"period": "2018-01-01/2022-12-31"},
    ),
    ("en", "Trade between Vietnam and Laos grew by 10 percent in 2018-2022.", {"period": Y2022}),
    (
        "ru",
        "Товарооборот Вьетнама и Лаоса в 2018–2022 годах рос в среднем на 10 % в год.",
        {"period": "2018-01-01/2022-12-31"},
    ),
    # no deadline where the text gives none
    (
        "en",
        "Laos and Vietnam aim at growth of 10 percent in 2024 and trade of $5 billion in the next few years.",
        {"type": "target", "deadline": None, "period": None},
    ),
    (
        "ru",
        "Вьетнам и Лаос намерены довести товарооборот до 5 млрд долларов в ближайшие годы.",
        {"type": "target", "deadline": None},
    ),
    ("en", "Laos and Vietnam aim at trade of $5 billion by 2030.", {"type": "target", "deadline": "2030-12-31"}),
    # what is given for a goal is no goal
    (
        "en",
        "To support the goal, the Polish bank will provide Ukraine with EUR 150 million in credit lines.",
        {"type": "observation", "indicator": "finance.loan", "modality": "planned"},
    ),
    (
        "ru",
        "На эти цели Азербайджан предоставил Грузии льготный кредит в 775 млн долларов.",
        {"type": "observation", "indicator": "finance.loan"},
    ),
    ("en", "The governments have agreed to lift Polish-Ukrainian trade to $25 billion by 2030.", {"type": "target"}),
    ("ru", "Монголия и Россия: хотим выйти на товарооборот в 3 миллиарда долларов к 2030 году.", {"type": "target"}),
    # a part more or less is a change
    (
        "en",
        "In 2023 Poland exported $400 million of petrol to Ukraine, one fifth less than in 2022.",
        {"measure": "change_pct", "value": -20, "base_period": Y2022},
    ),
    ("en", "In 2023 one fifth of the exports of Poland went to Ukraine.", {"measure": "share_pct", "value": 20}),
    # what ranks is what was counted
    (
        "en",
        "Laos welcomed 976,000 Vietnamese visitors in 2023, ranking second behind Thailand.",
        {"indicator": "tourism.arrivals", "measure": "rank", "value": 2},
    ),
    # times told by other words than a date
    (
        "en",
        "In the financial year that ended in June 2023, Uganda's exports to Kenya were worth $512 million.",
        {"period": "2022-07-01/2023-06-30"},
    ),
    (
        "ru",
        "В финансовом году, завершившемся в июне 2023 года, экспорт Уганды в Кению составил 512 млн долларов.",
        {"period": "2022-07-01/2023-06-30"},
    ),
    ("en", "In June 2023 Uganda's exports to Kenya were worth $512 million.", {"period": "2023-06-01/2023-06-30"}),
    ("en", "Ten years ago trade between Serbia and Hungary was $1.3 billion.", {"period": "2014-01-01/2014-12-31"}),
    ("ru", "Десять лет назад Сербия и Венгрия торговали на 1,3 млрд долларов.", {"period": "2014-01-01/2014-12-31"}),
    (
        "ru",
        "Минувшей зимой Кыргызстан получил от Узбекистана 1,9 млрд кВт·ч электроэнергии.",
        {"period": "2023-12-01/2024-02-29"},
    ),
    (
        "en",
        "On Saturday the ministers of Serbia and Hungary met in Belgrade and signed 10 agreements.",
        {"indicator": "agreement.count", "period": "2024-03-02"},
    ),
    (
        "ru",
        "Во вторник министры Сербии и Венгрии провели встречу и подписали 10 соглашений.",
        {"indicator": "agreement.count", "period": "2024-02-27"},
    ),
    ("en", "On Saturday the ministers of Serbia and Hungary will meet and sign 10 agreements.", {"period": None}),
    (
        "en",
        "In 2023 deliveries of grain from Ukraine to Poland, restricted since April 2022, fell to 210,000 tonnes.",
        {"period": Y2023},
    ),
    ("en", "Notably, since the start of 2023, Poland exported 210,000 tonnes to Ukraine.", {"period": "2023-01-01/.."}),
    # what is left out is told by the verb, the unit or the time beside the number
    (
        "en",
        "Kenyans study at universities of Uganda: 19,200 were enrolled in 2023.",
        {"indicator": "education.students"},
    ),
    (
        "ru",
        "До пандемии в Монголию ездили из России, с начала года приехало 93 тысячи.",
        {"indicator": "tourism.arrivals"},
    ),
    (
        "ru",
        "В 2019 году Грузию посетили 1,5 млн граждан Азербайджана, а в 2023 году – 161 тыс.",
        {"value": 161000, "indicator": "tourism.arrivals", "period": Y2023},
    ),
    (
        "ru",
        "В 2022 году Венгрия получила через Сербию 4,8 млрд кубометров газа, в 2023 году – 6 млрд.",
        {"value": 6000000000, "unit": "M3", "indicator": "energy.gas"},
    ),
    # sums of firms and of all the years
    (
        "en",
        "In 2023 trade of Kenya and India was $2 billion. Indian investment in Kenya exceeded $3 billion.",
        {"indicator": "investment.stock", "period": None},
    ),
    (
        "en",
        "In 2023 trade of Kenya and India was $2 billion. The inflow of Indian investment to Kenya exceeded $3 mln.",
        {"indicator": "investment.flow", "period": Y2023},
    ),
    (
        "en",
        "More than 60 Indian companies with a total investment of $3 billion operate in Kenya.",
        {"indicator": "investment.stock", "area": "KEN", "counterpart": "IND"},
    ),
    (
        "en",
        "India and Kenya have 4 joint projects with a total investment of $3 billion.",
        {"indicator": "project.value"},
    ),
    (
        "ru",
        "В Улан-Баторе работают филиалы трёх российских университетов.",
        {"indicator": "education.institutions", "area": "MNG", "counterpart": "RUS"},
    ),
    # a stock at the end of a year is of its last day, a flow of the year
    (
        "en",
        "At the end of 2021 Ghanaian investment in Ivory Coast stood at $87 million.",
        {"indicator": "investment.stock", "period": "2021-12-31"},
    ),
    (
        "ru",
        "К концу 2022 года турецкие инвестиции в Болгарии оценивались в 2,5 млрд долларов.",
        {"indicator": "investment.stock", "period": "2022-12-31", "area": "BGR", "counterpart": "TUR"},
    ),
    (
        "en",
        "By the end of 2021 trade between Ghana and Ivory Coast was $87 million.",
        {"period": "2021-01-01/2021-12-31"},
    ),
    (
        "en",
        "Indian firms are among the largest investors in Nepal and make up 33 percent of the total FDI stock.",
        {"area": "NPL", "counterpart": "IND"},
    ),
    # what is told for comparison leaves the text at the time it was
    (
        "ru",
        "В 2022 году экспорт Болгарии в Турцию составил 3 млрд евро. Для сравнения: в 2012 году он не превышал 1 млрд "
        "евро. Импорт достиг 4 млрд евро.",
        {"indicator": "trade.imports", "period": Y2022},
    ),
    (
        "en",
        "In 2021 Ghana sold goods for $316 million to Ivory Coast. Five years earlier exports were only $140 million.",
        {"period": "2016-01-01/2016-12-31"},
    ),
    ("ru", "Товарооборот Армении и Ирана составил 688 млн долларов, снизившись на 3,2 %.", {"value": Decimal("-3.2")}),
    ("en", "Paraguay's imports from Brazil eased 2.7 percent in 2023.", {"value": Decimal("-2.7")}),
    # parts, opposites and returns of what was just counted
    (
        "ru",
        "В Армении зарегистрировано 3 тысячи компаний с иранским капиталом, но реально работают не более 500.",
        {"indicator": "enterprise.count", "value": 500, "qualifier": "under"},
    ),
    ("ru", "Пропускная способность линии Иран – Армения – 350 МВт, будет – 1200.", {"value": 1200, "unit": "MW"}),
    (
        "en",
        "The motorway from Ivory Coast to Ghana has 1,028 kilometres, 520 of them in Ghana.",
        {"value": 520, "unit": "KM", "indicator": "transport.length"},
    ),
    (
        "ru",
        "Армения ежегодно получает из Ирана 370 млн кубометров газа и поставляет взамен 1,1 млрд кВт·ч.",
        {"indicator": "energy.electricity", "area": "ARM", "counterpart": "IRN"},
    ),
    (
        "en",
        "Ethiopia trades with Djibouti. Djibouti bought 600 million kWh of electricity in 2022.",
        {"indicator": "energy.electricity", "area": "ETH", "counterpart": "DJI"},
    ),
    (
        "ru",
        "В 2023 году Армению посетило 163,9 тыс. граждан Ирана – это 7 % всех туристов.",
        {"measure": "share_pct", "area": "ARM", "counterpart": "IRN"},
    ),
    ("en", "Ethnic Turks make up 8.4 percent of the population of Bulgaria.", {"indicator": "people.diaspora"}),
    ("en", "In 2023 Brazilians made 310,000 visits to Paraguay.", {"indicator": "tourism.arrivals"}),
    (
        "en",
        "Investment in Ivory Coast grows: 48 Ghanaian firms are registered.",
        {"indicator": "enterprise.count", "value": 48},
    ),
    ("en", "A container needs 3.5 days from Kenya to Uganda.", {"indicator": "transport.time", "value": 3.5}),
    (
        "ru",
        "Железная дорога Эфиопия – Джибути (756 километров, 4,5 миллиарда долларов) построена.",
        {"indicator": "project.value"},
    ),
    (
        "ru",
        "Болгария и Турция ставят задачу: к 2025 году увеличить товарооборот до 10 млрд долларов.",
        {"type": "target", "deadline": "2025-12-31"},
    ),
    (
        "ru",
        "Эфиопия торгует с Джибути. Совместных предприятий всего семь.",
        {"indicator": "enterprise.count", "value": 7},
    ),
    # 'in the Uzbek direction' is to Uzbekistan, 'за год' the whole year of what was told
    (
        "ru",
        "Перевозки между Перу и Чили в 2023 году составили 27 млн тонн. За девять месяцев 2023 года прирост – 11,8 %. "
        "Транзит в чилийском направлении вырос за год на 9,2 %.",
        {"indicator": "trade.transit", "area": "PER", "counterpart": "CHL", "period": Y2023},
    ),
    # a name is no comparison
    ("en", "India and Nepal signed an agreement on the 669 MW Lower Arun.", {"measure": "level", "value": 669}),
    ("en", "In 2023 India exported 5 million tonnes less to Nepal.", {"measure": "change_abs"}),
    (
        "ru",
        "Перу и Чили подписали контракт на строительство газопровода протяжённостью 767 километров.",
        {"value": 767},
    ),
    ("en", "The $103 million bridge between Peru and Chile is financed by Japan.", {"indicator": "project.value"}),
    (
        "ru",
        "Число сербских студентов в Венгрии достигло 1300, а ежегодная квота стипендий увеличена со 100 до 130.",
        {"indicator": "education.grants", "value": 130},
    ),
    (
        "ru",
        "Этнические турки составляют 8,4 % населения Болгарии, или 508 тыс. человек.",
        {"indicator": "people.diaspora", "value": 508000},
    ),
    (
        "en",
        "In 2023 the deficit of Peru in trade with Chile narrowed from $352 million to $130 million.",
        {"value": -130000000, "period": Y2023},
    ),
    (
        "ru",
        "В текущем году начнётся прокладка линии между Перу и Чили протяжённостью 106 км.",
        {"indicator": "transport.length", "period": None},
    ),
    # what is agreed to be raised to a level is an aim; what was decided and done is not
    (
        "en",
        "Guatemala and Mexico agreed on Tuesday to open a lane and to raise two-way trade to $6 billion.",
        {"type": "target", "indicator": "trade.turnover"},
    ),
    ("en", "Guatemala and Mexico agreed that trade rose to $6 billion in 2023.", {"type": "observation"}),
    ("ru", "Число авиарейсов между Перу и Чили доведено до 98 в неделю.", {"type": "observation", "value": 98}),
    ("ru", "Товарооборот Перу и Чили должен быть доведён до 98 млрд долларов.", {"type": "target"}),
    # whose it is
    (
        "en",
        "In 2023 Mexico sold Guatemala goods for $2.7 billion.",
        {"indicator": "trade.exports", "area": "MEX", "counterpart": "GTM"},
    ),
    ("en", "Guatemala receives 240 MW from Mexico.", {"area": "MEX", "counterpart": "GTM"}),
    (
        "ru",
        "Таиланд и Камбоджа: тайские банки выдали камбоджийским железным дорогам кредиты на 3,6 млрд долларов.",
        {"indicator": "finance.loan", "area": "KHM", "counterpart": "THA"},
    ),
    (
        "ru",
        "Доля румынской электроэнергии в потреблении Молдовы выросла до 25 %.",
        {"indicator": "energy.electricity", "area": "ROU", "counterpart": "MDA"},
    ),
    (
        "ru",
        "В румынских вузах учатся 12 тысяч граждан Молдовы.",
        {"indicator": "education.students", "area": "ROU", "counterpart": "MDA"},
    ),
    (
        "ru",
        "В Египте находится 5 млн суданцев.",
        {"indicator": "people.diaspora", "area": "EGY", "counterpart": "SDN"},
    ),
    (
        "ru",
        "В Таиланде трудятся 450 тысяч граждан Камбоджи.",
        {"indicator": "people.diaspora", "area": "THA", "counterpart": "KHM"},
    ),
    (
        "ru",
        "Накопленные инвестиции Румынии в Молдове – 420 млн евро. Румыния занимает четвёртое место среди инвесторов.",
        {"indicator": "investment.stock", "measure": "rank", "value": 4},
    ),
    (
        "ru",
        "Суданский капитал участвует в 315 египетских компаниях с общим объёмом инвестиций 97 млн долларов.",
        {"indicator": "investment.stock"},
    ),
    # which time it is of
    (
        "en",
        "Mexicans have invested $1.9 billion in Guatemala since 1999, and 120 firms of Mexican capital work there.",
        {"indicator": "enterprise.count", "period": None},
    ),
    (
        "en",
        "In 2023 Malaysia traded with Singapore. Compared with 2019, when exports of Malaysia to Singapore were "
        "$36 billion, they have risen by 61 percent.",
        {"value": 61, "period": Y2023, "base_period": "2019-01-01/2019-12-31"},
    ),
    ("ru", "По договору 1959 года Судану отведено 18,5 млрд кубометров воды в год.", {"period": None}),
    ("ru", "В 1959 году Судан получил 18,5 млрд кубометров воды.", {"period": "1959-01-01/1959-12-31"}),
    (
        "en",
        "Oman welcomed 33,700 Iranian tourists in 2022, twice the number of 2021.",
        {"measure": "change_pct", "value": 100},
    ),
    # a bare coin is the one last named in full
    (
        "en",
        "Trade of Oman and Iran made 621.9 million Omani rials in 2022. Imports from Iran were 336.5 million rials.",
        {"unit": "OMR"},
    ),
    (
        "en",
        "In 2022 exports of Oman to Iran were $200 million, twice the value of 2021.",
        {"measure": "change_pct", "value": 100, "period": Y2022, "base_period": "2021-01-01/2021-12-31"},
    ),
    (
        "en",
        "In 2022 exports of Oman to Iran made $200 million, which doubled in 2023.",
        {"measure": "change_pct", "period": Y2023},
    ),
    (
        "ru",
        "В 2023 году доля румынской электроэнергии в потреблении Молдовы выросла до 25 % против 9 % годом ранее.",
        {"measure": "share_pct", "value": 9, "period": Y2022, "area": "ROU", "counterpart": "MDA"},
    ),
    (
        "en",
        "Guatemala imported 1.06 TWh of Mexican electricity in 2023.",
        {"area": "MEX", "counterpart": "GTM"},
    ),
    ("en", "Exchange between Peru and Ecuador reached $2.9 billion in 2022.", {"indicator": "trade.turnover"}),
    ("en", "In 2022 the reserves of Peru in foreign exchange were $70 million.", {"quote": "$70 million"}),
    (
        "en",
        "Peru and Ecuador trade. In 2022 Lima ran a deficit of $800 million.",
        {"indicator": "trade.balance", "area": "PER", "counterpart": "ECU"},
    ),
    ("en", "Ecuador is Peru's tenth export market.", {"measure": "rank", "value": 10, "area": "PER"}),
    (
        "ru",
        "Ежегодно Туркменистан поставляет в афганские провинции 1,4 млрд кВт·ч электроэнергии.",
        {"indicator": "energy.electricity", "area": "TKM", "counterpart": "AFG"},
    ),
    (
        "ru",
        "Туркменистан поставляет Афганистану 1,4 млрд кВт·ч электроэнергии; после пуска линии объём утроится.",
        {"indicator": "energy.electricity", "value": 200},
    ),
    (
        "ru",
        "В 2023 году Афганистан импортировал из Туркменистана 210 тыс. тонн газа на 96 млн долларов, что в 1,3 раза "
        "больше показателя 2022 года.",
        {"indicator": "trade.imports", "value": 30},
    ),
]


@pytest.mark.parametrize(("language", "text", "meaning"), LAST)
def test_the_last_figure_means(language: str, text: str, meaning: dict[str, Any]) -> None:
    row = read(text, language=language)[-1]
    assert {field: row.get(field) for field in meaning} == meaning


def test_no_number_of_other_things_is_taken_for_visitors() -> None:
    assert not read("In 2023 tourists of Kenya were few. The delegation of Uganda visited 12 cities.")[1:]


COUNTED: list[tuple[str, str, int]] = [
    ("en", "In 2023 trade of Brazil and Paraguay was $6 billion. Freight costs will fall by a quarter.", 1),
    ("en", "In 2023 trade of Brazil and Paraguay was $6 billion. The talks took 3 days.", 1),
    ("en", "The motorway from Ghana to Ivory Coast has 1,028 kilometres, 520 signs and a bridge.", 1),
    ("ru", "В 2021 году Азербайджан предоставил Грузии кредит в 775 млн долларов под 1 % годовых.", 1),
    ("en", "In 2021 Azerbaijan gave Georgia a loan of $775 million at 1 percent interest.", 1),
    ("en", "In 2021 loans of Azerbaijan to Georgia made $775 million, 1 percent more than in 2020.", 2),
    ("ru", "Экспорт Азербайджана в Грузию в 2023 году – 711 млн долларов. Расхождение в 700 млн долларов велико.", 1),
    ("ru", "Венгерские компании вложили в Сербию 1 млрд долларов. Банк контролирует 16 % активов страны.", 1),
]


@pytest.mark.parametrize(("language", "text", "count"), COUNTED)
def test_interest_and_gaps_are_no_figures_of_relations(language: str, text: str, count: int) -> None:
    assert len(read(text, language=language)) == count


def test_what_was_signed_in_an_undated_text_comes_before_what_it_promises() -> None:
    text = "In January 2024 Malaysia and Singapore signed a memorandum that is expected to create 20,000 jobs."
    assert read(text, None)[-1]["period"] is None
    assert read("In January 2024 Malaysia will supply Singapore with 50 MW.", None)[-1]["period"] is not None


GIVEN = [
    ("en", "From 1992 to 2020 Japan provided Tajikistan with $470 million of assistance.", "1992-01-01/2020-12-31"),
    ("ru", "С 1992 по 2023 год Япония предоставила Таджикистану помощь на 405 млн долларов.", "1992-01-01/2023-12-31"),
    ("ru", "Япония предоставила Таджикистану помощь на 405 млн долларов по программе на 2023–2027 годы.", None),
]


@pytest.mark.parametrize(("language", "text", "period"), GIVEN)
def test_what_was_given_over_many_years_is_of_all_of_them(language: str, text: str, period: str | None) -> None:
    (row,) = read(text, language=language)
    assert (row["indicator"], row["area"], row["counterpart"]) == ("aid.value", "TJK", "JPN")
    assert row["period"] == period


@pytest.mark.parametrize("name", ["external merchandise turnover", "external trade", "external trade turnover"])
def test_the_external_trade_of_a_state_is_that_with_all(name: str) -> None:
    whole, part = read(f"In 2023 the {name} of Georgia was $21.67 billion. Trade with Türkiye was $3.1 billion.")
    assert (whole["area"], whole["counterpart"]) == ("GEO", "WLD")
    assert {part["area"], part["counterpart"]} == {"GEO", "TUR"}
