"""Kazakh in Latin letters says the same as in Cyrillic, in any of its alphabets."""

from __future__ import annotations

from datetime import date

import pytest

from registan.extract.mentions.reader import mentions
from registan.lexicons import load, table, tokenize
from registan.lexicons.spelling import Spelling
from registan.lexicons.transliterate import OtherScript
from registan.read.dateline import dateline_of
from registan.read.language import languages_of

from .reading import read, told

CYRILLIC = "2023 жылдың қаңтар–қыркүйегінде Қазақстаннан Өзбекстанға экспорт 35 пайызға өсіп, 2,3 млрд долларға жетті."
SAME = [
    # 2021
    "2023 jyldyñ qañtar–qyrküieginde Qazaqstannan Özbekstanğa eksport 35 paiyzğa ösip, 2,3 mlrd dollarğa jetti.",
    "2023 jyldyñ qañtar–qyrküıegınde Qazaqstannan Özbekstanğa eksport 35 paiyzğa ösıp, 2,3 mlrd dollarğa jettı.",
    # 2018
    "2023 jyldyń qańtar–qyrkúıeginde Qazaqstannan Ózbekstanǵa eksport 35 paıyzǵa ósip, 2,3 mlrd dollarǵa jetti.",
    # 2017
    "2023 jyldyn' qan'tar–qyrku'i'eginde Qazaqstannan O'zbekstang'a eksport 35 pai'yzg'a o'sip, 2,3 mlrd dollarg'a "
    "jetti.",
    # no marks
    "2023 jyldyn qantar–qyrkuieginde Qazaqstannan Ozbekstanga eksport 35 paiyzga osip, 2,3 mlrd dollarga jetti.",
    # k for q, y for i, no marks
    "2023 zhyldyn kantar–kyrkuyeginde Kazakstannan Ozbekstanga eksport 35 payyzga osip, 2,3 mlrd dollarga jetti.",
    # i for y, w for u
    "2023 jildin qantar–qirkuyeginde Qazaqstannan Ozbekstanga eksport 35 payizga osip, 2,3 mlrd dollarga jetti.",
    # ı for y, as in Turkish
    "2023 jıldıñ qañtar–qırküyeginde Qazaqstannan Özbekstanğa eksport 35 payızğa ösip, 2,3 mlrd dollarğa jetti.",
    # as in English
    "2023 zhyldyn qantar–qyrkuyeginde Qazaqstannan Ozbekstangha eksport 35 payyzgha osip, 2,3 mlrd dollargha jetti.",
]
FIELDS = ("indicator", "measure", "value", "unit", "area", "counterpart", "period")


@pytest.mark.parametrize("text", SAME)
def test_every_alphabet_gives_the_same_claims(text: str) -> None:
    expected = [told(row, *FIELDS) for row in read(CYRILLIC, language="kk")]
    assert expected[0][0] == "trade.exports" and len(expected) == 2
    assert [told(row, *FIELDS) for row in read(text, language="kk")] == expected


@pytest.mark.parametrize("text", SAME)
def test_every_alphabet_is_known_for_kazakh(text: str) -> None:
    assert languages_of([text]) == ["kk"]
    assert mentions(text, None, date(2024, 1, 5)) == mentions(text, "kk", date(2024, 1, 5)) != []


OTHERS = [
    ("2023-yilning yanvar–sentabr oylarida Oʻzbekistonga eksport 35 foizga oshib, 2,3 mlrd dollarga yetdi.", "uz"),
    ("2023-yilning yanvar-sentabr oylarida Qozogistonga eksport qildi va 2,3 mlrd dollarga yetdi, bu esa kop.", "uz"),
    ("2023 yılının ilk dokuz ayında Özbekistan'a ihracat yüzde 35 artarak 2,3 milyar dolara ulaştı.", "tr"),
    ("Türkiye ile Kazakistan arasındaki ticaret hacmi ve yatırımlar bu yıl için öngörülen düzeye çıktı.", "tr"),
    ("2023-nji ýylda Özbegistana eksport 35 göterim artyp, 2,3 milliard dollara ýetdi we ýene ösýär.", "tk"),
    ("In 2023 exports from Qazaqstan and other states of the region to Uzbekistan grew by 35 percent.", "en"),
]


@pytest.mark.parametrize(("text", "language"), OTHERS)
def test_no_other_language_is_taken_for_kazakh(text: str, language: str) -> None:
    assert languages_of([text]) == [language]


SPELLINGS = [
    ("ózgerís", "özgeris"),
    ("úshin", "üşin"),
    ("u's'in", "üşin"),
    ("saýda", "sauda"),
    ("say'da", "sauda"),
    ("ūlttyq", "ulttyq"),
    ("zhyldyng", "jyldyñ"),
    ("myng", "myñ"),
    ("reiting", "reiting"),
    ("investitsiya", "investisia"),
    ("mıllıard", "miliard"),
    ("boyynsha", "boiynşa"),
    ("болуы", "болуы"),
    ("boluy", "boluy"),
]


RESTORED = [
    ("kazakstannyn", "qazaqstannyñ"),
    ("arasindagi", "arasyndağy"),
    ("sawda", "sauda"),
    ("kezenginde", "kezeñinde"),
    ("ush", "üş"),  # no shillings of Uganda
    ("kun", "kün"),
    ("kuny", "quny"),
    ("qaraganda", "qarağanda"),
    ("dollarga", "dolarğa"),
    ("sauda", "sauda"),
    ("zhumaq", "jumaq"),  # nothing of the lexicon: the rules alone
    ("london", "london"),
]


@pytest.mark.parametrize(("printed", "meant"), RESTORED)
def test_a_careless_word_is_brought_to_the_word_of_the_lexicon(printed: str, meant: str) -> None:
    spelling = load("kk").spelling
    assert spelling is not None and spelling[printed] == meant


def test_a_restored_word_stays_as_it_is() -> None:
    spelling = load("kk").spelling
    assert spelling is not None
    for _, meant in RESTORED:
        assert spelling[meant] == meant


DATELINES = [
    ("Astana, 2024 jılğı 17 qırküyek", "2024-09-17"),
    ("Almaty, 2025 zhylgy 12 nawryz", "2025-03-12"),
    ("Kazan, 12 March 2024", "2024-03-12"),  # the city, no қазан
    ("Mayor Tamiz, 12 March 2024", "2024-03-12"),
]


@pytest.mark.parametrize(("line", "day"), DATELINES)
def test_a_careless_month_dates_the_article_but_a_city_does_not(line: str, day: str) -> None:
    assert dateline_of([line]) == day


@pytest.mark.parametrize(("printed", "spelt"), SPELLINGS)
def test_a_word_is_brought_to_the_spelling_of_the_lexicon(printed: str, spelt: str) -> None:
    assert Spelling(table("kk_spellings.csv"))[printed] == spelt


WRITTEN = [
    ("Өзбекстан~", ["Özbekstan~"]),
    ("инвестиция~ ағын~", ["investisia~ ağyn~"]),
    ("^ҚР", ["^QR"]),
    ("Мали~", ["Mali"]),  # 'Mali~' would be read in 'mälimet'
]


@pytest.mark.parametrize(("form", "written"), WRITTEN)
def test_a_form_is_written_in_the_alphabet_of_the_lexicon(form: str, written: list[str]) -> None:
    script = OtherScript(table("kk_latn.csv"), Spelling(table("kk_spellings.csv")))
    assert [part if part.startswith("^") else part.lower() for part in script.forms(form)] == [
        part if part.startswith("^") else part.lower() for part in written
    ]


NO_CLAIM_OF = [
    ("2023 jyly byuro gana deregin berdi, eksport 2,3 mlrd dollar boldy.", "GHA"),
    ("2023 jyly mälimetter boiynşa eksport 2,3 mlrd dollarğa jetti.", "MLI"),
    ("2023 jyly osy elde eksport 2,3 mlrd dollar boldy.", None),
]


@pytest.mark.parametrize(("text", "state"), NO_CLAIM_OF)
def test_words_that_begin_like_others_are_not_those(text: str, state: str | None) -> None:
    rows = read(text, language="kk")
    assert [told(row, "measure", "value") for row in rows] == [("level", 2_300_000_000)]
    assert state not in {rows[0]["area"], rows[0]["counterpart"]} or state is None


def test_an_apostrophe_that_ends_a_word_is_of_its_last_letter() -> None:
    tokens = tokenize("myn' tonna", spelling=load("kk").spelling)
    assert (tokens.norms, tokens.starts, tokens.ends) == (["myñ", "tonna"], [0, 5], [4, 10])


def test_other_languages_have_no_spelling_to_bring_words_to() -> None:
    assert {language for language in ("en", "kk", "ru", "uz") if load(language).spelling} == {"kk", "uz"}
    assert tokenize("mıllıard úshin").norms == ["mıllıard", "úshin"]


def test_an_endless_word_is_left_as_it_is() -> None:
    spelling = load("kk").spelling
    endless = "qazaqstan" + "da" * 50_000
    assert spelling is not None and spelling[endless] == endless


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("2023 жылы Қазақстаннан Өзбекстанға 500 MW электр қуаты берілді.", "MW"),
        ("2023 жылы Қазақстан Өзбекстанға 60 млн kWh электр энергиясын жеткізді.", "KWH"),
        ("2023 жылы Кувейттің Қазақстанға экспорты 5 млн KWD болды.", "KWD"),
        ("2023 жылы Камерунның Қазақстанға экспорты 5 млн XAF болды.", "XAF"),
    ],
)
def test_international_symbols_are_no_careless_kazakh(text: str, unit: str) -> None:
    (row,) = read(text, "2024-03-04", "kk")
    assert row["unit"] == unit
