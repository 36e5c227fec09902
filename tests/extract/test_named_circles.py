"""Groups of states that meet: what names no state is between all of them, until a text turns to others."""

from __future__ import annotations

from typing import Any

import pytest

from .reading import read_named

CENTRAL_ASIA = ["KAZ", "KGZ", "TJK", "TKM", "UZB"]

MEETING = [
    (
        "en",
        "The Consultative Meetings of the Heads of State of Central Asia began in 2018. "
        "The fifth meeting was held in Dushanbe on 14 September 2023.",
    ),
    (
        "ru",
        "Президенты стран Центральной Азии съехались. Вторая встреча состоялась в Ташкенте 29 ноября 2019 года.",
    ),
    (
        "kk",
        "Орталық Азия мемлекеттерінің басшылары бас қосты. Екінші кездесу 2019 жылғы 29 қарашада Ташкентте өтті.",
    ),
    (
        "uz",
        "Markaziy Osiyo davlatlari rahbarlari Ostonada uchrashdi. "
        "Ikkinchi uchrashuv 2019-yil 29-noyabrda Toshkentda boʻlib oʻtdi.",
    ),
    (
        "ky",
        "Борбордук Азия мамлекеттеринин башчылары Астанада чогулду. "
        "Экинчи жолугушуу 2019-жылдын 29-ноябрында Ташкентте өттү.",
    ),
]

WHOLE_REGION = [
    (
        "en",
        "Trade within Central Asia grows. The ministers spoke of it for long. The guests listened. Nobody objected. "
        "The countries of the region signed an agreement on youth policy on 15 September 2023.",
    ),
    (
        "ru",
        "Торговля внутри Центральной Азии растет. Об этом говорили министры. Гости слушали. Никто не возражал. "
        "Государства региона подписали соглашение о молодежной политике 30 ноября 2019 года.",
    ),
    (
        "kk",
        "Орталық Азия ішіндегі сауда өсіп келеді. "
        "Аймақ елдері 2019 жылғы 30 қарашада жастар саясаты туралы келісімге қол қойды.",
    ),
    (
        "uz",
        "Markaziy Osiyo ichida savdo oʻsmoqda. "
        "Mintaqa davlatlari 2019-yil 30-noyabrda yoshlar siyosati toʻgʻrisida bitim imzoladi.",
    ),
]


def told(text: str, language: str, type: str) -> list[dict[str, Any]]:
    return [row for row in read_named(text, language=language) if row["type"] == type]


@pytest.mark.parametrize(("language", "text"), MEETING)
def test_a_meeting_of_a_groups_leaders_is_between_its_states(language, text) -> None:
    assert [event["parties"] for event in told(text, language, "event")] == [CENTRAL_ASIA]


@pytest.mark.parametrize(("language", "text"), WHOLE_REGION)
def test_the_countries_of_the_region_are_those_of_the_group_last_named(language, text) -> None:
    assert [one["parties"] for one in told(text, language, "agreement")] == [CENTRAL_ASIA]


OTHERS = [
    # trade with a group is no meeting of it
    "Kenya and Uganda expand ties. Trade with Central Asian countries grew. "
    "The third meeting of the commission was held in Kampala on 3 May 2024.",
    # who meets is named
    "The heads of state of Central Asia met in Astana. The third meeting of Kenya and Uganda was held on 3 May 2024.",
    # the group is named after the meeting
    "Kenya and Uganda expand ties. At the third meeting in Kampala on 3 May 2024 Central Asian leaders were praised.",
]


@pytest.mark.parametrize("text", OTHERS)
def test_what_a_group_is_no_party_to(text) -> None:
    events = told(text, "en", "event")
    assert [event["parties"] for event in events if "third" in event["quote"]] == [["KEN", "UGA"]]
