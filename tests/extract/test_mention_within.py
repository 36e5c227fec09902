"""Dates as forms, calendars and logs print them: in a month, with a weekday, a time, a short or a leading year."""

from __future__ import annotations

from datetime import date

import pytest

from .telling import told

REFERENCE = date(2022, 12, 29)

ROWS: list[tuple[str, str, str]] = [
    # counted within a month
    ("en", "on the last Friday of June 2021", "last Friday of June 2021 = 2021-06-25"),
    ("en", "the third Wednesday in June 2021", "third Wednesday in June 2021 = 2021-06-16"),
    ("en", "the 2nd day of April 2019", "2nd day of April 2019 = 2019-04-02"),
    ("en", "the last day of February 2020", "last day of February 2020 = 2020-02-29"),
    ("en", "the first week of April 2021", "first week of April 2021 = 2021-04-05/2021-04-11"),
    ("en", "the last week of April", "last week of April = 2022-04-18/2022-04-24"),
    ("en", "the sixth Monday of April 2021", "April 2021 = 2021-04-01/2021-04-30"),
    ("en", "last Monday", "last Monday = 2022-12-26"),
    ("ru", "последняя пятница июня 2021 года", "последняя пятница июня 2021 года = 2021-06-25"),
    ("ru", "в первый день июня", "первый день июня = 2022-06-01"),
    # weekdays between the ends
    ("en", "Wed, Mar 3 – Fri, Mar 5, 2021", "Wed, Mar 3 – Fri, Mar 5, 2021 = 2021-03-03/2021-03-05"),
    ("ru", "ср, 3 марта – пт, 5 марта 2021 г.", "ср, 3 марта – пт, 5 марта 2021 г. = 2021-03-03/2021-03-05"),
    # times
    ("en", "Tue Mar 2 14:05:33 2021", "Tue Mar 2 14:05:33 2021 = 2021-03-02"),
    ("en", "Mar 2 14:05 2 000 cars", "Mar 2 = 2022-03-02 ; 2 000 cars = 2000 car"),
    ("en", "20210302T140533", "20210302 = 2021-03-02"),
    ("en", "20211302T140533 and 20210302", ""),
    ("en", "Mar 14:05", ""),
    # short, glued, leading and odd years
    ("en", "May 2, '98", "May 2, '98 = 1998-05-02"),
    ("en", "02MAR2021", "02MAR2021 = 2021-03-02"),
    ("en", "2/Mar/2021", "2/Mar/2021 = 2021-03-02"),
    ("en", "2021 Mar 2", "2021 Mar 2 = 2021-03-02"),
    ("en", "2021-31-12", "2021 = 2021-01-01/2021-12-31"),
    ("ky", "2021-ж., 2-март", "2021-ж., 2-март = 2021-03-02"),
    ("uz", "2021, 3-chorak", "2021, 3-chorak = 2021-07-01/2021-09-30"),
    ("uz", "2-okt, 2021", "2-okt, 2021 = 2021-10-02"),
    # a full stop behind a day ends the sentence
    ("en", "On 2 March. 2021 was dry", "2 March = 2022-03-02 ; 2021 = 2021-01-01/2021-12-31"),
    ("en", "on 2 Dec. 2021", "2 Dec. 2021 = 2021-12-02"),
    ("ru", "Рига, 2 марта. 2021 год", "2 марта = 2022-03-02 ; 2021 год = 2021-01-01/2021-12-31"),
    ("kk", "2022 жылғы 2 мамыр. 2021 жылы", "2022 жылғы 2 мамыр = 2022-05-02 ; 2021 жылы = 2021-01-01/2021-12-31"),
    ("uz", "2022-yil 2-iyun. 2021-yilda", "2022-yil 2-iyun = 2022-06-02 ; 2021-yilda = 2021-01-01/2021-12-31"),
    # months in brackets behind their year
    ("en", "2021 (Jan–Sep)", "2021 (Jan–Sep) = 2021-01-01/2021-09-30"),
    ("en", "2021 (7 months)", "2021 (7 months) = 2021-01-01/2021-07-31"),
    ("en", "2021 (second half)", "2021 (second half) = 2021-07-01/2021-12-31"),
    ("en", "in 2021 (9 towns)", "2021 = 2021-01-01/2021-12-31 ; 9 towns = 9 town"),
    ("ru", "2021 г. (янв.–сент.)", "2021 г. (янв.–сент.) = 2021-01-01/2021-09-30"),
    ("kk", "2021 ж. (қаңтар-шілде)", "2021 ж. (қаңтар-шілде) = 2021-01-01/2021-07-31"),
    ("uz", "2021 (7 oy)", "2021 (7 oy) = 2021-01-01/2021-07-31"),
    # small letters
    ("en", "on march 2, 2021 they may 5 times", "march 2, 2021 = 2021-03-02 ; 5 times = 5 time"),
    ("en", "the 2nd of march", "2nd of march = 2022-03-02"),
    ("en", "in may 2021", "may 2021 = 2021-05-01/2021-05-31"),
    ("en", "they march 30 kilometres and may 20 people", "30 kilometres = 30 KM ; 20 people = 20 PERSON"),
    # quarters cut short
    ("en", "2nd qtr 2021", "2nd qtr 2021 = 2021-04-01/2021-06-30"),
    ("ru", "III кв. 2021 г., 3 кв. м", "III кв. 2021 г. = 2021-07-01/2021-09-30 ; 3 кв. м = 3 square metre"),
    ("kk", "2021 ж. ІІІ тқс.", "2021 ж. ІІІ тқс. = 2021-07-01/2021-09-30"),
    # figures that look like dates, and dates that look like figures
    ("en", "3.6×10^4 and 3.6 · 10⁻²", "3.6×10^4 = 36000 ; 3.6 · 10⁻² = 0.036"),
    ("en", "3 × 10 metres", "3 = 3 ; 10 metres = 10 metre"),
    ("en", "745,30 and 10,11,12", "745,30 = 745.3 ; 10 = 10"),
    ("ru", "индекс 0.84 и 3.75, в 18.30, 13.05", "0.84 = 0.84 ; 3.75 = 3.75"),
    ("en", "4,000 KWD", "4,000 KWD = 4000 KWD"),
    ("ru", "4,000 кувейтских динаров", "4,000 кувейтских динаров = 4 KWD"),
]


@pytest.mark.parametrize(("language", "text", "meaning"), ROWS)
def test_a_date_is_read_whole(language: str, text: str, meaning: str) -> None:
    assert told(text, language, REFERENCE) == meaning
