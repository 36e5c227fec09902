"""The tables that all languages share: states, places, currencies."""

import re
from collections import defaultdict

import pytest
from babel import Locale
from babel.core import get_global
from hypothesis import given
from hypothesis import strategies as st

from registan.lexicons import Phrases, fold, load, table, tokenize
from registan.lexicons.senses import CAPITAL, STEM

LANGUAGES = ("en", "ru", "kk", "uz", "ky")
TABLES = ("territories.csv", "places.csv", "currencies.csv")

SHARED_ADJECTIVES = {"congolese": {"COD", "COG"}, "dominican": {"DMA", "DOM"}}
"""Words that two states share in the field's own usage."""

RENAMED = {"COD", "COG", "HKG", "MAC", "PSE", "USA"}
"""Areas that CLDR calls otherwise than documents do in some language ('Конго - Киншаса')."""

EVERYDAY = set(
    "all nice bath of mary reading real pound mark crown turkey china chad jordan us lima polish cologne split gold "
    "top may can try male mobile orange cork bar most hamlet".split()
)
"""English words that no form may be, unless it asks for its capitals or is a state's only name."""


def plain(form: str) -> str:
    return " ".join(fold(word) for word in form.replace(CAPITAL, "").replace(STEM, "").split())


def forms(row: dict[str, str], column: str) -> list[str]:
    return [form for form in row[column].split("|") if form]


def iso_codes() -> dict[str, str]:
    """Alpha-3 to alpha-2 of the 249 codes that ISO 3166-1 assigns, as CLDR has them."""
    aliases = get_global("territory_aliases")
    known = {code: two[0] for code, two in aliases.items() if re.fullmatch("[A-Z]{3}", code) and len(two) == 1}
    withdrawn = {"ANT", "SCG", "YUG", "SUN", "CSK", "DDR", "TMP", "YMD", "ROM", "ZAR", "BUR", "FXX", "PSZ", "NTZ"}
    reserved = {"ASC", "TAA", "CPT", "DGA", "QUU", "QMM", "QPP", "QQQ", "ZZZ", "XXX", "XAA", "XBB", "XKK", "XKX"}
    own = {code for code in known if code.startswith(("Q", "X", "ZZ")) and code != "QAT"} | {"AAA"}
    return {code: two for code, two in known.items() if code not in withdrawn | reserved | own}


@pytest.mark.parametrize("name", TABLES)
def test_codes_are_three_capitals_and_forms_are_clean(name: str) -> None:
    for row in table(name):
        assert re.fullmatch("[A-Z]{3}", row["code"])
        assert None not in row and None not in row.values()
        for language in LANGUAGES:
            found = row[language].split("|") if row[language] else []
            assert len(set(found)) == len(found), (row["code"], language)
            for form in found:
                assert form == " ".join(form.split()) != "", (row["code"], form)
                assert tokenize(form).norms, (row["code"], form)


def test_every_state_and_territory_of_iso_3166_is_there_once() -> None:
    codes = [row["code"] for row in table("territories.csv")]
    assert len(set(codes)) == len(codes)
    assert len(iso_codes()) == 249
    assert set(iso_codes()) <= set(codes)


def test_groups_have_members_that_are_states_and_the_exchange_formats_groups_are_there() -> None:
    rows = {row["code"]: row for row in table("territories.csv")}
    groups = {code: row["members"].split() for code, row in rows.items() if row["kind"] in ("group", "region", "union")}
    assert {"CAS", "WLD", "CIS", "EAU", "EUU"} <= set(groups)
    assert {row["kind"] for row in rows.values()} == {"state", "territory", "group", "region", "union"}
    assert [rows[code]["kind"] for code in ("CAS", "XCF", "CIS", "XMS")] == ["region", "region", "group", "group"]
    assert groups["CAS"] == ["KAZ", "KGZ", "TJK", "TKM", "UZB"]
    assert len(groups["EUU"]) == 27
    for members in groups.values():
        assert members == sorted(members)
        assert all(rows[member]["kind"] in ("state", "territory") for member in members)
    assert all(not row["members"] for row in rows.values() if row["kind"] not in ("group", "region", "union"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_cldr_knows_the_states_by_the_same_names(language: str) -> None:
    locale = Locale.parse(language)
    rows = {row["code"]: {plain(form) for form in forms(row, language)} for row in table("territories.csv")}
    wrong = {
        code: locale.territories[two]
        for code, two in iso_codes().items()
        if two in locale.territories and plain(locale.territories[two]) not in rows[code]
    }
    # What CLDR shortens or puts in brackets ('о-в', 'SAR China', 'Myanmar (Burma)') is written out in the table.
    assert {code for code, name in wrong.items() if not re.search(r"[().]|о-в|SAR|АӘА|АКА", name)} <= RENAMED


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["territories.csv", "currencies.csv"])
def test_no_form_stands_for_two(name: str, language: str) -> None:
    assert doubled(name, language) == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_place_lies_in_two_states_or_bears_a_states_name(language: str) -> None:
    assert doubled("places.csv", language) == {}
    states = {plain(form) for row in table("territories.csv") for form in forms(row, language)}
    assert not states & {plain(form) for row in table("places.csv") for form in forms(row, language)}


def doubled(name: str, language: str) -> dict[str, set[str]]:
    owners = defaultdict(set)
    for row in table(name):
        for form in forms(row, language):
            owners[plain(form)].add(row["code"])
    return {form: codes for form, codes in owners.items() if len(codes) > 1}


def test_every_state_has_a_capital() -> None:
    states = {row["code"] for row in table("territories.csv") if row["kind"] == "state"}
    capitals = {row["code"] for row in table("places.csv") if row["kind"] == "capital"}
    assert states <= capitals
    assert len(states) >= 195


def test_places_have_a_kind_and_a_label_of_their_own() -> None:
    rows = table("places.csv")
    assert {row["kind"] for row in rows} == {"capital", "city", "region", "checkpoint"}
    labels = [(row["code"], row["label"]) for row in rows]
    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize("name", ["places.csv", "currencies.csv"])
def test_no_everyday_english_word_is_a_form(name: str) -> None:
    written = {form for row in table(name) for form in forms(row, "en") if not form.startswith(CAPITAL)}
    assert not EVERYDAY & {form.lower() for form in written}


def test_currencies_are_those_of_iso_4217_with_cldrs_names() -> None:
    rows = {row["code"]: row for row in table("currencies.csv")}
    assert len(rows) == len(table("currencies.csv"))
    assert {"USD", "EUR", "KZT", "UZS", "KGS", "TJS", "TMT", "RUB", "CNY"} <= set(rows)
    current = {code for code in get_global("all_currencies") if len(code) == 3} & set(rows)
    assert len(current) >= 150
    names = Locale.parse("en").currencies
    metals = {"XAU", "XAG", "XPD", "XPT"}  # 'gold' is a commodity before it is a currency
    absent = [code for code in current - metals if names[code].lower() not in map(str.lower, forms(rows[code], "en"))]
    assert all("(" in names[code] for code in absent if rows[code]["en"]), absent


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("dollars", "USD"),
        ("rouble", "RUB"),
        ("rubles", "RUB"),
        ("yuan", "CNY"),
        ("yen", "JPY"),
        ("euro", "EUR"),
        ("Uzbek sum", "UZS"),
        ("tenge", "KZT"),
        ("US$", "USD"),
        ("€", "EUR"),
        ("Canadian dollars", "CAD"),
    ],
)
def test_a_currencys_word_means(word: str, code: str) -> None:
    (hit,) = load("en").index("areas", "currencies").find(tokenize(word))
    assert hit.get("currencies") == code


PASSAGES = [
    ("the U.S. and Britain", "USA GBR"),
    ("told us in china", ""),
    ("Republic of Korea, DPRK", "KOR PRK"),
    ("the Democratic Republic of the Congo", "COD"),
    ("Astana and Tashkent", "KAZ UZB"),
    ("Uzbek and Kyrgyz exporters polish the deal", "UZB KGZ"),
    ("Polish goods; South African coal", "POL ZAF"),
    ("Central Asian states and the EU", "CAS EUU"),
    ("a nice reading of all that Mary said", ""),
    ("Samarkand Region", "UZB"),
    ("Côte d’Ivoire, Türkiye, Turkey and turkey", "CIV TUR TUR"),
]


@pytest.mark.parametrize(("text", "codes"), PASSAGES)
def test_a_passage_names_these_areas(text: str, codes: str) -> None:
    hits = load("en").index("areas", "currencies").find(tokenize(text))
    assert " ".join(hit.get("areas").code for hit in hits if hit.get("areas")) == codes


def test_every_state_has_an_adjective_in_english_and_shares_it_only_on_purpose() -> None:
    owners = defaultdict(set)
    for meaning, written in load("en").forms["areas"].items():
        if meaning.get("kind") == "adjective":
            for form in written:
                owners[form.lower().lstrip(CAPITAL)].add(meaning.code)
    assert {form: codes for form, codes in owners.items() if len(codes) > 1} == SHARED_ADJECTIVES
    states = {row["code"] for row in table("territories.csv") if row["kind"] == "state"}
    assert states - set().union(*owners.values()) == {"LIE", "VAT"}  # their adjective is their name


@given(st.sampled_from([form for row in table("territories.csv") for form in forms(row, "ru")]))
def test_a_stem_finds_its_own_name(form: str) -> None:
    from registan.lexicons import Entry

    phrases = Phrases(["я", "и", "а", "ая", "ий"])
    phrases.add(form, Entry("areas", "x"))
    assert phrases.find(tokenize(form.replace(CAPITAL, "").replace(STEM, "")))
