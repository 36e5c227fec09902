"""Kazakh: what its figures, dates and sentences mean, and what they do not."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from babel.dates import get_month_names

from registan.extract import extract
from registan.extract.figures.reader import read_figures
from registan.extract.mentions.reader import mentions
from registan.extract.vocabulary import vocabulary_of
from registan.lexicons import load, tokenize
from registan.lexicons.loader import DATA, read_lexicon
from registan.model import Block, Document, Span, to_row

from .reading import document, read, read_named, told

REFERENCE = date(2023, 10, 20)

FIGURES: list[tuple[str, list[tuple[str, str, str | None]]]] = [
    ("3 250,6 млн АҚШ долларын құрады", [("money", "3250600000", "USD")]),
    ("4,1 млрд долларға жетті", [("money", "4100000000", "USD")]),
    ("екі жарым миллиард теңге", [("money", "2500000000", "KZT")]),
    ("жиырма бес миллион еуроға", [("money", "25000000", "EUR")]),
    ("14,2%-ға кеміп", [("percent", "14.2", "PCT")]),
    ("35 пайызға өсті", [("percent", "35", "PCT")]),
    ("2,1 есе артты", [("number", "2.1", "time")]),
    ("310 мың тоннадан асты", [("number", "310000", "T")]),
    ("6,2 млрд текше метр су", [("number", "6200000000", "M3")]),
    ("500 млн кВт·сағ электр", [("number", "500000000", "KWH")]),
    ("үш миллион текше метрден астам", [("number", "3000000", "M3")]),
    ("№ 4400 қаулы, 5-бап", []),
    ("бірге, үшін, онда, алтын, жеті, жер жүзі", [("number", "7", None)]),
    ("COVID-19 кезінде", []),
]

DATES: list[tuple[str, list[str]]] = [
    ("2022 жылғы 21 желтоқсанда", ["2022-12-21/2022-12-21"]),
    ("2023 жылдың қаңтар–қыркүйегінде", ["2023-01-01/2023-09-30"]),
    ("2023 жылдың 9 айында", ["2023-01-01/2023-09-30"]),
    ("биыл қаңтар–тамыз айларында", ["2023-01-01/2023-08-31"]),
    ("биылғы алғашқы жартыжылдықта", ["2023-01-01/2023-06-30"]),
    ("өткен жылдың екінші тоқсанында", ["2022-04-01/2022-06-30"]),
    ("2024 жылғы тамызда", ["2024-08-01/2024-08-31"]),
    ("2030 жылға қарай", ["2030-01-01/2030-12-31"]),
    ("2024–2034 жылдарға арналған", ["2024-01-01/2034-12-31"]),
    ("былтыр", ["2022-01-01/2022-12-31"]),
    ("келесі жылы", ["2024-01-01/2024-12-31"]),
    ("тоғыз айда", ["2023-01-01/2023-09-30"]),
    ("2005 жылдан бері", ["2005-01-01/.."]),
    ("2023 жылдың 2-тоқсанында", ["2023-04-01/2023-06-30"]),
    ("өткен жылдың сәйкес кезеңімен салыстырғанда", []),
    ("2023 теңге", []),
    ("осы кезеңде", []),
]

QUALIFIERS = [
    ("147-ден астам жоба", "over"),
    ("350-ге жуық кәсіпорын", "about"),
    ("2,4 млрд доллардан асады", "over"),
    ("шамамен 34 пайызы", "about"),
    ("4,4 млрд доллар шамасында", "about"),
    ("5,8 млрд долларды құрады", "exact"),
]

CLAIMS: list[tuple[str, dict[str, Any]]] = [
    (
        "2022 жылы Қазақстан мен Түркияның тауар айналымы 6,3 млрд долларға жетті.",
        {"indicator": "trade.turnover", "value": 6300000000, "area": "KAZ", "counterpart": "TUR"},
    ),
    (
        "2022 жылы Грузияның Арменияға экспорты 5,4 пайызға төмендеді.",
        {
            "indicator": "trade.exports",
            "measure": "change_pct",
            "value": Decimal("-5.4"),
            "area": "GEO",
            "counterpart": "ARM",
        },
    ),
    (
        "Импорт 1,2 млрд доллардан 1,5 млрд долларға дейін өсті.",
        {"indicator": "trade.imports", "measure": "level", "value": 1200000000},
    ),
    (
        "Тараптар Қырғызстан мен Өзбекстанның тауар айналымын 2026 жылға қарай 2 млрд долларға жеткізуге келісті.",
        {"type": "target", "indicator": "trade.turnover", "value": 2000000000, "deadline": "2026-12-31"},
    ),
    (
        "Жобалардың 23-і аяқталды.",
        {"indicator": "project.count", "measure": "level", "value": 23, "unit": "COUNT"},
    ),
    (
        "Қазір Моңғолияда 120 бірлескен кәсіпорын жұмыс істейді.",
        {"indicator": "enterprise.count", "value": 120, "area": "MNG"},
    ),
    (
        "АҚШ-тың Үндістаннан импорты төрттен бірге қысқарды.",
        {"indicator": "trade.imports", "measure": "change_pct", "value": -25, "area": "USA", "counterpart": "IND"},
    ),
]

SILENT = [
    "Екі елдің басшылары кездесті.",
    "Шара 15 қазанда сағат 10:30-да басталды.",
    "Бұл мәселе бірнеше рет қаралды.",
]


def shown(text: str) -> list[tuple[str, str, str | None]]:
    return [(m.kind, f"{m.value:f}", m.unit) for m in mentions(text, "kk", REFERENCE) if m.kind != "date"]


def claims_of(text: str) -> list[dict[str, Any]]:
    block = Block(kind="paragraph", span=Span(0, len(text)), language="kk")
    document = Document(name="x", digest="0" * 64, text=text, blocks=(block,), published="2023-10-20")
    return [to_row(claim) for claim in extract(document)]


@pytest.mark.parametrize(("text", "meaning"), FIGURES)
def test_figures_of_every_form_are_read(text: str, meaning: list[tuple[str, str, str | None]]) -> None:
    assert shown(text) == meaning


@pytest.mark.parametrize(("text", "intervals"), DATES)
def test_dates_of_every_form_are_read(text: str, intervals: list[str]) -> None:
    assert [m.interval for m in mentions(text, "kk", REFERENCE) if m.kind == "date"] == intervals


@pytest.mark.parametrize(("text", "qualifier"), QUALIFIERS)
def test_words_behind_a_figure_say_how_exact_it_is(text: str, qualifier: str) -> None:
    assert [figure.qualifier for figure in read_figures(tokenize(text), load("kk"))] == [qualifier]


@pytest.mark.parametrize(("text", "fields"), CLAIMS)
def test_sentences_make_claims(text: str, fields: dict[str, Any]) -> None:
    rows = [row for row in claims_of(text) if row["type"] in ("observation", "target")]
    assert rows
    assert {name: rows[0].get(name) for name in fields} == fields


@pytest.mark.parametrize("text", SILENT)
def test_sentences_without_figures_of_relations_say_nothing(text: str) -> None:
    assert [row for row in claims_of(text) if row["type"] in ("observation", "target")] == []


@pytest.mark.parametrize("section", ["words", "figures", "calendar", "qualifiers"])
def test_the_lexicon_has_every_role_of_the_english_one(section: str) -> None:
    assert set(load("en").forms[section]) <= set(load("kk").forms[section])


# After the last vowel's row and the last letter: -да/-де/-та/-те, -дан/-ден/-тан/-тен/-нан/-нен, -ның/-нің/-дың/-тың…
CASES = {
    "қаңтар": "қаңтарда қаңтардың қаңтардан қаңтарға қаңтардағы қаңтарында",
    "ақпан": "ақпанда ақпанның ақпаннан ақпанға ақпандағы ақпанында",
    "наурыз": "наурызда наурыздың наурыздан наурызға наурыздағы наурызында",
    "сәуір": "сәуірде сәуірдің сәуірден сәуірге сәуірдегі сәуірінде",
    "мамыр": "мамырда мамырдың мамырдан мамырға мамырдағы мамырында",
    "маусым": "маусымда маусымның маусымнан маусымға маусымдағы маусымында",
    "шілде": "шілдеде шілденің шілдеден шілдеге шілдедегі шілдесінде",
    "тамыз": "тамызда тамыздың тамыздан тамызға тамыздағы тамызында",
    "қыркүйек": "қыркүйекте қыркүйектің қыркүйектен қыркүйекке қыркүйектегі қыркүйегінде",
    "қазан": "қазанда қазанның қазаннан қазанға қазандағы қазанында",
    "қараша": "қарашада қарашаның қарашадан қарашаға қарашадағы қарашасында",
    "желтоқсан": "желтоқсанда желтоқсанның желтоқсаннан желтоқсанға желтоқсандағы желтоқсанында",
}


@pytest.mark.parametrize(("number", "name"), sorted(get_month_names("wide", locale="kk").items()))
def test_months_are_known_in_every_case(number: int, name: str) -> None:
    vocabulary = vocabulary_of(load("kk"))
    for form in (name, *CASES[name.lower()].split()):
        found = vocabulary.at("months", tokenize(form), 0)
        assert found is not None and found.value == number, form


def test_the_lexicon_loads_fast() -> None:
    assert min(_seconds_to_load() for _ in range(3)) < 0.3  # a tenth of a second on a free core


def _seconds_to_load() -> float:
    begun = time.process_time()
    read_lexicon(DATA / "languages" / "kk.yaml")
    return time.process_time() - begun


def test_a_sum_as_an_adjective_and_a_difference() -> None:
    text = "2023 жылы Сербия Беларуське 120 млн долларлық тауар экспорттады, бұл бір жыл бұрынғыдан 14 пайызға көп."
    found = read(text, language="kk")
    assert [told(row, "indicator", "value", "qualifier") for row in found] == [
        ("trade.exports", 120_000_000, "exact"),
        ("trade.exports", 14, "exact"),
    ]


TURNED = [
    # A noun that is the state's own tells from, to or in which state things are.
    ("Түркия компаниялары Әзербайжан экономикасына 2 млрд доллар инвестиция салды.", ("AZE", "TUR")),
    ("2023 жылы Литва Польшадан 1,9 млрд кВт·сағ электр энергиясын импорттады.", ("POL", "LTU")),
    ("2024 жылы Қытайдан 219 мың турист Моңғолияға келді.", ("MNG", "CHN")),
    ("Түркия университеттері өзбекстандық жастарға 200 грант бөлді.", ("TUR", "UZB")),
    # What follows the verb and a comma is another clause's.
    (
        "Иран 420 млн доллардың тауарын экспорттады, Түрікменстаннан 190 млн доллардың тауары импортталды.",
        ("IRN", "TKM"),
    ),
]


@pytest.mark.parametrize(("text", "areas"), TURNED)
def test_a_figure_goes_from_and_to_the_states_that_the_endings_tell(text: str, areas: tuple[str, str]) -> None:
    assert told(read(text, language="kk")[0], "area", "counterpart") == areas


SENT = [
    ("Өзбекстанға жөнелтілген тауардың құны 14,2 пайызға кеміп, 2 301,7 млн долларға түсті.", "trade.exports"),
    ("«LitPol Link» желісінің қуаты 500 МВт.", "energy.capacity"),
    ("Жобаның құны 1,2 млрд доллар.", "project.value"),
]


@pytest.mark.parametrize(("text", "indicator"), SENT)
def test_a_word_that_says_little_does_not_hide_what_is_worth_so_much(text: str, indicator: str) -> None:
    assert {row["indicator"] for row in read(text, language="kk")} == {indicator}


def test_a_part_of_a_sum_is_of_the_same_indicator() -> None:
    text = "Жеткізілген тауар экспорты 205 млн доллар болды, оның 40 пайызы – жеңіл автокөліктер."
    rows = read(text, language="kk")
    assert [told(row, "indicator", "measure") for row in rows] == [
        ("trade.exports", "level"),
        ("trade.exports", "share_pct"),
    ]


COMPARED = [
    ("Бұл былтырғыдан 1,3 есе көп.", "exact"),
    ("Бұл былтырғыдан 1,3 еседен көп.", "over"),
    ("Бұл былтырғыдан 39,7 пайызға асып түсті.", "exact"),
]


@pytest.mark.parametrize(("text", "qualifier"), COMPARED)
def test_more_by_so_much_is_not_more_than_so_much(text: str, qualifier: str) -> None:
    before = "2024 жылы Қазақстан мен Қытайдың тауар айналымы 34,1 млрд доллар болды. "
    assert told(read(before + text, language="kk")[1], "measure", "qualifier") == ("change_pct", qualifier)


def test_last_year_s_period_is_a_year_before_the_one_just_told() -> None:
    text = (
        "2025 жылғы қаңтар-маусымда экспорт 36 млрд доллар болды. Былтыр осы кезеңде бұл көрсеткіш 41 млрд доллар еді."
    )
    assert told(read(text, language="kk")[1], "period") == ("2024-01-01/2024-06-30",)


def test_the_coming_years_set_no_deadline() -> None:
    text = "Тараптар Қазақстан мен Ресей саудасын алдағы жылдары 30 млрд долларға жеткізбек."
    assert told(read(text, language="kk")[0], "type", "deadline") == ("target", None)


ROUNDED = [
    ("kk", "Қырғызстанда 168 мыңдай армян тұрады.", "about"),
    ("uz", "Tojikiston oliygohlarida 350 nafarga yaqin afg'onistonlik talaba ta'lim olmoqda.", "about"),
    ("uz", "Toshkentda 40 ta korxonadan ortiq qo'shma korxona ishlaydi.", "over"),
]


@pytest.mark.parametrize(("language", "text", "qualifier"), ROUNDED)
def test_what_rounds_a_number_may_stand_on_its_ending_or_behind_its_noun(
    language: str, text: str, qualifier: str
) -> None:
    assert read(text, language=language)[0]["qualifier"] == qualifier


def test_each_clause_has_its_own_nation_and_state() -> None:
    text = "Өзбекстанда 800 мыңнан астам қазақ тұрады, ал Қазақстандағы өзбектердің саны 650 мыңға жуықтады."
    rows = read(text, language="kk")
    assert [told(row, "area", "counterpart", "value") for row in rows] == [
        ("UZB", "KAZ", 800_000),
        ("KAZ", "UZB", 650_000),
    ]


LONE_SCALES = [
    ("kk", "Елде мыңға жуық бірлескен кәсіпорын жұмыс істейді.", [1000]),
    ("kk", "Елде миллионнан астам турист болды.", [1_000_000]),
    ("uz", "Mamlakatga mingdan ortiq sayyoh keldi.", [1000]),
    ("kk", "Елде екі мыңға жуық бірлескен кәсіпорын жұмыс істейді.", [2000]),
    ("kk", "Елде мыңдаған адам еңбек етеді.", []),
]


@pytest.mark.parametrize(("language", "text", "values"), LONE_SCALES)
def test_a_scale_word_that_is_rounded_counts_one_of_itself(language: str, text: str, values: list[int]) -> None:
    assert [row["value"] for row in read(text, language=language)] == values


def test_for_this_purpose_aims_at_nothing() -> None:
    text = "Қазақстан Қырғызстанға көмектеседі. Осы мақсатта 50 млн кВт·сағ электр энергиясын жеткізу жоспарланған."
    assert [row["type"] for row in read(text, language="kk")] == ["observation"]


SIDES = [
    ("kk", "Қытай тарапының мәліметінше, Қазақстанмен екіжақты сауда 48,7 млрд долларға жеткен.", "CHN"),
    ("uz", "Qirg'iziston tomoni ma'lumotlariga ko'ra, Xitoy bilan savdo 1,9 mlrd dollar bo'lgan.", "KGZ"),
    ("ky", "Өзбек тарабынын маалыматына ылайык, Казакстан менен соода 1,9 млрд доллар болгон.", "UZB"),
    ("kk", "Қытай тарапы сауданы 48,7 млрд долларға жеткізді.", None),
]


@pytest.mark.parametrize(("language", "text", "reporter"), SIDES)
def test_a_side_speaks_for_its_state_where_it_is_named_as_the_source(
    language: str, text: str, reporter: str | None
) -> None:
    assert read(text, language=language)[0]["reporter"] == reporter


COUNTED_PEOPLE = [
    ("2022 жылы Чилиге Перуден 1,1 миллион адам барған.", ("tourism.arrivals", "CHL", "PER")),
    ("2022 жылы Чилиге 655 мың перулік турисі келді.", ("tourism.arrivals", "CHL", "PER")),
    ("Қазір Қытай жоғары оқу орындарында 15 мың қазақстандық білім алуда.", ("education.students", "CHN", "KAZ")),
    ("Кореяда 51 мың моңғол тұрады, оның 7 мыңы студент.", ("people.diaspora", "KOR", "MNG")),
]


@pytest.mark.parametrize(("text", "fields"), COUNTED_PEOPLE)
def test_people_of_one_state_in_another_come_study_or_live_there(text: str, fields: tuple[str, str, str]) -> None:
    assert told(read(text, language="kk")[0], "indicator", "area", "counterpart") == fields


def test_people_who_come_to_a_hall_are_no_visitors_of_a_state() -> None:
    text = "Қазақстан мен Қытай форумына 300 адам келді."
    assert "tourism.arrivals" not in {row["indicator"] for row in read(text, language="kk")}


BUILT_LATER = [
    "Қазақстан мен Қытай салатын ұзындығы 272 шақырым теміржол 2027 жылы пайдалануға беріледі.",
    "Қазақстан мен Қытайдың газ құбыры 2027 жылы салынып, оған 320 млн еуро жұмсалады.",
]


@pytest.mark.parametrize("text", BUILT_LATER)
def test_the_year_in_which_a_thing_opens_is_not_that_of_its_size_or_cost(text: str) -> None:
    assert [row["period"] for row in read(text, language="kk")] == [None]


def test_a_word_for_capital_cities_is_no_town() -> None:
    text = "Моңғолия мен Корея астаналары арасында аптасына 26 рейс орындалады."
    assert told(read(text, language="kk")[0], "area", "counterpart") == ("KOR", "MNG")


def test_the_noun_behind_a_sum_says_what_is_lent() -> None:
    text = "Станция салу жобасына Корея Моңғолияға 137 млн доллар несие береді."
    assert told(read(text, language="kk")[0], "indicator", "area", "counterpart") == ("finance.loan", "MNG", "KOR")


def test_to_double_is_an_aim_as_to_reach_is() -> None:
    text = "Қазақстан мен Қытай сауда көлемін екі есеге арттыруды көздеп отыр."
    assert told(read(text, language="kk")[0], "type", "measure", "value") == ("target", "change_pct", 100)
    assert read("Қазақстан мен Қытай саудасы екі есеге артты.", language="kk")[0]["type"] == "observation"


def test_to_invest_is_not_to_build() -> None:
    text = "Түрік компаниялары Грузияда су электр стансаларына белсенді инвестиция салуда."
    assert read_named(text, language="kk") == []


BODIES = [
    ("Сербия мен Венгрия Суботицада бірлескен электр биржасын ашты.", "other"),
    ("Бүгін Алматыда Қазақстан мен Қытайдың Лу Бань шеберханасы ашылды.", "centre"),
]


@pytest.mark.parametrize(("text", "kind"), BODIES)
def test_exchanges_and_workshops_are_bodies_that_open(text: str, kind: str) -> None:
    assert [row["kind"] for row in read_named(text, language="kk") if row["type"] == "institution"] == [kind]


def test_this_country_is_the_one_just_named() -> None:
    text = (
        "Польша тарапының дерегіне сүйенсек, 2022 жылғы 1 желтоқсанда бұл елде 254 поляк-чех бірлескен кәсіпорны бар."
    )
    row = read(text + " Чехия мен Польша көрші.", language="kk")[0]
    assert told(row, "indicator", "area", "counterpart", "period") == ("enterprise.count", "POL", "CZE", "2022-12-01")


HABITS = [
    ("Жыл сайын Қытай қазақстандық студенттерге 100 грант бөлінеді.", "asserted"),
    ("Алдағы уақытта Қытай қазақстандық студенттерге 100 грант бөлмек.", "planned"),
    ("2026 жылдан бастап жыл сайын қазақстандық студенттерге 100 грант бөлінеді.", "planned"),
    ("Жыл сайын қазақстандық студенттерге 100 грант бөлінеді деп күтілуде.", "planned"),
]


@pytest.mark.parametrize(("text", "modality"), HABITS)
def test_what_is_given_every_year_is_no_plan(text: str, modality: str) -> None:
    assert read(text, language="kk")[0]["modality"] == modality


def test_agreements_and_memorandums_that_are_counted_together_are_one_bundle() -> None:
    text = "2024 жылғы 12 қаңтарда Белградта Венгрия мен Сербия 9 келісім мен меморандумға қол қойды."
    rows = [told(row, "type", "kind", "signed", "quote") for row in read_named(text, language="kk")]
    assert rows == [("agreement", "package", "2024-01-12", "9 келісім мен меморандумға")]


SAME_YEAR = [
    ("kk", "2021 жылы екі ел келісті. Сол жылдың қарашасында сауда 3 млрд доллар болды.", "2021-11-01/2021-11-30"),
    ("ru", "В 2021 году страны договорились. В ноябре того же года торговля составила 3 млрд долларов.", "2021-11"),
    ("en", "In 2021 the two agreed. In November of that year trade came to $3 billion.", "2021-11"),
    ("ky", "2021-жылы эки өлкө макулдашты. Ошол жылдын ноябрында соода 3 млрд доллар болду.", "2021-11"),
    ("uz", "2021-yilda ikki davlat kelishdi. O'sha yilning noyabrida savdo 3 mlrd dollar bo'ldi.", "2021-11"),
]


@pytest.mark.parametrize(("language", "text", "period"), SAME_YEAR)
def test_a_month_of_that_year_is_of_the_year_just_told(language: str, text: str, period: str) -> None:
    assert read(text, language=language)[-1]["period"].startswith(period[:7])


TITLES = [
    ("«Сила Сибири – 2» магистралдық газ құбырының жобасы Моңғолия мен Ресейді жалғайды.", []),
    ("Моңғолия мен Ресей «достық» туралы 2 құжатқа қол қойды.", [2]),
]


@pytest.mark.parametrize(("text", "values"), TITLES)
def test_a_number_that_ends_a_title_counts_nothing(text: str, values: list[int]) -> None:
    assert [row["value"] for row in read(text, language="kk")] == values


PEOPLE = [
    ("kk", "Бүгінде Жапонияда 600 мыңнан астам вьетнамдық тұрады.", ("people.diaspora", "JPN", "VNM")),
    ("ky", "Түркияда 10 миң кыргызстандык жашайт жана эмгектенет.", ("people.diaspora", "TUR", "KGZ")),
    ("kk", "2023 жылы Ресейге 180 мың моңғол азаматы барды.", ("tourism.arrivals", "RUS", "MNG")),
    ("kk", "Ресейде 180 мың моңғол азаматы тұрады.", ("people.diaspora", "RUS", "MNG")),
]


@pytest.mark.parametrize(("language", "text", "fields"), PEOPLE)
def test_an_adjective_before_what_people_do_means_people(
    language: str, text: str, fields: tuple[str, str, str]
) -> None:
    assert told(read(text, language=language)[0], "indicator", "area", "counterpart") == fields


AIMED = [
    "Біз Қазақстан мен Қытай саудасын 60 млрд долларға жеткізгіміз келеді.",
    "Қазақстан мен Қытай саудасын 60 млрд долларға дейін жеткізу қажеттігі айтылды.",
]


@pytest.mark.parametrize("text", AIMED)
def test_what_they_want_to_reach_is_an_aim(text: str) -> None:
    assert [row["type"] for row in read(text, language="kk")] == ["target"]


def test_each_rank_is_of_the_noun_behind_it() -> None:
    text = "Жапония – Вьетнамның төртінші ірі сауда серіктесі әрі үшінші ірі инвесторы."
    rows = [told(row, "indicator", "value") for row in read(text, language="kk")]
    assert rows == [("trade.partner_rank", 4), ("investment.flow", 3)]


def test_a_headline_s_time_is_not_that_of_the_text_before_it_is_told() -> None:
    text = "Сауда өсті\n\nФорумға Қазақстан мен Қытайдан 400 кәсіпкер қатысты.\n\n2022 жылы сауда 6 млрд доллар болды."
    found = document(text, "2023-10-12", "kk")
    heading, *rest = found.blocks
    blocks = (replace(heading, kind="heading"), *rest)
    rows = [to_row(claim) for claim in extract(replace(found, blocks=blocks))]
    assert [told(row, "indicator", "period") for row in rows if row["type"] == "observation"] == [
        ("people.participants", None),
        ("trade.turnover", "2022-01-01/2022-12-31"),
    ]


OUTCOMES = [
    # What came of a meeting leans on it from further down; not on the day on which relations began.
    "Сербия президенті 2024 жылғы 4 шілдеде Венгрияға ресми сапармен келді. {} "
    "Келіссөз қорытындысында көлік туралы келісімге қол қойылды.",
]
TOLD_BETWEEN = (
    "Тараптар 1992 жылғы 18 ақпанда дипломатиялық қатынастар орнатылғанын атап өтті. Екі ел көрші. Сауда өсіп келеді. "
    "Шекара ашық. Рейстер көп. Туристер де көп. Студенттер оқиды."
)


@pytest.mark.parametrize("text", OUTCOMES)
def test_what_came_of_the_talks_is_of_their_day(text: str) -> None:
    rows = read_named(text.format(TOLD_BETWEEN), language="kk")
    assert [row["signed"] for row in rows if row["type"] == "agreement"] == ["2024-07-04"]


BODIES_THAT_MEET = [
    ("30 мамыр күні Астанада Қазақстан мен Италия іскерлік кеңесінің VII отырысы өтті.", ["council"]),
    ("30 мамыр күні Астанада өңірлік кеңестің VII отырысы өтті.", []),
]


@pytest.mark.parametrize(("text", "kinds"), BODIES_THAT_MEET)
def test_a_body_of_two_states_is_told_by_its_numbered_meeting(text: str, kinds: list[str]) -> None:
    rows = read_named(text, language="kk")
    assert [row["kind"] for row in rows if row["type"] == "institution"] == kinds


def test_our_country_is_the_one_of_the_language() -> None:
    text = "Қазір елімізде 270 италиялық компания жұмыс істейді. Қазақстан мен Италия – серіктес."
    assert told(read(text, language="kk")[0], "indicator", "area", "counterpart") == ("enterprise.count", "KAZ", "ITA")


WORTH = [
    ("Қазақстан мен Түркия жалпы құны 894 млн доллар болатын 21 құжатқа қол қойды.", "agreement.value"),
    ("Қазақстан мен Түркия жалпы құны 894 млн доллар болатын 21 жобаны іске асырды.", "project.value"),
]


@pytest.mark.parametrize(("text", "indicator"), WORTH)
def test_a_sum_is_of_the_things_that_it_is_the_worth_of(text: str, indicator: str) -> None:
    assert read(text, language="kk")[0]["indicator"] == indicator


NO_COUNTS = [
    ("kk", "Ресей мен Моңғолия 3-ЖЭО-ны ресейлік компаниямен жаңғыртты."),
    ("kk", "Түрікменстан мен Иран жаңа 400 киловольттық желі салу жобасын талқылады."),
    ("ky", "Бишкекте 72 орундуу Кыргыз-түрк достук ооруканасы ачылган."),
]


@pytest.mark.parametrize(("language", "text"), NO_COUNTS)
def test_what_tells_the_size_or_number_of_one_thing_counts_nothing(language: str, text: str) -> None:
    assert read(text, language=language) == []


def test_agreements_worth_so_much_are_not_about_the_sum() -> None:
    assert read_named("Қазақстан мен Италия 4 млрд еуродан асатын келісімдер жасады.", language="kk") == []


AT_HOME = [
    # Without a dateline a Kazakh text tells of Kazakhstan's trade, and of the partner's firms at home.
    ("Қазақстан мен Қытай серіктес. Экспорт 9,1 млн тонна болды.", ("trade.exports", "KAZ", "CHN")),
    ("Қазақстан мен Қытай серіктес. Аймақта 33 қытайлық компания тіркелген.", ("enterprise.count", "KAZ", "CHN")),
    ("Польша мен Чехия серіктес. Чехияда 33 поляк-чех кәсіпорны бар.", ("enterprise.count", "CZE", "POL")),
]


@pytest.mark.parametrize(("text", "fields"), AT_HOME)
def test_the_text_of_a_language_is_told_from_its_own_state(text: str, fields: tuple[str, str, str]) -> None:
    assert told(read(text, language="kk")[0], "indicator", "area", "counterpart") == fields


def test_what_this_is_more_than_is_the_figure_before() -> None:
    text = "2024 жылы Тәжікстан Өзбекстанға 1,9 млрд кВт·сағ электр экспорттады, бұл алдыңғы жылғыдан 14% көп."
    rows = [told(row, "indicator", "measure") for row in read(text, language="kk")]
    assert rows == [("energy.electricity", "level"), ("energy.electricity", "change_pct")]


def test_a_period_is_set_against_the_same_one_of_last_year() -> None:
    text = "Биылғы сегіз айда Қытаймен жүк тасымалы өткен жылғы сәйкес кезеңмен салыстырғанда 5 пайызға ұлғайды."
    row = read(text, "2025-09-09", language="kk")[0]
    assert told(row, "period", "base_period") == ("2025-01-01/2025-08-31", "2024-01-01/2024-08-31")


def test_a_capacity_is_of_the_pieces_behind_it() -> None:
    text = "Қазақстан мен Қытай терминалының жылдық қуаты 66,5 мың контейнер."
    assert told(read(text, language="kk")[0], "indicator", "unit") == ("project.capacity", "PER_YEAR")


NAMED_YEARS = [
    ("Қытайда 2024 жылы «Қазақстан туризм жылы» өтті.", ["year"]),
    ("2023 жылы «Достық» орталығы Қытайда жұмыс істеді.", []),
    ("2023 жылы Қазақстан мен Қытай арасындағы өзара сапарлар саны артты.", []),
]


@pytest.mark.parametrize(("text", "kinds"), NAMED_YEARS)
def test_a_year_of_something_is_an_event_and_a_date_or_many_visits_are_none(text: str, kinds: list[str]) -> None:
    assert [row["kind"] for row in read_named(text, language="kk") if row["type"] == "event"] == kinds


PROJECTS = [
    ("Қазақстан мен Өзбекстан бірлескен автокөлік зауытының жобасын іске асыруда.", ["industry"]),
    (
        "«Дарбаза – Мақтаарал» теміржол желісінің жобасы іске асырылуда, оған Қазақстан мен Өзбекстан қатысады.",
        ["transport"],
    ),
    ("Түркиялық компания Алматыда көпсалалы аурухана салып жатыр.", ["other"]),
    ("Қазақстан мен Өзбекстан шекарасында «Орталық Азия» индустриялық аймағы құрылып жатыр.", ["industry"]),
    ("Қазақстандық «Азия Авто» Ташкентте автобус құрастыру желісін іске қосты.", ["industry"]),
    ("Қазақстан, Өзбекстан және Әзербайжан «жасыл» энергия дәлізі жобасын пысықтап жатыр.", ["transport"]),
    ("Қостанайда қытайлық инвесторлармен бірге шағын көлік зауыты бой көтеруде.", ["industry"]),
    ("Шымкентте өзбек кәсіпкерлері жылыжай кешенін салып жатыр.", ["agriculture"]),
    ("Махтумкули кен орнын бірлесіп игеру жобасы басталды, оған Қазақстан мен Түрікменстан қатысады.", ["energy"]),
    ("Қазақстан мен Түрікменстан шекарасында «Болашақ» көлік-логистикалық орталығы ашылады.", ["trade_logistics"]),
    ("Қазақстан мен Өзбекстан бірлескен инвестициялық жобаларды талқылады.", []),
    ("Біз Қазақстан мен Өзбекстанның зауытында болдық.", []),
]


@pytest.mark.parametrize(("text", "sectors"), PROJECTS)
def test_what_is_built_is_told_in_many_ways(text: str, sectors: list[str]) -> None:
    rows = read_named(text, language="kk")
    assert [row["sector"] for row in rows if row["type"] == "project"] == sectors


def test_the_size_of_a_plant_is_no_part_of_its_name() -> None:
    text = "БАӘ-нің компаниясы Жамбыл облысында қуаты 1 ГВт жел электр стансасын салуда."
    assert [row["quote"] for row in read_named(text, language="kk")] == ["жел электр стансасын"]


def test_a_house_that_will_be_opened_is_planned() -> None:
    rows = read_named("Қазақстан мен Тәжікстан Душанбеде бірлескен сауда үйін ашады.", language="kk")
    assert [told(row, "type", "kind", "status") for row in rows] == [("institution", "centre", "planned")]
