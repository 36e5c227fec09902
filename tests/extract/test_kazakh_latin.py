"""Kazakh in Latin letters says the same as in Cyrillic, in any of its alphabets."""

from __future__ import annotations

from datetime import date

import pytest

from registan.extract.mentions.reader import mentions
from registan.lexicons import load, table, tokenize
from registan.lexicons.spelling import Spelling
from registan.lexicons.transliterate import OtherScript
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


@pytest.mark.parametrize(("printed", "spelt"), SPELLINGS)
def test_a_word_is_brought_to_the_spelling_of_the_lexicon(printed: str, spelt: str) -> None:
    assert Spelling(table("kk_spellings.csv"))[printed] == spelt


WRITTEN = [
    ("Өзбекстан~", ["Özbekstan~", "Ozbekstan~"]),
    ("инвестиция~ ағын~", ["investisia~ ağyn~", "investisia~ agyn~"]),
    ("^ҚР", ["^QR"]),
    ("өс~", ["ös~"]),  # 'os~' would be read in 'osy'
    ("Мали~", ["Mali"]),  # and 'Mali~' in 'mälimet'
]


@pytest.mark.parametrize(("form", "written"), WRITTEN)
def test_a_form_is_written_with_its_marks_and_without(form: str, written: list[str]) -> None:
    script = OtherScript(table("kk_latn.csv"), Spelling(table("kk_spellings.csv")))
    assert [part if part.startswith("^") else part.lower() for part in script.forms(form)] == [
        part if part.startswith("^") else part.lower() for part in written
    ]


NO_CLAIM_OF = [
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
    assert {language for language in ("en", "kk", "ru", "uz") if load(language).spelling} == {"kk"}
    assert tokenize("mıllıard úshin").norms == ["mıllıard", "úshin"]
