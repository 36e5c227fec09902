"""Numbers in words, told twice, with marks of other languages or for one measure: what they mean in each language."""

from __future__ import annotations

from datetime import date

import pytest

from .telling import told

REFERENCE = date(2022, 12, 29)

ROWS: list[tuple[str, str, str]] = [
    # in words, to the last unit
    (
        "en",
        "forty-one thousand, three hundred and six euros",
        "forty-one thousand, three hundred and six euros = 41306 EUR",
    ),
    ("en", "nine-million two-thousand and four", "nine-million two-thousand and four = 9002004"),
    ("en", "eleven billion and seventeen", "eleven billion and seventeen = 11000000017"),
    ("en", "six million and four towns", "six million = 6000000 ; four towns = 4 town"),
    ("en", "two million and five thousand", "two million = 2000000 ; five thousand = 5000"),
    ("en", "three quadrillion", "three quadrillion = 3000000000000000"),
    ("en", "two hundred point four", "two hundred point four = 200.4"),
    ("ru", "тридцать миллионов сорок два", "тридцать миллионов сорок два = 30000042"),
    ("ru", "девять квадриллионов", "девять квадриллионов = 9000000000000000"),
    ("kk", "бес мың жүз елу сегіз", "бес мың жүз елу сегіз = 5158"),
    ("kk", "төрт миллион жүз он екі мың", "төрт миллион жүз он екі мың = 4112000"),
    ("kk", "жүз он екі мың", "жүз он екі мың = 112000"),
    ("uz", "olti million yuz yigirma ming", "olti million yuz yigirma ming = 6120000"),
    ("uz", "yetti ming yuz to'qqiz", "yetti ming yuz to'qqiz = 7109"),
    # in figures and again in words
    ("en", "a fee of 300 (three hundred) dollars", "300 (three hundred) dollars = 300 USD"),
    ("en", "a fee of 300 (thirty) dollars", "300 = 300 ; thirty = 30"),
    ("ru", "штраф 7 (семь) миллионов тенге", "7 (семь) миллионов тенге = 7000000 KZT"),
    ("ru", "6 млн (шесть миллионов) сумов", "6 млн (шесть миллионов) сумов = 6000000 UZS"),
    ("kk", "3 000 (үш мың) теңге", "3 000 (үш мың) теңге = 3000 KZT"),
    ("uz", "3 000 (uch ming) so‘m", "3 000 (uch ming) so‘m = 3000 UZS"),
    # two coins
    ("en", "eighty pounds, fifteen pence", "eighty pounds, fifteen pence = 80.15 GBP"),
    ("ru", "сорок рублей, шесть копеек", "сорок рублей, шесть копеек = 40.06 RUB"),
    ("kk", "қырық теңге, алты тиын", "қырық теңге, алты тиын = 40.06 KZT"),
    # marks
    ("en", "€14.500", "€14.500 = 14500 EUR"),
    ("en", "€14.505", "€14.505 = 14.505 EUR"),
    ("en", "$1.250 billion", "$1.250 billion = 1250000000 USD"),
    ("en", "0.500 dollars", "0.500 dollars = 0.5 USD"),
    ("ru", "35,000 руб.", "35,000 руб. = 35000 RUB"),
    ("ru", "35,000 млн руб.", "35,000 млн руб. = 35000000 RUB"),
    ("ru", "3 418, 27 млн долларов", "3 418, 27 млн долларов = 3418270000 USD"),
    ("ru", "в домах 3 418, 27 и 30", "3 418 = 3418 ; 27 = 27 ; 30 = 30"),
    ("en", "Rs 7,25,318.40", "Rs 7,25,318.40 = 725318.4 INR"),
    ("en", "Rs 3,07,25,318", "Rs 3,07,25,318 = 30725318 INR"),
    ("en", "$.85", "$.85 = 0.85 USD"),
    ("ru", "6,5 тыс. $", "6,5 тыс. $ = 6500 USD"),
    ("en", "a rise of +520 million", "520 million = 520000000"),
    ("en", "call +520 14 17", ""),
    # codes, units, stars and prices
    ("en", "CAD $64.20", "CAD $64.20 = 64.2 CAD"),
    ("en", "$3.6T", "$3.6T = 3600000000000 USD"),
    ("en", "30 Bulgarian leva", "30 Bulgarian leva = 30 BGN"),
    ("en", "12 ft", "12 ft = 3.6576 metre"),
    ("en", "12 Ft", "12 Ft = 12 HUF"),
    ("en", "12cm", "12cm = 0.12 metre"),
    ("en", "wheat at $410/tonne", "$410 = 410 USD"),
    ("en", "5,300 t/day", "5,300 t = 5300 T"),
    ("en", "$90 million* and 14%*", "$90 million = 90000000 USD ; 14% = 14 PCT"),
    ("en", "4*5, 24/7, 12/a", ""),
]


@pytest.mark.parametrize(("language", "text", "meaning"), ROWS)
def test_a_number_is_read_whole(language: str, text: str, meaning: str) -> None:
    assert told(text, language, REFERENCE) == meaning
